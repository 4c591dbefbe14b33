/// Whether the clocks on the wall are changed twice a year.
public enum ClockRule: String, CaseIterable, Hashable, Sendable {
  /// Every day has 24 hours.
  case fixed
  /// Europe/Berlin: at 01:00 UTC on the last Sunday of March the clocks go from 2:00 to 3:00, at
  /// 01:00 UTC on the last Sunday of October from 3:00 back to 2:00. So these days have 23 and 25 hours.
  ///
  /// Source: Directive 2000/84/EC; the dates hold since 1996.
  case germany

  /// How far the clocks are put forward on this day, in hours: 1, 0, or -1 when they are put back.
  func hoursForward(on date: CivilDate) -> Int64 {
    guard self == .germany, date.weekday == .sunday, date.day > 31 - 7 else { return 0 }
    switch date.month {
    case 3: return 1
    case 10: return -1
    default: return 0
    }
  }
}
