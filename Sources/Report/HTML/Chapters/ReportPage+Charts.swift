internal import Experiment
internal import Words

extension ReportPage {
  /// All charts that the results have the numbers for, in the order in which planners read them.
  func charts(_ html: inout HTMLWriter) {
    let sections = [
      loadSection(), staffingSection(), waitingSection(), serviceLevelSection(),
      occupancySection(), repeatsSection(), flowSection(), backlogSection(), differencesSection(),
      rampSection(), costSection(),
    ].compactMap(\.self)
    guard !sections.isEmpty else { return }
    html.text("h2", say(Words("What is behind it", german: "Was dahinter steht")))
    if summary.scenarios.count > shown.count {
      html.text(
        "p",
        say(
          Words(
            "Drawn are the baseline and the first \(shown.count - 1) variants; the tables have all.",
            german:
              "Gezeichnet sind die Ausgangslage und die ersten \(shown.count - 1) Varianten; die Tabellen haben alle."
          )), ["class": "quiet"])
    }
    for section in sections { html.section(section, language) }
  }
}
