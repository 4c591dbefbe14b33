internal import Experiment
internal import Words

extension ReportPage {
  /// All charts that the results have the numbers for, in the order in which planners read them.
  func charts(_ html: inout HTMLWriter) {
    let sections = [
      loadSection(), staffingSection(), waitingSection(), serviceLevelSection(),
      occupancySection(), repeatsSection(), flowSection(), backlogSection(), differencesSection(),
      rampSection(), costSection(), waitSharesSection(),
    ].compactMap(\.self)
    guard !sections.isEmpty else { return }
    html.text("h2", say(Words("What is behind it", german: "Was dahinter steht")))
    if summary.scenarios.count > shown.count {
      html.text(
        "p",
        say(
          Words(
            """
            Courses of the day and the week are drawn for the baseline and the first \(shown.count - 1) \
            variants, since more lines in one drawing cannot be told apart; where it is otherwise, the \
            chart says so. The tables have all.
            """,
            german: """
              Verläufe von Tag und Woche sind für die Ausgangslage und die ersten \(shown.count - 1) \
              Varianten gezeichnet, weil mehr Linien in einem Bild nicht zu unterscheiden sind; wo es \
              anders ist, steht es dabei. Die Tabellen haben alle.
              """
          )), ["class": "quiet"])
    }
    for section in sections { html.section(section, language) }
  }
}
