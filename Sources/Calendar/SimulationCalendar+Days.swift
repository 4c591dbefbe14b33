extension SimulationCalendar {
  /// The date of a day.
  public func date(ofDay day: Int) -> CivilDate {
    precondition((0..<dayCount).contains(day), "day \(day) is outside the calendar")
    return CivilDate(knownDaysSinceEpoch: startDate.daysSinceEpoch + day)
  }

  /// The day with this date, or `nil` if it lies outside the calendar.
  public func day(of date: CivilDate) -> Int? {
    let day = startDate.days(until: date)
    return (0..<dayCount).contains(day) ? day : nil
  }

  @inlinable public func weekday(ofDay day: Int) -> Weekday { firstWeekday.adding(days: day) }

  // MARK: Holidays

  /// Whether the day is a statutory holiday of the Land or an extra closure.
  @inlinable public func isHoliday(day: Int) -> Bool { holidayFlags[day] }

  /// The holiday or extra closure on this day; of several, the one by law.
  public func holiday(ofDay day: Int) -> Holiday? { holidaysByDay[day] }

  // MARK: Weeks and months

  /// How many weeks the calendar touches; the first and the last may be cut.
  public var weekCount: Int { weekIndex(ofDay: dayCount - 1) + 1 }

  /// The week of a day, from Monday to Sunday, counted from 0, the week of day 0.
  @inlinable public func weekIndex(ofDay day: Int) -> Int { (day &+ firstWeekday.rawValue) / 7 }

  /// What a week is called: `2025-W07`.
  public func weekLabel(_ index: Int) -> String {
    precondition((0..<weekCount).contains(index), "week \(index) is outside the calendar")
    return date(ofDay: max(0, index * 7 - firstWeekday.rawValue)).isoWeek.description
  }

  /// How many months the calendar touches; the first and the last may be cut.
  public var monthCount: Int { monthIndex(ofDay: dayCount - 1) + 1 }

  /// The month of a day, counted from 0, the month of day 0.
  @inlinable public func monthIndex(ofDay day: Int) -> Int { Int(monthIndices[day]) }

  /// What a month is called: `2025-02`.
  public func monthLabel(_ index: Int) -> String {
    precondition((0..<monthCount).contains(index), "month \(index) is outside the calendar")
    let (years, month) = (startDate.month - 1 + index).quotientAndRemainder(dividingBy: 12)
    return "\(startDate.year + years)-\(twoDigits(month + 1))"
  }
}
