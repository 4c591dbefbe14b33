internal import Calendar
internal import Scenario
internal import Words

// Where the numbers come from, as every page says it.

extension HTMLPage {
  /// How the figures were computed, and the command that does it again.
  func computation(
    _ settings: [(name: Words, text: String)], again command: String, _ html: inout HTMLWriter
  ) {
    html.text("h3", say(Words("How it was computed", german: "Wie gerechnet wurde")))
    html.element("dl") { html in
      for setting in settings {
        html.text("dt", say(setting.name))
        html.text("dd", setting.text)
      }
      html.text("dt", say(Words("the same again", german: "noch einmal rechnen")))
      html.element("dd") { $0.text("code", command) }
    }
  }

  /// The days that are counted, and those simulated before and after.
  func days(of scenario: Scenario::Scenario) -> [(name: Words, text: String)] {
    let period = scenario.period
    func days(_ count: Int) -> String {
      say(
        Words(
          count == 1 ? "1 day" : "\(count) days", german: count == 1 ? "1 Tag" : "\(count) Tage"))
    }
    return [
      (
        Words("counted", german: "gezählt"),
        "\(days(period.days)), \(period.start.isoDescription)"
      ),
      (Words("warm-up", german: "Vorlauf der Simulation"), days(period.warmUpDays)),
      (Words("run-out", german: "Nachlauf der Simulation"), days(period.runOutDays)),
    ]
  }

  func colophon(_ html: inout HTMLWriter) {
    html.text(
      "p",
      say(
        Words(
          "Built to WCAG 2.1 AA and checked with axe. The file holds no script and loads nothing.",
          german:
            "Nach WCAG 2.1 AA gebaut und mit axe geprüft. Die Datei enthält kein Skript und lädt nichts nach."
        )), ["class": "quiet"])
  }

  /// The assumptions of scenarios by their titles, each said once.
  func assumptions(
    _ scenarios: some Sequence<(String, ReportInput.Source)>, _ html: inout HTMLWriter
  ) {
    var told: [Provenance.Entry] = []
    for (title, source) in scenarios {
      let new = source.provenance.entries.filter { !told.contains($0) }
      told += new
      let assumed = new.filter { $0.mark == .assumption }
      guard !assumed.isEmpty else { continue }
      var table = DataTable(
        caption: say(
          Words(
            "Assumptions of “\(title)”: \(assumed.count)",
            german: "Annahmen von „\(title)“: \(assumed.count)")),
        header: [
          say(Words("numbers at", german: "Zahlen unter")),
          say(Words("reason", german: "Begründung")),
          say(Words("may lie between", german: "kann liegen zwischen")),
        ], firstNumber: 2)
      for entry in assumed {
        table.add([entry.pattern, entry.note, entry.range.map(bounds) ?? ""])
      }
      html.details(table)
    }
    let found = told.count { $0.mark != .assumption }
    html.text(
      "p",
      say(
        told.isEmpty
          ? Words(
            "The scenario files say of no number where it comes from.",
            german: "Die Szenariodateien sagen von keiner Zahl, woher sie kommt.")
          : Words(
            "\(told.count) groups of numbers have a note on where they come from; \(found) of them rest on sources or data.",
            german:
              "\(told.count) Gruppen von Zahlen haben einen Vermerk zur Herkunft; \(found) davon beruhen auf Quellen oder Daten."
          )))
  }

  private func bounds(_ range: ClosedRange<Double>) -> String {
    func text(_ value: Double) -> String {
      reading.number(value, decimals: value.rounded() == value ? 0 : 2)
    }
    return "\(text(range.lowerBound)) – \(text(range.upperBound))"
  }
}
