package import Experiment
internal import Statistics
package import Study
internal import Words

/// How unsure a figure of one scenario is, by simulation and by inputs.
package struct UncertaintyRow: Sendable {
  package let scenario: String
  package let criterion: Criterion
  package let figure: InputUncertainty
  /// Against the baseline; nil for it.
  package let difference: InputUncertainty?

  package init(
    scenario: String, criterion: Criterion, figure: InputUncertainty,
    difference: InputUncertainty?
  ) {
    self.scenario = scenario
    self.criterion = criterion
    self.figure = figure
    self.difference = difference
  }
}

extension QuestionReport {
  package static func uncertainty(
    _ numbers: [Uncertain], _ rows: [UncertaintyRow]
  ) -> QuestionReport {
    let columns = [
      "mean", "ci_low", "ci_high", "with_inputs_low", "with_inputs_high", "input_deviation",
      "input_share",
    ]
    var sheet = DataSheet(
      "uncertainty",
      columns: ["scenario"] + ResultFile.criterionColumns + ["draws", "replications"] + columns
        + columns.map { "difference_\($0)" })
    for row in rows {
      sheet.add(
        [.text(row.scenario)] + .criterion(row.criterion)
          + [.integer(row.figure.draws), .integer(row.figure.simulation.replications)]
          + cells(row.figure, row.criterion) + cells(row.difference, row.criterion))
    }
    return QuestionReport(
      kind: "uncertainty", sheets: [sheet], words: { text(rows, $0) },
      content: { UncertaintyPage(input: $0, numbers: numbers, rows: rows).content },
      replications: rows.first.map { $0.figure.simulation.replications / $0.figure.draws } ?? 0)
  }

  private static func text(_ rows: [UncertaintyRow], _ language: Language) -> [String] {
    var lines = Lines(language)
    if let first = rows.first {
      let (draws, replications) = (first.figure.draws, first.figure.simulation.replications)
      lines.wrap(
        Words(
          """
          \(draws) draws of the uncertain numbers, \(replications) replications in all. The first \
          interval is that of the simulation alone, the second holds what is not known of the \
          numbers too; more replications narrow the first only.
          """,
          german: """
            \(draws) Ziehungen der ungewissen Zahlen, \(replications) Durchläufe insgesamt. Das \
            erste Intervall ist das der Simulation allein, das zweite enthält auch, was man von \
            den Zahlen nicht weiß; mehr Durchläufe verengen nur das erste.
            """), indent: 0)
    }
    var scenario: String?
    for row in rows {
      if row.scenario != scenario {
        lines.write()
        lines.row(
          row.scenario,
          [
            Words("simulation", german: "Simulation").text(language),
            Words("with inputs", german: "mit den Zahlen").text(language),
          ], columns: 18)
        scenario = row.scenario
      }
      let shown = row.difference ?? row.figure
      let figure = row.criterion.figure
      let isDifference = row.difference != nil
      lines.row(
        row.criterion.words.text(language),
        [
          isDifference
            ? lines.reading.difference(shown.simulation, figure)
            : lines.reading.value(shown.simulation.mean, figure) + " "
              + lines.reading.halfWidth(shown.simulation, figure),
          "± " + lines.reading.width(shown.halfWidth, figure),
        ], columns: 18)
    }
    return lines.lines
  }

  private static func cells(
    _ found: InputUncertainty?, _ criterion: Criterion
  ) -> [DataSheet.Cell] {
    let decimals = criterion.figure.decimals
    return .estimate(found?.simulation, criterion)
      + [
        found.map { $0.simulation.mean - $0.halfWidth },
        found.map { $0.simulation.mean + $0.halfWidth }, found?.inputDeviation,
      ].map { .number($0, decimals: decimals) }
      + [.number(found?.inputShare, decimals: 4)]
  }
}
