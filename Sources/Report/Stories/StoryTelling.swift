internal import Calendar
internal import ContactModel
internal import Scenario
internal import Words

/// Puts the steps of a story into words.
struct StoryTelling {
  let plan: Plan
  let language: Language

  /// A heading, a line for each step, and how it ended.
  func lines(_ story: Story, number: Int) -> [String] {
    let first = story.steps[0]
    let scenario = plan.scenario
    var parts = [scenario.concerns[first.concern].title]
    if scenario.sites.count > 1 { parts.append(scenario.sites[first.site].title) }
    if scenario.segments.count > 1 { parts.append(scenario.segments[first.segment].title) }
    let heading = Words("Case \(number)", german: "Vorgang \(number)").text(language)
    var lines = TextWidth.wrap(
      TextWidth.printable("\(heading): \(parts.joined(separator: ", "))"),
      columns: TerminalReport.columns, indent: 2)
    for step in story.steps {
      guard let words = words(step.step) else { continue }
      lines += TextWidth.wrap(
        "\(time(step.time)) \(TextWidth.printable(words.text(language)))",
        columns: TerminalReport.columns - 2, indent: 22
      ).map { "  " + $0 }
    }
    lines.append("  " + ending(story).text(language))
    return lines
  }

  /// The weekday, date and time that the clocks show: "Mon 2025-01-06 08:12".
  private func time(_ instant: Int64) -> String {
    let (day, microseconds) = plan.calendar.wallMicroseconds(at: instant)
    let date = plan.calendar.date(ofDay: day)
    let weekday = Words(
      english: date.weekday.englishShortName, german: date.weekday.germanShortName)
    return "\(weekday.text(language)) \(date.isoDescription) \(Self.clock(microseconds))"
  }

  /// Hours and minutes.
  private static func clock(_ microseconds: Int64) -> String {
    let minutes = microseconds / 60_000_000
    return "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func words(_ step: StoryEvent.Step) -> Words? {
    let channels = plan.scenario.channels
    switch step {
    case .began(let channel, let cause):
      return Words(joining: "\(channels[channel].title): \(cause.words)")
    case .answered(let channel, let group, isTask: false):
      let title = plan.scenario.staff[group].title
      return Words(
        "\(channels[channel].title): answered by \(title)",
        german: "\(channels[channel].title): angenommen von \(title)")
    case .answered(_, let group, isTask: true):
      let title = plan.scenario.staff[group].title
      return Words("\(title) begins the task", german: "\(title) beginnt den Auftrag")
    case .ended(let channel, let outcome):
      return Words(joining: "\(channels[channel].title): \(outcome.words)")
    case .taskEnded(_, let outcome):
      return Words("task: \(outcome.words)", german: "Auftrag: \(outcome.words)")
    case .resolved, .closed: return nil
    }
  }

  private func ending(_ story: Story) -> Words {
    let contacts =
      story.contacts == 1
      ? Words("1 contact", german: "1 Kontakt")
      : Words("\(story.contacts) contacts", german: "\(story.contacts) Kontakte")
    guard let resolved = story.steps.first(where: { $0.step == .resolved }) else {
      return story.isOver
        ? Words("→ given up after \(contacts)", german: "→ aufgegeben, \(contacts)")
        : Words("→ still open, \(contacts)", german: "→ noch offen, \(contacts)")
    }
    let hours = Double(resolved.time - story.steps[0].time) / 3_600_000_000
    let reading = Reading(language: language)
    let duration =
      hours < 48
      ? Words(
        english: "\(reading.number(hours, decimals: 1)) hours",
        german: "\(reading.number(hours, decimals: 1)) Stunden")
      : Words(
        english: "\(reading.number(hours / 24, decimals: 1)) days",
        german: "\(reading.number(hours / 24, decimals: 1)) Tagen")
    return Words(
      "→ settled after \(duration), \(contacts)", german: "→ erledigt nach \(duration), \(contacts)"
    )
  }
}
