/// What weekly hours mean on a holiday.
public enum HolidayHours: String, CaseIterable, Hashable, Sendable {
  /// No service.
  case closed
  /// Sunday's hours.
  case asOnSunday
  /// The hours of the weekday, as if it were no holiday.
  case asUsual
}

extension SimulationCalendar {
  /// The hours of each day: those of its weekday, but for holidays and exceptions.
  ///
  /// `exceptions` are the hours of single days, in place of whatever the weekday or a holiday says;
  /// those of days outside the calendar are of no effect.
  public func hoursByDay(
    _ weekly: WeeklyHours, onHolidays rule: HolidayHours, exceptions: [Int: DayHours] = [:]
  ) -> [DayHours] {
    (0..<dayCount).map { day in
      if let exception = exceptions[day] { return exception }
      guard isHoliday(day: day) else { return weekly[weekday(ofDay: day)] }
      return switch rule {
      case .closed: .never
      case .asOnSunday: weekly[.sunday]
      case .asUsual: weekly[weekday(ofDay: day)]
      }
    }
  }
}
