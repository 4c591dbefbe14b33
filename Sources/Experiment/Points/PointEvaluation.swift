package import Statistics

/// Figures at points, in the units of the figures.
package struct PointEvaluation: Sendable {
  package let criteria: [Criterion]
  package let confidence: Double
  let values: PointValues
  /// By criterion: how many of the integers of the figure make one of its unit.
  private let divisors: [Double]
  private let criticalValue: Double

  package init(
    _ values: PointValues, criteria: [Criterion], days: Int, confidence: Double
  ) {
    self.values = values
    self.criteria = criteria
    divisors = criteria.map { $0.figure.unit.divisor(days: days) }
    self.confidence = confidence
    criticalValue =
      values.replications < 2
      ? 0
      : studentCriticalValue(
        confidence: confidence, degreesOfFreedom: values.replications - 1)
  }

  package var points: Int { values.points }
  package var replications: Int { values.replications }

  /// A figure at a point; nil where it has no value.
  package func estimate(_ point: Int, _ criterion: Int) -> Estimate? {
    values.sums(point, criterion).estimate(criticalValue: criticalValue)?
      .divided(by: divisors[criterion])
  }

  /// A figure at the second point less the one at the first.
  package func difference(from first: Int, to second: Int, _ criterion: Int) -> Estimate? {
    values.difference(from: first, to: second, criterion)
      .estimate(criticalValue: criticalValue)?.divided(by: divisors[criterion])
  }

  /// A figure of one replication at a point; nil where it has none.
  package func value(_ point: Int, _ replication: Int, _ criterion: Int) -> Double? {
    values[point, replication, criterion].value.map { $0 / divisors[criterion] }
  }

  /// A figure by point, not a number where it has none.
  package func means(_ criterion: Int) -> [Double] {
    (0..<points).map { estimate($0, criterion)?.mean ?? .nan }
  }

  /// The residuals of a figure, by point and replication; nil where it has no value.
  package func residuals(_ criterion: Int) -> [[InputUncertainty.Residual]]? {
    InputUncertainty.Residual.of(
      (0..<points).map { point in
        (0..<replications).map { values[point, $0, criterion] }
      }, divisor: divisors[criterion])
  }
}
