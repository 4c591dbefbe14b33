// Instants and wall-clock times. Both changes of the clocks leave midnight alone, so a day needs one
// number: by how much its clocks are put forward, which its length tells.

extension SimulationCalendar {
  /// The instant (in microseconds) at which a day starts; `dayCount` gives the end of the last day.
  @inlinable public func startMicroseconds(ofDay day: Int) -> Int64 { dayStarts[day] }

  /// The day to which an instant (in microseconds) belongs; midnight belongs to the day that starts.
  ///
  /// - Precondition: The instant lies within the calendar, its end excluded.
  @inlinable public func day(at instant: Int64) -> Int {
    precondition(
      instant >= 0 && instant < endMicroseconds, "the instant is outside the calendar")
    // Changes of the clocks move a midnight by one hour at most, so the guess is off by one at most.
    let guess = min(Int(instant / Microseconds.perDay), dayCount &- 1)
    if instant < dayStarts[guess] { return guess &- 1 }
    return instant < dayStarts[guess &+ 1] ? guess : guess &+ 1
  }

  /// By how many microseconds the clocks are put forward on a day: 0, one hour, or minus one hour.
  @inlinable func forward(onDay day: Int) -> Int64 {
    dayStarts[day] &+ Microseconds.perDay &- dayStarts[day &+ 1]
  }

  /// The instant at which the clocks of a day show a time, given in microseconds since midnight.
  ///
  /// A time in the hour left out in spring means the same time elapsed since midnight, so 2:30 is
  /// the instant called 3:30. A time in the hour repeated in autumn means its first occurrence.
  ///
  /// - Precondition: The time is from 0 to 24 h, both included.
  @inlinable public func instant(day: Int, microsecondsOfDay time: Int64) -> Int64 {
    precondition(
      time >= 0 && time <= Microseconds.perDay, "a clock shows times from 0:00 to 24:00")
    let elapsed = time < 3 &* Microseconds.perHour ? time : time &- forward(onDay: day)
    return dayStarts[day] &+ elapsed
  }

  /// The instant at which the clocks of a day show a time, given in seconds since midnight.
  @inlinable public func instant(day: Int, secondsOfDay seconds: Int) -> Int64 {
    precondition(
      seconds >= 0 && seconds <= DayHours.secondsPerDay, "a clock shows times from 0:00 to 24:00")
    return instant(day: day, microsecondsOfDay: Int64(seconds) &* Microseconds.perSecond)
  }

  /// The instant at which hours that begin or end at a time do so, given in seconds since midnight.
  ///
  /// It differs from `instant(day:secondsOfDay:)` in the hour left out in spring only: hours that
  /// begin or end there do so where it is left out, at the instant called 3:00. So hours in order
  /// stay in order, and hours wholly inside are empty.
  func edge(day: Int, secondsOfDay seconds: Int) -> Int64 {
    let jump = dayStarts[day] + 3 * Microseconds.perHour - max(0, forward(onDay: day))
    let instant = instant(day: day, secondsOfDay: seconds)
    return seconds < 3 * 3600 ? min(instant, jump) : instant
  }

  /// The day of an instant, and the time that its clocks show, in microseconds since midnight.
  ///
  /// - Precondition: The instant lies within the calendar, its end excluded.
  @inlinable
  public func wallMicroseconds(at instant: Int64) -> (day: Int, microsecondsOfDay: Int64) {
    let day = day(at: instant)
    let elapsed = instant &- dayStarts[day]
    let forward = forward(onDay: day)
    let change = 3 &* Microseconds.perHour &- max(0, forward)
    return (day, elapsed < change ? elapsed : elapsed &+ forward)
  }

  /// The hour that the clocks show, 0…23.
  @inlinable public func hourOfDay(at instant: Int64) -> Int {
    Int(wallMicroseconds(at: instant).microsecondsOfDay / Microseconds.perHour)
  }
}
