import Calendar
import ContactModel
import Scenario
import Testing

/// What happens at the appointed time: who comes, who waits, whose time is kept free.
@Suite struct AttendingTests {
  /// Desks that serve walk-ins first and appointments after them, if nobody is kept free.
  private func office(
    _ channel: Channel, booking times: [String], visits: [String] = [], posts: Double = 1,
    handling: Double = 600, visit: Double = 600, shift: String = "Mo–Fr 8–16",
    breaks: String? = nil, days: Int = 1, comingBack: ComingBack = .never
  ) -> Figures {
    Scenario.office(
      days: days, runOut: 14, channels: [channel, .walkIn(hours: "Mo–Fr 8–12", atClosing: .serve)],
      concerns: [
        .concern(ways: [.way(0, .constant(handling)), .way(1, share: 0, .constant(visit))])
      ],
      staff: [
        .group(
          posts: Dial(posts), hours: shift, breaks: breaks,
          serves: [.channel(1, priority: 1), .channel(0, priority: 2)])
      ],
      comingBack: comingBack,
      replay: times.map { .at($0) } + visits.map { .at($0, 1) }
    ).simulated()
  }

  private let slots = [Channel.Booking.Slots.slots("Mo–Fr 9–10", minutes: 30)]

  @Test
  func `a person who finishes at the appointed time goes to the appointment, not to the queue`() {
    // Visitors from 8:50 and 8:55; the second waits until the appointment of 9:00 is over.
    let figures = office(.booking(slots: slots), booking: ["8:00"], visits: ["8:50", "8:55"])
    #expect(figures[.waitAnswered, .channel, 0] == 0)
    #expect(figures[.waitAnswered, .channel, 1] == minutes(15))
  }

  @Test func `a visitor in hand is finished first, and the appointment pushed on`() {
    let figures = office(.booking(slots: slots), booking: ["8:00"], visits: ["8:55"])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(5))
    #expect(figures[.answeredInTarget, .channel, 0] == 1)
  }

  @Test func `overruns push the next appointment on`() {
    let figures = office(.booking(slots: slots), booking: ["8:00", "8:00"], handling: 2400)
    #expect(figures[.waitAnswered, .channel, 0] == minutes(10))
  }

  @Test func `staff wait for who does not come, and then take the visitor`() {
    // Kept free from 9:00 to 9:03; the visitor of 9:01 waits for two minutes.
    let figures = office(
      .booking(slots: slots, noShow: [(0, 1)], noShowAfter: 180), booking: ["8:00"],
      visits: ["9:01"])
    #expect(figures[.noShow, .channel, 0] == 1)
    #expect(figures[.kept, .channel, 0] == 0)
    #expect(figures[.waitAnswered, .channel, 1] == minutes(2))
    #expect(figures[.idle, .group, grain: .hour, cell: 9] == minutes(50))
    #expect(figures[.slotsKept, .channel, 0] == 0)
    #expect(figures[.answered, .channel, 0] == 0)
  }

  @Test func `one of two persons is kept free, the other serves visitors`() {
    let figures = office(
      .booking(slots: slots, noShow: [(0, 1)], noShowAfter: 180), booking: ["8:00"],
      visits: ["9:01", "9:02"], posts: 2)
    // The second visitor waits from 9:02 to 9:03.
    #expect(figures[.waitAnswered, .channel, 1] == minutes(1))
  }

  @Test func `no-shows are the likelier the longer the lead time`() {
    let figures = office(
      .booking(slots: slots, noShow: [(0, 0), (1, 1)]), booking: ["8:00", "8:00", "8:00", "8:00"])
    #expect(figures[.kept, .channel, 0] == 2)
    #expect(figures[.noShow, .channel, 0] == 2)
  }

  @Test func `who comes early waits from the appointed time on, who comes late from then on`() {
    let early = office(
      .booking(slots: slots, early: 900, lateness: .constant(300)), booking: ["8:00"],
      visits: ["8:55"])
    #expect(early[.waitAnswered, .channel, 0] == minutes(5))
    // There at 9:05 after waiting staff gave up at 9:02; the visitor of 9:01 is served until 9:12.
    let late = office(
      .booking(slots: slots, noShowAfter: 120, lateness: .constant(300)), booking: ["8:00"],
      visits: ["9:01"])
    #expect(late[.kept, .channel, 0] == 1)
    #expect(late[.waitAnswered, .channel, 1] == minutes(1))
    #expect(late[.waitAnswered, .channel, 0] == minutes(7))
    // With more patience the staff are free for the late customer.
    let patient = office(
      .booking(slots: slots, noShowAfter: 360, lateness: .constant(300)), booking: ["8:00"],
      visits: ["9:01"])
    #expect(patient[.waitAnswered, .channel, 0] == 0)
    #expect(patient[.waitAnswered, .channel, 1] == minutes(14))
  }

  @Test func `staff stay beyond the shift for booked customers who wait`() {
    // 9:30–9:45 is the last slot; the first takes 40 minutes, the shift ends at 9:45.
    let quarter = [Channel.Booking.Slots.slots("Mo 9–9:45", minutes: 15)]
    let figures = office(
      .booking(slots: quarter), booking: ["8:00", "8:00", "8:00"], handling: 2400,
      shift: "Mo 8–9:45")
    #expect(figures[.answered, .channel, 0] == 3)
    // 9:00–9:40, 9:40–10:20, 10:20–11:00.
    #expect(figures[.waitAnswered, .channel, 0] == minutes(25 + 50))
    #expect(figures[.overtime, .group] == minutes(75))
  }

  @Test func `who comes late to a closed desk is served if somebody is there, else turned away`() {
    let late = Channel.booking(slots: slots, lateness: .constant(hour))
    let served = office(late, booking: ["8:00"], shift: "Mo 8–12")
    #expect(served[.resolved, .channel, 0] == 1)
    let alone = office(
      late, booking: ["8:00"], shift: "Mo 8–10",
      comingBack: .rules(.after(.redialTurnedAway, with: [1, 0], to: .to(1))))
    #expect(alone[.turnedAway, .channel, 0] == 1)
    #expect(alone[.kept, .channel, 0] == 1)
    #expect(alone[.begun, .redialTurnedAway] == 1)
    #expect(alone[.overtime, .group] == 0)
    // Everybody busy: the late customer waits for them, beyond the shift.
    let busy = office(
      late, booking: ["8:00"], visits: ["9:55"], visit: 1800, shift: "Mo 8–10:10")
    #expect(busy[.waitAnswered, .channel, 0] == minutes(25))
    #expect(busy[.overtime, .group] == minutes(25))
  }

  @Test func `with nobody on duty at the end of the slots booked customers are turned away`() {
    let figures = office(.booking(slots: slots), booking: ["8:00"], shift: "Mo 8–9")
    #expect(figures[.turnedAway, .channel, 0] == 1)
    #expect(figures[.waitLost, .channel, 0] == hours(1))
  }

  @Test func `appointments at opening find the shift that starts then`() {
    let figures = office(
      .booking(slots: [.slots("Di 8–9", minutes: 20)]), booking: ["8:00", "8:00", "8:00"],
      handling: 1200, days: 2)
    #expect(figures[.waitAnswered, .channel, 0] == 0)
    #expect(figures[.busy, .group, grain: .day, cell: 1] == hours(1))
  }

  @Test func `another group of the site helps where the own one is busy`() {
    let figures = Scenario.office(
      days: 1, runOut: 1,
      channels: [.booking(slots: [.slots(of: 0, "Mo 9–10", minutes: 30)])],
      concerns: [.concern(ways: [.way(0, .constant(2400))])],
      staff: [.group("desk", serves: [.channel(0)]), .group("help", serves: [.channel(0)])],
      replay: [.at("8:00"), .at("8:00")]
    ).simulated()
    #expect(figures[.waitAnswered, .channel] == 0)
    #expect(figures[.answered, .group, 0] == 1)
    #expect(figures[.answered, .group, 1] == 1)
  }
}
