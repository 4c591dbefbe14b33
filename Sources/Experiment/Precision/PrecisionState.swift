package import Statistics

/// How far one demand has been met.
package struct PrecisionState: Equatable, Sendable {
  package let demand: StoppingRule.Demand
  /// The number of the scenario.
  package let scenario: Int
  /// The figure, or the difference from the baseline; nil where it has no value.
  package let estimate: Estimate?

  /// The half-width that is asked for.
  package var asked: Double? { estimate.map { demand.width.halfWidth(at: $0.mean) } }

  package var isMet: Bool {
    guard let halfWidth = estimate?.halfWidth, let asked else { return false }
    return halfWidth <= asked
  }

  /// How many replications more it would take, at the spread seen so far; nil where no number would
  /// do, as for a relative width about zero.
  package func missing(confidence: Double) -> Int? {
    guard !isMet else { return 0 }
    guard let asked, asked > 0, let estimate, let halfWidth = estimate.halfWidth else {
      return nil
    }
    let now = estimate.replications
    let critical = studentCriticalValue(confidence: confidence, degreesOfFreedom: now - 1)
    let deviations = halfWidth / critical * Double(now).squareRoot() / asked
    // Half-width t(n)·s/√n: t falls with n, so few steps settle it.
    var needed = Double(now)
    for _ in 0..<4 {
      let count = Int(min(1e9, max(2, needed)))
      let t = studentCriticalValue(
        confidence: confidence, degreesOfFreedom: min(count - 1, 100_000))
      needed = (t * deviations) * (t * deviations)
    }
    guard needed < 1e9 else { return nil }
    return max(1, Int(needed.rounded(.up)) - now)
  }
}
