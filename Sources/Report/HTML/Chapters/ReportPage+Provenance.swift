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
    assumptions(zip(titles, input.sources), &html)
    computation(settings, again: input.command, &html)
    html.table(inputs)
    colophon(&html)
  }

  private var settings: [(name: Words, text: String)] {
    let warnings = TerminalReport.warnings(summary, language)
    return [
      (Words("program", german: "Programm"), "kontaktwege \(input.version)"),
      (Words("replications", german: "Wiederholungen"), String(summary.replications)),
      (Words("seed", german: "Startwert"), String(summary.seed)),
      (
        Words("intervals", german: "Intervalle"),
        "\(reading.percent(summary.confidence)), Student t"
          + (summary.controlVariate.map { ", \(say(reading.adjusted($0).words))" } ?? "")
      ),
    ] + days(of: input.sources[0].scenario) + [
      (
        Words("warnings", german: "Warnungen"),
        warnings.isEmpty
          ? say(Words("none", german: "keine")) : warnings.joined(separator: "; ")
      )
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
}
