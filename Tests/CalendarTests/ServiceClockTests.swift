import Calendar
import Testing

@Suite struct ServiceClockTests {
  private func officeHours(_ calendar: SimulationCalendar) throws -> ServiceClock {
    ServiceClock(
      calendar: calendar, weekly: try WeeklyHours.parse("Mo–Fr 8–16").get(), onHolidays: .closed)
  }

  // MARK: The example of the model

  @Test func `a mail of Friday 15h59 is a minute old at 16h and ages on from Monday 8h`() throws {
    let calendar = try germany("2025-02-10", days: 30, land: .he)
    let clock = try officeHours(calendar)
    let sent = try calendar.instant("2025-02-14", 15, 59)
    func age(_ iso: String, _ hour: Int, _ minute: Int = 0) throws -> Int64 {
      clock.serviceMicroseconds(at: try calendar.instant(iso, hour, minute))
        - clock.serviceMicroseconds(at: sent)
    }
    #expect(try age("2025-02-14", 16) == minute)
    #expect(try age("2025-02-16", 12) == minute)
    #expect(try age("2025-02-17", 8) == minute)
    #expect(try age("2025-02-17", 8, 1) == 2 * minute)
    #expect(try age("2025-02-17", 16) == 8 * hour + minute)
    // One minute's work is done on Friday, the next minute's on Monday.
    #expect(clock.advance(from: sent, by: minute) == (try calendar.instant("2025-02-14", 16)))
    #expect(
      clock.advance(from: sent, by: minute + 1) == (try calendar.instant("2025-02-17", 8)) + 1)
    #expect(clock.advance(from: sent, by: 2 * minute) == (try calendar.instant("2025-02-17", 8, 1)))
  }

  /// Sent on the Thursday before Easter 2025, in a simulation that starts before the clocks change.
  @Test func `a mail before Easter ages on from Tuesday`() throws {
    let calendar = try germany("2025-03-01", days: 120, land: .he)
    let clock = try officeHours(calendar)
    let sent = try calendar.instant("2025-04-17", 15, 59)
    #expect(clock.advance(from: sent, by: 2 * minute) == (try calendar.instant("2025-04-22", 8, 1)))
    #expect(clock.workingDays(from: sent, to: try calendar.instant("2025-04-22", 8)) == 1)
    #expect(clock.workingDays(from: sent, to: try calendar.instant("2025-04-21", 23)) == 0)
    // Easter Monday and Labour Day don't count.
    #expect(clock.workingDays(from: sent, to: try calendar.instant("2025-05-08", 9)) == 12)
    #expect(
      clock.advance(from: sent, by: 80 * hour) == (try calendar.instant("2025-05-06", 15, 59)))
    // Whit Monday: from Friday to Tuesday.
    let beforeWhitsun = try calendar.instant("2025-06-06", 15, 59)
    #expect(
      clock.advance(from: beforeWhitsun, by: 2 * minute)
        == (try calendar.instant("2025-06-10", 8, 1)))
  }

  @Test(arguments: [("2025-03-28", "2025-03-31"), ("2025-10-24", "2025-10-27")])
  func `a mail ages over a change of the clocks by service time only`(
    friday: String, monday: String
  ) throws {
    let calendar = try germany(friday, days: 10)
    let clock = try officeHours(calendar)
    let sent = try calendar.instant(friday, 15, 59)
    #expect(clock.advance(from: sent, by: 2 * minute) == (try calendar.instant(monday, 8, 1)))
    let opening = try #require(clock.nextOpening(atOrAfter: sent + minute))
    #expect(calendar.hourOfDay(at: opening) == 8)
    #expect(clock.workingDays(from: sent, to: opening) == 1)
    // Service through the night is longer or shorter by the hour.
    let nights = ServiceClock(
      calendar: calendar, weekly: try WeeklyHours.parse("Sa+So 0–24").get(), onHolidays: .closed)
    let (spring, days) = (friday == "2025-03-28", 48 * hour)
    #expect(nights.totalMicroseconds == days * 2 + (spring ? -hour : hour))
  }

  @Test(arguments: [
    ("2025-03-30", "0–2:30", [0, 120]), ("2025-03-30", "2:30–5", [120, 240]),
    ("2025-03-30", "2:15–2:45", []), ("2025-03-30", "1–2:15, 2:45–4", [60, 120, 120, 180]),
    ("2025-03-30", "2:30–3:15", [120, 135]), ("2025-03-30", "0–24", [0, 1380]),
    ("2025-10-26", "0–2:30", [0, 150]), ("2025-10-26", "2:30–5", [150, 360]),
    ("2025-10-26", "2–3", [120, 240]), ("2025-10-26", "3–4", [240, 300]),
    ("2025-10-26", "0–24", [0, 1500]),
  ])
  func `hours inside a change of the clocks stay in order`(
    day: String, hours: String, minutes: [Int64]
  ) throws {
    let calendar = try germany(day, days: 1)
    let clock = ServiceClock(calendar: calendar, hoursByDay: [try DayHours.parse(hours).get()])
    let edges = clock.windows.flatMap { [$0.openingMicroseconds, $0.closingMicroseconds] }
    #expect(edges == minutes.map { $0 * minute })
  }

  // MARK: Readings

  @Test func `around the clock service time is clock time`() throws {
    let calendar = try germany("2025-03-01", days: 300, land: .he)
    let clock = ServiceClock(calendar: calendar, weekly: .always, onHolidays: .asUsual)
    #expect(clock.totalMicroseconds == calendar.endMicroseconds)
    for instant in stride(from: 0, to: calendar.endMicroseconds, by: Int(17 * hour + 3)) {
      #expect(clock.isOpen(at: instant))
      #expect(clock.serviceMicroseconds(at: instant) == instant)
      #expect(clock.instant(ofService: instant) == instant)
      #expect(clock.nextOpening(atOrAfter: instant) == instant)
      #expect(clock.nextClosing(after: instant) == nil)
    }
    #expect(clock.instant(ofService: calendar.endMicroseconds) == calendar.endMicroseconds)
    #expect(clock.instant(ofService: calendar.endMicroseconds + 1) == nil)
  }

  @Test func `openings and closings are found, midnight is none of them`() throws {
    let calendar = try germany("2025-02-10", days: 4)
    let clock = ServiceClock(
      calendar: calendar, weekly: try WeeklyHours.parse("Mo 8–12, 22–24; Di 0–6; Do 20–24").get(),
      onHolidays: .closed)
    func at(_ day: Int, _ time: Int) -> Int64 {
      calendar.instant(day: day, secondsOfDay: time * 3600)
    }
    #expect(clock.nextOpening(atOrAfter: 0) == at(0, 8))
    #expect(clock.nextOpening(atOrAfter: at(0, 8)) == at(0, 8))
    #expect(clock.nextOpening(atOrAfter: at(0, 12) - 1) == at(0, 12) - 1)
    #expect(clock.nextOpening(atOrAfter: at(0, 12)) == at(0, 22))
    #expect(clock.nextOpening(atOrAfter: at(1, 6)) == at(3, 20))
    #expect(clock.nextOpening(atOrAfter: at(3, 24)) == nil)
    #expect(clock.nextClosing(after: 0) == at(0, 12))
    #expect(clock.nextClosing(after: at(0, 12) - 1) == at(0, 12))
    #expect(clock.nextClosing(after: at(0, 12)) == at(1, 6))
    #expect(clock.nextClosing(after: at(0, 23)) == at(1, 6))
    #expect(clock.nextClosing(after: at(1, 3)) == at(1, 6))
    #expect(clock.nextClosing(after: at(1, 6)) == nil)
    #expect(clock.isOpen(at: at(0, 8)) && !clock.isOpen(at: at(0, 8) - 1))
    #expect(!clock.isOpen(at: at(0, 12)) && clock.isOpen(at: at(1, 0)))
    #expect(clock.windows(ofDay: 0).map(\.openingMicroseconds) == [at(0, 8), at(0, 22)])
    #expect(clock.windows(ofDay: 1).map(\.serviceMicrosecondsBefore) == [6 * hour])
    #expect(clock.windows(ofDay: 2).isEmpty)
    #expect(clock.windows.map(\.durationMicroseconds) == [4, 2, 6, 4].map { $0 * hour })
  }

  @Test func `outside the calendar no service runs`() throws {
    let calendar = try germany("2025-02-10", days: 7)
    let clock = try officeHours(calendar)
    for instant in [Int64.min, -1, calendar.endMicroseconds, .max] {
      #expect(!clock.isOpen(at: instant))
      #expect(clock.serviceMicroseconds(at: instant) == (instant < 0 ? 0 : 40 * hour))
    }
    #expect(clock.advance(from: -hour, by: 1) == 8 * hour + 1)
    #expect(clock.advance(from: 0, by: 40 * hour) == 4 * 24 * hour + 16 * hour)
    #expect(clock.advance(from: 0, by: 40 * hour + 1) == nil)
    #expect(clock.advance(from: 12 * hour, by: .max) == nil)
    #expect(clock.advance(from: 3, by: 0) == 3)
    #expect(clock.instant(ofService: 0) == 0)
  }

  @Test func `a clock without service stands still`() throws {
    let calendar = try germany("2025-02-10", days: 7)
    let clock = ServiceClock(calendar: calendar, weekly: .never, onHolidays: .closed)
    #expect(clock.windows.isEmpty && clock.totalMicroseconds == 0)
    #expect(!clock.isOpen(at: 0))
    #expect(clock.serviceMicroseconds(at: 5 * hour) == 0)
    #expect(clock.instant(ofService: 1) == nil)
    #expect(clock.nextOpening(atOrAfter: 0) == nil && clock.nextClosing(after: 0) == nil)
    #expect(clock.workingDays(from: 0, to: 5 * 24 * hour) == 0)
    #expect(clock.endOfWorkingDay(1, after: 0) == nil)
  }

  /// Good Friday as a holiday, Saturday by exception.
  @Test(arguments: [
    (HolidayHours.closed, "geschlossen"), (.asOnSunday, "10–12"), (.asUsual, "8–16"),
  ])
  func `holidays and exceptions change the hours of a day`(
    rule: HolidayHours, goodFriday: String
  ) throws {
    let calendar = try germany("2025-04-17", days: 5, land: .he)
    let weekly = try WeeklyHours.parse("Mo–Fr 8–16; So 10–12").get()
    let exceptions = [2: try DayHours.parse("9–10").get(), 4: .always, 99: .always, -1: .always]
    let days = calendar.hoursByDay(weekly, onHolidays: rule, exceptions: exceptions)
    #expect(days.map(\.description) == ["8–16", goodFriday, "9–10", "10–12", "0–24"])
    let clock = ServiceClock(
      calendar: calendar, weekly: weekly, onHolidays: rule, exceptions: exceptions)
    #expect(clock.windows == ServiceClock(calendar: calendar, hoursByDay: days).windows)
  }

  // MARK: Working days

  @Test func `working days leave out the day of the start`() throws {
    let calendar = try germany("2025-02-10", days: 21, land: .he)
    let clock = try officeHours(calendar)
    func days(_ a: (String, Int), _ b: (String, Int)) throws -> Int {
      clock.workingDays(from: try calendar.instant(a.0, a.1), to: try calendar.instant(b.0, b.1))
    }
    #expect(try days(("2025-02-14", 9), ("2025-02-14", 15)) == 0)
    #expect(try days(("2025-02-14", 20), ("2025-02-17", 9)) == 1)
    #expect(try days(("2025-02-15", 9), ("2025-02-16", 9)) == 0)
    #expect(try days(("2025-02-15", 9), ("2025-02-17", 0)) == 1)
    #expect(try days(("2025-02-13", 9), ("2025-02-14", 9)) == 1)
    #expect(try days(("2025-02-10", 9), ("2025-02-28", 9)) == 14)
    let friday = try calendar.instant("2025-02-14", 9)
    #expect(clock.endOfWorkingDay(1, after: friday) == (try calendar.instant("2025-02-17", 16)))
    #expect(clock.endOfWorkingDay(6, after: friday) == (try calendar.instant("2025-02-24", 16)))
    let saturday = try calendar.instant("2025-02-15", 9)
    #expect(clock.endOfWorkingDay(1, after: saturday) == (try calendar.instant("2025-02-17", 16)))
    #expect(clock.endOfWorkingDay(10, after: friday) == (try calendar.instant("2025-02-28", 16)))
    #expect(clock.endOfWorkingDay(11, after: friday) == nil)
    #expect((4..<8).map(clock.isWorkingDay) == [true, false, false, true])
  }

  @Test func `time doesn't run backwards`() async {
    await #expect(processExitsWith: .failure) {
      let clock = ServiceClock(
        calendar: try germany("2025-02-10", days: 3), weekly: .always, onHolidays: .closed)
      _ = clock.workingDays(from: 2, to: 1)
    }
    await #expect(processExitsWith: .failure) {
      let clock = ServiceClock(
        calendar: try germany("2025-02-10", days: 3), weekly: .always, onHolidays: .closed)
      _ = clock.advance(from: 2, by: -1)
    }
    await #expect(processExitsWith: .failure) {
      _ = ServiceClock(calendar: try germany("2025-02-10", days: 3), hoursByDay: [.always])
    }
  }
}
