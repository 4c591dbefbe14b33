#if canImport(Glibc)
  // Links the C library in which debug builds look up `squareRoot` and `rounded`, both exact by
  // IEEE 754. Nothing else of it may be used here.
  internal import func Glibc.sqrt
#endif

/// Logarithm and exponential from plain operations, the same bits on every machine.
///
/// The system's own differ in the last bit between processors, and with them every interval would.
/// These are within 2 units of the last place, which is far inside what the quantiles need.
enum Elementary {
  /// ln 2 in two parts: products of the first with small integers are exact.
  private static let ln2High = 0x1.62e42feep-1
  private static let ln2Low = 0x1.a39ef35793c76p-33

  /// The natural logarithm of a positive, finite, normal number.
  static func log(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.4142135623730951 {
      mantissa *= 0.5
      exponent += 1
    }
    return exponent * ln2High + (log1pSmall(mantissa - 1) + exponent * ln2Low)
  }

  /// ln(1 + x) for x ≥ 0, without the rounding of 1 + x where x is small.
  static func log1p(_ x: Double) -> Double {
    x < 0.4142135623730950 ? log1pSmall(x) : log(1 + x)
  }

  /// eˣ; zero or infinite where the result leaves the range of normal numbers.
  static func exp(_ x: Double) -> Double {
    guard x > -708 else { return 0 }
    guard x < 709 else { return .infinity }
    let multiple = (x * 1.4426950408889634).rounded()
    let rest = (x - multiple * ln2High) - multiple * ln2Low
    var sum = 1.0
    for n in stride(from: 14.0, to: 0, by: -1) { sum = 1 + rest / n * sum }
    return Double(sign: .plus, exponent: Int(multiple), significand: sum)
  }

  /// ln(1 + f) = f − s·(f − (s²-series)), s = f/(2 + f), for |f| below √2 − 1.
  private static func log1pSmall(_ f: Double) -> Double {
    let s = f / (2 + f)
    let square = s * s
    var series = 0.0
    for n in stride(from: 23.0, to: 1, by: -2) { series = square * (2 / n + series) }
    return f - s * (f - series)
  }
}
