import Calendar
import Randomness
import Scenario

/// A hotline and an e-mail address of one team, for the real simulator: busy enough that
/// customers hang up, find every line busy, come back, and settle on one channel what waits on
/// the other.
func smallOffice(_ name: String, people: Double) throws -> Scenario {
  let hours = try WeeklyHours.parse("Mo-Fr 8-16").get()
  let seconds = { try TimeDistribution(.exponential(mean: $0)) }
  let profile = WeeklyProfile(
    stepMinutes: 60,
    weights: (0..<168).map { $0 < 120 && (8..<16).contains($0 % 24) ? 1 : 0 })
  func channel(_ name: String, _ kind: Channel.Kind, deadline: Double?) throws -> Channel {
    Channel(
      name: name, title: name, kind: kind, profile: profile,
      holidays: HolidayDemand(level: .fraction(0), caughtUp: 1),
      hours: deadline == nil ? Stepped(hours) : nil, opensOnHolidays: false,
      serviceHours: nil,
      serviceLevel: .init(seconds: 60, definition: .answeredOfOfferedLessShortAbandoned),
      deadlineSeconds: deadline, superseded: try seconds(60), pricePerContact: 0.25)
  }
  let mix = ChannelMix([.init(channel: nil, weight: 1)])
  let hotline = try channel(
    "hotline",
    .phone(
      .init(
        lines: Dial(6), announcementSeconds: Dial(10), patience: try seconds(240),
        atClosing: .turnAway, callback: nil, patiencePerCase: false)), deadline: nil)
  let mail = try channel(
    "mail",
    .written(
      .init(
        intakeLag: try seconds(600), backlog: .init(count: 0, oldestDays: 0),
        chase: .init(
          timing: .atAge(seconds: Dial(4 * 3600), probability: Dial(0.5), repeatSeconds: nil),
          clock: .clock, channels: ChannelMix([.init(channel: 0, weight: 1)])),
        misdirected: nil, registered: nil, mailbox: .pool)), deadline: 8 * 3600)
  func way(_ channel: Int, share: Double, minutes: Double) throws -> Concern.Way {
    .init(
      channel: channel, shares: [Dial(share)], handling: try seconds(minutes * 60),
      afterContact: try seconds(30), resolved: Dial(0.7), task: nil)
  }
  func concern(_ name: String, _ weekly: Double) throws -> Concern {
    Concern(
      name: name, title: name, weeklyVolume: Dial(weekly), factors: DayFactors(),
      ways: [try way(0, share: 0.7, minutes: 5), try way(1, share: 0.3, minutes: 8)],
      fitting: [0], reasonsListed: .init(unresolved: 1), reasonsUnlisted: .init(wrongChannel: 1))
  }
  let causes: [Cause] = [
    .redialBlocked, .redialAbandoned, .redialClosed, .redialDisconnected, .unresolved,
    .wrongChannel,
  ]
  return Scenario(
    name: name, summary: "\(people) people",
    period: .init(start: day(2025, 1, 27), days: 10, warmUpDays: 2, runOutDays: 5),
    calendar: .init(land: nil, clock: .germany, exceptions: []), households: nil,
    sites: [.init(name: "town", title: "Town", share: 1)],
    segments: [.init(name: "everybody", title: "Everybody", share: 1)],
    channels: [hotline, mail], concerns: [try concern("claim", 500), try concern("status", 300)],
    demand: DemandRules(sharedDayCV: 0.1, concernDayCV: 0.1, factors: DayFactors()),
    staff: [
      StaffGroup(
        name: "team", title: "Team", site: nil,
        rosters: [
          .init(
            persons: Dial(people), shifts: Stepped(hours),
            breaks: try WeeklyHours.parse("Mo-Fr 12-12:30").get(), worksHolidays: false)
        ],
        skills: [
          .init(work: .contacts(channel: 0), concerns: nil, priority: 0, ageing: nil),
          .init(work: .contacts(channel: 1), concerns: nil, priority: 1, ageing: nil),
        ], availability: Dial(0.9), unavailableSpellSeconds: 600,
        absence: .init(probability: Dial(0), long: []), substitute: nil,
        blending: .init(reserve: Dial(0), preempts: false, blocks: []),
        putsDownAtShiftEnd: false, speedFactor: 1, hourlyRate: 40, postHoursPerWeek: 39)
    ],
    comingBack: ComingBack(
      rules: try causes.map {
        .init(
          cause: $0, channels: nil, probabilities: [Dial(0.6)], delay: try seconds(1800),
          clock: .clock, mix: $0 == .wrongChannel ? nil : mix)
      }, maximumAttempts: 6, planned: []),
    changes: [], settings: .init(seed: 1, replications: 4, confidence: 0.95))
}
