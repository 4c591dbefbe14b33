internal import Charts
internal import Experiment
internal import Statistics
internal import Study
internal import Words

/// What figures become while one or two numbers go through a grid.
struct SweepPage: QuestionWriting {
  let input: QuestionInput
  let sweep: Sweep
  let evaluation: PointEvaluation
  /// By criterion.
  let targets: [Target?]

  var content: QuestionContent {
    let findings = evaluation.criteria.indices.compactMap(finding)
    return QuestionContent(
      answer: findings.isEmpty
        ? [Words("No figure has a value.", german: "Keine Kennzahl hat einen Wert.")]
        : findings.map { $0 + Words(verbatim: ".") },
      sections: section.map { [$0] } ?? [], criteria: evaluation.criteria, varied: varied,
      effort: effort(points: evaluation.points, replications: evaluation.replications))
  }

  /// Of the grid: the first point of the evaluation is the scenario as it is.
  private func estimate(_ point: Int, _ criterion: Int) -> Estimate? {
    evaluation.estimate(point + 1, criterion)
  }

  /// "Lines per 1,000: 2.5; …".
  private func place(_ point: Int) -> Words {
    zip(sweep.axes, sweep.points[point]).map { axis, value in
      Words(
        "\(axis.parameter.title) \(plain(value))", german: "\(axis.parameter.title) \(plain(value))"
      )
    }.joined(separator: ", ")
  }

  private func finding(_ criterion: Int) -> Words? {
    let found = sweep.points.indices.compactMap { point in
      estimate(point, criterion).map { (point: point, estimate: $0) }
    }
    guard let low = found.min(by: { $0.estimate.mean < $1.estimate.mean }),
      let high = found.max(by: { $0.estimate.mean < $1.estimate.mean })
    else { return nil }
    let figure = evaluation.criteria[criterion].figure
    let name = evaluation.criteria[criterion].words
    let range = Words(
      """
      “\(name)” goes from \(read(low.estimate.mean, figure)) (\(place(low.point))) to \
      \(read(high.estimate.mean, figure)) (\(place(high.point)))
      """,
      german: """
        „\(name)“ geht von \(read(low.estimate.mean, figure)) (\(place(low.point))) bis \
        \(read(high.estimate.mean, figure)) (\(place(high.point)))
        """)
    guard let target = targets[criterion] else { return range }
    let states = found.map { TargetState(target, $0.estimate) }
    let (met, uncertain) = (states.count { $0 == .met }, states.count { $0 == .uncertain })
    let all = sweep.points.count
    return range
      + Words(
        "; the target of \(target.words(figure)) is met at \(met) of \(all) points",
        german: "; das Ziel von \(target.words(figure)) ist an \(met) von \(all) Punkten erreicht")
      + (uncertain == 0
        ? .none
        : Words(", uncertain at \(uncertain)", german: ", an \(uncertain) unsicher"))
  }

  // MARK: Charts

  private var section: ChartSection? {
    let panels = evaluation.criteria.indices.compactMap(panel)
    guard let title = evaluation.criteria.indices.lazy.compactMap(finding).first, !panels.isEmpty
    else { return nil }
    return ChartSection(
      id: "sweep", title: title,
      subtitle: Words(
        "Figures at each point of the grid with \(confidence) intervals; the axes need not begin at zero",
        german:
          "Kennzahlen an jedem Punkt des Rasters mit \(confidence)-Intervallen; die Achsen beginnen nicht immer bei null"
      ),
      panels: panels, table: table)
  }

  private func panel(_ criterion: Int) -> ChartSection.Panel? {
    let figure = evaluation.criteria[criterion].figure
    let first = sweep.axes[0].values.sorted()
    let lines = sweep.axes.count > 1 ? sweep.axes[1].values.map { Optional($0) } : [nil]
    let series = lines.map { second in
      Curves.Series(
        name: second.map { "\(sweep.axes[1].parameter.title) \(reading.plain($0))" } ?? "",
        points: first.compactMap { value in
          guard let point = sweep.points.firstIndex(of: [value] + [second].compactMap(\.self)),
            let found = estimate(point, criterion)
          else { return nil }
          return Curves.Point(
            x: value, y: scaled(found.mean, figure),
            interval: drawn(found.interval, figure))
        })
    }
    guard series.contains(where: { !$0.points.isEmpty }) else { return nil }
    return ChartSection.Panel(
      caption: say(evaluation.criteria[criterion].words),
      description: finding(criterion).map(say) ?? "–",
      drawing: Curves(
        series: series,
        target: targets[criterion].map { target in
          Reference(
            value: scaled(target.bound, figure),
            label: say(
              Words("target: \(target.words(figure))", german: "Ziel: \(target.words(figure))")))
        }
      ).drawing(xTitle: sweep.axes[0].parameter.title, x: plainAxis, y: axis(figure)))
  }

  // MARK: Tables

  private var table: DataTable {
    var table = DataTable(
      caption: say(Words("Figures by point", german: "Kennzahlen nach Punkt")),
      header: sweep.axes.map(\.parameter.title)
        + evaluation.criteria.flatMap {
          [say($0.words), say(Words("against as it is", german: "gegen heute"))]
        }, firstNumber: 1)
    for (index, point) in sweep.points.enumerated() {
      table.add(
        point.map(reading.plain)
          + evaluation.criteria.enumerated().flatMap { position, criterion in
            [
              estimate(estimate(index, position), criterion.figure),
              evaluation.difference(from: 0, to: index + 1, position)
                .map { difference($0, criterion.figure) } ?? "–",
            ]
          })
    }
    return table
  }

  private var varied: DataTable {
    var table = DataTable(
      caption: say(Words("The numbers of the grid", german: "Die Zahlen des Rasters")),
      header: [
        Words("number", german: "Zahl"), Words("path", german: "Pfad"),
        Words("values", german: "Werte"),
      ].map(say), firstNumber: 2)
    for axis in sweep.axes {
      table.add([
        axis.parameter.title, axis.parameter.path,
        axis.values.map(reading.plain).joined(separator: "; "),
      ])
    }
    return table
  }
}
