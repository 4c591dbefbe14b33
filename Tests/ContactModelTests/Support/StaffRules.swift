import Calendar
import ContactModel
import Scenario
import TestSupport

/// Absence, standing in, blending and ageing, made up at random for the groups of an office.
///
/// By dice of its own, so that the offices are otherwise those that they were without.
enum StaffRules {
  static func add(to scenario: inout Scenario, seed: UInt64) {
    var dice = Dice(seed: seed &+ 0x5AFF)
    let groups = scenario.staff.count
    let channels = scenario.channels.count
    let start = scenario.period.start
    for index in 0..<groups where dice.happens(0.7) {
      var group = scenario.staff[index]
      if dice.happens(0.4) { group.absence.probability = Dial(dice.one(of: [0.1, 0.5, 1])) }
      if dice.happens(0.3) {
        group.absence.long = [
          .init(persons: dice.int(1...2), from: start, through: start.adding(days: dice.int(0...5)))
        ]
      }
      if dice.happens(0.5) {
        let other = dice.int(0...(groups - 1))
        group.substitute = other == index ? nil : other
      }
      if dice.happens(0.4) {
        group.blending.reserve = Dial(
          dice.real(0...2),
          changes: [
            DialChange(
              target: dice.real(0...2),
              ramp: Ramp(from: start, until: start.adding(days: 4), shape: .linear))
          ])
      }
      group.blending.preempts = dice.happens(0.5)
      if group.blending.preempts, dice.happens(0.7) { serveAll(&group, scenario) }
      group.putsDownAtShiftEnd = dice.happens(0.5)
      if dice.happens(0.4) {
        group.blending.blocks = [
          .init(
            hours: week(dice.one(of: ["Mo–Fr 10–11", "Mo–So 9–12:15, 14–24", "Di 0–24"])),
            channels: [dice.int(0...(channels - 1))]),
          .init(hours: week("Mo+Mi 11–13"), channels: [dice.int(0...(channels - 1))]),
        ]
      }
      for skill in group.skills.indices where dice.happens(0.3) {
        group.skills[skill].ageing = ageing(of: group.skills[skill], scenario, &dice)
      }
      scenario.staff[index] = group
    }
  }

  /// A busy office of three groups that does two kinds of waiting and one of deferred work, with
  /// rules of every sort.
  static func office(seed: UInt64) -> Scenario {
    var dice = Dice(seed: seed)
    let closing: Channel.AtClosing = dice.one(of: [.serve, .turnAway])
    let weekly = dice.real(300...500)
    func way(_ channel: Int, _ share: Double, _ minutes: Double) -> Concern.Way {
      .way(channel, share: share, .exponential(minutes * minute), after: .exponential(30))
    }
    let hours = ["Mo–Fr 8–12, 12:30–16", "Mo–Fr 7–15", "Mo–So 6–22"].shuffled(using: &dice)
    let groups = (0..<3).map { number in
      StaffGroup.group(
        "group\(number)", posts: Dial(Double(dice.int(4...12)) / 4), hours: hours[number],
        breaks: dice.one(of: [nil, "Mo–Fr 10–10:15"]),
        serves: [
          .channel(0, priority: 1), .channel(1, priority: dice.int(1...2)),
          .channel(
            2, priority: 3,
            ageing: dice.one(of: [nil, .init(trigger: .waited(seconds: hour), priority: 1)])),
        ].filter { _ in dice.happens(0.9) },
        availability: dice.one(of: [1, 0.9]), speed: dice.one(of: [1, 1.25])
      ).with(
        reserve: Dial(dice.real(0...2)), preempts: dice.happens(0.7),
        blocks: dice.happens(0.5)
          ? [.init(hours: week("Mo–Fr 9–10, 14:30–17"), channels: [dice.int(0...2)])] : [],
        substitute: dice.one(of: [0, 1, 2].filter { $0 != number }), putsDown: dice.happens(0.7)
      ).absent(dice.one(of: [0, 0.3]))
    }
    return .office(
      days: 5, runOut: 2,
      channels: [
        .phone(
          hours: "Mo–Fr 8–12, 13–16", patience: .exponential(10 * minute), atClosing: closing,
          superseded: .constant(30)),
        .walkIn(hours: "Mo–Fr 8–16", patience: .exponential(hour), atClosing: closing),
        .mail(
          chase: .init(
            timing: .atAge(seconds: Dial(hour), probability: Dial(0.5), repeatSeconds: hour),
            clock: .service, channels: .to(0)),
          deadline: 4 * hour, superseded: .constant(60)),
      ],
      concerns: [
        .concern(
          weekly: weekly,
          ways: [way(0, 0.4, 4), way(1, 0.2, 8), way(2, 0.4, dice.real(10...20))])
      ],
      staff: groups)
  }

  /// Everything, and who waits in person first, so that there is something to interrupt.
  private static func serveAll(_ group: inout StaffGroup, _ scenario: Scenario) {
    group.skills = scenario.channels.indices.map { channel in
      .channel(channel, priority: scenario.channels[channel].isDeferred ? 3 : 2)
    }
    group.site = nil
  }

  private static func ageing(
    of skill: StaffGroup.Skill, _ scenario: Scenario, _ dice: inout Dice
  ) -> StaffGroup.Ageing? {
    guard case .contacts(let channel) = skill.work, skill.priority > 1 else { return nil }
    let priority = dice.int(1...(skill.priority - 1))
    if let deadline = scenario.channels[channel].deadlineSeconds {
      return .init(
        trigger: .beforeDeadline(seconds: dice.real(0...(1.2 * deadline))), priority: priority)
    }
    return .init(trigger: .waited(seconds: dice.real(0...7200)), priority: priority)
  }
}
