import Calendar
import ContactModel
import Randomness
import Scenario
import TestSupport

/// Offices of every kind that can be simulated, made up at random from a seed.
///
/// What the reader of scenario files refuses does not occur: every concern may use the first
/// channel, and whoever is sent or moved anywhere is sent to a way that the concern has.
struct RandomOffice {
  var dice: Dice
  var channelCount = 0
  var concernCount = 0
  var siteCount = 0
  var groupCount = 0
  var bots: Set<Int> = []
  var segmentCount = 0
  var start = dated("2025-01-06")
  var days = 3

  init(seed: UInt64) { dice = Dice(seed: seed) }

  static func make(seed: UInt64) -> Scenario {
    var office = RandomOffice(seed: seed)
    var scenario = office.scenario()
    StaffRules.add(to: &scenario, seed: seed)
    scenario.addStrategies(seed: seed)
    return scenario
  }

  mutating func scenario() -> Scenario {
    start = dated(
      dice.one(of: [
        "2025-01-06", "2025-01-09", "2025-03-24", "2025-03-28", "2025-04-16", "2025-05-30",
        "2025-10-20", "2025-10-24", "2025-12-20",
      ]))
    days = dice.int(3...14)
    channelCount = dice.int(1...4)
    concernCount = dice.int(1...4)
    siteCount = dice.int(1...3)
    segmentCount = dice.int(1...3)
    groupCount = dice.int(1...4)
    // A bot hands to the first channel, which people serve and every concern may use.
    let channels = (0..<channelCount).map {
      $0 > 0 && dice.happens(0.25) ? chatbot($0) : channel($0)
    }
    let concerns = (0..<concernCount).map { concern($0) }
    var scenario = Scenario.office(
      days: days, warmUp: dice.one(of: [0, 0, 2, 5]), runOut: dice.one(of: [0, 1, 5, 10]),
      contactsBelongTo: dice.happens(0.15) ? .ended : .began,
      land: dice.happens(0.6) ? dice.one(of: Land.allCases) : nil,
      clock: dice.happens(0.7) ? .germany : .fixed, exceptions: exceptions(),
      sites: dice.shares(siteCount), segments: dice.shares(segmentCount), channels: channels,
      concerns: concerns, sharedDayCV: dice.one(of: [0, 0.3]),
      concernDayCV: dice.one(of: [0, 0.2]),
      staff: (0..<groupCount).map { group($0) }, comingBack: comingBack(),
      changes: (0..<dice.one(of: [0, 0, 1, 3])).map { move($0, concerns) }, replay: [])
    scenario.period.start = start
    if dice.happens(0.3) { scenario.replay = replay(concerns) }
    if dice.happens(0.3) {
      scenario.demand.factors.rules = [.init(days: .firstWorkingDaysOfMonth(2), factor: 1.5)]
      scenario.demand.factors.normalise = dice.happens(0.5)
    }
    if dice.happens(0.6) { addTasks(to: &scenario) }
    return scenario
  }

  // MARK: Tasks

  /// Some ways leave tasks, some groups do some of them; now and then nobody does.
  mutating func addTasks(to scenario: inout Scenario) {
    for concern in scenario.concerns.indices {
      for way in scenario.concerns[concern].ways.indices where dice.happens(0.6) {
        scenario.concerns[concern].ways[way].task = Concern.TaskLeft(
          probability: dice.happens(0.2) ? dial(0...1, whole: false) : Dial(dice.real(0.1...1)),
          handling: duration(dice.real(60...3600)), priority: dice.int(1...2),
          deadlineSeconds: dice.one(of: [nil, 8 * hour]), chase: dice.happens(0.6) ? chase() : nil)
      }
    }
    for group in scenario.staff.indices {
      for channel in 0..<channelCount where dice.happens(0.6) {
        scenario.staff[group].skills.append(
          .tasks(
            channel, concerns: dice.happens(0.3) ? [dice.int(0...(concernCount - 1))] : nil,
            priority: dice.int(1...3)))
      }
    }
  }

  // MARK: Concerns

  mutating func concern(_ number: Int) -> Concern {
    let used = [0] + dice.some(of: Array(1..<max(1, channelCount)), 0.7)
    let shares = (0..<segmentCount).map { _ in dice.shares(used.count) }
    let ways = used.indices.map { place in
      Concern.Way.way(
        used[place], shares: shares.map { $0[place] },
        dice.happens(0.1) ? .none : duration(dice.real(60...900)),
        after: dice.happens(0.5) ? duration(90) : .none, resolved: dice.real(0.3...1))
    }
    let fitting = dice.some(of: used, 0.6)
    var concern = Concern.concern(
      "concern\(number)", weekly: dice.real(10...200), ways: ways,
      fitting: fitting.isEmpty ? [used[0]] : fitting.shuffled(using: &dice),
      listed: reasons(wrongChannel: false), unlisted: reasons(wrongChannel: true))
    if dice.happens(0.3) { concern.weeklyVolume = dial(10...200, whole: false) }
    if dice.happens(0.3) { concern.factors.months = (0..<12).map { _ in dice.real(0.5...2) } }
    return concern
  }

  mutating func reasons(wrongChannel: Bool) -> Concern.Reasons {
    let shares = dice.shares(3)
    return wrongChannel
      ? .init(wrongChannel: shares[0] + shares[1], referral: shares[2])
      : .init(unresolved: shares[0], missingDocuments: shares[1], referral: shares[2])
  }

  // MARK: Staff

  mutating func group(_ number: Int) -> StaffGroup {
    let served = (0..<channelCount).filter { !bots.contains($0) }
    let skills = dice.some(of: served, 0.7).map { channel in
      StaffGroup.Skill.channel(
        channel, concerns: dice.happens(0.3) ? [dice.int(0...(concernCount - 1))] : nil,
        priority: dice.int(1...3))
    }
    // At counters without a reception this is work that never comes.
    let desks = dice.some(of: Array(0..<channelCount), 0.7).map { channel in
      StaffGroup.Skill.reception(
        channel, concerns: dice.happens(0.2) ? [dice.int(0...(concernCount - 1))] : nil,
        priority: dice.int(1...3))
    }
    let rosters = (0..<dice.int(1...2)).map { _ in
      StaffGroup.Roster.roster(
        dice.happens(0.3) ? dial(0.25...3, whole: false) : Dial(Double(dice.int(1...12)) / 4),
        dice.one(of: [
          "Mo–Fr 8–16", "Mo–Fr 7–12, 13–17", "24/7", "Mo–So 6–14", "Mo–Fr 20–24; Di–Sa 0–4",
        ]),
        breaks: dice.one(of: [nil, "Mo–Fr 12–12:30", "Mo–So 9–9:15, 11:45–12:30"]),
        worksHolidays: dice.happens(0.2))
    }
    return StaffGroup.group(
      "group\(number)", serves: skills + desks,
      site: dice.happens(0.4) ? dice.int(0...(siteCount - 1)) : nil,
      availability: dice.one(of: [1, 0.9, 0.6]), spell: dice.one(of: [300, 1800]),
      speed: dice.one(of: [1, 0.8]), rate: 41.5
    ).with(rosters)
  }

  // MARK: Coming back and moves

  mutating func comingBack() -> ComingBack {
    let most = dice.one(of: [nil, 1, 2, 4])
    let rules = dice.some(of: Cause.withRule, 0.8).map { cause in
      ComingBack.Rule.after(
        cause, on: dice.happens(0.2) ? [0] : nil,
        with: (0..<dice.int(1...3)).map { _ in dice.real(0...(most == nil ? 0.85 : 1)) },
        in: most != nil && dice.happens(0.2)
          ? .none : duration(dice.one(of: [300, 7200, 2 * day])),
        by: dice.one(of: [.clock, .service]), to: mix(after: cause))
    }
    var planned: Set<Cause> = []
    if dice.happens(0.4) { planned = Set(dice.some(of: Cause.allCases, 0.2)) }
    return ComingBack(rules: rules, maximumAttempts: most, planned: planned.subtracting([.first]))
  }

  mutating func mix(after cause: Cause) -> ChannelMix? {
    switch dice.int(0...3) {
    case 0: cause == .wrongChannel ? nil : .same
    case 1: .to(0)
    case 2: .same
    default: ChannelMix([.init(channel: nil, weight: 2), .init(channel: 0, weight: 1)])
    }
  }

  mutating func move(_ number: Int, _ concerns: [Concern]) -> Change {
    let target = dice.int(0...(channelCount - 1))
    let able = concerns.indices.filter { concern in
      concerns[concern].ways.contains { $0.channel == target }
    }
    let first = start.adding(days: dice.int(-5...days))
    let shape = dice.one(of: Ramp.Shape.allCases)
    var mix = ChannelMix.to(target)
    if dice.happens(0.5) { mix.parts.append(.init(channel: 0, weight: 0.5)) }
    return .move(
      Move(
        name: "move\(number)", from: dice.int(0...(channelCount - 1)), concerns: able,
        segments: dice.happens(0.3) ? [0] : nil, fraction: dice.real(0...1),
        ramp: Ramp(
          from: first, until: shape == .step ? first : first.adding(days: dice.int(1...20)),
          shape: shape),
        mix: mix, givesUpWeight: dice.one(of: [0, 0, 0.4]),
        applies: dice.one(of: [.all, .first])))
  }

  mutating func replay(_ concerns: [Concern]) -> [Scenario.ReplayedContact] {
    (0..<20).map { _ in
      let concern = dice.int(0...(concernCount - 1))
      return Scenario.ReplayedContact(
        date: start.adding(days: dice.int(0...(days - 1))), secondsOfDay: dice.real(0...86_399),
        concern: concern, channel: dice.one(of: concerns[concern].ways).channel,
        site: dice.happens(0.5) ? dice.int(0...(siteCount - 1)) : nil, segment: nil)
    }
  }

  // MARK: Numbers and durations

  mutating func dial(_ range: ClosedRange<Double>, whole: Bool) -> Dial {
    func value(_ dice: inout Dice) -> Double {
      let value = dice.real(range)
      return whole ? value.rounded() : value
    }
    let base = value(&dice)
    let changes = (0..<dice.int(0...2)).map { _ in
      let first = start.adding(days: dice.int(0...days))
      let shape = dice.one(of: Ramp.Shape.allCases)
      return DialChange(
        target: value(&dice),
        ramp: Ramp(
          from: first, until: shape == .step ? first : first.adding(days: dice.int(1...9)),
          shape: shape))
    }
    return Dial(base, changes: changes)
  }

  mutating func duration(_ mean: Double) -> TimeDistribution {
    var duration: TimeDistribution =
      switch dice.int(0...4) {
      case 0: .constant(mean)
      case 1: .exponential(mean)
      case 2: .lognormal(mean, cv: 1.2)
      case 3: .erlang(2, mean)
      default: .hyperexponential(mean, squaredVariation: 4)
      }
    if dice.happens(0.1) {
      duration.mean.changes = dial(mean...(2 * mean), whole: false).changes
    }
    return duration
  }

  mutating func patience() -> TimeDistribution {
    dice.happens(0.2) ? .never : duration(dice.real(60...1200))
  }

  mutating func exceptions() -> [Scenario.ExceptionDay] {
    dice.happens(0.3)
      ? [
        .init(date: start.adding(days: 1), hours: .never),
        .init(date: start.adding(days: 2), hours: DayHours([(9 * 3600)..<(11 * 3600)])),
      ] : []
  }
}
