package import Statistics

/// A figure of one row and interval, with everything that is known about it.
package struct FigureResult: Equatable, Sendable {
  /// nil: the figure has no value there, because nothing it could be measured by happened, or too
  /// little for a quantile.
  package let estimate: Estimate?
  /// The scenario's figure less the baseline's; nil for the baseline itself, for rows that it
  /// lacks, and for intervals shorter than a month.
  package let difference: Estimate?
  /// Over the horizon, for figures of which more is better or worse.
  package let contest: Contest?

  static let none = FigureResult(estimate: nil, difference: nil, contest: nil)
}

/// Shares of the replications in which a scenario came out better than the baseline, equal, and
/// worse, with their Wilson intervals.
package struct Contest: Equatable, Sendable {
  package let better: Proportion
  package let equal: Proportion
  package let worse: Proportion

  /// nil for neutral figures, and where no replication could be compared.
  init?(_ orders: OrderCounts, _ direction: Direction, confidence: Double) {
    guard let less = orders.share(.less, confidence: confidence),
      let equal = orders.share(.equal, confidence: confidence),
      let greater = orders.share(.greater, confidence: confidence)
    else { return nil }
    self.equal = equal
    switch direction {
    case .higherIsBetter: (better, worse) = (greater, less)
    case .lowerIsBetter: (better, worse) = (less, greater)
    case .neutral: return nil
    }
  }
}

extension Estimate {
  /// The same figure in a unit of which `divisor` of the present ones make one.
  func divided(by divisor: Double) -> Estimate {
    Estimate(
      mean: mean / divisor, halfWidth: halfWidth.map { $0 / divisor }, replications: replications)
  }
}
