import Calendar
import Randomness
import Scenario
import Testing

@testable import ContactModel

/// Channels that open and close for good, and an app for registered customers.
@Suite struct OpenAndCloseTests {
  private static let officeDay = WeeklyProfile.hourly(
    (0..<24).map { (8..<16).contains($0) ? 1 : 0 }, weekdays: [1, 1, 1, 1, 1, 0, 0])

  /// Mail, a hotline and an app; 20, 30 and 50 of a hundred choose them.
  private func office(
    _ changes: [Change] = [], registered: Dial = Dial(1), weekly: Double = 1000, days: Int = 14
  ) -> Scenario {
    .office(
      days: days,
      channels: [.mail(), .phone(profile: Self.officeDay), .app(registered: registered)],
      concerns: [
        .concern(
          weekly: weekly,
          ways: [
            .way(0, share: 0.2, .constant(60)), .way(1, share: 0.3, .constant(60)),
            .way(2, share: 0.5, .constant(60)),
          ])
      ],
      staff: [.group(posts: Dial(3), serves: [.channel(0), .channel(1), .channel(2)])],
      changes: changes)
  }

  // MARK: Opening

  @Test func `before a channel opens its customers take the others pro rata`() {
    let contacts = office([.open(2, on: "2025-01-13")]).firstContacts()
    let opening = hours(168)
    var early = (mail: 0, phone: 0)
    for contact in contacts {
      guard contact.wanted == 2, contact.originalTime < opening else {
        #expect(contact.channel == contact.wanted && contact.time == contact.originalTime)
        continue
      }
      #expect(contact.channel != 2)
      if contact.channel == 0 {
        early.mail += 1
        // Mail comes at all hours, like messages: nobody's time changes.
        #expect(contact.time == contact.originalTime)
      } else {
        early.phone += 1
        #expect((8..<16).contains(contact.time % hours(24) / hours(1)))
      }
    }
    // 2 to 3; 4 standard deviations of a binomial with some 500 trials.
    let share = Double(early.mail) / Double(early.mail + early.phone)
    #expect(early.mail + early.phone > 400 && abs(share - 0.4) < 0.09)
  }

  @Test func `nobody is led to a channel before it opens, whatever the quantile`() {
    // Opens on Wednesday; calls of Wednesday morning would be messages of Tuesday.
    let contacts = office(
      [.move(from: 1, to: .to(2)), .open(2, on: "2025-01-08")], days: 7
    ).firstContacts()
    let moved = contacts.filter { $0.wanted == 1 && $0.channel == 2 }
    #expect(moved.count > 100)
    #expect(moved.allSatisfy { $0.originalTime >= hours(48) && $0.time >= hours(48) })
    // Those before, who cannot move yet, do not stay on the phone: they write mails.
    #expect(
      contacts.allSatisfy { $0.wanted != 1 || $0.originalTime >= hours(48) || $0.channel == 0 })
  }

  @Test func `a concern without any other channel waits for nothing: its customers give up`() {
    var scenario = office([.open(2, on: "2025-01-13")])
    scenario.concerns[0].ways = [.way(2, .constant(60))]
    scenario.concerns[0].fitting = [2]
    for contact in scenario.firstContacts() {
      #expect(contact.channel == (contact.originalTime < hours(168) ? MixPart.givesUp : 2))
    }
  }

  // MARK: Closing

  /// One mail, then what follows; the hotline takes ten minutes.
  private func afterAMail(
    at time: String = "8:00", _ changes: [Change], rules: ComingBack = .never,
    also more: [Scenario.ReplayedContact] = [], mails: Channel = .mail()
  ) -> Figures {
    Scenario.office(
      days: 7, runOut: 20, channels: [mails, .phone()],
      concerns: [.concern(ways: [.way(0, .constant(60)), .way(1, share: 0, .constant(600))])],
      staff: [.group("staff", serves: [.channel(0), .channel(1)])], comingBack: rules,
      changes: changes, replay: [.at(time)] + more
    ).simulated()
  }

  @Test func `an automatic reply refers at once`() {
    let figures = afterAMail([.close(0, on: "2025-01-06", to: .to(1))])
    #expect(figures.flow(.first, on: 0, .referred) == 1)
    #expect(figures.flow(.referral, on: 1, .resolved) == 1)
    #expect(figures[.answered, .channel, 0] == 0 && figures[.busy, .channel, 0] == 0)
    #expect(figures[.timeToResolution, .concern] == minutes(10))
    #expect(figures[.contactsToResolution, .concern] == 2)
    // Nothing lies there, and nobody is late.
    #expect(figures[.backlog, .channel, 0] == 0 && figures[.deadlineDue, .channel, 0] == 0)
    // Before the date it is an ordinary channel.
    let before = afterAMail([.close(0, on: "2025-01-07", to: .to(1))])
    #expect(before.flow(.first, on: 0, .resolved) == 1 && before[.begun, .channel, 1] == 0)
  }

  @Test func `the maximum of attempts holds for replies too`() {
    let figures = afterAMail(
      [.close(0, on: "2025-01-06", to: .to(1))], rules: ComingBack.rules(atMost: 1))
    #expect(figures.flow(.first, on: 0, .referred) == 1 && figures[.begun, .channel, 1] == 0)
    #expect(figures[.casesGivenUp, .concern] == 1)
  }

  @Test func `closed in silence is noticed later, and then another channel is taken`() {
    let silent = Change.close(0, on: "2025-01-06", noticedAfter: .constant(3 * day))
    let figures = afterAMail([silent], rules: .rules(.after(.redialClosed, in: .constant(hour))))
    #expect(figures.flow(.first, on: 0, .closed) == 1)
    #expect(figures.flow(.redialClosed, on: 1, .resolved) == 1)
    #expect(figures[.timeToResolution, .concern] == hours(72 + 1) + minutes(10))
    // It is not the office's backlog: nobody there knows of it.
    #expect(figures[.backlog, .channel, 0] == 0)
    let without = afterAMail([silent])
    #expect(without.flow(.first, on: 0, .closed) == 1 && without[.casesGivenUp, .concern] == 1)
    let never = afterAMail([.close(0, on: "2025-01-06", noticedAfter: .never)])
    #expect(never.flow(.first, on: 0, .open) == 1 && never[.casesOpen, .concern] == 1)
    let atOnce = afterAMail(
      [.close(0, on: "2025-01-06", noticedAfter: .none)],
      rules: .rules(.after(.redialClosed)))
    #expect(atOnce[.timeToResolution, .concern] == minutes(10))
  }

  @Test func `nobody asks after what nobody reads`() {
    let chased = Channel.mail(
      chase: .init(
        timing: .atAge(seconds: Dial(day), probability: Dial(1), repeatSeconds: nil),
        clock: .clock, channels: .to(1)))
    let silent = afterAMail(
      [.close(0, on: "2025-01-06", noticedAfter: .constant(5 * day))], mails: chased)
    #expect(silent[.begun, .chase] == 0)
  }

  @Test func `what waits when a channel closes stays to be worked`() {
    let lagged = Channel.mail(intakeLag: .constant(2 * day))
    // Sent on Monday, ready on Wednesday; the channel closes on Tuesday.
    let figures = afterAMail(
      [.close(0, on: "2025-01-07", to: .to(1))], also: [.at("9:00", on: "2025-01-07")],
      mails: lagged)
    #expect(figures.flow(.first, on: 0, .resolved) == 1)
    #expect(figures.flow(.first, on: 0, .referred) == 1)
    #expect(figures[.backlog, .channel, 0, grain: .day, cell: 1] == 1)
  }

  @Test func `a hotline closes for good at midnight, with those who wait`() {
    func calls(_ changes: [Change]) -> Figures {
      Scenario.office(
        days: 2, runOut: 1, channels: [.phone(), .mail()],
        concerns: [.concern(ways: [.way(0, .constant(1200)), .way(1, share: 0, .constant(60))])],
        staff: [.group(serves: [.channel(0), .channel(1)])], changes: changes,
        replay: [.at("23:50"), .at("23:55"), .at("0:10", on: "2025-01-07")]
      ).simulated()
    }
    let closing = calls([.close(0, on: "2025-01-07", to: .to(1))])
    #expect(closing.flow(.first, on: 0, .resolved) == 1)
    #expect(closing.flow(.first, on: 0, .disconnected) == 1)
    #expect(closing.flow(.first, on: 0, .referred) == 1)
    #expect(closing.flow(.referral, on: 1, .resolved) == 1)
    let opening = calls([.open(0, on: "2025-01-07")])
    #expect(opening.flow(.first, on: 0, .closed) == 2)
    #expect(opening.flow(.first, on: 0, .resolved) == 1)
  }

  @Test func `changes lead nobody to a channel that has closed`() {
    let closing = Change.close(0, on: "2025-01-13", to: .to(1))
    for contact in office([.move(from: 1, to: .to(0)), closing]).firstContacts() {
      // Callers cannot write any more: they use the app. Who writes does not know yet.
      let isMoved = contact.wanted == 1
      let mail: Int32 = isMoved && contact.originalTime >= hours(168) ? 2 : 0
      #expect(contact.channel == (isMoved ? mail : contact.wanted))
    }
    // All three channels fit; a guide tells those who write that mail is no more.
    for contact in office([closing, .guide()]).firstContacts() where contact.wanted == 0 {
      #expect(contact.channel == (contact.originalTime < hours(168) ? 0 : 1))
    }
  }

  @Test func `a closing that never comes and an opening of long ago change nothing`() {
    let plain = office(registered: Dial(0.4)).simulated(checkingEvery: 100)
    for change in [
      Change.close(0, on: "2030-01-01", to: .to(1)), .open(1, on: "2020-01-01"),
      .close(1, on: "2030-01-01", noticedAfter: .none),
    ] {
      #expect(office([change], registered: Dial(0.4)).simulated(checkingEvery: 100) == plain)
    }
  }

  // MARK: Registration

  @Test func `who is registered at 0,3 also is at 0,5`() {
    func apps(_ share: Double) -> Set<StreamKey> {
      Set(
        office(registered: Dial(share)).firstContacts().filter { $0.channel == 2 }.map(\.key))
    }
    let (all, some, more) = (apps(1), apps(0.3), apps(0.5))
    #expect(apps(0).isEmpty && some.isSubset(of: more) && more.isSubset(of: all))
    // 4 standard deviations of a binomial with some 1,000 trials.
    #expect(abs(Double(some.count) / Double(all.count) - 0.3) < 0.06)
    #expect(abs(Double(more.count) / Double(all.count) - 0.5) < 0.065)
  }

  @Test func `the others take their next choice pro rata`() {
    let contacts = office(registered: Dial(0)).firstContacts().filter { $0.wanted == 2 }
    let mails = contacts.count { $0.channel == 0 }
    #expect(contacts.allSatisfy { $0.channel != 2 } && contacts.count > 900)
    #expect(abs(Double(mails) / Double(contacts.count) - 0.4) < 0.065)
  }

  @Test func `registration grows on a ramp`() {
    let ramp = Ramp(from: dated("2025-01-13"), until: dated("2025-01-27"), shape: .linear)
    let contacts = office(
      registered: Dial(0.2, changes: [DialChange(target: 0.8, ramp: ramp)]), weekly: 5000, days: 35
    ).firstContacts().filter { $0.wanted == 2 }
    func share(_ days: Range<Int64>) -> Double {
      let those = contacts.filter { days.contains($0.originalTime / hours(24)) }
      return Double(those.count { $0.channel == 2 }) / Double(those.count)
    }
    #expect(abs(share(0..<7) - 0.2) < 0.035)
    #expect(abs(share(13..<15) - 0.5) < 0.08)
    #expect(abs(share(21..<35) - 0.8) < 0.03)
  }

  @Test func `an app is a written channel: lag, backlog, chasing and late answers`() {
    let chase = Channel.Chase(
      timing: .atAge(seconds: Dial(day), probability: Dial(1), repeatSeconds: nil), clock: .clock,
      channels: .to(1))
    let figures = Scenario.office(
      days: 3,
      channels: [
        .app(
          registered: Dial(0), intakeLag: .constant(2 * day), chase: chase, backlog: 2,
          oldestDays: 0.5), .phone(),
      ],
      concerns: [.concern(ways: [.way(0, .constant(60)), .way(1, share: 0, .constant(600))])],
      staff: [
        .group("app", hours: "Mi 8–16", serves: [.channel(0)]),
        .group("calls", serves: [.channel(1)]),
      ], replay: [.at("8:00")]
    ).simulated()
    // Two lie there; the one of the log comes as it is. Each is asked after, and settled by that.
    #expect(figures[.backlog, .channel, 0, grain: .day, cell: 0] == 3)
    #expect(figures.flow(.chase, on: 1, .resolved) == 3)
    #expect(figures[.superseded, .channel, 0] == 1)
  }
}
