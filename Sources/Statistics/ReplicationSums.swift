/// Integer sums over replications from which one figure and its interval are worked out.
///
/// Only such sums are merged: any split of the replications over threads or machines, merged in any
/// order, gives the same bits. Floating point starts at `mean` and `standardError`.
public protocol ReplicationSums: BitwiseCopyable, Equatable, Sendable {
  /// No replications.
  init()

  /// The number n of replications counted in.
  var replications: Int { get }

  /// The figure; `nil` where it has no value.
  var mean: Double? { get }

  /// The standard error of `mean`; `nil` where that is, and below two replications.
  var standardError: Double? { get }

  /// Counts all replications of `other` in.
  mutating func merge(_ other: Self)

  /// The sums in a fixed order, for a shard to store and `init(parts:)` to restore.
  var parts: [Int256] { get }

  /// The sums whose `parts` these are; `nil` if their number or size is not that of such sums.
  init?(parts: [Int256])
}

extension ReplicationSums {
  /// The figure with its Student interval; `nil` where it has no value.
  ///
  /// - Parameter confidence: The probability that the interval covers the true figure.
  /// - Returns: The estimate, without an interval below two replications.
  public func estimate(confidence: Double = 0.95) -> Estimate? {
    estimate(
      criticalValue: replications < 2
        ? 0
        : studentCriticalValue(confidence: confidence, degreesOfFreedom: replications - 1))
  }

  /// The figure ± `criticalValue` standard errors, where one quantile serves many figures.
  ///
  /// `studentCriticalValue` takes up to 0.1 ms, far more than the rest of an estimate.
  public func estimate(criticalValue: Double) -> Estimate? {
    mean.map { mean in
      Estimate(
        mean: mean, halfWidth: standardError.map { $0 * criticalValue },
        replications: replications)
    }
  }
}

extension Int256 {
  /// The number in 64 bits, or `nil` if it does not fit.
  var int64: Int64? {
    int128.flatMap { Int64(exactly: $0) }
  }

  /// The number in 128 bits, or `nil` if it does not fit.
  var int128: Int128? {
    let lower = Int128(truncatingIfNeeded: low)
    return Int256(lower) == self ? lower : nil
  }
}
