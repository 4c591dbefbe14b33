internal import Charts
internal import ContactModel
internal import Experiment
internal import Scenario
internal import Words

// What lies undone, week by week.

extension ReportPage {
  /// A figure of one channel, or of the office, by week in every drawn scenario.
  private struct Lines {
    let caption: String
    let figure: Figure
    /// One list per scenario.
    let values: [[Double?]]
    /// In hours.
    let deadline: Double?

    func end(_ scenario: Int) -> Double? { values[scenario].last ?? nil }

    /// The baseline and the variants that end farthest from it, in their order.
    func drawn(_ most: Int) -> [Int] {
      func distance(_ scenario: Int) -> Double {
        ((end(scenario) ?? 0) - (end(0) ?? 0)).magnitude
      }
      let farthest = values.indices.dropFirst().sorted {
        (distance($1), $0) < (distance($0), $1)
      }.prefix(most - 1)
      return values.indices.filter { $0 == 0 || farthest.contains($0) }
    }
  }

  func backlogSection() -> ChartSection? {
    let channels = facts.rows(summary.scenarios.indices, .channel)
    var lines: [Lines] = []
    for channel in channels {
      let names: [(Figure, Words)] = [
        (.backlog, Words("open at the end of a day", german: "offen am Tagesende")),
        (
          .backlogAge,
          Words("age of the oldest, service hours", german: "Alter des Ältesten, Dienststunden")
        ),
      ]
      for (figure, words) in names {
        let isAge = figure.id == Figure.backlogAge.id
        lines += [
          self.lines(
            figure, .channel, channel.name, "\(channel.title): \(say(words))",
            deadline: isAge ? deadlineHours(channel.name) : nil)
        ].compactMap(\.self)
      }
    }
    lines += [
      self.lines(
        .taskBacklog, .office, "all",
        say(Words("Casework: open tasks", german: "Sachbearbeitung: offene Aufträge")),
        deadline: nil)
    ].compactMap(\.self)
    guard let first = lines.max(by: { peak($0) < peak($1) }), peak(first) > 0 else { return nil }
    let labels = summary.baseline.shape.weekLabels
    var table = DataTable(
      caption: say(Words("By week", german: "Nach Woche")),
      header: [say(Words("week", german: "Woche"))]
        + lines.flatMap { line in
          summary.scenarios.indices.map { column($0, line.caption) }
        })
    for (week, label) in labels.enumerated() {
      table.add(
        [label]
          + lines.flatMap { line in
            line.values.map { $0[week].map { reading.number($0, decimals: 1) } ?? "–" }
          })
    }
    return ChartSection(
      id: "backlog", title: finding(first, labels),
      subtitle: Words(
        "Means of each week’s days; ages run in service hours, the dashed line is the deadline",
        german:
          "Mittel der Tage jeder Woche; Alter in Dienststunden, die gestrichelte Linie ist die Frist"
      ),
      note: summary.scenarios.count > shown.count
        ? Words(
          "Each drawing shows the baseline and the \(shown.count - 1) variants that end farthest from it; the numbers have all.",
          german:
            "Jedes Bild zeigt die Ausgangslage und die \(shown.count - 1) Varianten, die am weitesten von ihr entfernt enden; die Zahlen haben alle."
        ) : nil,
      panels: lines.map { line in
        ChartSection.Panel(
          caption: line.caption, description: say(finding(line, labels)),
          drawing: TimeLines(
            labels: labels.enumerated().map { $0.isMultiple(of: 4) ? shortWeek($1) : "" },
            series: line.drawn(shown.count).map {
              .init(name: titles[$0], values: line.values[$0])
            },
            reference: line.deadline.map {
              Reference(
                value: $0,
                label: say(
                  Words(
                    "deadline \(both($0, decimals: 0)) h",
                    german: "Frist \(both($0, decimals: 0)) h")
                ))
            }
          ).drawing(number))
      },
      table: table)
  }

  private func lines(
    _ figure: Figure, _ breakdown: Breakdown, _ entity: String, _ caption: String,
    deadline: Double?
  ) -> Lines? {
    let weeks = summary.baseline.shape.weekLabels
    guard weeks.count > 1 else { return nil }
    let values = summary.scenarios.indices.map { scenario -> [Double?] in
      guard summary.scenarios[scenario].shape.weekLabels == weeks else {
        return Array(repeating: nil, count: weeks.count)
      }
      return facts.means(scenario, breakdown, .week, entity, figure)
        ?? Array(repeating: nil, count: weeks.count)
    }
    guard values.joined().contains(where: { ($0 ?? 0) > 0 }) else { return nil }
    return Lines(caption: caption, figure: figure, values: values, deadline: deadline)
  }

  private func deadlineHours(_ channel: String) -> Double? {
    input.sources[0].scenario.channels.first { $0.name == channel }?.deadlineSeconds
      .map { $0 / 3600 }
  }

  private func peak(_ line: Lines) -> Double { line.values[0].reduce(0) { max($0, $1 ?? 0) } }

  private func finding(_ line: Lines, _ labels: [String]) -> Words {
    let peak = peak(line)
    let week = line.values[0].firstIndex { $0 == peak } ?? 0
    let start = Words(
      "\(line.caption): at most \(both(peak, decimals: 0)), in week \(labels[week])",
      german: "\(line.caption): höchstens \(both(peak, decimals: 0)), in Woche \(labels[week])")
    guard isComparison, let last = line.drawn(2).last, let before = line.end(0),
      let after = line.end(last)
    else { return start }
    return start
      + Words(
        "; in the end \(both(after, decimals: 0)) with “\(titles[last])”, \(both(before, decimals: 0)) with “\(titles[0])”",
        german:
          "; am Ende \(both(after, decimals: 0)) mit „\(titles[last])“, \(both(before, decimals: 0)) mit „\(titles[0])“"
      )
  }

  /// "W07" of "2025-W07".
  private func shortWeek(_ label: String) -> String {
    let number = label.suffix(2)
    return say(Words("W\(String(number))", german: "KW \(String(number))"))
  }
}
