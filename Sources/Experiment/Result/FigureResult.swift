package import Statistics

/// A figure of one row and interval, with everything that is known about it.
package struct FigureResult: Equatable, Sendable {
  /// nil: the figure has no value there, because nothing it could be measured by happened, or too
  /// little for a quantile.
  package let estimate: Estimate?
  /// The scenario's figure less the baseline's; nil for the baseline itself, for rows that it
  /// lacks, and for intervals shorter than a month.
  package let difference: Estimate?
  /// Standard error of `difference` ÷ the one that independent runs of both scenarios would have had.
  ///
  /// So much narrower do common random numbers make the interval. nil where that is zero.
  package let standardErrorRatio: Double?
  /// Over the horizon, for figures of which more is better or worse.
  package let contest: Contest?

  /// A figure of a scenario that is compared with none.
  init(estimate: Estimate?) {
    self.init(estimate: estimate, difference: nil, standardErrorRatio: nil, contest: nil)
  }

  init(
    estimate: Estimate?, difference: Estimate?, standardErrorRatio: Double?, contest: Contest?
  ) {
    self.estimate = estimate
    self.difference = difference
    self.standardErrorRatio = standardErrorRatio
    self.contest = contest
  }

  static let none = FigureResult(estimate: nil)
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
  /// Of a difference: its half-width ÷ the one that independent runs would have had.
  func standardErrorRatio(of first: Estimate?, and second: Estimate?) -> Double? {
    guard let halfWidth, let first = first?.halfWidth, let second = second?.halfWidth else {
      return nil
    }
    let independent = (first * first + second * second).squareRoot()
    return independent > 0 ? halfWidth / independent : nil
  }

  /// The same figure in a unit of which `divisor` of the present ones make one.
  func divided(by divisor: Double) -> Estimate {
    Estimate(
      mean: mean / divisor, halfWidth: halfWidth.map { $0 / divisor }, replications: replications)
  }
}
