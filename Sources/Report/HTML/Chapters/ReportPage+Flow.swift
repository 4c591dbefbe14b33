internal import Charts
internal import ContactModel
internal import Experiment
internal import Scenario
internal import Statistics
internal import Words

// Ways of the contacts: concern, first channel, cause, outcome.

extension ReportPage {
  private static let mostNodes = 6

  /// How contacts end, in classes that fit one drawing.
  private enum Ending: Int, CaseIterable {
    case settled, task, again, passedOn, lost, other

    init(_ outcome: Outcome) {
      self =
        switch outcome {
        case .resolved: .settled
        case .taskLeft: .task
        case .unresolved: .again
        case .referred, .handedOff: .passedOn
        case .abandoned, .balked, .blocked, .closed, .turnedAway, .disconnected, .noSlot, .noShow,
          .callbackMissed:
          .lost
        case .cancelled, .superseded, .open: .other
        }
    }

    var words: Words {
      switch self {
      case .settled: Words("settled", german: "erledigt")
      case .task: Words("casework", german: "Sachbearbeitung")
      case .again: Words("not settled", german: "nicht erledigt")
      case .passedOn: Words("passed on", german: "weitergeleitet")
      case .lost: Words("not served", german: "nicht bedient")
      case .other: Words("cancelled, settled elsewhere", german: "abgesagt, anderswo erledigt")
      }
    }

    /// Among the palette's areas.
    var style: Int {
      switch self {
      case .settled: 2
      case .task: 0
      case .again: 5
      case .passedOn: 4
      case .lost: 1
      case .other: 7
      }
    }
  }

  func flowSection() -> ChartSection? {
    let scenarios = isComparison ? [0, shown.upperBound - 1] : [0]
    let flows = scenarios.map { (scenario: $0, rows: summary.flow(scenario: $0)) }
      .filter { !$0.rows.isEmpty }
    guard let first = flows.first else { return nil }
    let total = first.rows.reduce(0) { $0 + $1.contacts.mean }
    let lost = first.rows.filter { Ending($0.outcome) == .lost }
      .reduce(0) { $0 + $1.contacts.mean }
    guard total > 0 else { return nil }
    var table = DataTable(
      caption: say(
        Words(
          "Contacts by first channel and ending", german: "Kontakte nach erstem Weg und Ausgang")),
      header: [
        say(Words("first channel", german: "erster Kontaktweg")),
        say(Words("ending", german: "Ausgang")),
      ] + flows.map { titles[$0.scenario] }, firstNumber: 2)
    for channel in facts.rows(shown, .channel) {
      for ending in Ending.allCases {
        let amounts = flows.map { flow in
          flow.rows.filter { $0.firstChannel == channel.name && Ending($0.outcome) == ending }
            .reduce(0) { $0 + $1.contacts.mean }
        }
        guard amounts.contains(where: { $0 > 0 }) else { continue }
        table.add(
          [channel.title, say(ending.words)] + amounts.map { reading.number($0, decimals: 0) })
      }
    }
    let share = percent(lost / total)
    return ChartSection(
      id: "flow",
      title: Words(
        "Of \(both(total, decimals: 0)) contacts, \(share) end without anybody being served",
        german:
          "Von \(both(total, decimals: 0)) Kontakten enden \(share), ohne dass jemand bedient wurde"
      ),
      subtitle: Words(
        "Contacts over the whole period: concern of the case, its first channel, why the contact came, how it ended",
        german:
          "Kontakte im ganzen Zeitraum: Anliegen des Vorgangs, sein erster Kontaktweg, Grund des Kontakts, Ausgang"
      ),
      layout: .wide,
      panels: flows.map { flow in
        let all = flow.rows.reduce(0) { $0 + $1.contacts.mean }
        let lost = flow.rows.filter { Ending($0.outcome) == .lost }
          .reduce(0) { $0 + $1.contacts.mean }
        return ChartSection.Panel(
          caption: titles[flow.scenario],
          description: say(
            Words(
              "\(both(all, decimals: 0)) contacts, of which \(percent(lost / all)) end without anybody being served.",
              german:
                "\(both(all, decimals: 0)) Kontakte, von denen \(percent(lost / all)) enden, ohne dass jemand bedient wurde."
            )),
          drawing: sankey(flow.rows, flow.scenario))
      },
      table: table)
  }

  private func sankey(_ rows: [FlowRow], _ scenario: Int) -> Drawing {
    let concerns = stage(
      rows, \.concern, facts.rows(scenario, .concern).map { ($0.name, $0.title) })
    let channels = stage(
      rows, \.firstChannel, facts.rows(scenario, .channel).map { ($0.name, $0.title) })
    let causes = stage(rows, \.cause, Cause.allCases.map { ($0.name, say($0.words)) })
    let endings = Ending.allCases
    var ribbons = Array(repeating: [Int: Double](), count: 3)
    for row in rows {
      let places = [
        concerns.position[row.concern] ?? 0, channels.position[row.firstChannel] ?? 0,
        causes.position[row.cause] ?? 0, Ending(row.outcome).rawValue,
      ]
      for step in 0..<3 {
        ribbons[step][places[step] * 100 + places[step + 1], default: 0] += row.contacts.mean
      }
    }
    return Sankey(
      headings: [
        say(Words("concern", german: "Anliegen")),
        say(Words("first channel", german: "erster Kontaktweg")),
        say(Words("cause", german: "Grund")), say(Words("outcome", german: "Ausgang")),
      ],
      stages: [
        concerns.names.map { .init(name: $0, style: 7) },
        channels.names.enumerated().map { .init(name: $1, style: $0) },
        causes.names.enumerated().map { .init(name: $1, style: $0 == 0 ? 0 : 5) },
        endings.map { .init(name: say($0.words), style: $0.style) },
      ],
      ribbons: ribbons.map { step in
        step.sorted { $0.key < $1.key }.map {
          .init(from: $0.key / 100, to: $0.key % 100, amount: $0.value)
        }
      }
    ).drawing { reading.number($0, decimals: 0) }
  }

  /// The names of a stage with the most contacts, in the scenario's order, the others as one.
  private func stage(
    _ rows: [FlowRow], _ key: KeyPath<FlowRow, String>, _ names: [(name: String, title: String)]
  ) -> (names: [String], position: [String: Int]) {
    var amounts: [String: Double] = [:]
    for row in rows { amounts[row[keyPath: key], default: 0] += row.contacts.mean }
    let used = names.filter { amounts[$0.name, default: 0] > 0 }
    let ranked = used.indices.sorted {
      (amounts[used[$1].name, default: 0], $0) < (amounts[used[$0].name, default: 0], $1)
    }
    let isWhole = used.count <= Self.mostNodes
    let kept = Set(ranked.prefix(isWhole ? Self.mostNodes : Self.mostNodes - 1))
    var titles: [String] = []
    var position: [String: Int] = [:]
    for index in used.indices where kept.contains(index) {
      position[used[index].name] = titles.count
      titles.append(used[index].title)
    }
    guard !isWhole else { return (titles, position) }
    for index in used.indices where !kept.contains(index) {
      position[used[index].name] = titles.count
    }
    titles.append(say(Words("others", german: "übrige")))
    return (titles, position)
  }
}
