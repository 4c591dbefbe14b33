package import Experiment
internal import Statistics
package import Study
internal import Words

extension QuestionReport {
  /// Numbers taken through a grid: one row per point and figure, and one per point.
  ///
  /// The first point of the evaluation is the scenario as it is, the grid follows. `targets` are
  /// those of its figures.
  package static func sweep(
    _ sweep: Sweep, scenario: String, _ evaluation: PointEvaluation, targets: [Target?]
  ) -> QuestionReport {
    QuestionReport(
      kind: "sweep",
      sheets: [long(sweep, scenario, evaluation), wide(sweep, scenario, evaluation)],
      words: { text(sweep, scenario, evaluation, $0) },
      content: {
        SweepPage(input: $0, sweep: sweep, evaluation: evaluation, targets: targets).content
      }, replications: evaluation.replications)
  }

  private static func long(
    _ sweep: Sweep, _ scenario: String, _ evaluation: PointEvaluation
  ) -> DataSheet {
    var sheet = DataSheet(
      "sweep",
      columns: ["scenario", "parameter", "value", "parameter_2", "value_2"]
        + ResultFile.criterionColumns + [
          "replications", "mean", "ci_low", "ci_high", "difference", "difference_ci_low",
          "difference_ci_high",
        ])
    for (index, point) in sweep.points.enumerated() {
      for (position, criterion) in evaluation.criteria.enumerated() {
        sheet.add(
          [.text(scenario)] + place(sweep, point) + .criterion(criterion)
            + [.integer(evaluation.replications)]
            + .estimate(evaluation.estimate(index + 1, position), criterion)
            + .estimate(evaluation.difference(from: 0, to: index + 1, position), criterion))
      }
    }
    return sheet
  }

  private static func place(_ sweep: Sweep, _ point: [Double]) -> [DataSheet.Cell] {
    let named = zip(sweep.axes, point).flatMap { axis, value in
      [.text(axis.parameter.path), .number(value, decimals: 6)] as [DataSheet.Cell]
    }
    return named.count == 4 ? named : named + [.text(""), .number(nil, decimals: 0)]
  }

  private static func wide(
    _ sweep: Sweep, _ scenario: String, _ evaluation: PointEvaluation
  ) -> DataSheet {
    var sheet = DataSheet(
      "sweep_overview",
      columns: ["scenario"] + sweep.axes.map(\.parameter.path)
        + evaluation.criteria.map { "\($0.entity)_\($0.figure.id)_\($0.figure.unit.name)" })
    for (index, point) in sweep.points.enumerated() {
      sheet.add(
        [.text(scenario)] + point.map { .number($0, decimals: 6) }
          + evaluation.criteria.enumerated().map { position, criterion in
            .number(
              evaluation.estimate(index + 1, position)?.mean,
              decimals: criterion.figure.decimals)
          })
    }
    return sheet
  }

  private static func text(
    _ sweep: Sweep, _ scenario: String, _ evaluation: PointEvaluation, _ language: Language
  ) -> [String] {
    var lines = Lines(language)
    lines.wrap(
      Words(
        "\(scenario), \(sweep.points.count) points, replications at each: \(evaluation.replications)",
        german: """
          \(scenario), \(sweep.points.count) Punkte, Durchläufe je Punkt: \(evaluation.replications)
          """), indent: 0)
    for (position, criterion) in evaluation.criteria.enumerated() {
      lines.write()
      lines.write(criterion.words.text(language))
      lines.row(
        sweep.axes.map(\.parameter.title).joined(separator: "; "),
        [
          Words("figure", german: "Kennzahl").text(language),
          Words("against as it is", german: "gegen heute").text(language),
        ])
      for (index, point) in sweep.points.enumerated() {
        let estimate = evaluation.estimate(index + 1, position)
        let difference = evaluation.difference(from: 0, to: index + 1, position)
        lines.row(
          point.map { lines.reading.plain($0) }.joined(separator: "; "),
          [
            estimate.map { lines.reading.value($0.mean, criterion.figure) } ?? "",
            difference.map { lines.reading.difference($0, criterion.figure) } ?? "",
          ])
      }
    }
    return lines.lines
  }
}
