/// The sums Σd and Σd² behind the difference of one figure between two scenarios.
///
/// Replications are paired: d is the second scenario's total less the first's in the same
/// replication, so that what both share, such as a busy day, cancels. A difference that is the same
/// in every replication has an interval of width zero, exactly.
public struct PairedSums: ReplicationSums {
  @usableFromInline var n = 0
  @usableFromInline var d: Int128 = 0
  @usableFromInline var dd = Int256.zero

  @inlinable
  public init() {}

  /// Counts one replication in, by the total of the first scenario (the baseline) and that of the
  /// second.
  @inlinable
  public mutating func add(_ first: Int64, _ second: Int64) {
    let difference = Int128(second) - Int128(first)
    n += 1
    d += difference
    dd.addProduct(difference, difference)
  }

  @inlinable
  public mutating func merge(_ other: PairedSums) {
    n += other.n
    d += other.d
    dd += other.dd
  }

  @inlinable public var replications: Int { n }

  /// Σd ÷ n; `nil` without replications.
  public var mean: Double? {
    n == 0 ? nil : ExactInteger(d).double / Double(n)
  }

  public var standardError: Double? {
    guard n > 1 else { return nil }
    let spread = ExactInteger(n) * ExactInteger(dd) - ExactInteger(d) * ExactInteger(d)
    return (spread.double / Double(n - 1)).squareRoot() / Double(n)
  }

  public var parts: [Int256] { [Int256(Int128(n)), Int256(d), dd] }

  public init?(parts: [Int256]) {
    guard parts.count == 3, let count = parts[0].int64, let sum = parts[1].int128 else {
      return nil
    }
    n = Int(count)
    d = sum
    dd = parts[2]
  }
}
