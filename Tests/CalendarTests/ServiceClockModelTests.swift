import Calendar
import Testing

/// The service clock against the simplest model there is: a walk through every minute, which asks what
/// the clocks on the wall show and whether the hours of that day contain it.
///
/// Hours don't begin or end between 2:00 and 3:00 here; that is tested for itself.
@Suite struct ServiceClockModelTests {
  @Test(arguments: 0..<24)
  func `the clock counts the open minutes`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let starts = ["2025-03-26", "2025-10-22", "2025-04-14", "2024-12-20"]
    let calendar = try germany(starts[Int(seed % 4)], days: 8, land: .he)
    let week = awayFromTheChange(dice.week())
    let rule = HolidayHours.allCases[dice.roll(0..<3)]
    let exceptions = [
      dice.roll(0..<8): awayFromTheChange(WeeklyHours(daily: dice.hours()))[.monday]
    ]
    let clock = ServiceClock(
      calendar: calendar, weekly: week, onHolidays: rule, exceptions: exceptions)
    let days = calendar.hoursByDay(week, onHolidays: rule, exceptions: exceptions)

    let minutes = calendar.endMicroseconds / minute
    let open = (0..<minutes).map { number in
      let (day, time) = calendar.wallMicroseconds(at: number * minute)
      return days[day].contains(secondsOfDay: Int(time / second))
    }
    var service: Int64 = 0
    var wrong = 0
    for (number, isOpen) in open.enumerated() {
      let instant = Int64(number) * minute
      let within = Int64(number * 7919 % 60) * second
      if clock.isOpen(at: instant + within) != isOpen { wrong += 1 }
      if clock.serviceMicroseconds(at: instant + within) != service + (isOpen ? within : 0) {
        wrong += 1
      }
      if isOpen {
        if clock.instant(ofService: service + 1) != instant + 1 { wrong += 1 }
        service += minute
        if clock.instant(ofService: service) != instant + minute { wrong += 1 }
      }
    }
    #expect(wrong == 0)
    #expect(clock.totalMicroseconds == service)

    for _ in 0..<200 {
      let number = dice.roll(0..<open.count)
      let instant = Int64(number) * minute
      let opening = open[number...].firstIndex(of: true)
      #expect(clock.nextOpening(atOrAfter: instant) == opening.map { Int64($0) * minute })
      let closing = opening.flatMap { open[$0...].firstIndex(of: false) }
      #expect(clock.nextClosing(after: instant) == closing.map { Int64($0) * minute })
      // The same span of service, by walking.
      let wanted = dice.roll(1..<1000)
      let openMinutes = open.indices[number...].lazy.filter { open[$0] }
      let last = openMinutes.dropFirst(wanted - 1).first
      #expect(
        clock.advance(from: instant, by: Int64(wanted) * minute)
          == last.map { (Int64($0) + 1) * minute })
      // Working days, by looking at each day.
      let end = Int64(dice.roll(number..<open.count)) * minute
      let (first, until) = (calendar.day(at: instant), calendar.day(at: end))
      let expected = (first..<until).filter { !clock.windows(ofDay: $0 + 1).isEmpty }.count
      #expect(clock.workingDays(from: instant, to: end) == expected)
    }
  }

  /// No edges from 2:00 to 3:00: what begins or ends there is moved to 2:00 or 3:00.
  private func awayFromTheChange(_ week: WeeklyHours) -> WeeklyHours {
    let night = DayHours([7200..<10_800])
    return WeeklyHours { weekday in
      week[weekday].contains(secondsOfDay: 9000)
        ? week[weekday].union(night) : week[weekday].subtracting(night)
    }
  }

  @Test(arguments: 0..<20)
  func `service time never runs backwards, nor faster than time`(seed: UInt64) throws {
    var dice = Dice(state: seed &+ 1000)
    let calendar = try germany("2025-01-01", days: 365, land: .by)
    // To the second, in the hours of the change as well.
    let clock = ServiceClock(
      calendar: calendar, weekly: dice.week(step: 1), onHolidays: .asOnSunday)
    var (lastInstant, lastService): (Int64, Int64) = (0, 0)
    while lastInstant < calendar.endMicroseconds {
      let instant = lastInstant + Int64(dice.roll(1..<40_000_000_000))
      let service = clock.serviceMicroseconds(at: instant)
      #expect((0...instant - lastInstant).contains(service - lastService))
      if let back = clock.instant(ofService: service) {
        #expect(back <= instant)
        #expect(clock.serviceMicroseconds(at: back) == service)
        if clock.isOpen(at: instant) { #expect(service == 0 || back == instant) }
      }
      (lastInstant, lastService) = (instant, service)
    }
    #expect(lastService == clock.totalMicroseconds)
  }

  /// Many short windows in one week of an otherwise empty year: the places to look at are crowded.
  @Test func `uneven windows are found too`() throws {
    let calendar = try germany("2025-01-01", days: 365)
    let minutes = DayHours((0..<200).map { $0 * 432..<$0 * 432 + 60 })
    let days = (0..<365).map { (100..<103).contains($0) ? minutes : .never }
    let clock = ServiceClock(calendar: calendar, hoursByDay: days)
    #expect(clock.windows.count == 600)
    for (index, window) in clock.windows.enumerated() {
      #expect(window.serviceMicrosecondsBefore == Int64(index) * minute)
      #expect(
        clock.serviceMicroseconds(at: window.openingMicroseconds + 5) == Int64(index) * minute + 5)
      #expect(clock.instant(ofService: Int64(index) * minute + 5) == window.openingMicroseconds + 5)
      #expect(clock.isOpen(at: window.closingMicroseconds - 1))
      #expect(!clock.isOpen(at: window.closingMicroseconds))
    }
  }
}
