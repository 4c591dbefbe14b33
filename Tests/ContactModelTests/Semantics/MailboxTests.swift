import ContactModel
import Scenario
import TestSupport
import Testing

/// Responsible caseworkers: whose mail it is, and who covers.
@Suite struct MailboxTests {
  /// One mailbox of two caseworkers, in two rosters so that their hours may differ.
  private func office(
    mailbox: Channel.Mailbox = .responsible(coverAfterSeconds: 8 * hour),
    first: String = "Mo–Fr 8–16",
    second: String = "Mo–Fr 8–16", weekly: Double = 0, days: Int = 5, work: Double = 600,
    service: String = "Mo–Fr 8–16", replay: [Scenario.ReplayedContact] = []
  ) -> Scenario {
    .office(
      days: days, runOut: 7,
      channels: [.mail(serviceHours: service, mailbox: mailbox)],
      concerns: [.concern(weekly: weekly, ways: [.way(0, .constant(work))])],
      staff: [
        StaffGroup.group(serves: [.channel(0)]).with([
          .roster(Dial(1), first), .roster(Dial(1), second),
        ])
      ], replay: replay)
  }

  /// Six mails at the same time.
  private let six = (0..<6).map { _ in Scenario.ReplayedContact.at("9:00", 0) }

  @Test func `a caseworker's mail waits though colleagues rest`() {
    let pool = office(mailbox: .pool, replay: six).simulated()
    // Two at a time: 0, 0, 10, 10, 20, 20 minutes.
    #expect(pool[.waitAnswered, .channel] == minutes(60))
    // As many as a of them wait for one person: 10 · (0 + … + (a − 1)) minutes.
    let splits = (0...6).map { (a: Int64) -> Int64 in
      let b = 6 - a
      return minutes(5 * (a * (a - 1) + b * (b - 1)))
    }
    let waits = (1...5).map { (seed: UInt64) in
      let own = office(replay: six).simulated(seed: seed)
      #expect(own[.covered, .channel] == 0)
      #expect(own[.idle, .group] == pool[.idle, .group])
      return own[.waitAnswered, .channel]
    }
    for wait in waits { #expect(splits.contains(wait)) }
    #expect(waits.contains { $0 > minutes(60) })
  }

  @Test func `the mail of whoever is away waits until cover, which comes on time`() {
    // The first is there on Mondays only: by Tuesday 16:00 eight hours of service have passed
    // without them; on Wednesday at 8:00 the second takes what is left.
    let scenario = office(
      first: "Mo 8–16", replay: (0..<6).map { _ in .at("18:00", on: "2025-01-06", 0) })
    let figures = scenario.simulated()
    let covered = figures[.covered, .channel]
    #expect(covered > 0 && covered < 6)
    let byDay = (0..<3).map { figures[.backlog, .channel, grain: .day, cell: $0] }
    #expect(byDay == [6, covered, 0])
    // Those of the second wait 0, 10, … minutes of service, the covered ones 8 hours more.
    let own = 6 - covered
    #expect(
      figures[.waitAnswered, .channel]
        == minutes(5 * own * (own - 1)) + hours(8) * covered
        + minutes(5 * covered * (covered - 1)))
  }

  @Test func `whoever is back before the cover takes the own mail`() {
    let mails = (0..<6).map { _ in Scenario.ReplayedContact.at("18:00", on: "2025-01-06", 0) }
    // Away for Tuesday up to 15:59.
    let figures = office(first: "Mo 8–16; Di 15:59–20; Mi–Fr 8–16", replay: mails).simulated()
    #expect(figures[.covered, .channel] == 0)
    #expect(figures[.resolved, .channel] == 6)
    let later = office(first: "Mo 8–16; Mi–Fr 8–16", replay: mails).simulated()
    #expect(later[.covered, .channel] > 0)
  }

  @Test func `nights and weekends are no absence`() {
    let friday = (0..<6).map { _ in Scenario.ReplayedContact.at("15:59:59", on: "2025-01-10", 0) }
    let figures = office(
      mailbox: .responsible(coverAfterSeconds: 60), days: 7, work: 60, replay: friday
    ).simulated()
    #expect(figures[.covered, .channel] == 0)
    #expect(figures[.resolved, .channel] == 6)
  }

  @Test func `without delay others take over as soon as somebody is off duty`() {
    let figures = office(
      mailbox: .responsible(coverAfterSeconds: 0), first: "Mo 8–9", replay: [.at("8:30", 0)] + six
    ).simulated()
    #expect(figures[.resolved, .channel, grain: .day, cell: 0] == 7)
    #expect(figures[.covered, .channel] > 0)
  }

  @Test func `part posts have a part of the cases`() {
    var scenario = office(weekly: 2000, days: 14, work: 1)
    scenario.staff[0].rosters = [
      .roster(Dial(2.5), "24/7"), .roster(Dial(1.5), "24/7"),
    ]
    scenario.channels[0].serviceHours = nil
    let shares = scenario.caseworkers()
    let all = Double(shares.reduce(0, +))
    #expect(all > 3000)
    for (share, posts) in zip(shares, [1, 1, 0.5, 1, 0.5]) {
      #expect(abs(Double(share) / all - posts / 4) < 0.035)
    }
  }

  @Test func `caseworkers are those of the case's site, where it has some`() {
    var scenario = office(weekly: 500, work: 1)
    scenario.sites = [
      .init(name: "a", title: "a", share: 0.5), .init(name: "b", title: "b", share: 0.3),
      .init(name: "c", title: "c", share: 0.2),
    ]
    scenario.staff = [
      .group("a", posts: Dial(2), serves: [.channel(0)], site: 0),
      .group("b", posts: Dial(1), serves: [.channel(0)], site: 1),
    ]
    let figures = scenario.simulated(checkingEvery: 100)
    // Those of c go to all three alike.
    let ofC = Double(figures[.begun, .site, 2])
    let ofB = Double(figures[.answered, .group, 1] - figures[.begun, .site, 1])
    #expect(ofB > 0 && ofB < ofC && abs(ofB / ofC - 1 / 3.0) < 0.2)
  }

  @Test func `of one person it is the same as a pool`() {
    func alone(_ mailbox: Channel.Mailbox) -> Scenario {
      var scenario = office(mailbox: mailbox, weekly: 150, days: 14)
      scenario.channels.append(.phone(hours: "Mo–Fr 8–12", patience: .exponential(300)))
      scenario.concerns[0].ways = [
        .way(0, share: 0.6, .exponential(900)), .way(1, share: 0.4, .exponential(300)),
      ]
      scenario.staff = [
        .group(
          hours: "Mo–Fr 8–12, 13–16", serves: [.channel(1), .channel(0, priority: 2)],
          availability: 0.9)
      ]
      return scenario
    }
    let pool = alone(.pool).simulated(checkingEvery: 50, grains: [.day])
    let own = alone(.responsible(coverAfterSeconds: 40 * hour)).simulated(
      checkingEvery: 50, grains: [.day])
    #expect(own.totals == pool.totals && own.flow == pool.flow)
    #expect(own.observation == pool.observation)
    #expect(own[.answered, .channel, 0] > 100)
    // Work that has been covered is nobody else's either.
    let soon = alone(.responsible(coverAfterSeconds: 0)).simulated(
      checkingEvery: 50, grains: [.day])
    #expect(soon[.covered, .channel, 0] > 0)
    #expect(soon[.waitAnswered, .channel, 0] == pool[.waitAnswered, .channel, 0])
  }
}
