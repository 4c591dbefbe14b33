internal import Words

/// Two points for a distribution function to pass through, such as "half are done within 4
/// minutes, 90 % within 11".
public struct TwoQuantiles: Equatable, Sendable {
  /// The probability of at most `x1`.
  let p1: Double
  let x1: Double
  /// The probability of at most `x2`.
  let p2: Double
  let x2: Double

  /// The part `p1` of all values is at most `x1`, the part `p2` at most `x2`.
  public init(
    _ p1: Double, below x1: Double, _ p2: Double, below x2: Double
  ) throws(DistributionError) {
    guard p1 >= 0.0001, p1 < p2, p2 <= 0.9999 else {
      throw DistributionError(
        Words(
          """
          Two quantiles need two rising probabilities from 0.0001 to 0.9999, not \
          \(asWritten: p1) and \(asWritten: p2).
          """,
          german: """
            Zwei Quantile brauchen zwei steigende Wahrscheinlichkeiten von 0.0001 \
            bis 0.9999, nicht \(asWritten: p1) und \(asWritten: p2).
            """))
    }
    guard x1 > 0, x1 < x2, x2 <= 1e15 else {
      throw DistributionError(
        Words(
          """
          The values of two quantiles must be above 0, rise, and be at most 1e15, \
          not \(asWritten: x1) and \(asWritten: x2).
          """,
          german: """
            Die Werte zweier Quantile liegen über 0, steigen und sind höchstens \
            1e15, nicht \(asWritten: x1) und \(asWritten: x2).
            """)
      )
    }
    self.p1 = p1
    self.x1 = x1
    self.p2 = p2
    self.x2 = x2
  }

  /// log (x2 / x1).
  var logRatio: Double { Elementary.log(x2 / x1) }
}
