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
}
