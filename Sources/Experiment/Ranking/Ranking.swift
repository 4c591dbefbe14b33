package import Statistics

/// All scenarios by the figures that matter, with what can be told apart.
///
/// Every pair of scenarios is tested by every figure, by paired t tests whose p-values are adjusted
/// together (Holm): all that is said to be better *is* better with the confidence of the intervals,
/// not each for itself. A scenario's rank is one more than the number of scenarios that are better
/// for sure, so those that can't be told apart share a rank.
package struct Ranking: Equatable, Sendable {
  package let criteria: [Standing]
  /// By scenario: one more than the number of scenarios that are better by one figure at least and
  /// worse by none.
  package let overall: [Int]
  /// The number of tests that were adjusted together.
  package let tests: Int

  /// The scenarios by one figure.
  package struct Standing: Equatable, Sendable {
    package let criterion: Criterion
    /// By scenario; nil where it lacks the figure.
    package let estimates: [Estimate?]
    package let ranks: [Int?]
    package let duels: [Duel]
  }

  /// Two scenarios by one figure.
  package struct Duel: Equatable, Sendable {
    /// Numbers of the scenarios, the first the lower one.
    package let first, second: Int
    /// The second's figure less the first's, in the figure's unit.
    package let difference: Estimate
    /// Standard error of the difference ÷ that of independent runs; nil where both are zero.
    package let standardErrorRatio: Double?
    /// How probable so large a difference would be by chance alone, by itself and adjusted.
    package let significance: Double
    package let adjusted: Double
    package let verdict: Verdict
  }

  /// What is sure about a pair.
  package enum Verdict: String, Equatable, Sendable {
    case firstIsBetter, secondIsBetter, undecided
  }
}

extension Ranking {
  init(_ fold: RankingFold, scenarios: Int, _ rule: EstimationRule, confidence: Double) {
    let judged = fold.criteria.indices.filter { fold.criteria[$0].direction != .neutral }
    let pairs = judged.flatMap { criterion in
      (0..<scenarios).flatMap { second in
        (0..<second).compactMap { Pair(fold, criterion, $0, second, rule) }
      }
    }
    let adjusted = holmAdjusted(pairs.map(\.significance))
    var duels: [Int: [Duel]] = [:]
    for (pair, adjusted) in zip(pairs, adjusted) {
      let direction = fold.criteria[pair.criterion].direction
      let divisor = fold.readers[pair.first].divisor(pair.criterion)
      duels[pair.criterion, default: []].append(
        Duel(
          pair, adjusted: adjusted, isSure: adjusted <= 1 - confidence, direction,
          divisor: divisor))
    }
    criteria = judged.map { index in
      Standing(fold, index, duels[index] ?? [], scenarios: scenarios, rule)
    }
    tests = pairs.count
    overall = Self.overall(criteria, scenarios: scenarios)
  }

  private static func overall(_ criteria: [Standing], scenarios: Int) -> [Int] {
    let all = criteria.flatMap(\.duels)
    return (0..<scenarios).map { scenario in
      1
        + (0..<scenarios).count { other in
          let duels = all.filter {
            ($0.first, $0.second) == (min(scenario, other), max(scenario, other))
          }
          let isLost = duels.contains { $0.winner == other }
          return isLost && !duels.contains { $0.winner == scenario }
        }
    }
  }
}

/// A pair of scenarios before the p-values are adjusted.
private struct Pair {
  let criterion, first, second: Int
  let difference: Estimate
  let standardErrorRatio: Double?
  let significance: Double

  /// nil where one lacks the figure or there are too few replications.
  init?(
    _ fold: RankingFold, _ criterion: Int, _ first: Int, _ second: Int, _ rule: EstimationRule
  ) {
    guard fold.readers[first].has(criterion), fold.readers[second].has(criterion),
      let found = fold.difference(criterion, first, second, rule)
    else { return nil }
    self.criterion = criterion
    self.first = first
    self.second = second
    difference = found.difference
    significance = found.significance
    standardErrorRatio = found.difference.standardErrorRatio(
      of: fold.estimate(criterion, first, rule), and: fold.estimate(criterion, second, rule))
  }
}

extension Ranking.Duel {
  /// The number of the scenario that is better for sure.
  package var winner: Int? {
    switch verdict {
    case .firstIsBetter: first
    case .secondIsBetter: second
    case .undecided: nil
    }
  }

  fileprivate init(
    _ pair: Pair, adjusted: Double, isSure: Bool, _ direction: Direction, divisor: Double
  ) {
    first = pair.first
    second = pair.second
    let difference = pair.difference
    self.difference = difference.divided(by: divisor)
    standardErrorRatio = pair.standardErrorRatio
    significance = pair.significance
    self.adjusted = adjusted
    let secondIsMore = difference.mean > 0
    verdict =
      if !isSure || difference.mean == 0 {
        .undecided
      } else {
        switch direction {
        case .higherIsBetter: secondIsMore ? .secondIsBetter : .firstIsBetter
        case .lowerIsBetter: secondIsMore ? .firstIsBetter : .secondIsBetter
        case .neutral: .undecided
        }
      }
  }
}

extension Ranking.Standing {
  fileprivate init(
    _ fold: RankingFold, _ index: Int, _ duels: [Ranking.Duel], scenarios: Int,
    _ rule: EstimationRule
  ) {
    criterion = fold.criteria[index]
    self.duels = duels
    let estimates: [Estimate?] = (0..<scenarios).map { scenario in
      guard fold.readers[scenario].has(index) else { return nil }
      return fold.estimate(index, scenario, rule)?
        .divided(by: fold.readers[scenario].divisor(index))
    }
    self.estimates = estimates
    ranks = estimates.indices.map { scenario in
      estimates[scenario].map { _ in
        1
          + duels.count {
            ($0.first == scenario || $0.second == scenario)
              && $0.winner != nil && $0.winner != scenario
          }
      }
    }
  }
}
