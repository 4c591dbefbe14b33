import Calendar
import ContactModel
import Scenario
import Testing

/// The chatbot: how sessions end, what they need, and who comes after them.
@Suite struct ChatbotTests {
  /// A bot on channel 0 that hands to the hotline, channel 1.
  private func office(
    solved: Double = 0, handedOff: Double = 1, session: TimeDistribution = .constant(120),
    bot hours: String = "24/7", sessions: Double? = nil, context: Double = 1,
    handoff: Concern.Handoff = Concern.Handoff(), hotline: Channel = .phone(),
    callResolves: Double = 1, comingBack: ComingBack = .never, days: Int = 1,
    replay: [Scenario.ReplayedContact] = [.at("9:00", 0)]
  ) -> Scenario {
    .office(
      days: days,
      channels: [
        .chatbot(
          hours: hours, sessions: sessions.map { Dial($0) }, handedOff: Dial(handedOff), to: .to(1),
          context: Dial(context)), hotline,
      ],
      concerns: [
        .concern(
          ways: [
            .way(0, session, resolved: solved, handoff: handoff),
            .way(1, share: 0, .constant(300), after: .constant(60), resolved: callResolves),
          ], fitting: [1])
      ],
      staff: [.group(serves: [.channel(1)])], comingBack: comingBack, replay: replay)
  }

  // MARK: How sessions end

  @Test func `a solved session settles the case without staff`() {
    let figures = office(solved: 1).simulated()
    #expect(figures[.resolved, .channel, 0] == 1)
    #expect(figures[.sessions, .channel, 0] == 1)
    #expect(figures[.answered, .channel, 0] == 0)
    #expect(figures[.begun, .channel, 1] == 0)
    #expect(figures[.casesResolvedAtFirst, .concern] == 1)
    #expect(figures[.timeToResolution, .concern] == minutes(2))
    #expect(figures[.casesUnanswered, .concern] == 0)
    #expect(figures[.busy, .concern] == 0)
  }

  @Test func `a handoff goes on at once on the other channel, with its context`() {
    let figures = office(context: 0.6).simulated()
    #expect(figures[.handedOff, .channel, 0] == 1)
    #expect(figures[.begun, .botHandoff] == 1)
    #expect(figures.flow(first: 0, .botHandoff, on: 1, .resolved) == 1)
    // 2 minutes of session, 3 of talk instead of 5; the work after it is not shortened.
    #expect(figures[.timeToResolution, .concern] == minutes(5))
    #expect(figures[.busy, .channel, 1] == minutes(4))
    #expect(figures[.contactsToResolution, .concern] == 2)
    #expect(figures[.casesResolvedAtFirst, .concern] == 0)
    #expect(figures[.avoidable, .cause, Int(Cause.botHandoff.rawValue)] == minutes(4))
  }

  @Test func `the context helps the next contact only`() {
    let figures = office(
      context: 0.6, callResolves: 0,
      comingBack: .rules(.after(.unresolved, in: .constant(3600)), atMost: 2)
    ).simulated()
    #expect(figures[.begun, .channel, 1] == 2)
    #expect(figures[.busy, .channel, 1] == minutes(3 + 5 + 2))
  }

  @Test func `whom the bot missed comes back by the rule, or never`() {
    let never = office(handedOff: 0).simulated()
    #expect(never[.unresolved, .channel, 0] == 1)
    #expect(never[.casesGivenUp, .concern] == 1)
    #expect(never[.casesUnanswered, .concern] == 1)
    let again = office(
      handedOff: 0, comingBack: .rules(.after(.botMissed, in: .constant(3600), to: .to(1)))
    ).simulated()
    #expect(again.flow(first: 0, .botMissed, on: 1, .resolved) == 1)
    // 2 minutes of session, an hour, 5 minutes on the phone.
    #expect(again[.timeToResolution, .concern] == minutes(67))
  }

  @Test func `neither the fitting channels nor their reasons count for the bot`() {
    let rules = [Cause.unresolved, .wrongChannel, .missingDocuments].map {
      ComingBack.Rule.after($0, in: .constant(60))
    }
    let figures = office(
      handedOff: 0, comingBack: ComingBack(rules: rules, maximumAttempts: nil, planned: [])
    ).simulated()
    #expect(figures[.begun, .concern] == 1)
  }

  @Test func `a concern may hand on other parts and elsewhere`() {
    let figures = office(handedOff: 1, handoff: .init(handedOff: Dial(0))).simulated()
    #expect(figures[.unresolved, .channel, 0] == 1)
    var other = office(handedOff: 0, handoff: .init(handedOff: Dial(1), mix: .to(2)))
    other.channels.append(.phone("other"))
    other.concerns[0].ways.append(.way(2, share: 0, .constant(60)))
    other.staff[0].skills.append(.channel(2))
    #expect(other.simulated()[.resolved, .channel, 2] == 1)
  }

  @Test func `shares of the three ends are those that were given`() {
    var scenario = office(
      solved: 0.5, handedOff: 0.4, session: .exponential(60), days: 28, replay: [])
    scenario.concerns[0].weeklyVolume = Dial(1000)
    let figures = scenario.simulated(checkingEvery: 100)
    let all = Double(figures[.begun, .channel, 0])
    // Four standard deviations with some 4,000 sessions.
    #expect(abs(Double(figures[.resolved, .channel, 0]) / all - 0.5) < 0.032)
    #expect(abs(Double(figures[.handedOff, .channel, 0]) / all - 0.2) < 0.026)
    #expect(abs(Double(figures[.unresolved, .channel, 0]) / all - 0.3) < 0.03)
  }

  // MARK: Hours and room

  @Test func `beyond the sessions at the same time it is engaged`() {
    let figures = office(
      solved: 1, sessions: 1, comingBack: .rules(.after(.redialBlocked, in: .constant(90))),
      replay: [.at("9:00", 0), .at("9:01", 0), .at("9:02", 0)]
    ).simulated()
    // At 9:02 the first session has just ended; the blocked one tries in vain at 9:02:30 and
    // comes through at 9:04.
    #expect(figures[.blocked, .channel, 0] == 2)
    #expect(figures[.resolved, .channel, 0] == 3)
    #expect(figures[.begun, .redialBlocked] == 2)
  }

  @Test func `outside its hours it is closed, and a session goes on beyond them`() {
    let figures = office(
      solved: 1, bot: "Mo–Fr 9–10", replay: [.at("8:59", 0), .at("9:59", 0), .at("10:00", 0)]
    ).simulated()
    #expect(figures[.closed, .channel, 0] == 2)
    #expect(figures[.resolved, .channel, 0] == 1)
  }

  @Test func `it is open on holidays, and tells who came while the doors were shut`() {
    let figures = office(
      solved: 1, hotline: .phone(hours: "Mo–Fr 8–12"),
      replay: [.at("7:59:59", 0), .at("8:00", 0), .at("11:00", 0), .at("12:00", 0)]
    ).simulated()
    #expect(figures[.outsideHours, .channel, 0] == 2)
    #expect(figures[.sessions, .channel, 0] == 4)
    var newYear = office(
      solved: 1, hotline: .phone(hours: "Mo–Fr 8–12"), replay: [.at("9:00", on: "2025-01-01", 0)])
    newYear.period.start = dated("2025-01-01")
    newYear.calendar.land = .he
    let holiday = newYear.simulated()
    #expect(holiday[.resolved, .channel, 0] == 1)
    #expect(holiday[.outsideHours, .channel, 0] == 1)
  }

  @Test func `a handoff to a closed hotline finds nobody`() {
    let figures = office(
      hotline: .phone(hours: "Mo–Fr 8–12"),
      comingBack: .rules(.after(.redialClosed, on: [1], in: .constant(hour))),
      replay: [.at("7:30", 0)]
    ).simulated()
    #expect(figures.flow(first: 0, .botHandoff, on: 1, .closed) == 1)
    #expect(figures.flow(first: 0, .redialClosed, on: 1, .resolved) == 1)
  }

  @Test func `at the instant of closing a session that ends hands to a closed door`() {
    let figures = office(
      hotline: .phone(hours: "Mo–Fr 8–12"), replay: [.at("11:58", 0)]
    ).simulated()
    #expect(figures[.closed, .channel, 1] == 1)
  }

  // MARK: Other contacts of the case

  @Test func `a session whose case is settled meanwhile is superseded`() {
    // A mail at 9:00 that is asked after at the bot at 9:30, and answered at 9:31.
    var scenario = office(replay: [.at("9:00", 2)])
    scenario.channels.append(
      .mail(
        intakeLag: .constant(30 * minute),
        chase: .init(
          timing: .atAge(seconds: Dial(30 * minute - 60), probability: Dial(1), repeatSeconds: nil),
          clock: .clock, channels: .to(0))))
    scenario.concerns[0].ways.append(.way(2, share: 0, .constant(30)))
    scenario.staff[0].skills.append(.channel(2))
    let figures = scenario.simulated()
    #expect(figures.flow(first: 2, .chase, on: 0, .superseded) == 1)
    #expect(figures[.resolved, .channel, 2] == 1)
    #expect(figures[.begun, .channel, 1] == 0)
  }

  @Test func `a handoff is no new attempt`() {
    let once = office(comingBack: .rules(atMost: 1)).simulated()
    #expect(once[.resolved, .channel, 1] == 1)
    // Another one is allowed after it.
    let twice = office(
      callResolves: 0, comingBack: .rules(.after(.unresolved, in: .constant(60)), atMost: 2)
    ).simulated()
    #expect(twice[.begun, .channel, 1] == 2)
  }
}
