internal import EventKernel

/// Count, sum, sum of squares and histogram of waiting times.
///
/// The sums are integers and so exact. The histogram has 32 buckets to each doubling: a quantile
/// is off by 3.1 % at most.
struct WaitTimes: ~Copyable {
  private(set) var count = 0
  private var sum = 0
  private var sumOfSquares: UInt128 = 0
  private var histogram = Slab<Int>(repeating: 0, count: 64 * 32)

  @inline(__always) mutating func add(_ wait: SimTime) {
    let microseconds = Int(wait.microseconds)
    count &+= 1
    sum &+= microseconds
    sumOfSquares &+=
      UInt128(truncatingIfNeeded: microseconds) &* UInt128(truncatingIfNeeded: microseconds)
    histogram[Self.bucket(of: microseconds)] &+= 1
  }

  /// Exponent and first five bits of the fraction of `value` + 1 as a Double.
  @inline(__always) private static func bucket(of value: Int) -> Int {
    Int(truncatingIfNeeded: Double(value &+ 1).bitPattern &>> 47) &- 1023 &* 32
  }

  var mean: Double { Double(sum) / Double(count) * 1e-6 }

  var standardDeviation: Double {
    let n = Double(count)
    return ((Double(sumOfSquares) / n - (Double(sum) / n) * (Double(sum) / n))).squareRoot() * 1e-6
  }

  func quantile(_ share: Double) -> Double {
    var left = Int(share * Double(count))
    var bucket = 0
    while left >= histogram[bucket], bucket < histogram.count - 1 {
      left -= histogram[bucket]
      bucket += 1
    }
    return (Double(bitPattern: UInt64(bucket + 1023 * 32) << 47) - 1) * 1e-6
  }
}
