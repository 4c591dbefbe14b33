internal import Experiment
internal import Statistics

extension ResultFile {
  /// One row per figure that matters and scenario, with its rank.
  func writeRanking(_ summary: Summary, _ writer: inout some RowWriter) {
    guard let ranking = summary.ranking else { return }
    for standing in ranking.criteria {
      for (index, scenario) in summary.scenarios.enumerated() {
        guard let rank = standing.ranks[index] else { continue }
        writer.text(scenario.name)
        writer.criterion(standing.criterion)
        writer.estimate(
          standing.estimates[index], decimals: standing.criterion.figure.decimals)
        writer.integer(rank)
        writer.integer(ranking.overall[index])
        writer.endRow()
      }
    }
  }

  /// One row per figure that matters and pair of scenarios, with p-values as they are and adjusted.
  func writePairs(_ summary: Summary, _ writer: inout some RowWriter) {
    guard let ranking = summary.ranking else { return }
    let names = summary.scenarios.map(\.name)
    for standing in ranking.criteria {
      for duel in standing.duels {
        writer.text(names[duel.first])
        writer.text(names[duel.second])
        writer.criterion(standing.criterion)
        writer.estimate(duel.difference, decimals: standing.criterion.figure.decimals)
        writer.number(duel.standardErrorRatio, decimals: 4)
        writer.number(duel.significance, decimals: 6)
        writer.number(duel.adjusted, decimals: 6)
        writer.text(duel.winner.map { names[$0] } ?? "")
        writer.endRow()
      }
    }
  }

  static let rankingColumns =
    Column.texts("scenario") + criterionColumns.map { Column(name: $0, kind: .text) }
    + Column.numbers(["mean", "ci_low", "ci_high"]) + Column.integers("rank", "overall_rank")

  static let pairColumns =
    Column.texts("scenario", "other_scenario")
    + criterionColumns.map { Column(name: $0, kind: .text) }
    + Column.numbers([
      "difference", "difference_ci_low", "difference_ci_high", "difference_se_ratio", "p_value",
      "p_value_adjusted",
    ]) + Column.texts("better_scenario")

  static let criterionColumns = ["dimension", "entity", "figure", "unit"]
}

extension RowWriter {
  mutating func criterion(_ criterion: Criterion) {
    text(criterion.breakdown.name)
    text(criterion.entity)
    text(criterion.figure.id)
    text(criterion.figure.unit.name)
  }
}
