internal import Calendar
internal import ContactModel
internal import Scenario

extension StoryBook {
  package static let fileName = "trace.csv"

  /// A row for each step of each story.
  package func table(_ dialect: Dialect) -> [UInt8] {
    var writer = CSVWriter(dialect)
    for name in [
      "case", "concern", "site", "segment", "date", "time", "step", "channel", "cause", "group",
      "outcome",
    ] {
      writer.text(name)
    }
    writer.endRow()
    for (index, story) in stories.enumerated() {
      for event in story.steps { write(event, ofCase: index + 1, to: &writer) }
    }
    return writer.takeBytes()
  }

  private func write(_ event: StoryEvent, ofCase number: Int, to writer: inout CSVWriter) {
    let scenario = plan.scenario
    let (day, microseconds) = plan.calendar.wallMicroseconds(at: event.time)
    let seconds = microseconds / 1_000_000
    writer.integer(number)
    writer.text(scenario.concerns[event.concern].name)
    writer.text(scenario.sites[event.site].name)
    writer.text(scenario.segments[event.segment].name)
    writer.date(plan.calendar.date(ofDay: day))
    writer.text(
      [seconds / 3600, seconds / 60 % 60, seconds % 60].map(StoryTelling.twoDigits)
        .joined(separator: ":"))
    var cells = (channel: "", cause: "", group: "", outcome: "")
    let step: String
    switch event.step {
    case .began(let channel, let cause):
      step = "began"
      cells.channel = scenario.channels[channel].name
      cells.cause = cause.name
    case .answered(let channel, let group, let isTask):
      step = isTask ? "task_begun" : "answered"
      cells.channel = scenario.channels[channel].name
      cells.group = scenario.staff[group].name
    case .ended(let channel, let outcome):
      step = "ended"
      cells.channel = scenario.channels[channel].name
      cells.outcome = outcome.name
    case .taskEnded(let channel, let outcome):
      step = "task_ended"
      cells.channel = scenario.channels[channel].name
      cells.outcome = outcome.name
    case .resolved: step = "case_resolved"
    case .closed: step = "case_closed"
    }
    for text in [step, cells.channel, cells.cause, cells.group, cells.outcome] { writer.text(text) }
    writer.endRow()
  }
}
