/// The pair of sums Σx and Σx² behind the mean of one figure over replications.
///
/// Also the sums behind a standard deviation within one replication, with contacts in the place of
/// replications. Observations are integers in the caller's unit.
public struct PairSums: ReplicationSums {
  @usableFromInline var n = 0
  @usableFromInline var x: Int128 = 0
  @usableFromInline var xx = Int256.zero

  @inlinable
  public init() {}

  /// Counts the observation of one replication in.
  @inlinable
  public mutating func add(_ observation: Int64) {
    n += 1
    x += Int128(observation)
    xx.addProduct(observation, observation)
  }

  @inlinable
  public mutating func merge(_ other: PairSums) {
    n += other.n
    x += other.x
    xx += other.xx
  }

  @inlinable public var replications: Int { n }

  /// Σx, exactly.
  @inlinable public var total: Int128 { x }

  /// Σx ÷ n; `nil` without observations.
  public var mean: Double? {
    n == 0 ? nil : ExactInteger(x).double / Double(n)
  }

  public var standardError: Double? {
    n < 2 ? nil : (spread.double / Double(n - 1)).squareRoot() / Double(n)
  }

  /// The square root of the unbiased sample variance; `nil` below two observations.
  public var standardDeviation: Double? {
    n < 2 ? nil : (spread.double / (ExactInteger(n) * ExactInteger(n - 1)).double).squareRoot()
  }

  /// The standard deviation to the nearest integer, in which form one replication's goes into sums
  /// over replications.
  public var roundedStandardDeviation: Int64? {
    standardDeviation.map { Int64($0.rounded()) }
  }

  /// n·Σx² − (Σx)², which is n·Σ(x − x̄)².
  private var spread: ExactInteger {
    ExactInteger(n) * ExactInteger(xx) - ExactInteger(x) * ExactInteger(x)
  }

  public var parts: [Int256] { [Int256(Int128(n)), Int256(x), xx] }

  public init?(parts: [Int256]) {
    guard parts.count == 3, let count = parts[0].int64, let sum = parts[1].int128 else {
      return nil
    }
    n = Int(count)
    x = sum
    xx = parts[2]
  }
}
