internal import Experiment
internal import Statistics

extension ResultFile {
  /// One row per scenario; six columns per key figure, the last three of them differences from the
  /// baseline, whose own are empty.
  func writeOverview(_ summary: Summary, _ writer: inout CSVWriter) {
    var header = ["scenario", "title", "replications"]
    for key in KeyFigure.allCases {
      header += [key.column, "\(key.column)_ci_low", "\(key.column)_ci_high"]
      header += ["", "_ci_low", "_ci_high"].map { "\(key.column)_difference\($0)" }
    }
    writer.header(header)
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

extension CSVWriter {
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
