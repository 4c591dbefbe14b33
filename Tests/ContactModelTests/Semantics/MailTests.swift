import Calendar
import ContactModel
import Scenario
import Testing

/// Written contacts: service hours, deadlines, asking after open work, and who wins a race.
@Suite struct MailTests {
  private func chase(
    at age: Double, probability: Double = 1, again: Double? = nil, clock: ClockKind = .clock,
    on channel: Int = 1
  ) -> Channel.Chase {
    Channel.Chase(
      timing: .atAge(seconds: Dial(age), probability: Dial(probability), repeatSeconds: again),
      clock: clock, channels: .to(channel))
  }

  /// A mailbox, and a hotline with agents of its own.
  private func office(
    from start: String = "2025-01-06", days: Int = 5, mail: Channel, mailResolves: Double = 1,
    mailStaff: String = "Mo–Fr 8–16", work: Double = 60, hotline: Channel? = nil,
    callResolves: Double = 1, comingBack: ComingBack = .never,
    replay: [Scenario.ReplayedContact] = []
  ) -> Scenario {
    .office(
      from: start, days: days, runOut: 7, channels: [mail, hotline ?? .phone()],
      concerns: [
        .concern(ways: [
          .way(0, .constant(work), resolved: mailResolves),
          .way(1, share: 0, .constant(60), resolved: callResolves),
        ])
      ],
      staff: [
        .group("back office", hours: mailStaff, serves: [.channel(0)]),
        .group("hotline", posts: Dial(2), serves: [.channel(1)], worksHolidays: true),
      ],
      comingBack: comingBack, replay: replay)
  }

  // MARK: Service hours

  @Test(
    arguments: [
      (start: "2025-01-06", sent: "2025-01-10", land: Land?.none, answered: "the next Monday"),
      (start: "2025-06-02", sent: "2025-06-06", land: .he, answered: "Tuesday after Whitsun"),
    ])
  func `a mail sent on Friday at 15_59 is one minute old at 16_00 and ages on with the service`(
    start: String, sent: String, land: Land?, answered: String
  ) {
    var scenario = office(
      from: start, mail: .mail(serviceHours: "Mo–Fr 8–16", deadline: 31 * minute),
      mailStaff: "Mo–Fr 8:30–16", replay: [.at("15:59", on: sent, 0)])
    scenario.calendar.land = land
    // Until a minute after the shift the agent is busy with another mail.
    scenario.replay.append(.at("15:56", on: sent, 0))
    scenario.concerns[0].ways[0].handling = .constant(300)
    let figures = scenario.simulated()
    #expect(figures[.answered, .channel] == 2, "\(answered)")
    #expect(figures[.waitAnswered, .channel] == minutes(31), "\(answered)")
    // The first is done at the age of 4 minutes, for service ends at 16:00; the second after 31 + 5.
    #expect(figures[.deadlineDue, .channel] == 2)
    #expect(figures[.deadlineMet, .channel] == 1)
    #expect(figures[.overtime, .group] == minutes(1))
    // One on the day of sending, the other on the working day after it.
    #expect(figures[.responseDays, .channel] == hours(24))
  }

  @Test func `a call with a deadline is old from its beginning to its end`() {
    var phone = Channel.phone()
    phone.deadlineSeconds = 100
    // Two agents for three calls of a minute each: the third ends after two.
    let figures = office(
      mail: .mail(), hotline: phone, replay: Array(repeating: .at("9:00", 1), count: 3)
    ).simulated()
    #expect(figures[.answered, .channel, 1] == 3)
    #expect(figures[.deadlineDue, .channel, 1] == 3)
    #expect(figures[.deadlineMet, .channel, 1] == 2)
  }

  @Test func `backlog and the age of the oldest are those of midnight, in service time`() {
    let figures = office(
      mail: .mail(serviceHours: "Mo–Fr 8–16"), mailStaff: "Mi 8–16",
      replay: [.at("15:00", 0), .at("9:00", on: "2025-01-07", 0)]
    ).simulated()
    let backlog = (0..<3).map { figures[.backlog, .channel, grain: .day, cell: $0] }
    let age = (0..<3).map { figures[.backlogAge, .channel, grain: .day, cell: $0] }
    #expect(backlog == [1, 2, 0])
    #expect(age == [hours(1), hours(9), 0])
    #expect(figures[.backlogDays, .channel] == 5)
  }

  @Test func `the intake lag counts as waiting`() {
    let figures = office(
      mail: .mail(intakeLag: .constant(600), serviceHours: "24/7"), replay: [.at("8:00", 0)]
    ).simulated()
    #expect(figures[.waitAnswered, .channel] == minutes(10))
  }

  // MARK: Asking

  @Test func `a customer asks at the age given, again and again, until handling begins`() {
    // Sent on Monday at 9, handled on Tuesday at 8: asked at 12, 14, 16, … 6, a chase that is due at
    // 8 comes too late.
    let figures = office(
      mail: .mail(chase: chase(at: 3 * hour, again: 2 * hour)), mailStaff: "Di 8–16",
      callResolves: 0, replay: [.at("9:00", 0)]
    ).simulated()
    #expect(figures[.begun, .chase] == 10)
    #expect(figures[.resolved, .channel, 0] == 1)
    #expect(figures[.contactsToResolution, .concern] == 11)
    #expect(figures[.avoidable, .concern] == minutes(10))
  }

  @Test func `by the service clock nobody asks over night`() {
    // Sent at 15:00; two hours of service later it is Tuesday 9:00.
    let figures = office(
      mail: .mail(chase: chase(at: 2 * hour, clock: .service), serviceHours: "Mo–Fr 8–16"),
      mailStaff: "Mi 8–16", callResolves: 0, replay: [.at("15:00", 0)]
    ).simulated()
    #expect(figures[.begun, .cause, Int(Cause.chase.rawValue), grain: .day, cell: 1] == 1)
    #expect(figures[.begun, .cause, Int(Cause.chase.rawValue), grain: .hour, cell: 9] == 1)
  }

  @Test func `who asked before the simulation began does not ask at its first moment`() {
    let old = office(
      mail: .mail(backlog: 10, oldestDays: 5, chase: chase(at: 2 * day)), mailStaff: "Fr 8–16",
      callResolves: 0
    ).simulated()
    // Ages 5, 4.5, … 0.5 days: those of 2 days and below are still to ask (that of 2 at once).
    #expect(old[.begun, .chase] == 4)
    #expect(old[.begun, .cause, Int(Cause.chase.rawValue), grain: .hour, cell: 0] == 2)
    let again = office(
      mail: .mail(backlog: 1, oldestDays: 5, chase: chase(at: 2 * day, again: 2 * day)),
      mailStaff: "Fr 8–16", callResolves: 0
    ).simulated()
    // Asked at ages 2, 4, and now 6 and 8 days: on Tuesday and on Thursday at midnight.
    #expect(again[.begun, .chase] == 2)
    #expect(again[.begun, .cause, Int(Cause.chase.rawValue), grain: .day, cell: 1] == 1)
    #expect(again[.begun, .cause, Int(Cause.chase.rawValue), grain: .day, cell: 3] == 1)
  }

  // MARK: Races

  @Test func `a mail whose case a call settles first is opened in vain`() {
    let figures = office(
      mail: .mail(chase: chase(at: hour), superseded: .constant(20)), mailStaff: "Di 8–16",
      replay: [.at("9:00", 0)]
    ).simulated()
    #expect(figures[.superseded, .channel, 0] == 1)
    #expect(figures[.resolved, .channel, 1] == 1)
    #expect(figures[.busy, .channel, 0] == seconds(20))
    #expect(figures[.supersededTime, .concern] == seconds(20))
    #expect(figures[.avoidable, .concern] == seconds(80))
    #expect(figures[.avoidableByFirstChannel, .channel, 0] == seconds(80))
    #expect(figures[.timeToResolution, .concern] == minutes(61))
    #expect(figures[.casesResolved, .concern] == 1)
  }

  @Test func `a mail in hand when a call settles the case is finished, all of it in vain`() {
    // The call begins at 9:00, waits for the only agent until 9:40 and settles the case at 9:41;
    // the mail is in hand from 9:30 to 9:50.
    var scenario = office(
      mail: .mail(chase: chase(at: hour)), mailStaff: "Mo 9:30–16", work: 1200,
      replay: [.at("8:00", 0), .at("8:50", 1, concern: 1)])
    scenario.concerns.append(
      .concern("other", ways: [.way(0, share: 0, .constant(1)), .way(1, .constant(50 * minute))]))
    scenario.staff[1].rosters = [.roster(Dial(1))]
    let figures = scenario.simulated()
    #expect(figures[.superseded, .channel, 0] == 1)
    #expect(figures[.supersededTime, .channel, 0] == minutes(20))
    #expect(figures[.resolved, .channel, 1] == 2)
    #expect(figures[.timeToResolution, .concern, 0] == minutes(101))
  }

  @Test func `a caller who waits when the mail is answered does not know and is served in vain`() {
    var scenario = office(
      mail: .mail(chase: chase(at: hour)), mailStaff: "Mo 9:05–16",
      hotline: .phone(superseded: .constant(30)),
      replay: [.at("8:00", 0), .at("8:50", 1, concern: 1)])
    scenario.concerns.append(
      .concern("other", ways: [.way(0, share: 0, .constant(1)), .way(1, .constant(50 * minute))]))
    scenario.staff[1].rosters = [.roster(Dial(1))]
    let figures = scenario.simulated()
    #expect(figures[.superseded, .channel, 1] == 1)
    #expect(figures[.superseded, .chase] == 1)
    #expect(figures[.supersededTime, .channel, 1] == seconds(30))
    #expect(figures[.resolved, .channel, 0] == 1)
    // One who leaves is abandoned and does not come back.
    scenario.channels[1] = .phone(patience: .constant(30 * minute))
    scenario.comingBack = .rules(.after(.redialAbandoned))
    let left = scenario.simulated()
    #expect(left[.abandoned, .chase] == 1)
    #expect(left[.begun, .redialAbandoned] == 0)
  }

  @Test func `a planned return vanishes when the case is settled`() {
    // The call at 9:00 does not settle the matter but the mail is still open: no return. After a
    // call that finds the line engaged, a redial is planned for 15:00; the mail is answered at 14:00.
    let figures = office(
      mail: .mail(chase: chase(at: hour)), mailStaff: "Mo 14–16",
      hotline: .phone(lines: Dial(0)),
      comingBack: .rules(.after(.redialBlocked, in: .constant(6 * hour))), replay: [.at("8:00", 0)]
    ).simulated()
    #expect(figures[.blocked, .channel, 1] == 1)
    #expect(figures[.begun, .redialBlocked] == 0)
    #expect(figures[.casesResolved, .concern] == 1)
  }

  @Test func `an unsettled question about open work brings nobody back`() {
    let rules = ComingBack.rules(.after(.unresolved, in: .constant(hour)))
    let figures = office(
      mail: .mail(chase: chase(at: hour)), mailStaff: "Mo 14–16", callResolves: 0,
      comingBack: rules, replay: [.at("8:00", 0)]
    ).simulated()
    #expect(figures[.unresolved, .chase] == 1)
    #expect(figures[.begun, .unresolved] == 0)
  }

  @Test func `the maximum of attempts holds when several returns are planned`() {
    // The mail fails at 9:01 and brings a call at 10:00; the question of 9:00 gives up at 9:10 and
    // would bring another.
    var scenario = office(
      mail: .mail(chase: chase(at: hour)), mailResolves: 0, mailStaff: "Mo 9–16",
      hotline: .phone(patience: .constant(10 * minute)),
      comingBack: .rules(
        .after(.unresolved, in: .constant(hour), to: .to(1)),
        .after(.redialAbandoned, in: .constant(hour)), atMost: 3),
      replay: [.at("7:59:59", 0), .at("8:00", 0)])
    scenario.staff[1].rosters = [.roster(Dial(0))]
    let figures = scenario.simulated()
    #expect(figures[.caseContacts, .concern] == 6)
    #expect(figures[.casesGivenUp, .concern] == 2)
  }

  @Test func `work in hand when the simulation ends is open, its time is not that of a failure`() {
    var scenario = office(
      days: 1, mail: .mail(), mailResolves: 0, mailStaff: "Mo 8–24", work: 3 * hour,
      replay: [.at("23:00", 0)])
    scenario.period.runOutDays = 0
    let figures = scenario.simulated()
    #expect(figures[.open, .channel, 0] == 1)
    #expect(figures[.busy, .channel, 0] == hours(1))
    #expect(figures[.firstUnresolvedTime, .channel, 0] == 0)
  }
}
