internal import Experiment
internal import Statistics

extension ResultFile {
  static let overviewColumns =
    Column.texts("scenario", "title") + Column.integers("replications")
    + KeyFigure.allCases.flatMap { key in
      Column.numbers(
        [key.column, "\(key.column)_difference"].flatMap {
          [$0, "\($0)_ci_low", "\($0)_ci_high"]
        })
    }

  /// One row per scenario; six columns per key figure, the last three of them differences from the
  /// baseline, whose own are empty.
  func writeOverview(_ summary: Summary, _ writer: inout some RowWriter) {
    for (index, scenario) in summary.scenarios.enumerated() {
      writer.text(scenario.name)
      writer.text(scenario.title)
      writer.integer(summary.replications)
      for key in KeyFigure.allCases {
        let result = key.result(summary, scenario: index)
        writer.estimate(result?.estimate, decimals: key.figure.decimals)
        writer.estimate(result?.difference, decimals: key.figure.decimals)
      }
      writer.endRow()
    }
  }
}

extension RowWriter {
  /// Three cells: the mean and both ends of its interval.
  mutating func estimate(_ estimate: Estimate?, decimals: Int) {
    number(estimate?.mean, decimals: decimals)
    number(estimate?.lower, decimals: decimals)
    number(estimate?.upper, decimals: decimals)
  }

  /// Three cells: a share of replications and both ends of its interval.
  mutating func proportion(_ proportion: Proportion?) {
    number(proportion?.share, decimals: 4)
    number(proportion?.lower, decimals: 4)
    number(proportion?.upper, decimals: 4)
  }
}
