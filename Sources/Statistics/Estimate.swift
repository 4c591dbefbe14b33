/// A figure over replications: its mean, its interval, and how many replications it rests on.
public struct Estimate: Equatable, Sendable {
  /// The mean over replications, or the ratio of the sums.
  public let mean: Double
  /// Half the width of the confidence interval; `nil` from fewer than two replications.
  public let halfWidth: Double?
  /// The number of replications.
  public let replications: Int

  /// An estimate from its parts.
  public init(mean: Double, halfWidth: Double?, replications: Int) {
    self.mean = mean
    self.halfWidth = halfWidth
    self.replications = replications
  }

  /// The lower end of the interval.
  public var lower: Double? { halfWidth.map { mean - $0 } }

  /// The upper end of the interval.
  public var upper: Double? { halfWidth.map { mean + $0 } }

  /// The same figure in another unit, such as minutes for microseconds.
  public func scaled(by factor: Double) -> Estimate {
    Estimate(
      mean: mean * factor, halfWidth: halfWidth.map { $0 * factor.magnitude },
      replications: replications)
  }
}
