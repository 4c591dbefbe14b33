import Calendar
import Scenario

// Offices in a few lines: everything that a test does not speak of has a plain default.

extension Scenario {
  /// An office that is simulated from a Monday on.
  static func office(
    from start: String = "2025-01-06", days: Int = 1, warmUp: Int = 0, runOut: Int = 1,
    contactsBelongTo: Period.ContactInterval = .began,
    land: Land? = nil, clock: ClockRule = .fixed, exceptions: [ExceptionDay] = [],
    sites: [Double] = [1], segments: [Double] = [1], channels: [Channel], concerns: [Concern],
    sharedDayCV: Double = 0, concernDayCV: Double = 0, staff: [StaffGroup],
    comingBack: ComingBack = .never, changes: [Change] = [], replay: [ReplayedContact] = []
  ) -> Scenario {
    Scenario(
      name: "office", summary: "",
      period: Period(
        start: dated(start), days: days, warmUpDays: warmUp, runOutDays: runOut,
        contactsBelongTo: contactsBelongTo),
      calendar: CalendarRules(land: land, clock: clock, exceptions: exceptions), households: nil,
      sites: sites.enumerated().map { Site(name: "site\($0)", title: "Site", share: $1) },
      segments: segments.enumerated().map {
        Segment(name: "segment\($0)", title: "Segment", share: $1)
      },
      channels: channels,
      concerns: concerns.map { $0.spread(over: segments.count) },
      demand: DemandRules(
        sharedDayCV: sharedDayCV, concernDayCV: concernDayCV, factors: DayFactors()),
      staff: staff, comingBack: comingBack, changes: changes,
      settings: RunSettings(seed: 1, replications: 1, confidence: 0.95), replay: replay)
  }
}

extension Concern {
  /// A concern with `weekly` first contacts in a week; 0 where a log or a repeat brings them.
  static func concern(
    _ name: String = "concern", weekly: Double = 0, ways: [Way], fitting: [Int]? = nil,
    listed: Reasons = Reasons(unresolved: 1), unlisted: Reasons = Reasons(wrongChannel: 1)
  ) -> Concern {
    Concern(
      name: name, title: name, weeklyVolume: Dial(weekly), factors: DayFactors(), ways: ways,
      fitting: fitting ?? ways.map(\.channel), reasonsListed: listed, reasonsUnlisted: unlisted)
  }

  /// The same shares in every segment, where one stands for all.
  fileprivate func spread(over segments: Int) -> Concern {
    var concern = self
    for way in concern.ways.indices where concern.ways[way].shares.count == 1 {
      concern.ways[way].shares = Array(repeating: ways[way].shares[0], count: segments)
    }
    return concern
  }
}

extension Concern.Way {
  static func way(
    _ channel: Int, share: Double = 1, shares: [Double]? = nil, _ handling: TimeDistribution,
    after: TimeDistribution = .none, resolved: Double = 1, task: Concern.TaskLeft? = nil,
    handoff: Concern.Handoff = Concern.Handoff()
  ) -> Concern.Way {
    Concern.Way(
      channel: channel, shares: (shares ?? [share]).map { Dial($0) }, handling: handling,
      afterContact: after, resolved: Dial(resolved), task: task, handoff: handoff)
  }
}

extension StaffGroup {
  static func group(
    _ name: String = "staff", posts: Dial = Dial(1), hours: String = "24/7",
    breaks: String? = nil, serves skills: [Skill], site: Int? = nil, availability: Double = 1,
    spell: Double = 600, speed: Double = 1, rate: Double = 0, worksHolidays: Bool = false
  ) -> StaffGroup {
    StaffGroup(
      name: name, title: name, site: site,
      rosters: [.roster(posts, hours, breaks: breaks, worksHolidays: worksHolidays)],
      skills: skills, availability: Dial(availability), unavailableSpellSeconds: spell,
      absence: Absence(probability: Dial(0), long: []), substitute: nil,
      blending: Blending(reserve: Dial(0), preempts: false, blocks: []),
      putsDownAtShiftEnd: false, speedFactor: speed, hourlyRate: rate, postHoursPerWeek: 39)
  }

  func with(_ rosters: [Roster]) -> StaffGroup {
    var group = self
    group.rosters = rosters
    return group
  }

  /// The same group with rules about who may begin what.
  func with(
    reserve: Dial = Dial(0), preempts: Bool = false, blocks: [Block] = [], substitute: Int? = nil,
    putsDown: Bool = false
  ) -> StaffGroup {
    var group = self
    group.blending = Blending(reserve: reserve, preempts: preempts, blocks: blocks)
    group.substitute = substitute
    group.putsDownAtShiftEnd = putsDown
    return group
  }

  func absent(_ probability: Double, long: [LongAbsence] = []) -> StaffGroup {
    var group = self
    group.absence = Absence(probability: Dial(probability), long: long)
    return group
  }
}

extension StaffGroup.Roster {
  static func roster(
    _ posts: Dial = Dial(1), _ hours: String = "24/7", breaks: String? = nil,
    worksHolidays: Bool = false
  ) -> StaffGroup.Roster {
    StaffGroup.Roster(
      persons: posts, shifts: Stepped(week(hours)), breaks: breaks.map { week($0) } ?? .never,
      worksHolidays: worksHolidays)
  }
}

extension StaffGroup.Skill {
  static func channel(
    _ channel: Int, concerns: [Int]? = nil, priority: Int = 1, ageing: StaffGroup.Ageing? = nil
  ) -> StaffGroup.Skill {
    StaffGroup.Skill(
      work: .contacts(channel: channel), concerns: concerns, priority: priority, ageing: ageing)
  }
}

extension StaffGroup.Skill {
  static func tasks(
    _ channel: Int, concerns: [Int]? = nil, priority: Int = 1
  ) -> StaffGroup.Skill {
    StaffGroup.Skill(
      work: .tasks(channel: channel), concerns: concerns, priority: priority, ageing: nil)
  }
}

extension Concern.TaskLeft {
  static func task(
    _ handling: TimeDistribution, probability: Double = 1, priority: Int = 1,
    deadline: Double? = nil, chase: Channel.Chase? = nil
  ) -> Concern.TaskLeft {
    Concern.TaskLeft(
      probability: Dial(probability), handling: handling, priority: priority,
      deadlineSeconds: deadline, chase: chase)
  }
}

extension StaffGroup.Skill {
  static func reception(
    _ channel: Int, concerns: [Int]? = nil, priority: Int = 1
  ) -> StaffGroup.Skill {
    StaffGroup.Skill(
      work: .reception(channel: channel), concerns: concerns, priority: priority, ageing: nil)
  }
}

extension ComingBack {
  static let never = ComingBack(rules: [], maximumAttempts: nil, planned: [])

  static func rules(_ rules: Rule..., atMost attempts: Int? = nil) -> ComingBack {
    ComingBack(rules: rules, maximumAttempts: attempts, planned: [])
  }
}

extension ComingBack.Rule {
  static func after(
    _ cause: Cause, on channels: [Int]? = nil, with probabilities: [Double] = [1],
    in delay: TimeDistribution = .none, by clock: ClockKind = .clock, to mix: ChannelMix? = .same
  ) -> ComingBack.Rule {
    ComingBack.Rule(
      cause: cause, channels: channels, probabilities: probabilities.map { Dial($0) },
      delay: delay, clock: clock, mix: mix)
  }
}

extension ChannelMix {
  static let same = ChannelMix([Part(channel: nil, weight: 1)])
  static func to(_ channel: Int) -> ChannelMix { ChannelMix([Part(channel: channel, weight: 1)]) }
  static func to(_ weights: [Int: Double]) -> ChannelMix {
    ChannelMix(
      weights.sorted { $0.key < $1.key }.map { Part(channel: $0.key, weight: $0.value) })
  }
}

extension WeeklyProfile {
  /// The same at every time.
  static let even = WeeklyProfile(stepMinutes: 1440, weights: Array(repeating: 1, count: 7))

  /// Weights of the 24 hours, the same on every day but for its factor.
  static func hourly(
    _ hours: [Double], weekdays: [Double] = Array(repeating: 1, count: 7)
  ) -> WeeklyProfile {
    WeeklyProfile(stepMinutes: 60, weights: weekdays.flatMap { day in hours.map { $0 * day } })
  }
}

extension HolidayDemand {
  static let none = HolidayDemand(level: .fraction(0), caughtUp: 1)
  static let asOnSundays = HolidayDemand(level: .sunday, caughtUp: 0)
}

extension Change {
  static func move(
    _ name: String = "move", from: Int, to mix: ChannelMix, fraction: Double = 1,
    on start: String = "2020-01-01", until end: String? = nil, shape: Ramp.Shape = .step,
    concerns: [Int]? = nil, segments: [Int]? = nil, givesUp: Double = 0,
    applies: Move.Applies = .all
  ) -> Change {
    .move(
      Move(
        name: name, from: from, concerns: concerns, segments: segments, fraction: fraction,
        ramp: Ramp(from: dated(start), until: dated(end ?? start), shape: shape), mix: mix,
        givesUpWeight: givesUp, applies: applies))
  }
}

extension Scenario.ReplayedContact {
  /// A first contact at a time such as `08:00` or `08:00:30`.
  static func at(
    _ time: String, on day: String = "2025-01-06", _ channel: Int = 0, concern: Int = 0,
    site: Int? = 0, segment: Int? = 0
  ) -> Scenario.ReplayedContact {
    Scenario.ReplayedContact(
      date: dated(day), secondsOfDay: timeOfDay(time), concern: concern, channel: channel,
      site: site, segment: segment)
  }
}

// MARK: Dates and hours as text

func dated(_ text: String) -> CivilDate {
  guard let date = CivilDate(iso: text) else { preconditionFailure("\(text) is no date") }
  return date
}

func week(_ text: String) -> WeeklyHours {
  text == "24/7" ? .always : sure { try WeeklyHours.parse(text).get() }
}

/// Of a clock that shows `8:30` or `08:30:15`.
func timeOfDay(_ time: String) -> Double {
  let parts = time.split(separator: ":").compactMap { Double($0) }
  return zip(parts, [hour, minute, 1]).reduce(0) { $0 + $1.0 * $1.1 }
}
