import Calendar
import Randomness
import Scenario
import Testing

@testable import ContactModel

/// Guiding customers to the channels that fit.
@Suite struct GuideTests {
  private static let officeDay = WeeklyProfile.hourly(
    (0..<24).map { (8..<16).contains($0) ? 1 : 0 }, weekdays: [1, 1, 1, 1, 1, 0, 0])

  /// Mail, a hotline and an app for three concerns: mail fits the second one only.
  private func office(
    _ changes: [Change] = [], registered: Double = 1, days: Int = 14,
    comingBack: ComingBack = .never
  ) -> Scenario {
    .office(
      days: days, segments: [0.6, 0.4],
      channels: [
        .mail(), .phone(profile: Self.officeDay), .app(registered: Dial(registered)),
      ],
      concerns: [
        concern("benefits", fitting: [2, 1]), concern("letters", fitting: [0]),
        concern("work", fitting: [1]),
      ],
      staff: [.group(posts: Dial(3), serves: [.channel(0), .channel(1), .channel(2)])],
      comingBack: comingBack, changes: changes)
  }

  private func concern(_ name: String, fitting: [Int]) -> Concern {
    .concern(
      name, weekly: 400,
      ways: [
        .way(0, shares: [0.7, 0.3], .constant(60), resolved: 0.5),
        .way(1, shares: [0.3, 0.6], .constant(60), resolved: 0.5),
        .way(2, shares: [0, 0.1], .constant(60), resolved: 0.5),
      ], fitting: fitting, unlisted: .init(wrongChannel: 0.5, referral: 0.5))
  }

  private func byKey(_ contacts: [FirstContact]) -> [StreamKey: FirstContact] {
    Dictionary(uniqueKeysWithValues: contacts.map { ($0.key, $0) })
  }

  @Test(arguments: [Move.Applies.all, .first])
  func `perfect guidance leaves no wrong channel and no referral after a first contact`(
    applies: Move.Applies
  ) {
    // At most two contacts: whatever has a cause comes after a first contact.
    let comingBack = ComingBack.rules(
      .after(.unresolved, in: .exponential(hour), to: ChannelMix.to(0)),
      .after(.wrongChannel, in: .exponential(hour), to: nil), atMost: 2)
    func mistakes(_ changes: [Change]) -> Int64 {
      let figures = office(changes, comingBack: comingBack).simulated(checkingEvery: 50)
      #expect(figures[.begun, .unresolved] > 100)
      return figures[.begun, .wrongChannel] + figures[.begun, .referral]
    }
    #expect(mistakes([]) > 200)
    #expect(mistakes([.guide(fraction: 0.5, applies: applies)]) > 100)
    #expect(mistakes([.guide(applies: applies)]) == 0)
  }

  @Test func `the first listed channel that is open to the customer is taken`() {
    for contact in office([.guide()]).firstContacts() {
      let isListed = [[2, 1], [0], [1]][Int(contact.concern)].contains(Int(contact.wanted))
      #expect(contact.channel == (isListed ? contact.wanted : [2, 0, 1][Int(contact.concern)]))
    }
    // Nobody is registered: the hotline is the first one that is open to them.
    for contact in office([.guide()], registered: 0).firstContacts() {
      #expect(contact.channel == [1, 0, 1][Int(contact.concern)])
    }
    // The app does not exist yet.
    let later = office([.guide(), .open(2, on: "2025-01-13")]).firstContacts()
    for contact in later where contact.concern == 0 && contact.wanted == 0 {
      #expect(contact.channel == (contact.originalTime < hours(168) ? 1 : 2))
    }
    #expect(later.contains { $0.channel == 2 } && later.contains { $0.originalTime < hours(168) })
  }

  @Test func `without a listed channel that is open they stay`() {
    let guided = office([.guide(concerns: [0]), .open(2, on: "2025-01-13")])
    var scenario = guided
    scenario.concerns[0].fitting = [2]
    for contact in scenario.firstContacts() where contact.concern == 0 && contact.wanted != 2 {
      let isBefore = contact.originalTime < hours(168)
      #expect(contact.channel == (isBefore ? contact.wanted : 2))
    }
  }

  @Test func `opening hours are not looked at`() {
    var scenario = office([.guide(concerns: [2])])
    scenario.channels[1] = .phone(hours: "Mo 8–9", profile: Self.officeDay)
    for contact in scenario.firstContacts() where contact.concern == 2 {
      #expect(contact.channel == 1)
    }
  }

  @Test func `who is guided at 0,3 also is at 0,5, and nobody else changes`() {
    let none = byKey(office().firstContacts())
    let some = byKey(office([.guide(fraction: 0.3)]).firstContacts())
    let more = byKey(office([.guide(fraction: 0.5)]).firstContacts())
    var guided = (some: 0, more: 0, all: 0)
    for (key, before) in none {
      guard let atSome = some[key], let atMore = more[key] else {
        Issue.record("a case is gone")
        continue
      }
      #expect(atSome.originalTime == before.time && atSome.segment == before.segment)
      if atSome.channel != before.channel {
        guided.some += 1
        #expect(atMore.channel == atSome.channel && atMore.time == atSome.time)
      } else {
        #expect(atSome.time == before.time)
      }
      if atMore.channel != before.channel { guided.more += 1 }
      if ![[2, 1], [0], [1]][Int(before.concern)].contains(Int(before.channel)) {
        guided.all += 1
      }
    }
    #expect(none.count == some.count && none.count == more.count && guided.all > 900)
    // 4 standard deviations of a binomial with some 1,200 trials.
    #expect(abs(Double(guided.some) / Double(guided.all) - 0.3) < 0.06)
    #expect(abs(Double(guided.more) / Double(guided.all) - 0.5) < 0.06)
  }

  @Test func `a guided first contact keeps its quantile in the week`() {
    let guided = office([.guide(concerns: [2])]).firstContacts().filter {
      $0.concern == 2 && $0.wanted == 0
    }
    #expect(guided.count > 300)
    for contact in guided {
      let week = contact.originalTime / hours(168)
      let officeHours = Double(contact.originalTime % hours(168)) / Double(hours(168)) * 40
      let expected =
        (Double(week) * 168 + (officeHours / 8).rounded(.down) * 24 + 8
          + officeHours.truncatingRemainder(dividingBy: 8)) * 3600e6
      #expect(abs(Double(contact.time) - expected) < 10)
    }
  }

  @Test func `for certain concerns, segments and first contacts only`() {
    let guided = office([.guide(concerns: [0, 1], segments: [1])]).firstContacts()
    for contact in guided where contact.wanted != contact.channel {
      #expect(contact.concern != 2 && contact.segment == 1)
    }
    // Half of the calls settle nothing; the customers write, which fits work as little as before.
    func mails(_ applies: Move.Applies) -> Int {
      office(
        [.guide(applies: applies)],
        comingBack: .rules(.after(.unresolved, in: .constant(hour), to: ChannelMix.to(0)))
      ).mailsOfWork()
    }
    #expect(mails(.all) == 0)
    #expect(mails(.first) > 100)
  }

  @Test func `a fraction of zero and a guide that never begins change nothing`() {
    let comingBack = ComingBack.rules(.after(.unresolved, in: .exponential(hour)), atMost: 4)
    let plain = office(registered: 0.4, comingBack: comingBack).simulated(checkingEvery: 100)
    for guide in [Change.guide(fraction: 0), .guide(on: "2030-01-01")] {
      let same = office([guide], registered: 0.4, comingBack: comingBack)
      #expect(same.simulated(checkingEvery: 100) == plain)
    }
  }

  // MARK: Ramps

  @Test(arguments: [Ramp.Shape.linear, .sCurve])
  func `away from a ramp the first contacts are those of the static scenarios`(
    shape: Ramp.Shape
  ) {
    // Six weeks; the ramp lies in the third and fourth.
    func counts(_ changes: [Change], registered: Dial = Dial(0.5)) -> [[Int]] {
      var scenario = office(changes, days: 42)
      scenario.channels[2].kind = Channel.app(registered: registered).kind
      var counts = [[Int]](repeating: Array(repeating: 0, count: 42), count: 3)
      for contact in scenario.firstContacts() where contact.channel >= 0 {
        let day = Int(contact.time / hours(24))
        if day < 42 { counts[Int(contact.channel)][day] += 1 }
      }
      return counts
    }
    func changes(_ start: String, _ end: String?, _ fraction: Double) -> [Change] {
      let shape = end == nil ? .step : shape
      return [
        .move(from: 0, to: .to(1), fraction: 0.6 * fraction, on: start, until: end, shape: shape),
        .guide(fraction: 0.8 * fraction, on: start, until: end, shape: shape),
      ]
    }
    let ramped = counts(
      changes("2025-01-22", "2025-01-29", 1),
      registered: Dial(
        0.5,
        changes: [
          DialChange(
            target: 0.9,
            ramp: Ramp(from: dated("2025-01-22"), until: dated("2025-01-29"), shape: shape))
        ]))
    let before = counts(changes("2020-01-01", nil, 0))
    let after = counts(changes("2020-01-01", nil, 1), registered: Dial(0.9))
    for channel in 0..<3 {
      // Whole weeks before the one in which it begins, and after the one in which it ends.
      #expect(Array(ramped[channel][0..<14]) == Array(before[channel][0..<14]))
      #expect(Array(ramped[channel][28..<42]) == Array(after[channel][28..<42]))
      #expect(before[channel] != after[channel])
    }
  }

  @Test func `on channels with the same profile nobody's time changes by a microsecond`() {
    let peaks = WeeklyProfile.hourly(
      (0..<24).map { $0 < 7 ? 0 : Double($0 % 5) + 0.1 }, weekdays: [3, 2, 1.7, 1, 0.3, 0, 0.1])
    var scenario = office([.move(from: 0, to: .to(1), fraction: 0.5), .guide()], registered: 0.5)
    for channel in 0..<3 {
      scenario.channels[channel].profile = peaks
      scenario.channels[channel].holidays = .none
    }
    scenario.calendar.land = .he
    scenario.period.start = dated("2025-04-14")
    let contacts = scenario.firstContacts()
    #expect(contacts.count { $0.wanted != $0.channel } > 500)
    #expect(contacts.allSatisfy { $0.time == $0.originalTime })
  }
}

extension Scenario {
  /// Contacts that begin on the first channel for the third concern.
  fileprivate func mailsOfWork() -> Int {
    let figures = simulated(checkingEvery: 50)
    var count = 0
    for first in 0..<3 {
      for cause in Cause.allCases {
        for outcome in Outcome.allCases {
          count += figures.flow(concern: 2, first: first, cause, on: 0, outcome)
        }
      }
    }
    return count
  }
}
