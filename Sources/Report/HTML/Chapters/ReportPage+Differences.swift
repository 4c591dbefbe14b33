internal import Charts
internal import Experiment
internal import Statistics
internal import Words

// Paired differences of the key figures, and cost against service.

extension ReportPage {
  private static let mostForests = 4

  func differencesSection() -> ChartSection? {
    guard isComparison else { return nil }
    let variants = summary.scenarios.indices.dropFirst().prefix(Self.mostForests)
    let forests = variants.map { variant in (variant: variant, rows: forest(variant)) }
      .filter { !$0.rows.isEmpty }
    guard let first = forests.first else { return nil }
    var table = table(say(Words("Differences", german: "Unterschiede")))
    for key in KeyFigure.allCases {
      add(say(key.words), key.place.breakdown, key.place.entity, key.figure, to: &table)
    }
    let title = finding(first.variant, first.rows)
    return ChartSection(
      id: "differences", title: title,
      subtitle: Words(
        "Difference from “\(titles[0])” in percent of its value, with \(Reading.percent(summary.confidence)) interval; blue square better, orange triangle worse, hollow square: no difference shown",
        german:
          "Unterschied zu „\(titles[0])“ in Prozent von dessen Wert, mit \(Reading.percent(summary.confidence))-Intervall; blaues Quadrat besser, orangefarbenes Dreieck schlechter, hohles Quadrat: kein Unterschied nachweisbar"
      ),
      note: Words(
        "An arrow at the edge stands for a change of more than 100 %.",
        german: "Ein Pfeil am Rand steht für eine Änderung um mehr als 100 %."),
      panels: forests.map { forest in
        ChartSection.Panel(
          caption: titles[forest.variant], description: say(finding(forest.variant, forest.rows)),
          drawing: ForestPlot(rows: forest.rows.map(\.row), unit: " %", limit: 100).drawing(number))
      },
      table: table)
  }

  private func forest(_ variant: Int) -> [(key: KeyFigure, row: ForestPlot.Row)] {
    KeyFigure.allCases.compactMap { key in
      guard let difference = key.result(summary, scenario: variant)?.difference,
        let before = key.result(summary, scenario: 0)?.estimate?.mean, before != 0,
        let verdict = key.verdict(summary, variant: variant)
      else { return nil }
      let scale = 100 / before.magnitude
      let interval = difference.halfWidth.map {
        ((difference.mean - $0) * scale)...((difference.mean + $0) * scale)
      }
      return (
        key,
        ForestPlot.Row(
          name: say(key.words), label: self.difference(difference, key.figure),
          middle: difference.mean * scale, interval: interval, judgement: verdict.judgement)
      )
    }
  }

  private func finding(
    _ variant: Int, _ rows: [(key: KeyFigure, row: ForestPlot.Row)]
  ) -> Words {
    func best(_ judgement: ForestPlot.Judgement) -> (key: KeyFigure, row: ForestPlot.Row)? {
      rows.filter { $0.row.judgement == judgement }
        .max { $0.row.middle.magnitude < $1.row.middle.magnitude }
    }
    func signed(_ row: ForestPlot.Row) -> Words {
      (row.middle > 0 ? Words(verbatim: "+") : Words(verbatim: ""))
        + both(row.middle, decimals: 0) + Words(verbatim: " %")
    }
    let better = best(.better).map {
      Words(
        "most improved: \($0.key.words) \(signed($0.row))",
        german: "am meisten verbessert: \($0.key.words) \(signed($0.row))")
    }
    let worse = best(.worse).map {
      Words(
        "most worsened: \($0.key.words) \(signed($0.row))",
        german: "am meisten verschlechtert: \($0.key.words) \(signed($0.row))")
    }
    let parts = [better, worse].compactMap(\.self)
    let said =
      parts.isEmpty
      ? Words("no clear difference", german: "kein klarer Unterschied")
      : parts.joined(separator: "; ")
    return Words("“\(titles[variant])”: ", german: "„\(titles[variant])“: ") + said
  }

  // MARK: Cost

  func costSection() -> ChartSection? {
    guard isComparison else { return nil }
    let key: KeyFigure =
      KeyFigure.phoneServiceLevel.result(summary, scenario: 0)?.estimate == nil
      ? .resolvedAtFirst : .phoneServiceLevel
    let points = summary.scenarios.indices.compactMap { scenario -> (Int, Estimate, Estimate)? in
      guard let cost = KeyFigure.totalCost.result(summary, scenario: scenario)?.estimate,
        let service = key.result(summary, scenario: scenario)?.estimate
      else { return nil }
      return (scenario, cost, service)
    }
    guard points.count > 1, let best = points.max(by: { $0.2.mean < $1.2.mean }),
      let cheapest = points.min(by: { $0.1.mean < $1.1.mean }), cheapest.1.mean > 0
    else { return nil }
    var table = DataTable(
      caption: say(Words("Cost and service", german: "Kosten und Service")),
      header: [
        say(Words("scenario", german: "Szenario")), say(KeyFigure.totalCost.words), say(key.words),
      ])
    for (scenario, cost, service) in points {
      table.add([
        titles[scenario], value(cost.mean, .totalCost), value(service.mean, key.figure),
      ])
    }
    let title =
      best.0 == cheapest.0
      ? Words(
        "“\(titles[best.0])” serves best with \(read(best.2.mean, key.figure)) and is cheapest with \(read(best.1.mean, .totalCost))",
        german:
          "„\(titles[best.0])“ hat mit \(read(best.2.mean, key.figure)) den besten Service und ist mit \(read(best.1.mean, .totalCost)) am günstigsten"
      )
      : Words(
        "“\(titles[best.0])” serves best with \(read(best.2.mean, key.figure)) and costs \(read(best.1.mean, .totalCost)); “\(titles[cheapest.0])” is cheapest with \(read(cheapest.1.mean, .totalCost))",
        german:
          "„\(titles[best.0])“ hat mit \(read(best.2.mean, key.figure)) den besten Service und kostet \(read(best.1.mean, .totalCost)); „\(titles[cheapest.0])“ ist mit \(read(cheapest.1.mean, .totalCost)) am günstigsten"
      )
    return ChartSection(
      id: "cost", title: title,
      subtitle: Words(
        "\(key.words) against total cost over the period, with intervals; the axes do not begin at zero",
        german:
          "\(key.words) und Gesamtkosten im Zeitraum, mit Intervallen; die Achsen beginnen nicht bei null"
      ),
      panels: [
        ChartSection.Panel(
          caption: say(key.words), description: say(title),
          drawing: PointCloud(
            points: points.map { scenario, cost, service in
              PointCloud.Point(
                name: titles[scenario], x: cost.mean / 1e6, y: service.mean * 100,
                halfWidthX: (cost.halfWidth ?? 0) / 1e6, halfWidthY: (service.halfWidth ?? 0) * 100)
            }
          ).drawing(
            xTitle: say(Words("total cost, million euro", german: "Gesamtkosten, Millionen Euro")),
            x: number, y: { "\(reading.number($0, decimals: $1)) %" }))
      ],
      table: table)
  }
}

extension Verdict {
  fileprivate var judgement: ForestPlot.Judgement {
    switch self {
    case .better: .better
    case .worse: .worse
    case .more, .less: .changed
    case .equal, .undecided: .undecided
    }
  }
}
