internal import Statistics

// Figures of scenarios and of pairs of them, out of the sums.

extension RankingFold {
  /// The figure of one scenario, in the integers that are counted.
  func estimate(_ criterion: Int, _ scenario: Int, _ rule: EstimationRule) -> Estimate? {
    let other = scenario == 0 ? 1 : 0
    let pair = sums(criterion, min(scenario, other), max(scenario, other))
    let alone = scenario < other ? pair.first : pair.second
    guard let control = rule.control else {
      return alone.estimate(criticalValue: rule.criticalValue)
    }
    let products = controlled[criterion * readers.count + scenario]
    return control.adjust(alone, x: products.denominator, y: products.numerator)?
      .estimate(criticalValue: rule.criticalValue)
  }

  /// The second scenario's figure less the first's, and the p-value of the paired test; nil from too
  /// few replications.
  func difference(
    _ criterion: Int, _ first: Int, _ second: Int, _ rule: EstimationRule
  ) -> (difference: Estimate, significance: Double)? {
    let pair = sums(criterion, first, second)
    guard let control = rule.control else {
      guard let difference = pair.estimate(criticalValue: rule.criticalValue),
        let significance = pair.significance
      else { return nil }
      return (difference, significance)
    }
    let before = controlled[criterion * readers.count + first]
    let after = controlled[criterion * readers.count + second]
    return control.adjust(
      pair, x: before.denominator, y: before.numerator, u: after.denominator, v: after.numerator
    ).map { ($0.estimate(criticalValue: rule.criticalValue), $0.significance) }
  }
}
