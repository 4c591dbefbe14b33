/// A day of the Gregorian calendar, without a time and without a time zone.
///
/// Years 1900 to 2300 are supported: far beyond any plan, near enough for every formula used here.
///
/// Source of the day arithmetic: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
public struct CivilDate: Hashable, Comparable, Sendable {
  /// The years for which dates exist.
  public static let supportedYears = 1900...2300

  public let year: Int
  /// 1 is January, 12 is December.
  public let month: Int
  /// 1 is the first day of the month.
  public let day: Int

  /// The day with these numbers, or `nil` if the calendar has no such day or no such year here.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.supportedYears.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  /// The day that comes `daysSinceEpoch` days after 1970-01-01, or `nil` outside the supported years.
  public init?(daysSinceEpoch: Int) {
    // Beyond these bounds no year is supported, and the arithmetic below can't overflow.
    guard (-1_000_000...1_000_000).contains(daysSinceEpoch) else { return nil }
    self.init(knownDaysSinceEpoch: daysSinceEpoch)
    guard Self.supportedYears.contains(year) else { return nil }
  }

  /// A day that the caller knows to exist.
  init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day that the caller knows to be within the supported years.
  init(knownDaysSinceEpoch days: Int) {
    // Eras of 400 years, years from March to February: the leap day is the last of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01, negative before it.
  public var daysSinceEpoch: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public var weekday: Weekday { Weekday(daysSinceEpoch: daysSinceEpoch) }

  /// The day `days` later; earlier if negative.
  ///
  /// Where a user's number may lead out of the supported years, `init?(daysSinceEpoch:)` tells.
  ///
  /// - Precondition: That day is within the supported years.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    guard !overflow, let date = CivilDate(daysSinceEpoch: sum) else {
      preconditionFailure("\(days) days from \(self) on there is no date")
    }
    return date
  }

  /// How many days later `other` is; negative if it is earlier.
  public func days(until other: CivilDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

  @inlinable public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  public static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days a month (1…12) has.
  public static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
