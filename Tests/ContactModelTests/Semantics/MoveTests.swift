import Calendar
import Randomness
import Scenario
import Testing

@testable import ContactModel

/// Dated moves of demand and random numbers that stay with their case (§9).
@Suite struct MoveTests {
  private static let officeDay = WeeklyProfile.hourly(
    (0..<24).map { (8..<16).contains($0) ? 1 : 0 }, weekdays: [1, 1, 1, 1, 1, 0, 0])

  /// Mail at all hours, a hotline on working days from 8 to 16.
  private func office(
    changes: [Change] = [], weekly: Double = 700, days: Int = 14, land: Land? = nil,
    from start: String = "2025-01-06"
  ) -> Scenario {
    .office(
      from: start, days: days, land: land, sites: [0.5, 0.3, 0.2], segments: [0.6, 0.4],
      channels: [.mail(holidays: .asOnSundays), .phone(profile: Self.officeDay)],
      concerns: [
        .concern(
          "benefits", weekly: weekly,
          ways: [
            .way(0, shares: [0.7, 0.3], .constant(60)), .way(1, shares: [0.3, 0.7], .constant(60)),
          ]),
        .concern(
          "work", weekly: 300,
          ways: [.way(0, share: 0.5, .constant(60)), .way(1, share: 0.5, .constant(60))]),
      ],
      sharedDayCV: 0.3, concernDayCV: 0.2,
      staff: [.group(posts: Dial(3), serves: [.channel(0), .channel(1)])], changes: changes)
  }

  private func byKey(_ contacts: [FirstContact]) -> [StreamKey: FirstContact] {
    Dictionary(uniqueKeysWithValues: contacts.map { ($0.key, $0) })
  }

  @Test func `more volume only adds cases`() {
    let fewer = byKey(office(weekly: 700).firstContacts())
    let more = byKey(office(weekly: 1050).firstContacts())
    #expect(more.count > fewer.count + 300)
    for (key, contact) in fewer {
      guard let same = more[key] else {
        Issue.record("a case is gone")
        continue
      }
      #expect(same.time == contact.time && same.channel == contact.channel)
      #expect(same.site == contact.site && same.segment == contact.segment)
    }
  }

  @Test func `who moves at 0,3 also moves at 0,5, and nobody else changes`() {
    let none = byKey(office().firstContacts())
    let some = byKey(office(changes: [.move(from: 0, to: .to(1), fraction: 0.3)]).firstContacts())
    let more = byKey(office(changes: [.move(from: 0, to: .to(1), fraction: 0.5)]).firstContacts())
    #expect(none.count == some.count && none.count == more.count)
    var moved = (some: 0, more: 0, mails: 0)
    for (key, before) in none {
      guard let atSome = some[key], let atMore = more[key] else {
        Issue.record("a case is gone")
        continue
      }
      #expect(atSome.originalTime == before.time && atMore.originalTime == before.time)
      #expect(atSome.site == before.site && atSome.segment == before.segment)
      guard before.channel == 0 else {
        #expect(atMore.channel == 1 && atMore.time == before.time)
        continue
      }
      moved.mails += 1
      if atSome.channel == 1 {
        moved.some += 1
        #expect(atMore.channel == 1 && atMore.time == atSome.time)
      }
      if atMore.channel == 1 { moved.more += 1 } else { #expect(atMore.time == before.time) }
    }
    // 4 standard deviations of a binomial with some 1,100 trials.
    #expect(abs(Double(moved.some) / Double(moved.mails) - 0.3) < 0.06)
    #expect(abs(Double(moved.more) / Double(moved.mails) - 0.5) < 0.06)
  }

  @Test func `a moved first contact keeps its quantile in the week`() {
    let moved = office(changes: [.move(from: 0, to: .to(1))]).firstContacts()
    var count = 0
    for contact in moved where contact.wanted == 0 {
      count += 1
      // Mail is even over the week; of the hotline's week 40 hours are as likely as each other.
      let week = contact.originalTime / hours(168)
      let quantile = Double(contact.originalTime % hours(168)) / Double(hours(168))
      let officeHours = quantile * 40
      let expected =
        (Double(week) * 168 + (officeHours / 8).rounded(.down) * 24 + 8
          + officeHours.truncatingRemainder(dividingBy: 8)) * 3600e6
      #expect(abs(Double(contact.time) - expected) < 10)
      #expect(contact.channel == 1)
    }
    #expect(count > 900)
  }

  @Test func `in order of time, whatever was moved where`() {
    let changes: [Change] = [
      .move(from: 0, to: .to(1), fraction: 0.5),
      .move("back", from: 1, to: .to(0), fraction: 0.5, segments: [1]),
    ]
    let contacts = office(changes: changes).firstContacts()
    #expect(zip(contacts, contacts.dropFirst()).allSatisfy { $0.time <= $1.time })
    // Changes apply in file order: some went there and back.
    let returned = contacts.count { $0.wanted == 0 && $0.channel == 0 }
    #expect(returned > 0)
    #expect(contacts.allSatisfy { $0.wanted != $0.channel || $0.time == $0.originalTime })
  }

  @Test func `a new time before the change goes to the next demand after it`() {
    // From Wednesday the 8th. Mails of Wednesday morning would be calls of Tuesday.
    let contacts = office(changes: [.move(from: 0, to: .to(1), on: "2025-01-08")], days: 7)
      .firstContacts()
    let change = hours(48)
    for contact in contacts where contact.wanted == 0 && contact.time < hours(168) {
      #expect((contact.channel == 1) == (contact.originalTime >= change))
      if contact.channel == 1 { #expect(contact.time >= change + hours(8)) }
    }
    // 2/7 of the week have passed: 40 × 2/7 = 11.4 hours, Tuesday 11:25; until Wednesday 9:36 the
    // quantile lies before Wednesday 8:00.
    let early = contacts.filter {
      $0.channel == 1 && $0.wanted == 0 && $0.originalTime >= change
        && $0.originalTime < hours(48 + 9)
    }
    #expect(early.count > 20)
    #expect(early.allSatisfy { $0.time == change + hours(8) })
  }

  @Test func `what would come on a holiday comes on the next open day`() {
    // Easter Monday; the hotline has no demand on holidays.
    let contacts = office(
      changes: [.move(from: 0, to: .to(1))], days: 7, land: .he, from: "2025-04-21"
    ).firstContacts().filter { $0.wanted == 0 }
    let monday = contacts.filter { $0.originalTime < hours(24) }
    #expect(monday.count > 30)
    // Mails of Monday: hotline hours 0 to 5.7 of the week, on Tuesday instead.
    #expect(monday.allSatisfy { $0.time >= hours(24 + 8) && $0.time < hours(24 + 14) })
  }

  @Test func `what would come after the end stays an open case of its day`() {
    // The last simulated day is a Monday; calls of Monday noon would be mails of Wednesday.
    var scenario = office(days: 8)
    scenario.period.runOutDays = 0
    let plain = scenario.simulated(checkingEvery: 20)
    scenario.changes = [.move(from: 1, to: .to(0))]
    let moved = scenario.simulated(checkingEvery: 20)
    for day in 0..<8 {
      #expect(
        plain[.cases, .concern, grain: .day, cell: day]
          == moved[.cases, .concern, grain: .day, cell: day])
    }
    #expect(moved[.casesOpen, .concern, grain: .day, cell: 7] > 10)
    #expect(scenario.firstContacts().allSatisfy { $0.time >= 0 && $0.time < hours(8 * 24) })
  }

  @Test func `on a ramp the fraction grows with the original time`() {
    let contacts = office(
      changes: [
        .move(
          from: 0, to: .to(1), fraction: 0.8, on: "2025-01-13", until: "2025-01-27",
          shape: .linear)
      ], weekly: 7000, days: 35
    ).firstContacts()
    func moved(_ days: Range<Int64>) -> Double {
      let mails = contacts.filter {
        $0.wanted == 0 && days.contains($0.originalTime / hours(24))
      }
      return Double(mails.count { $0.channel == 1 }) / Double(mails.count)
    }
    #expect(moved(0..<7) == 0)
    #expect(abs(moved(13..<15) - 0.4) < 0.05)
    #expect(abs(moved(21..<35) - 0.8) < 0.03)
  }

  @Test func `who gives up is a case without a contact`() {
    let figures = office(changes: [.move(from: 0, to: ChannelMix([]), givesUp: 1)], days: 7)
      .simulated(checkingEvery: 50)
    #expect(figures[.begun, .channel, 0] == 0)
    #expect(figures[.cases, .channel, 0] > 300)
    #expect(figures[.casesGivenUp, .channel, 0] == figures[.cases, .channel, 0])
    #expect(figures[.caseContacts, .channel, 0] == 0)
    #expect(figures[.casesUnanswered, .channel, 0] == figures[.cases, .channel, 0])
  }

  @Test func `only first contacts move where the change says so, and a repeat keeps its time`() {
    func calls(_ applies: Move.Applies) -> Figures {
      Scenario.office(
        channels: [.phone(patience: .constant(60)), .mail()],
        concerns: [
          .concern(ways: [.way(0, .constant(600)), .way(1, share: 0, .constant(60))])
        ],
        staff: [
          .group("hotline", serves: [.channel(0)]), .group("back", serves: [.channel(1)]),
        ],
        comingBack: .rules(.after(.redialAbandoned, in: .constant(20 * minute))),
        changes: [.move(from: 0, to: .to(1), applies: applies)],
        replay: [.at("8:00"), .at("8:01")]
      ).simulated()
    }
    // Gives up at 8:02 and calls, or writes, at 8:22.
    let repeated = calls(.all)
    #expect(repeated[.begun, .channel, 1] == 1)
    #expect(repeated[.timeToResolution, .concern] == minutes(10) + minutes(22))
    let stays = calls(.first)
    #expect(stays[.begun, .channel, 1] == 0)
    #expect(stays[.timeToResolution, .concern] == minutes(10) + minutes(31))
  }

  @Test func `the time to resolution begins with the first contact, not before`() {
    // Mails of the weekend become calls of the Friday before.
    let figures = office(changes: [.move(from: 0, to: .to(1))], days: 7).simulated(
      checkingEvery: 50)
    for cell in 0..<168 {
      #expect(figures[.timeToResolution, .concern, grain: .weekdayHour, cell: cell] >= 0)
    }
  }

  // MARK: Nothing else changes

  /// An office of its own beside the first one: other channels, groups, concerns, changes.
  private func extended(_ scenario: Scenario) -> Scenario {
    var wider = scenario
    wider.channels.append(.mail("letters", backlog: 12, oldestDays: 9.5))
    wider.channels.append(.walkIn("desk", patience: .exponential(600)))
    wider.concerns.append(
      .concern(
        "visits", weekly: 400,
        ways: [
          .way(2, shares: [0.4, 0.4], .exponential(300)),
          .way(3, shares: [0.6, 0.6], .exponential(300)),
        ]))
    wider.staff.append(
      .group("desk", posts: Dial(1.75), serves: [.channel(2), .channel(3)], availability: 0.8))
    wider.changes.append(.move("letters go", from: 2, to: .to(3), fraction: 0.4, concerns: [2]))
    return wider
  }

  @Test func `another channel, group, concern and change disturb nobody`() {
    var scenario = office(days: 14)
    scenario.channels[1] = .phone(
      hours: "Mo–Fr 8–16", lines: Dial(4), patience: .exponential(120), profile: Self.officeDay)
    scenario.concerns[0].ways[1].handling = .lognormal(300, cv: 1.2)
    scenario.concerns[0].ways[1].resolved = Dial(0.7)
    scenario.staff = [
      .group(
        posts: Dial(2.5), hours: "Mo–Fr 8–16", breaks: "Mo–Fr 12–12:30",
        serves: [.channel(0, priority: 2), .channel(1)], availability: 0.85)
    ]
    scenario.comingBack = .rules(
      .after(.unresolved, with: [0.6], in: .exponential(day)),
      .after(.redialAbandoned, with: [0.5], in: .exponential(900)))
    let alone = scenario.simulated(checkingEvery: 100)
    let beside = extended(scenario).simulated(checkingEvery: 100)
    for grain in Grain.allCases {
      for cell in 0..<alone.layout.shape.cells(grain) {
        for measure in Measure.allCases {
          for (dimension, entities) in [
            (Dimension.channel, 0..<2), (.concern, 0..<2), (.group, 0..<1),
          ] {
            for entity in entities {
              #expect(
                alone[measure, dimension, entity, grain: grain, cell: cell]
                  == beside[measure, dimension, entity, grain: grain, cell: cell])
            }
          }
        }
      }
    }
    #expect(alone.waits(.channel, 1, answered: true) == beside.waits(.channel, 1, answered: true))
  }

  @Test func `a change of fraction zero and a change that never begins change nothing`() {
    let plain = office().simulated(checkingEvery: 100)
    let zero = office(changes: [.move(from: 0, to: .to(1), fraction: 0)])
    #expect(zero.simulated(checkingEvery: 100) == plain)
    let never = office(changes: [.move(from: 0, to: .to(1), on: "2030-01-01")])
    #expect(never.simulated(checkingEvery: 100) == plain)
  }
}
