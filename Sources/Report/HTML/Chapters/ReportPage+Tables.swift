internal import Experiment
internal import Statistics
internal import Words

// The figures of all scenarios, side by side.

extension ReportPage {
  func tables(_ html: inout HTMLWriter) {
    html.text("h2", say(Words("Tables", german: "Tabellen")))
    html.text(
      "p",
      say(
        Words(
          "Means with the half width of their \(Reading.percent(summary.confidence)) interval; differences are paired with the baseline.",
          german:
            "Mittelwerte mit der halben Breite ihres \(Reading.percent(summary.confidence))-Intervalls; Unterschiede sind gepaart mit der Ausgangslage."
        )), ["class": "quiet"])
    html.table(keyFigureTable)
    for channel in facts.rows(summary.scenarios.indices, .channel) {
      var table = table(channel.title)
      for (line, figure) in TerminalReport.channelLines {
        guard let figure else { continue }
        add(say(Phrase.figure(line).words), .channel, channel.name, figure, to: &table)
      }
      html.details(table)
    }
    for group in facts.rows(summary.scenarios.indices, .group) {
      var table = table(group.title)
      let lines: [(Phrase, Figure)] = [
        (.posts, .posts), (.occupancy, .occupancy), (.overtime, .overtimeHours),
        (.idle, .idleHours),
      ]
      for (phrase, figure) in lines {
        add(say(phrase.words), .group, group.name, figure, to: &table)
      }
      html.details(table)
    }
  }

  private var keyFigureTable: DataTable {
    var table = table(say(Words("Key figures", german: "Kennzahlen")))
    for key in KeyFigure.allCases {
      add(say(key.words), key.place.breakdown, key.place.entity, key.figure, to: &table)
    }
    return table
  }

  func table(_ caption: String) -> DataTable {
    DataTable(
      caption: caption,
      header: [say(Words("figure", german: "Kennzahl"))]
        + summary.scenarios.indices.flatMap { scenario in
          scenario == 0
            ? [titles[0]]
            : [
              titles[scenario], say(Phrase.difference.words),
              say(Words("verdict", german: "Urteil")),
            ]
        })
  }

  /// Adds nothing where no scenario has a value.
  func add(
    _ name: String, _ breakdown: Breakdown, _ entity: String, _ figure: Figure,
    to table: inout DataTable
  ) {
    let results = summary.scenarios.indices.map {
      summary.result(scenario: $0, breakdown, entity, figure)
    }
    guard results.contains(where: { $0?.estimate != nil }) else { return }
    var row = [name]
    for (scenario, result) in results.enumerated() {
      row.append(estimate(result?.estimate, figure))
      guard scenario > 0 else { continue }
      row.append(result?.difference.map { difference($0, figure) } ?? "–")
      row.append(
        result?.difference.map { say(Verdict($0, figure.direction).word.words) } ?? "–")
    }
    table.add(row)
  }
}

extension HTMLWriter {
  /// A table that is shown when wanted.
  mutating func details(_ table: DataTable) {
    guard !table.rows.isEmpty else { return }
    element("details") { html in
      html.text("summary", table.caption)
      html.table(table)
    }
  }
}
