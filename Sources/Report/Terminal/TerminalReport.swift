internal import Calendar
internal import ContactModel
package import Experiment
internal import Statistics
package import Study
package import Words

/// What is said on a terminal when an experiment is over: at most 80 columns, only what a planner
/// needs for the next question.
package struct TerminalReport {
  static let columns = 80
  let summary: Summary
  let language: Language
  private(set) var lines: [String] = []

  private init(_ summary: Summary, _ language: Language) {
    self.summary = summary
    self.language = language
  }

  /// The key figures of one scenario: office, channels, staff.
  package static func run(_ summary: Summary, _ language: Language) -> String {
    var report = TerminalReport(summary, language)
    report.writeHeading(summary.baseline)
    report.writeOffice()
    report.writeChannels()
    report.writeStaff()
    report.writePrecision()
    return report.text
  }

  /// All scenarios at a glance, then every variant beside the baseline.
  package static func compare(
    _ summary: Summary, _ language: Language, goals: [Goal] = []
  ) -> String {
    var report = TerminalReport(summary, language)
    report.writeHeading(summary.baseline)
    let ranking = summary.ranking
    if let ranking { report.writeGlance(ranking, goals) }
    for variant in summary.scenarios.indices.dropFirst() {
      report.writeComparison(variant)
      if let ranking { report.writeJudgement(variant, ranking) }
    }
    if let ranking { report.writeRanking(ranking) }
    report.writePrecision()
    return report.text
  }

  /// What readers of the results must know, a sentence each.
  package static func warnings(
    _ summary: Summary, _ language: Language
  ) -> [String] {
    summary.warnings.map { TextWidth.printable(Phrase.warning($0).words.text(language)) }
  }

  private var text: String {
    lines.map { $0.trimmingTrailingSpaces() + "\n" }.joined()
  }

  var reading: Reading { Reading(language: language) }

  func say(_ phrase: Phrase) -> String { phrase.words.text(language) }

  mutating func write(_ line: String = "") { lines.append(line) }

  mutating func writeWrapped(_ text: String, indent: Int = 2) {
    lines += TextWidth.wrap(
      TextWidth.printable(text), columns: Self.columns, indent: indent)
  }

  /// What people call the scenario.
  func called(_ scenario: Int) -> String {
    let scenario = summary.scenarios[scenario]
    return scenario.title.isEmpty ? scenario.name : scenario.title
  }

  /// The same with the name that it has in the tables.
  static func titled(_ scenario: ScenarioResult) -> String {
    scenario.title.isEmpty || scenario.title == scenario.name
      ? scenario.name : "\(scenario.title) (\(scenario.name))"
  }

  private mutating func writeHeading(_ scenario: ScenarioResult) {
    writeWrapped(Self.titled(scenario), indent: 0)
    let dates = scenario.shape.dates
    if let first = dates.first, let last = dates.last {
      write(
        say(
          .counted(
            days: dates.count, from: first.isoDescription, through: last.isoDescription)))
    }
    write(
      say(
        summary.replications < 2
          ? .oneReplication
          : .settings(
            replications: summary.replications,
            confidence: Reading.percent(summary.confidence), seed: summary.seed)))
    if let control = summary.controlVariate {
      writeWrapped(say(reading.adjusted(control)), indent: 0)
    }
  }
}

extension String {
  func trimmingTrailingSpaces() -> Substring {
    var kept = self[...]
    while kept.last == " " { kept.removeLast() }
    return kept
  }
}
