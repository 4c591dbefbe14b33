import ContactModel
import Scenario
import Testing

/// What becomes of those who wait when a channel closes.
@Suite struct ClosingTests {
  private func hotline(
    _ channel: Channel, handling: Double, staff: [StaffGroup], calls: [String], days: Int = 1
  ) -> Figures {
    Scenario.office(
      days: days, channels: [channel], concerns: [.concern(ways: [.way(0, .constant(handling))])],
      staff: staff, replay: calls.map { .at($0) }
    ).simulated()
  }

  @Test func `a lunch break is a closing`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12, 13–16"), handling: 600, staff: [.group(serves: [.channel(0)])],
      calls: ["11:55", "11:56", "12:30", "13:00"])
    #expect(figures[.disconnected, .channel] == 1)
    #expect(figures[.closed, .channel] == 1)
    #expect(figures[.answered, .channel] == 2)
    #expect(figures[.waitLost, .channel] == minutes(4))
  }

  @Test func `visitors are turned away where callers are cut off`() {
    let figures = hotline(
      .walkIn(hours: "Mo 8–12"), handling: 600, staff: [.group(serves: [.channel(0)])],
      calls: ["11:55", "11:56"])
    #expect(figures[.turnedAway, .channel] == 1)
    #expect(figures[.disconnected, .channel] == 0)
  }

  @Test func `callers in the announcement are cut off, too`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12", announcement: 60), handling: 600,
      staff: [.group(serves: [.channel(0)])], calls: ["11:59:30"])
    #expect(figures[.disconnected, .channel] == 1)
    #expect(figures[.waitLost, .channel] == 0)
  }

  @Test func `under serve those on duty stay until nobody waits, as overtime`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12", atClosing: .serve), handling: 300,
      staff: [.group(hours: "Mo 8–12", serves: [.channel(0)])], calls: ["11:58", "11:59"])
    // 11:58–12:03 and 12:03–12:08.
    #expect(figures[.answered, .channel] == 2)
    #expect(figures[.waitAnswered, .channel] == minutes(4))
    #expect(figures[.staffed, .group] == hours(4))
    #expect(figures[.overtime, .group] == minutes(8))
    #expect(figures[.idle, .group] == hours(4) - minutes(2))
  }

  @Test func `who has nothing to do waits with the others until the queue is empty`() {
    // One of two takes the last caller at 12:00:10, when the announcement ends; then both go.
    let figures = hotline(
      .phone(hours: "Mo 8–12", announcement: 20, atClosing: .serve), handling: 60,
      staff: [.group(posts: Dial(2), hours: "Mo 8–12", serves: [.channel(0)])], calls: ["11:59:50"])
    #expect(figures[.answered, .channel] == 1)
    #expect(figures[.overtime, .group] == seconds(2 * 10 + 60))
    #expect(figures[.idle, .group] == 2 * hours(4) + seconds(2 * 10))
    #expect(figures[.busy, .group] == seconds(60))
  }

  @Test func `a break begins later by as much`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12, 13–16", atClosing: .serve), handling: 300,
      staff: [.group(hours: "Mo 8–16", breaks: "Mo 12–12:30", serves: [.channel(0)])],
      calls: ["11:58", "11:59"])
    // Busy until 12:08, on a break until 12:38.
    #expect(figures[.overtime, .group] == 0)
    #expect(figures[.staffed, .group] == hours(8) - minutes(30))
    #expect(figures[.staffed, .group, grain: .hour, cell: 12] == minutes(30))
    #expect(figures[.busy, .group, grain: .hour, cell: 12] == minutes(8))
    #expect(figures[.idle, .group, grain: .hour, cell: 12] == minutes(22))
  }

  @Test func `a break put off until the next break is added to it`() {
    // Busy from 9:00 to 10:30; breaks at 9:30 and at 10:00.
    let figures = hotline(
      .phone(), handling: 5400,
      staff: [.group(hours: "Mo 8–16", breaks: "Mo 9:30–9:45, 10–10:10", serves: [.channel(0)])],
      calls: ["9:00"])
    #expect(figures[.staffed, .group] == hours(8) - minutes(25))
    #expect(figures[.staffed, .group, grain: .hour, cell: 10] == minutes(35))
  }

  @Test func `with nobody on duty those who wait are turned away`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12", atClosing: .serve), handling: 300,
      staff: [.group(hours: "Mo 8–11", serves: [.channel(0)])], calls: ["11:30"])
    #expect(figures[.disconnected, .channel] == 1)
    #expect(figures[.overtime, .group] == 0)
  }

  @Test func `who is on a break at closing is not on duty`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12", atClosing: .serve), handling: 300,
      staff: [.group(hours: "Mo 8–12:10", breaks: "Mo 11:50–12:10", serves: [.channel(0)])],
      calls: ["11:55"])
    #expect(figures[.disconnected, .channel] == 1)
  }

  @Test func `who can't be served by anybody on duty is turned away, the others are served`() {
    let figures = Scenario.office(
      channels: [.phone(hours: "Mo 8–12", atClosing: .serve)],
      concerns: [
        .concern("benefits", ways: [.way(0, .constant(300))]),
        .concern("work", ways: [.way(0, .constant(300))]),
      ],
      staff: [
        .group("morning", hours: "Mo 8–12", serves: [.channel(0, concerns: [0])]),
        .group("early", hours: "Mo 8–11", serves: [.channel(0, concerns: [1])]),
      ],
      replay: [
        .at("11:58", concern: 0), .at("11:59", concern: 0), .at("11:59", concern: 1),
      ]
    ).simulated()
    #expect(figures[.answered, .concern, 0] == 2)
    #expect(figures[.disconnected, .concern, 1] == 1)
    #expect(figures[.overtime, .group, 0] == minutes(8))
    #expect(figures[.overtime, .group, 1] == 0)
  }

  @Test func `a channel that opens again while its queue is emptied ends the emptying`() {
    // At 13:00 two still wait; the morning shift goes after the call in hand, the break begins.
    let figures = hotline(
      .phone(hours: "Mo 8–12, 13–16", atClosing: .serve), handling: 2400,
      staff: [
        .group("morning", hours: "Mo 8–12", serves: [.channel(0)]),
        .group("day", hours: "Mo 8–16", breaks: "Mo 12–12:30", serves: [.channel(0)]),
      ],
      calls: ["11:50", "11:51", "11:52", "11:53", "11:54", "11:55"])
    // Morning: 11:50–12:30, 12:30–13:10. Day: 11:51–12:31, 12:31–13:11, break until 13:41, then the
    // last two: 13:41–14:21, 14:21–15:01.
    #expect(figures[.answered, .channel] == 6)
    #expect(figures[.overtime, .group, 0] == minutes(70))
    #expect(figures[.overtime, .group, 1] == 0)
    #expect(figures[.busy, .group, 1] == minutes(160))
    #expect(figures[.staffed, .group, 1] == hours(8) - minutes(30))
    #expect(figures[.staffed, .group, 1, grain: .hour, cell: 13] == minutes(30))
  }

  @Test func `closing a second time with people waiting empties the queue a second time`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12, 13–14", atClosing: .serve), handling: 2400,
      staff: [.group(hours: "Mo 8–14", serves: [.channel(0)])],
      calls: ["11:40", "11:41", "11:42", "11:43", "13:30"], days: 2)
    // 11:40–12:20, –13:00, –13:40, –14:20, –15:00: an hour beyond the shift, and home.
    #expect(figures[.answered, .channel] == 5)
    #expect(figures[.overtime, .group] == hours(1))
    #expect(figures[.idle, .group, grain: .day, cell: 1] == 0)
  }

  @Test func `who is unavailable at the end of the shift comes back to empty the queue`() {
    // A spell of six minutes that falls due in the first call begins after it, at 11:59.
    var wasAway = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      let figures = Scenario.office(
        channels: [.phone(hours: "Mo 8–12", atClosing: .serve)],
        concerns: [.concern(ways: [.way(0, .constant(660))])],
        staff: [
          .group(hours: "Mo 11–12", serves: [.channel(0)], availability: 0.9, spell: 360)
        ],
        replay: [.at("11:48"), .at("11:59:30")]
      ).simulated(seed: seed)
      #expect(figures[.answered, .channel] == 2)
      if figures[.waitAnswered, .channel] == seconds(330) {
        wasAway += 1
        #expect(figures[.overtime, .group] == minutes(16))
        #expect(figures[.unavailable, .group] == minutes(6))
      }
    }
    #expect(wasAway > 0)
  }

  @Test func `who is unavailable goes when the others have emptied the queue`() {
    // The second group takes the only caller left at 12:00:10.
    var wasAway = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      let figures = Scenario.office(
        channels: [.phone(hours: "Mo 8–12", announcement: 20, atClosing: .serve)],
        concerns: [.concern(ways: [.way(0, .constant(660))])],
        staff: [
          .group("a", hours: "Mo 11–12", serves: [.channel(0)], availability: 0.9, spell: 360),
          .group("b", hours: "Mo 11–12", serves: [.channel(0, priority: 2)]),
        ],
        replay: [.at("11:48"), .at("11:59:50")]
      ).simulated(seed: seed)
      #expect(figures[.answered, .channel] == 2)
      if figures[.busy, .group, 1, grain: .hour, cell: 12] > 0 {
        wasAway += 1
        #expect(figures[.overtime, .group, 0] == seconds(10))
        #expect(figures[.overtime, .group, 1] == seconds(10 + 660))
      }
    }
    #expect(wasAway > 0)
  }
}
