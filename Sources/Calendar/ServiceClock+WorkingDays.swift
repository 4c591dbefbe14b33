extension ServiceClock {
  /// Whether service runs at some time of a day.
  @inlinable public func isWorkingDay(day: Int) -> Bool {
    workingDaysBefore[day &+ 1] > workingDaysBefore[day]
  }

  /// The working days that have begun since the day of `start`, up to the day of `end`, inclusive.
  ///
  /// The day of the start doesn't count (as in § 187 BGB): what comes and is answered on one day took
  /// 0 working days; from Friday or Saturday to Monday is 1, from Friday to Tuesday 1 if Monday is a
  /// holiday.
  ///
  /// - Precondition: Both instants lie within the calendar, `start` not after `end`.
  @inlinable public func workingDays(from start: Int64, to end: Int64) -> Int {
    precondition(start <= end, "working days are counted forwards")
    let (first, last) = (calendar.day(at: start), calendar.day(at: end))
    return Int(workingDaysBefore[last &+ 1] &- workingDaysBefore[first &+ 1])
  }

  /// The instant at which service ends on the `count`th working day after the day of `start`.
  ///
  /// An answer up to then comes within `count` working days. `nil` if the calendar ends before.
  ///
  /// - Precondition: `count` is positive, `start` lies within the calendar.
  @inlinable public func endOfWorkingDay(_ count: Int, after start: Int64) -> Int64? {
    precondition(count > 0, "working days are counted from 1")
    let before = Int(workingDaysBefore[calendar.day(at: start) &+ 1])
    guard count <= workingDays.count &- before else { return nil }
    let day = Int(workingDays[before &+ count &- 1])
    return windows[Int(firstWindows[day &+ 1]) &- 1].closingMicroseconds
  }
}
