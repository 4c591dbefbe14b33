import Calendar
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
