import ContactModel
import Scenario
import Testing

/// Lines of a phone, its announcement, and balking at a counter.
@Suite struct LinesTests {
  private func hotline(
    _ channel: Channel, handling: Double = 60, after: Double = 0, calls: [Scenario.ReplayedContact],
    days: Int = 1
  ) -> Figures {
    Scenario.office(
      days: days, channels: [channel],
      concerns: [.concern(ways: [.way(0, .constant(handling), after: .constant(after))])],
      staff: [.group(serves: [.channel(0)])], replay: calls
    ).simulated()
  }

  @Test func `lines are released before after-contact work`() {
    let figures = hotline(
      .phone(lines: Dial(1)), handling: 60, after: 60,
      calls: [.at("8:00:00"), .at("8:00:59"), .at("8:01:30"), .at("8:01:45")])
    // Talking until 8:01; work until 8:02 while the third holds the line and waits.
    #expect(figures[.blocked, .channel] == 2)
    #expect(figures[.answered, .channel] == 2)
    #expect(figures[.waitAnswered, .channel] == seconds(30))
    #expect(figures[.busy, .group] == seconds(240))
  }

  @Test func `who finds nobody tries as often as the maximum says`() {
    let scenario = Scenario.office(
      days: 1, channels: [.phone(hours: "Mo–Fr 8–12")],
      concerns: [.concern(ways: [.way(0, .constant(60))])],
      staff: [.group(serves: [.channel(0)])],
      comingBack: .rules(.after(.redialClosed, in: .constant(60)), atMost: 3),
      replay: [.at("3:00:00")])
    #expect(scenario.simulated()[.closed, .channel] == 3)
  }

  @Test func `the announcement holds a line and is no wait`() {
    let figures = hotline(
      .phone(lines: Dial(1), announcement: 30, patience: .constant(5)), handling: 60,
      calls: [.at("8:00:00"), .at("8:00:29"), .at("8:01:29")])
    #expect(figures[.answered, .channel] == 1)
    #expect(figures[.waitAnswered, .channel] == 0)
    #expect(figures[.blocked, .channel] == 2)
    #expect(figures[.busy, .group] == seconds(60))
  }

  @Test func `wait and patience begin after the announcement`() {
    let figures = hotline(
      .phone(announcement: 30, patience: .constant(40)), handling: 60,
      calls: [.at("8:00:00"), .at("8:00:10"), .at("8:00:20")])
    // Served from 8:00:30 to 8:01:30. In line from 8:00:40 on, patience until 8:01:20; from 8:00:50
    // on, patience until 8:01:30, when the agent is free.
    #expect(figures[.answered, .channel] == 2)
    #expect(figures[.waitAnswered, .channel] == seconds(40))
    #expect(figures[.abandoned, .channel] == 1)
    #expect(figures[.waitLost, .channel] == seconds(40))
  }

  @Test func `the number of lines is that of midnight, rounded down`() {
    // 1 on Monday, 2 on Tuesday, 3 from Wednesday on.
    let lines = Dial(
      1,
      changes: [
        DialChange(
          target: 3,
          ramp: Ramp(from: dated("2025-01-06"), until: dated("2025-01-08"), shape: .linear))
      ])
    let days = ["2025-01-06", "2025-01-07", "2025-01-08"]
    let figures = hotline(
      .phone(lines: lines), handling: 60,
      calls: days.flatMap { day in (0..<4).map { .at("23:30:0\($0)", on: day) } }, days: 3)
    #expect(figures[.blocked, .channel, grain: .day, cell: 0] == 3)
    #expect(figures[.blocked, .channel, grain: .day, cell: 1] == 2)
    #expect(figures[.blocked, .channel, grain: .day, cell: 2] == 1)
  }

  @Test func `visitors balk by the number of people whom they see waiting`() {
    let figures = Scenario.office(
      channels: [.walkIn(balking: [(1, 0), (2, 1)])],
      concerns: [.concern(ways: [.way(0, .constant(60))])],
      staff: [.group(serves: [.channel(0)])],
      replay: (0..<5).map { .at("8:00:0\($0)") }
    ).simulated()
    // One is served, two wait, two balk.
    #expect(figures[.balked, .channel] == 2)
    #expect(figures[.answered, .channel] == 3)
    #expect(figures[.leftInTarget, .channel] == 2)
  }

  @Test func `each site has its own counter`() {
    let figures = Scenario.office(
      sites: [0.5, 0.5], channels: [.walkIn()],
      concerns: [.concern(ways: [.way(0, .constant(60))])],
      staff: [
        .group("left", serves: [.channel(0)], site: 0),
        .group("right", serves: [.channel(0)], site: 1),
      ],
      replay: [.at("8:00:00", site: 0), .at("8:00:10", site: 0), .at("8:00:20", site: 1)]
    ).simulated()
    #expect(figures[.waitAnswered, .site, 0] == seconds(50))
    #expect(figures[.waitAnswered, .site, 1] == 0)
    #expect(figures[.busy, .group, 0] == seconds(120))
    #expect(figures[.busy, .group, 1] == seconds(60))
  }
}
