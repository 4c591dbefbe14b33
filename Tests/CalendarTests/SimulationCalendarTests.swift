import Calendar
import Testing

@Suite struct SimulationCalendarTests {
  /// The days of both changes as printed in calendars.
  @Test(arguments: [
    (1996, 31, 27), (2000, 26, 29), (2016, 27, 30), (2020, 29, 25), (2021, 28, 31),
    (2022, 27, 30), (2023, 26, 29), (2024, 31, 27), (2025, 30, 26), (2026, 29, 25),
    (2027, 28, 31), (2028, 26, 29), (2029, 25, 28), (2030, 31, 27),
  ])
  func `two days of a year have 23 and 25 hours`(year: Int, march: Int, october: Int) throws {
    let leap = year % 4 == 0
    let calendar = try germany("\(year)-01-01", days: leap ? 366 : 365)
    let odd = (0..<calendar.dayCount).compactMap { day -> String? in
      let length =
        calendar.startMicroseconds(ofDay: day + 1) - calendar.startMicroseconds(ofDay: day)
      return length == 24 * hour ? nil : "\(calendar.date(ofDay: day)) \(length / hour)"
    }
    #expect(odd == ["\(year)-03-\(march) 23", "\(year)-10-\(october) 25"])
    #expect(calendar.endMicroseconds == Int64(calendar.dayCount) * 24 * hour)
  }

  @Test func `a fixed clock has 24 hours every day`() throws {
    let calendar = SimulationCalendar(
      startDate: try civil("2025-01-01"), dayCount: 365, clockRule: .fixed)
    for day in 0...365 { #expect(calendar.startMicroseconds(ofDay: day) == Int64(day) * 24 * hour) }
  }

  /// Starts before each kind of change, so that the guess by division is late, right and early.
  @Test(arguments: ["2025-01-01", "2025-07-01", "2025-03-30", "2025-10-26", "2024-03-31"])
  func `the day of an instant is the one that a search finds`(start: String) throws {
    let calendar = try germany(start, days: 400)
    for day in 0..<400 {
      let begin = calendar.startMicroseconds(ofDay: day)
      let end = calendar.startMicroseconds(ofDay: day + 1)
      for instant in [begin, begin + 1, begin + hour, (begin + end) / 2, end - hour, end - 1] {
        #expect(calendar.day(at: instant) == day)
      }
    }
  }

  @Test func `a calendar knows dates and weekdays`() throws {
    let calendar = try germany("2024-12-30", days: 400)
    #expect(calendar.date(ofDay: 0) == (try civil("2024-12-30")))
    #expect(calendar.date(ofDay: 59) == (try civil("2025-02-27")))
    #expect(calendar.day(of: try civil("2025-02-27")) == 59)
    #expect(calendar.day(of: try civil("2024-12-29")) == nil)
    #expect(calendar.day(of: try civil("2026-02-02")) == 399)
    #expect(calendar.day(of: try civil("2026-02-03")) == nil)
    for day in 0..<400 {
      #expect(calendar.weekday(ofDay: day) == calendar.date(ofDay: day).weekday)
    }
  }

  @Test func `holidays are those of the Land and the extra closures`() throws {
    let outing = Holiday(date: try civil("2025-06-11"), name: "Betriebsausflug")
    let onWhitMonday = Holiday(date: try civil("2025-06-09"), name: "Brücke")
    let elsewhere = Holiday(date: try civil("2031-06-09"), name: "später")
    let calendar = try germany(
      "2024-12-01", days: 600, land: .he, extraClosures: [outing, onWhitMonday, elsewhere])
    let found = (0..<600).filter(calendar.isHoliday).map { calendar.date(ofDay: $0).isoDescription }
    #expect(
      found == [
        "2024-12-25", "2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01",
        "2025-05-29", "2025-06-09", "2025-06-11", "2025-06-19", "2025-10-03", "2025-12-25",
        "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14",
        "2026-05-25", "2026-06-04",
      ])
    func name(_ iso: String) throws -> String? {
      calendar.holiday(ofDay: try #require(calendar.day(of: civil(iso))))?.germanName
    }
    #expect(try name("2025-06-11") == "Betriebsausflug")
    #expect(try name("2025-06-09") == "Pfingstmontag")
    #expect(try name("2025-06-10") == nil)
    let noLand = try germany("2024-12-01", days: 600)
    #expect(!(0..<600).contains(where: noLand.isHoliday))
  }

  @Test func `weeks begin on Monday and are labelled as on wall calendars`() throws {
    // A Saturday, so the first week is cut to two days.
    let calendar = try germany("2025-02-15", days: 20)
    let weeks = (0..<20).map { calendar.weekIndex(ofDay: $0) }
    #expect(weeks == [0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3])
    #expect(calendar.weekCount == 4)
    #expect((0..<4).map(calendar.weekLabel) == ["2025-W07", "2025-W08", "2025-W09", "2025-W10"])
    #expect(try germany("2025-02-10", days: 7).weekCount == 1)
    #expect(try germany("2025-02-10", days: 8).weekCount == 2)
  }

  @Test func `labels go over the turn of the year`() throws {
    let calendar = try germany("2024-11-30", days: 64)
    #expect(
      (0..<calendar.monthCount).map(calendar.monthLabel) == [
        "2024-11", "2024-12", "2025-01", "2025-02",
      ])
    for day in 0..<64 {
      let date = calendar.date(ofDay: day)
      let month = calendar.monthLabel(calendar.monthIndex(ofDay: day))
      #expect(date.isoDescription.hasPrefix(month))
      #expect(calendar.weekLabel(calendar.weekIndex(ofDay: day)) == date.isoWeek.description)
    }
  }

  @Test func `days that nobody knows are refused`() async {
    await #expect(processExitsWith: .failure) { _ = try germany("2025-01-01", days: 0) }
    await #expect(processExitsWith: .failure) { _ = try germany("1995-12-31", days: 10) }
    await #expect(processExitsWith: .failure) { _ = try germany("2300-12-31", days: 2) }
    await #expect(processExitsWith: .failure) {
      let calendar = try germany("2025-01-01", days: 1)
      _ = calendar.day(at: calendar.endMicroseconds)
    }
    await #expect(processExitsWith: .failure) {
      _ = try germany("2025-01-01", days: 1).day(at: -1)
    }
  }
}
