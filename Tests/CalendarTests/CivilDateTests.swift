import Calendar
import Testing

@Suite struct CivilDateTests {
  @Test func `every supported day is reached by counting from the first`() throws {
    var (year, month, day) = (1900, 1, 1)
    // A Monday, 25,567 days before the epoch.
    var days = -25_567
    while year <= 2300 {
      let date = try #require(CivilDate(year: year, month: month, day: day))
      guard date.daysSinceEpoch == days, CivilDate(daysSinceEpoch: days) == date,
        date.weekday.rawValue == (days + 25_567) % 7
      else {
        Issue.record("\(date) is day \(date.daysSinceEpoch), a \(date.weekday), not \(days)")
        return
      }
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      days += 1
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(days == 120_895)
    #expect(CivilDate(daysSinceEpoch: 120_895) == nil)
    #expect(CivilDate(daysSinceEpoch: -25_568) == nil)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2025, 12, 24, 20_446),
    (2100, 3, 1, 47_541),
  ])
  func `known days have known numbers`(year: Int, month: Int, day: Int, number: Int) {
    #expect(CivilDate(year: year, month: month, day: day)?.daysSinceEpoch == number)
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2025, 0, 1), (2025, 13, 1), (2025, 4, 31),
    (2025, 1, 0), (1899, 12, 31), (2301, 1, 1), (2025, 1, -1),
  ])
  func `days that don't exist are nil`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `ISO text is read and written`() throws {
    let eve = try civil("2025-12-24")
    #expect((eve.year, eve.month, eve.day) == (2025, 12, 24))
    #expect(eve.isoDescription == "2025-12-24")
    #expect("\(try civil("2025-02-07"))" == "2025-02-07")
    #expect(CivilDate(iso: "2024-02-29") == CivilDate(year: 2024, month: 2, day: 29))
  }

  @Test(arguments: [
    "", "2025-2-7", "24.12.2025", "2025-12-24T00:00", " 2025-12-24", "2025-02-29", "2025/12/24",
    "+025-12-24", "2025-1２-24", "20251224", "2025-12-2x", "1899-01-01",
  ])
  func `any other text is nil`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `dates are added to and compared`() throws {
    let newYearsEve = try civil("2024-12-31")
    #expect(newYearsEve.adding(days: 1) == (try civil("2025-01-01")))
    #expect(newYearsEve.adding(days: -366) == (try civil("2023-12-31")))
    #expect(CivilDate(daysSinceEpoch: .min) == nil)
    #expect(CivilDate(daysSinceEpoch: .max) == nil)
    #expect(newYearsEve.days(until: try civil("2025-01-10")) == 10)
    #expect(newYearsEve < (try civil("2025-01-01")))
    #expect(try civil("2025-01-31") < civil("2025-02-01"))
    #expect(try civil("2025-01-30") < civil("2025-01-31"))
  }

  @Test func `days beyond the supported years are refused`() async {
    await #expect(processExitsWith: .failure) { _ = try civil("2300-12-31").adding(days: 1) }
    await #expect(processExitsWith: .failure) { _ = try civil("1900-01-01").adding(days: -1) }
    await #expect(processExitsWith: .failure) { _ = try civil("1970-01-02").adding(days: .max) }
  }

  @Test(arguments: [
    ("2025-02-12", "2025-W07"), ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"),
    ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2005-01-01", "2004-W53"), ("2008-12-29", "2009-W01"), ("2026-12-31", "2026-W53"),
    ("2027-01-01", "2026-W53"), ("1900-01-01", "1900-W01"), ("2300-12-31", "2301-W01"),
  ])
  func `weeks are numbered as on wall calendars`(iso: String, week: String) throws {
    #expect(try civil(iso).isoWeek.description == week)
  }

  @Test func `weeks number on from the week of 4 January`() throws {
    for year in 1996...2060 {
      var day = try #require(CivilDate(year: year, month: 1, day: 4))
      #expect((day.isoWeek.year, day.isoWeek.week) == (year, 1))
      day = day.adding(days: -day.weekday.rawValue)
      var number = 1
      while day.adding(days: 7).isoWeek.year == year {
        let next = day.adding(days: 7)
        number += 1
        #expect(next.isoWeek.week == number)
        #expect(next.adding(days: 6).isoWeek == next.isoWeek)
        day = next
      }
      #expect(number == 52 || number == 53)
    }
  }
}
