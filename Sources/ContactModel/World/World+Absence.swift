internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

// Days on which persons are missing.

extension World {
  /// Whether a person who would work on a day is missing on it, from midnight to midnight.
  ///
  /// Each person and date has a uniform number of its own: whoever is missing at 5 % is missing at
  /// 10 % too, and nobody's days hang on how many others there are.
  mutating func isAbsent(person: Int, _ day: Int, _ now: Int64) -> Bool {
    let group = Int(people[person].plan.group)
    guard groups[group].plan.isEverAbsent else { return false }
    if isAbsentForLong(person: person, day, now) { return true }
    let probability = dials.value(groups[group].plan.absence, at: now)
    guard probability > 0 else { return false }
    return key(ofPerson: person, day).uniform(Purpose.absent.rawValue) < probability
  }

  /// Whether the person is one of the last of the group, as many as long absences take away.
  ///
  /// Absences that overlap add up. A part post counts as a person, in the weeks off too.
  private mutating func isAbsentForLong(person: Int, _ day: Int, _ now: Int64) -> Bool {
    let group = Int(people[person].plan.group)
    let date = plan.calendar.date(ofDay: day)
    var missing = 0
    for absence in plan.scenario.staff[group].absence.long
    where absence.from <= date && date <= absence.through {
      missing += absence.persons
    }
    guard missing > 0 else { return false }
    let place = Int(people[person].plan.roster)
    var behind = -1 - Int(people[person].plan.index)
    var other = place
    while other < plan.rosters.count, plan.rosters[other].group == group {
      let roster = plan.rosters[other]
      behind += roster.heads(quarters: roster.quarters(dials.value(roster.posts, at: now)))
      other += 1
    }
    return behind < missing
  }
}
