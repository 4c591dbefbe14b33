import Calendar
import ContactModel
import Scenario
import Testing

/// Which slot a customer books, worked out by hand; slots Monday to Friday 9:00 and 9:30.
@Suite struct BookingTests {
  /// Customers who book on the Monday of 2025-01-06 at the times given.
  private func office(
    _ channel: Channel? = nil, booking times: [String], days: Int = 7, warmUp: Int = 0,
    land: Land? = nil, exceptions: [Scenario.ExceptionDay] = [], handling: Double = 600,
    comingBack: ComingBack = .never, seed: UInt64 = 1
  ) -> Figures {
    Scenario.office(
      days: days, warmUp: warmUp, runOut: 30, land: land, exceptions: exceptions,
      channels: [channel ?? .booking(slots: [.slots("Mo–Fr 9–10", minutes: 30)])],
      concerns: [.concern(ways: [.way(0, .constant(handling))])],
      staff: [.group(hours: "Mo–Fr 8–16", serves: [.channel(0)])], comingBack: comingBack,
      replay: times.map { .at($0) }
    ).simulated(seed: seed)
  }

  private func lead(_ times: String...) -> Int64 {
    times.reduce(0) { $0 + Int64(timeOfDay($1) * 1e6) }
  }

  @Test func `each takes the earliest free slot after the present`() {
    // At 8:00 Monday's 9:00 and 9:30; at 8:50 Tuesday's 9:00. At 9:00 Tuesday's 9:30: a slot that
    // begins now is gone. Those of Monday lie 1 h and 1 h 30 min ahead.
    let figures = office(booking: ["8:00", "8:00", "8:50", "9:00"])
    #expect(figures[.bookedSameWeek, .channel] == 4)
    #expect(figures[.leadTime, .channel] == lead("1:00", "1:30", "24:10", "24:30"))
    #expect(figures[.accessTime, .channel] == hours(2 * 24))
    #expect(figures[.kept, .channel] == 4)
    #expect(figures[.resolved, .channel] == 4)
    #expect(figures[.waitAnswered, .channel] == 0)
    #expect(figures[.slotsOffered, .channel] == 10)
    #expect(figures[.slotsKept, .channel] == 4)
    #expect(figures[.busy, .group, grain: .hour, cell: 9] == minutes(40))
    #expect(figures[.slotsKept, .channel, grain: .day, cell: 1] == 2)
  }

  @Test func `two at a time take one slot`() {
    let figures = office(
      .booking(slots: [.slots("Mo–Fr 9–10", minutes: 30, parallel: Dial(2.9))]),
      booking: ["8:00", "8:00", "8:00"])
    #expect(figures[.leadTime, .channel] == lead("1:00", "1:00", "1:30"))
    #expect(figures[.slotsOffered, .channel] == 20)
    // One person for two customers: the second of them waits for ten minutes.
    #expect(figures[.waitAnswered, .channel] == minutes(10))
  }

  @Test func `a closed day has no slots, a short one fewer, and a holiday none`() {
    let tuesday = Scenario.ExceptionDay(date: dated("2025-01-07"), hours: .never)
    let wednesday = Scenario.ExceptionDay(
      date: dated("2025-01-08"), hours: DayHours([(9 * 3600)..<(9 * 3600 + 2700)]))
    // Monday is Epiphany in Baden-Württemberg; of Wednesday's hour three quarters are left.
    let figures = office(
      booking: ["8:00", "8:00"], land: .bw, exceptions: [tuesday, wednesday])
    #expect(figures[.leadTime, .channel] == lead("49:00", "73:00"))
    #expect(figures[.slotsOffered, .channel] == 5)
    #expect(figures[.accessTime, .channel] == hours(3 * 24))
  }

  @Test func `a rolling window opens slot by slot`() {
    // One day ahead: at 9:10 Tuesday's 9:00 can be booked and its 9:30 cannot yet.
    let rolling = office(
      .booking(slots: [.slots("Mo–Fr 9–10", minutes: 30)], window: Dial(1)),
      booking: ["9:10", "9:10", "9:29", "9:30"])
    // 9:30 today, 9:00 tomorrow, nothing, 9:30 tomorrow.
    #expect(rolling[.leadTime, .channel] == lead("0:20", "23:50", "24:00"))
    #expect(rolling[.noSlot, .channel] == 1)
  }

  @Test func `a weekly window opens on Monday`() {
    let booking = Channel.booking(
      slots: [.slots("Mo–Fr 9–10", minutes: 30)], window: Dial(7), release: .weekly)
    let times = (0..<10).map { _ in "10:00" }
    let figures = office(booking, booking: times)
    // Monday's two are over: the eight of Tuesday to Friday, and none of next week.
    #expect(figures[.bookedSameWeek, .channel] == 8)
    #expect(figures[.noSlot, .channel] == 2)
    let two = Channel.booking(
      slots: [.slots("Mo–Fr 9–10", minutes: 30)], window: Dial(14), release: .weekly)
    let more = office(two, booking: (0..<20).map { _ in "10:00" })
    #expect(more[.bookedSameWeek, .channel] == 8)
    #expect(more[.bookedNextWeek, .channel] == 10)
    #expect(more[.noSlot, .channel] == 2)
  }

  @Test func `who accepts no slot of the window finds none, and who accepts later ones takes them`()
  {
    let never = office(
      .booking(slots: [.slots("Mo–Fr 9–10", minutes: 30)], acceptance: [(0, 0)]),
      booking: ["8:00"])
    #expect(never[.noSlot, .channel] == 1)
    #expect(never[.begun, .channel] == 1)
    let later = office(
      .booking(slots: [.slots("Mo–Fr 9–10", minutes: 30)], acceptance: [(0, 0), (2, 1), (3, 0)]),
      booking: ["8:00", "8:00", "8:00"])
    #expect(later[.leadTime, .channel] == lead("49:00", "49:30"))
    #expect(later[.noSlot, .channel] == 1)
  }

  @Test func `who accepts a lead time with a probability also accepts it with a larger one`() {
    let times = (0..<40).map { _ in "8:00" }
    let parallel = [
      Channel.Booking.Slots.slots("Mo–Fr 9–10", minutes: 30, parallel: Dial(100))
    ]
    let found = [0.2, 0.5, 0.9].map { probability in
      office(.booking(slots: parallel, acceptance: [(0, probability)]), booking: times)[
        .bookedSameWeek, .channel]
    }
    #expect(found == found.sorted())
    #expect(found[0] > 0 && found[2] < 40)
  }

  @Test func `a slot that is given back is booked again`() {
    // Everybody cancels a day ahead: the first, for Monday 9:00, at once; so all book the same.
    let figures = office(
      .booking(
        slots: [.slots("Mo–Fr 9–10", minutes: 30)], cancelled: 1, ahead: .constant(day)),
      booking: ["8:00", "8:10"])
    #expect(figures[.cancelled, .channel] == 2)
    #expect(figures[.leadTime, .channel] == lead("1:00", "0:50"))
    #expect(figures[.slotsKept, .channel] == 0)
    // At the last moment it is too late for others.
    let late = office(
      .booking(slots: [.slots("Mo–Fr 9–10", minutes: 30)], cancelled: 1),
      booking: ["8:00", "8:10"])
    #expect(late[.leadTime, .channel] == lead("1:00", "1:20"))
    #expect(late[.cancelled, .channel] == 2)
  }

  @Test func `who finds no slot, cancels or does not come may try again with that cause`() {
    func causes(_ channel: Channel, _ cause: Cause, wait: Double = 60) -> Int64 {
      office(
        channel, booking: ["8:00"],
        comingBack: .rules(.after(cause, in: .constant(wait)), atMost: 3))[.begun, cause]
    }
    let slots = [Channel.Booking.Slots.slots("Mo–Fr 9–10", minutes: 30)]
    #expect(causes(.booking(slots: slots, acceptance: [(0, 0)]), .noSlot) == 2)
    #expect(causes(.booking(slots: slots, cancelled: 1, ahead: .constant(day)), .cancelled) == 2)
    #expect(causes(.booking(slots: slots, noShow: [(0, 1)]), .noShow) == 2)
  }

  @Test func `slots of a site are for its customers, others for everybody`() {
    let figures = Scenario.office(
      days: 7, runOut: 30, sites: [0.5, 0.5],
      channels: [
        .booking(
          slots: [
            .slots(of: 0, "Mo 9–10", minutes: 30), .slots(of: 1, "Mo 11–12", minutes: 30),
            .slots(of: 2, "Mo 13–14", minutes: 30),
          ], window: Dial(5))
      ],
      concerns: [.concern(ways: [.way(0, .constant(60))])],
      staff: [
        .group("north", serves: [.channel(0)], site: 0),
        .group("south", serves: [.channel(0)], site: 1), .group("all", serves: [.channel(0)]),
      ],
      replay: (0..<5).map { _ in .at("8:00", site: 1) }
    ).simulated()
    // 11:00 and 11:30 at the site, 13:00 and 13:30 of all; the fifth finds none.
    #expect(figures[.slotsKept, .group, 0] == 0)
    #expect(figures[.slotsKept, .group, 1] == 2)
    #expect(figures[.slotsKept, .group, 2] == 2)
    #expect(figures[.noSlot, .channel] == 1)
    #expect(figures[.answered, .group, 0] == 0)
  }

  @Test func `what is ahead at the end is open, and what was settled elsewhere is given back`() {
    // Booked for Tuesday 9:00 and 9:30; the mail, answered on Monday at 10:05, settles the first.
    let scenario = Scenario.office(
      days: 1, runOut: 0,
      channels: [
        .booking(
          slots: [.slots(of: 0, "Di 9–10", minutes: 30)],
          chase: Channel.Chase(
            timing: .atAge(seconds: Dial(hour), probability: Dial(1), repeatSeconds: nil),
            clock: .clock, channels: .to(1))), .phone(),
      ],
      concerns: [
        .concern(
          "asks", ways: [.way(0, .constant(60)), .way(1, share: 0, .constant(60))]),
        .concern(
          "waits", ways: [.way(0, .constant(60)), .way(1, share: 0, .constant(60), resolved: 0)]),
      ],
      staff: [.group(serves: [.channel(0)]), .group("hotline", serves: [.channel(1)])],
      replay: [.at("8:00", concern: 0), .at("8:01", concern: 1), .at("9:30", concern: 1)])
    let figures = scenario.simulated()
    #expect(figures[.superseded, .concern, 0] == 1)
    #expect(figures[.appointmentsSuperseded, .concern, 0] == 1)
    #expect(figures[.begun, .chase] == 3)
    #expect(figures[.open, .concern, 1] == 2)
    #expect(figures[.ahead, .concern, 1] == 2)
    // The third booked the slot that the first had.
    #expect(figures[.leadTime, .channel] == lead("25:00", "25:29", "23:30"))
    #expect(figures[.avoidable, .channel, 1] == minutes(3))
  }

  @Test func `a referral to an appointment is a contact with its cause that begins at booking`() {
    let figures = Scenario.office(
      days: 1, runOut: 7,
      channels: [.phone(), .booking(slots: [.slots(of: 1, "Di 9–10", minutes: 30)])],
      concerns: [
        .concern(
          ways: [.way(0, .constant(60), resolved: 0), .way(1, share: 0, .constant(600))],
          fitting: [1], unlisted: .init(referral: 1))
      ],
      staff: [.group("hotline", serves: [.channel(0)]), .group("desk", serves: [.channel(1)])],
      replay: [.at("8:00")]
    ).simulated()
    #expect(figures[.begun, .referral] == 1)
    #expect(figures[.begun, .channel, 1] == 1)
    #expect(figures[.resolved, .referral] == 1)
    #expect(figures[.leadTime, .channel, 1] == lead("24:59"))
  }
}
