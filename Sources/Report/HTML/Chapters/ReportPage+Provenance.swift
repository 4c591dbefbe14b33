internal import Calendar
internal import ContactModel
internal import Experiment
internal import Scenario
internal import Words

// What the figures mean, and where the numbers come from.

extension ReportPage {
  func definitions(_ html: inout HTMLWriter) {
    html.text("h2", say(Words("What each figure means", german: "Was jede Kennzahl bedeutet")))
    html.element("details") { html in
      html.text(
        "summary",
        say(
          Words(
            "Definitions of all figures in the tables",
            german: "Definitionen aller Kennzahlen der Tabellen")))
      for chapter in FigureCatalogue.chapters {
        html.text("h3", say(chapter.name))
        html.text("p", say(chapter.note))
        html.element("dl") { html in
          for figure in chapter.figures {
            html.element("dt") { $0.text("code", figure.id) }
            html.text("dd", "\(say(figure.definition)) [\(say(figure.unit.words))]")
          }
        }
      }
    }
  }

  func provenance(_ html: inout HTMLWriter) {
    html.text(
      "h2", say(Words("Assumptions and provenance", german: "Annahmen und Herkunft")))
    assumptions(&html)
    html.text("h3", say(Words("How it was computed", german: "Wie gerechnet wurde")))
    html.element("dl") { html in
      for (name, value) in settings {
        html.text("dt", say(name))
        html.text("dd", value)
      }
      html.text("dt", say(Words("the same again", german: "noch einmal rechnen")))
      html.element("dd") { $0.text("code", input.command) }
    }
    html.table(inputs)
    html.text(
      "p",
      say(
        Words(
          "Built to WCAG 2.1 AA and checked with axe. The file holds no script and loads nothing.",
          german:
            "Nach WCAG 2.1 AA gebaut und mit axe geprüft. Die Datei enthält kein Skript und lädt nichts nach."
        )), ["class": "quiet"])
  }

  private var settings: [(Words, String)] {
    let period = input.sources[0].scenario.period
    func days(_ count: Int) -> String {
      say(
        Words(
          count == 1 ? "1 day" : "\(count) days", german: count == 1 ? "1 Tag" : "\(count) Tage"))
    }
    let warnings = TerminalReport.warnings(summary, language)
    return [
      (Words("program", german: "Programm"), "kontaktwege \(input.version)"),
      (Words("replications", german: "Wiederholungen"), String(summary.replications)),
      (Words("seed", german: "Startwert"), String(summary.seed)),
      (
        Words("intervals", german: "Intervalle"),
        "\(reading.percent(summary.confidence)), Student t"
      ),
      (
        Words("counted", german: "gezählt"),
        "\(days(period.days)), \(period.start.isoDescription)"
      ),
      (Words("warm-up", german: "Vorlauf der Simulation"), days(period.warmUpDays)),
      (Words("run-out", german: "Nachlauf der Simulation"), days(period.runOutDays)),
      (
        Words("warnings", german: "Warnungen"),
        warnings.isEmpty
          ? say(Words("none", german: "keine")) : warnings.joined(separator: "; ")
      ),
    ]
  }

  private var inputs: DataTable {
    var table = DataTable(
      caption: say(Words("Scenarios", german: "Szenarien")),
      header: [
        say(Words("scenario", german: "Szenario")), say(Words("file", german: "Datei")),
        say(Words("hash of the input", german: "Prüfsumme der Eingabe")),
        say(Words("cases simulated", german: "simulierte Vorgänge")),
        say(Words("of these open", german: "davon offen")),
      ], firstNumber: 3)
    for (index, scenario) in summary.scenarios.enumerated() {
      table.add([
        titles[index], input.sources[index].file, scenario.hash,
        reading.number(Double(scenario.work.cases), decimals: 0),
        reading.number(Double(scenario.work.openCases), decimals: 0),
      ])
    }
    return table
  }

  // MARK: Assumptions

  private func assumptions(_ html: inout HTMLWriter) {
    var told: [Provenance.Entry] = []
    for (index, source) in input.sources.enumerated() {
      let new = source.provenance.entries.filter { !told.contains($0) }
      told += new
      let assumed = new.filter { $0.mark == .assumption }
      guard !assumed.isEmpty else { continue }
      var table = DataTable(
        caption: say(
          Words(
            "Assumptions of “\(titles[index])”: \(assumed.count)",
            german: "Annahmen von „\(titles[index])“: \(assumed.count)")),
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
