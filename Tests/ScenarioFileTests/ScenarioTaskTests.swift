import Scenario
import ScenarioFile
import Testing

/// Tasks that contacts leave behind, and those who do them.
@Suite struct ScenarioTaskTests {
  private func task(_ members: String, does: String = "") -> String {
    """
    { "concerns": { "claim": { "channels": { "phone": { "task": { \(members) } } } } }\(does) }
    """
  }

  private let back = """
    , "staff": { "back": { "serves": ["mail", "counter", { "channel": "phone", "work": "tasks" }] } }
    """

  @Test func `a task has a duration, a priority, a deadline and a chase`() throws {
    let scenario = try Office.scenario(
      task(
        """
        "probability": 0.4, "handlingMinutes": 30, "priority": 2, "deadlineServiceHours": 16,
        "chase": { "afterHours": 24, "probability": 0.5, "to": "phone" }
        """, does: back))
    let phone = scenario.channels.firstIndex { $0.name == "phone" } ?? -1
    let way = try #require(scenario.concerns[0].ways.first { $0.channel == phone })
    let task = try #require(way.task)
    #expect(task.probability == Dial(0.4) && task.priority == 2)
    #expect(task.handling.mean.base == 1800 && task.deadlineSeconds == 16 * 3600)
    #expect(task.chase?.channels == ChannelMix([.init(channel: phone, weight: 1)]))
    let group = try #require(scenario.staff.first { $0.name == "back" })
    #expect(group.skills[2].work == .tasks(channel: phone) && group.skills[2].priority == 3)
  }

  @Test func `somebody who is there does the tasks`() {
    let half = "\"handlingMinutes\": 30"
    #expect(
      Office.findings(task(half)) == [
        "concerns.claim.channels.phone.task: nobody does the tasks of claim on phone | name "
          + "{ \"channel\": \"phone\", \"work\": \"tasks\" } under \"serves\" of a group that is there"
      ])
    #expect(Office.messages(task(half, does: back)) == [])
    #expect(Office.messages(task("\(half), \"probability\": 0")) == [])
    // News only: the tasks of claims are left to nobody.
    let news = """
      , "staff": { "back": { "serves": ["mail", "counter",
        { "channel": "phone", "work": "tasks", "concerns": ["news"] }] } }
      """
    #expect(
      Office.messages(task(half, does: news)) == [
        "concerns.claim.channels.phone.task: nobody does the tasks of claim on phone",
        "warning: staff.back.serves: there are no tasks on phone",
      ])
  }

  @Test func `who does tasks that nobody leaves is told so`() {
    #expect(
      Office.findings("{ \(back.dropFirst(2)) }") == [
        "warning: staff.back.serves: there are no tasks on phone | no concern that the group takes leaves a "
          + "\"task\" there"
      ])
  }

  @Test func `a deadline shorter than the work is noticed`() {
    #expect(
      Office.messages(task("\"handlingMinutes\": 90, \"deadlineServiceHours\": 1", does: back)) == [
        "warning: concerns.claim.channels.phone.task: 90 minutes of work on average, to be done within 60 minutes"
      ])
    #expect(
      Office.messages(task("\"handlingMinutes\": 30, \"deadlineServiceHours\": -1", does: back))
        .count == 1)
  }

  @Test func `asking after a task needs a way on its channel`() {
    let chase = """
      { "concerns": { "news": { "channels": { "phone": { "task": { "handlingMinutes": 5,
        "chase": { "afterHours": 8, "to": "counter" } } } } } }\(back) }
      """
    #expect(
      Office.messages(chase) == [
        "concerns.news.channels: news can come to counter (the chase of tasks of phone), but has no handling time there"
      ])
  }

  @Test func `a probability of tasks can be set from a date on`() throws {
    let set = """
      , "changes": [{ "change": "set", "path": "concerns.claim.channels.phone.task.probability",
        "value": 0.1, "from": "2025-03-10" }]
      """
    let scenario = try Office.scenario(
      task("\"handlingMinutes\": 30, \"probability\": 0.5", does: back + set))
    let task = scenario.concerns[0].ways.compactMap(\.task)[0]
    #expect(task.probability.base == 0.5 && task.probability.smallest == 0.1)
  }
}
