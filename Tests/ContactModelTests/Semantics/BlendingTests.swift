import Calendar
import Scenario
import Testing

@testable import ContactModel

/// How people who wait and deferred work share the persons of a group.
@Suite struct BlendingTests {
  /// Calls (0) before mails (1), around the clock; calls take 3 minutes, mails 10.
  private func office(
    _ group: StaffGroup, phone: Channel = .phone(), mail: Channel = .mail(),
    call: Double = 3 * minute, days: Int = 1, _ replay: [Scenario.ReplayedContact]
  ) -> Figures {
    Scenario.office(
      days: days, channels: [phone, mail],
      concerns: [
        .concern(ways: [.way(0, .constant(call)), .way(1, share: 0, .constant(10 * minute))]),
        .concern("long", ways: [.way(0, .constant(call)), .way(1, .constant(20 * minute))]),
      ],
      staff: [group], replay: replay
    ).simulated()
  }

  private func staff(_ posts: Double = 1, hours: String = "24/7", breaks: String? = nil)
    -> StaffGroup
  {
    .group(
      posts: Dial(posts), hours: hours, breaks: breaks,
      serves: [.channel(0, priority: 1), .channel(1, priority: 2)])
  }

  // MARK: Reserve

  @Test func `deferred work is begun while more than the reserve are idle`() {
    let figures = office(
      staff(3).with(reserve: Dial(1)), call: 10 * minute,
      [.at("8:00:00", 1), .at("8:00:01", 1), .at("8:00:02", 1), .at("8:05", 0)])
    // At 8:10:00 one is idle, with the one who is free then; at 8:10:01 two are.
    #expect(figures[.waitAnswered, .channel, 0] == 0)
    #expect(figures[.waitAnswered, .channel, 1] == seconds(599))
  }

  @Test func `a reserve is read at midnight, rounded down`() {
    let ramp = Ramp(from: dated("2025-01-06"), until: dated("2025-01-08"), shape: .linear)
    let figures = office(
      staff().with(reserve: Dial(1.5, changes: [DialChange(target: 0, ramp: ramp)])), days: 2,
      [.at("8:00", 1)])
    // 1.5 is 1 on Monday, 0.75 is 0 on Tuesday.
    #expect(figures[.waitAnswered, .channel, 1] == hours(16))
  }

  @Test func `rules that never bite change nothing`() {
    for seed in 0..<6 as Range<UInt64> {
      var plain = RandomOffice.make(seed: seed)
      for group in plain.staff.indices {
        plain.staff[group].blending.reserve = Dial(0)
        plain.staff[group].blending.blocks = []
      }
      var ruled = plain
      let never = dated("2027-01-01")
      for group in ruled.staff.indices {
        ruled.staff[group].blending.reserve = Dial(
          0, changes: [DialChange(target: 3, ramp: Ramp(from: never, until: never, shape: .step))])
        ruled.staff[group].blending.blocks = [
          .init(hours: .always, channels: Array(plain.channels.indices))
        ]
      }
      #expect(plain.simulated(checkingEvery: 9) == ruled.simulated(checkingEvery: 9))
    }
  }

  // MARK: Interrupting

  @Test func `a call interrupts a mail, which is resumed`() {
    let figures = office(staff().with(preempts: true), [.at("8:55", 1), .at("8:58", 0)])
    #expect(figures[.waitAnswered, .channel, 0] == 0)
    #expect(figures[.timeToResolution, .channel, 1] == minutes(13))
    #expect(figures[.busy, .channel, 1] == minutes(10))
    #expect(figures[.busy, .channel, 1, grain: .hour, cell: 8] == minutes(3))
    #expect(figures[.busy, .channel, 1, grain: .hour, cell: 9] == minutes(7))
    #expect(figures[.answered, .channel, 1] == 1)
  }

  @Test func `whoever began deferred work last is interrupted`() {
    let figures = office(
      staff(2).with(preempts: true),
      [.at("8:00", 1, concern: 0), .at("8:01", 1, concern: 1), .at("8:05", 0)])
    #expect(figures[.timeToResolution, .concern, 1] == minutes(23))
    #expect(figures[.timeToResolution, .concern, 0] == minutes(10 + 3))
  }

  @Test func `work that is put down may be resumed by somebody else`() {
    // The second person comes at 8:06, works half as fast and takes no calls.
    let figures = Scenario.office(
      channels: [.phone(), .mail(serviceHours: "Mo–So 0–24")],
      concerns: [
        .concern(ways: [.way(0, .constant(hour)), .way(1, share: 0, .constant(10 * minute))])
      ],
      staff: [
        staff().with(preempts: true),
        .group("slow", hours: "Mo 8:06–16", serves: [.channel(1)], speed: 2),
      ],
      replay: [.at("8:00", 1), .at("8:04", 0)]
    ).simulated()
    // 4 minutes are done; the other 6 take 12.
    #expect(figures[.timeToResolution, .channel, 1] == minutes(18))
    #expect(figures[.busy, .group, 1] == minutes(12))
    #expect(figures[.answered, .group, 0] == 2)
  }

  @Test func `only work of a worse priority makes way`() {
    let figures = office(
      .group(serves: [.channel(0, priority: 2), .channel(1, priority: 1)]).with(preempts: true),
      [.at("8:00", 1), .at("8:04", 0)])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(6))
  }

  @Test func `whoever is due for a break finishes and takes it`() {
    let figures = office(
      staff(breaks: "Mo 8:05–8:15").with(preempts: true), [.at("8:00", 1), .at("8:07", 0)])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(13))
  }

  @Test func `deferred work in hand from the shift before makes way when the next one begins`() {
    let figures = office(
      staff(hours: "Mo 8–12, 12:02–16").with(preempts: true), [.at("11:55", 1), .at("12:01", 0)])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(1))
    #expect(figures[.timeToResolution, .channel, 1] == minutes(13))
  }

  @Test func `all stretches of a mail are superseded time if a call settles its case meanwhile`() {
    let figures = office(
      staff().with(preempts: true), phone: .phone(announcement: 120),
      mail: .mail(
        chase: .init(
          timing: .atAge(seconds: Dial(60), probability: Dial(1), repeatSeconds: nil),
          clock: .clock, channels: .to(0))),
      [.at("7:58:00", 0), .at("8:00:30", 1)])
    // The mail is begun at 8:03:00, put down at 8:03:30 for its own customer, resumed at 8:06:30.
    #expect(figures[.superseded, .channel, 1] == 1)
    #expect(figures[.supersededTime, .channel, 1] == minutes(10))
    #expect(figures[.timeToResolution, .channel, 1] == minutes(6))
  }

  // MARK: The end of a shift

  @Test func `deferred work in hand waits at the head of its line for the next shift`() {
    let figures = office(
      staff(hours: "Mo–Di 8–12").with(putsDown: true), days: 2, [.at("11:55", 1), .at("11:58", 1)])
    #expect(figures[.overtime, .group] == 0)
    #expect(figures[.busy, .group, grain: .day, cell: 0] == minutes(5))
    #expect(figures[.busy, .group, grain: .day, cell: 1] == minutes(15))
    // 2 minutes on Monday, 5 on Tuesday, by the hours of the shifts.
    #expect(figures[.waitAnswered, .channel, 1] == minutes(7))
    let overtime = office(staff(hours: "Mo–Di 8–12"), days: 2, [.at("11:55", 1)])
    #expect(overtime[.overtime, .group] == minutes(5))
  }

  @Test func `a call in hand is finished all the same`() {
    let figures = office(staff(hours: "Mo 8–12").with(putsDown: true), [.at("11:58", 0)])
    #expect(figures[.overtime, .group] == minutes(1))
  }

  // MARK: Blocks

  private let mailHour = StaffGroup.Block(hours: week("Mo 9–10"), channels: [1])

  @Test func `within a block only its channels are served`() {
    let figures = office(staff().with(blocks: [mailHour]), [.at("9:10", 0), .at("9:20", 1)])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(50))
    #expect(figures[.waitAnswered, .channel, 1] == 0)
  }

  @Test func `blocks at the same time allow the channels of both`() {
    let both = StaffGroup.Block(hours: week("Mo 9:30–11"), channels: [0])
    let figures = office(staff().with(blocks: [mailHour, both]), [.at("9:10", 0), .at("9:20", 1)])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(20))
  }

  @Test func `hours set aside for deferred work keep nobody free`() {
    let figures = office(staff().with(reserve: Dial(1), blocks: [mailHour]), [.at("8:00", 1)])
    #expect(figures[.waitAnswered, .channel, 1] == hours(1))
  }

  @Test func `at its end people who wait interrupt`() {
    let figures = office(
      staff().with(preempts: true, blocks: [mailHour]), [.at("9:55", 1), .at("9:57", 0)])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(3))
    #expect(figures[.timeToResolution, .channel, 1] == minutes(13))
  }

  @Test func `a closed station is emptied in spite of a block`() {
    let figures = office(
      staff().with(blocks: [mailHour]), phone: .phone(hours: "Mo 8–9:30", atClosing: .serve),
      [.at("9:15", 0), .at("9:16", 0)])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(15 + 17))
    #expect(figures[.disconnected, .channel, 0] == 0)
  }

  // MARK: Ageing

  @Test(arguments: [
    StaffGroup.Ageing.Trigger.waited(seconds: 30 * minute), .beforeDeadline(seconds: 30 * minute),
  ])
  func `old work goes first when somebody is free`(trigger: StaffGroup.Ageing.Trigger) {
    let figures = office(
      .group(serves: [
        .channel(0, priority: 2),
        .channel(1, priority: 3, ageing: .init(trigger: trigger, priority: 1)),
      ]),
      mail: .mail(deadline: hour), call: 20 * minute,
      [.at("8:00:00", 0), .at("8:00:10", 1), .at("8:05", 0), .at("8:06", 0)])
    // At 8:20 the mail is 19:50 old, at 8:40 39:50.
    #expect(figures[.waitAnswered, .channel, 1] == seconds(39 * 60 + 50))
    #expect(figures[.waitAnswered, .channel, 0] == minutes(15 + 44))
  }
}
