import Calendar
import Scenario

@testable import ContactModel

extension Plan {
  /// The counted time that the persons of a group spend in their shifts, breaks not looked at.
  func shiftTime(ofGroup group: Int) -> Int64 {
    let dials = DialTable(dialSteps)
    var time: Int64 = 0
    for day in countedDays {
      for roster in rosters where roster.group == group {
        let posts = dials.value(roster.posts, at: calendar.startMicroseconds(ofDay: day))
        let quarters = Int((posts * 4 + 1e-9).rounded(.down))
        let week = calendar.date(ofDay: day).daysSinceEpoch + 3
        let persons = quarters / 4 + (week / 7 % 4 < quarters % 4 ? 1 : 0)
        for shift in roster.shifts[day] { time += Int64(persons) * Int64(shift.count) }
      }
    }
    return time
  }
}
