/// The days of one simulation: their dates, lengths, holidays, weeks and months.
///
/// Days are counted from 0, the start date. Instants are whole microseconds since its midnight and
/// run on without gaps, also when the clocks are changed; wall-clock times are microseconds or
/// seconds of a day as its clocks show them, 0…24 h on every day.
public struct SimulationCalendar: Sendable {
  /// The years that a calendar may touch: the clock rule and all holidays are known for them.
  public static let supportedYears = 1996...CivilDate.supportedYears.upperBound

  public let startDate: CivilDate
  public let dayCount: Int
  public let clockRule: ClockRule
  /// Whose statutory holidays are kept, if any.
  public let land: Land?

  /// The midnight at which each day starts, and the one at which the last day ends.
  @usableFromInline let dayStarts: [Int64]
  @usableFromInline let firstWeekday: Weekday
  @usableFromInline let holidayFlags: [Bool]
  @usableFromInline let monthIndices: [Int32]
  let holidaysByDay: [Int: Holiday]

  /// Lays out `dayCount` days from `startDate` on.
  ///
  /// `extraClosures` are days off besides the Land's: municipal holidays, an office's outing. They
  /// count as holidays; those on other days than the calendar's are of no effect.
  ///
  /// - Precondition: At least one day, and every day within `supportedYears`.
  /// - Complexity: O(`dayCount`)
  public init(
    startDate: CivilDate, dayCount: Int, clockRule: ClockRule, land: Land? = nil,
    extraClosures: [Holiday] = []
  ) {
    precondition(dayCount > 0, "a calendar has at least one day")
    guard let lastDate = CivilDate(daysSinceEpoch: startDate.daysSinceEpoch + (dayCount - 1)),
      Self.supportedYears.contains(startDate.year), Self.supportedYears.contains(lastDate.year)
    else { preconditionFailure("a calendar lies within the years \(Self.supportedYears)") }
    self.startDate = startDate
    self.dayCount = dayCount
    self.clockRule = clockRule
    self.land = land
    firstWeekday = startDate.weekday

    var holidays: [Int: Holiday] = [:]
    let statutory = land.map { land in
      (startDate.year...lastDate.year).flatMap { land.holidays(in: $0) }
    }
    for holiday in (statutory ?? []) + extraClosures {
      let day = startDate.days(until: holiday.date)
      // The first name stays: a closure on a statutory holiday doesn't rename it.
      if (0..<dayCount).contains(day), holidays[day] == nil { holidays[day] = holiday }
    }
    holidaysByDay = holidays
    holidayFlags = (0..<dayCount).map { holidays[$0] != nil }

    var starts: [Int64] = [0]
    var months: [Int32] = []
    let startDays = startDate.daysSinceEpoch
    for day in 0..<dayCount {
      let date = CivilDate(knownDaysSinceEpoch: startDays + day)
      let forward = clockRule.hoursForward(on: date) * Microseconds.perHour
      starts.append(starts[day] + Microseconds.perDay - forward)
      months.append(Int32((date.year - startDate.year) * 12 + date.month - startDate.month))
    }
    dayStarts = starts
    monthIndices = months
  }

  /// The instant at which the last day ends: the length of the calendar.
  @inlinable public var endMicroseconds: Int64 { dayStarts[dayCount] }
}
