import Calendar
import Testing

@Suite struct WallClockTests {
  /// Wall time on the day of the spring change (day 0), and minutes elapsed since its midnight.
  @Test(arguments: [
    (0, 0), (119, 119), (120, 120), (150, 150), (179, 179), (180, 120), (210, 150), (480, 420),
    (1440, 1380),
  ])
  func `in spring an hour is left out`(wall: Int, elapsed: Int) throws {
    let calendar = try germany("2025-03-30", days: 2)
    #expect(calendar.instant(day: 0, secondsOfDay: wall * 60) == Int64(elapsed) * minute)
    #expect(
      calendar.instant(day: 0, microsecondsOfDay: Int64(wall) * minute) == Int64(elapsed) * minute)
  }

  @Test(arguments: [
    (0, 0), (119, 119), (120, 120), (150, 150), (179, 179), (180, 240), (480, 540), (1440, 1500),
  ])
  func `in autumn an hour is repeated`(wall: Int, elapsed: Int) throws {
    let calendar = try germany("2025-10-26", days: 2)
    #expect(calendar.instant(day: 0, secondsOfDay: wall * 60) == Int64(elapsed) * minute)
  }

  /// Minutes elapsed since the midnight of 2025-03-29 or 2025-10-25, and what the clocks show then.
  @Test(arguments: [
    ("2025-03-29", 1439, 0, 1439), ("2025-03-29", 1440 + 119, 1, 119),
    ("2025-03-29", 1440 + 120, 1, 180), ("2025-03-29", 1440 + 1379, 1, 1439),
    ("2025-03-29", 1440 + 1380, 2, 0),
    ("2025-10-25", 1440 + 179, 1, 179), ("2025-10-25", 1440 + 180, 1, 120),
    ("2025-10-25", 1440 + 239, 1, 179), ("2025-10-25", 1440 + 240, 1, 180),
    ("2025-10-25", 1440 + 1499, 1, 1439), ("2025-10-25", 1440 + 1500, 2, 0),
  ])
  func `clocks show what they should`(start: String, elapsed: Int, day: Int, wall: Int) throws {
    let calendar = try germany(start, days: 4)
    let shown = calendar.wallMicroseconds(at: Int64(elapsed) * minute)
    #expect(shown == (day, Int64(wall) * minute))
    #expect(calendar.hourOfDay(at: Int64(elapsed) * minute) == wall / 60)
  }

  @Test(arguments: ["2024-03-20", "2025-03-25", "2025-10-20", "2026-10-20"])
  func `times are shown and found again across the changes`(start: String) throws {
    let calendar = try germany(start, days: 14)
    var previous: Int64 = -1
    for quarter in 0..<(calendar.endMicroseconds / (15 * minute)) {
      // Odd microseconds, so that nothing is rounded unseen.
      let instant = quarter * 15 * minute + quarter % 7
      let (day, time) = calendar.wallMicroseconds(at: instant)
      #expect(calendar.day(at: instant) == day)
      #expect((0..<24 * hour).contains(time))
      let found = calendar.instant(day: day, microsecondsOfDay: time)
      // The second passage through the repeated hour finds the first.
      let elapsed = instant - calendar.startMicroseconds(ofDay: day)
      let length =
        calendar.startMicroseconds(ofDay: day + 1) - calendar.startMicroseconds(ofDay: day)
      let isRepeated = length == 25 * hour && (3 * hour..<4 * hour).contains(elapsed)
      #expect(found == instant - (isRepeated ? hour : 0))
      #expect(instant > previous)
      previous = instant
    }
  }

  @Test(arguments: ["2025-03-28", "2025-10-24"])
  func `every time but those left out is shown when it is due`(start: String) throws {
    let calendar = try germany(start, days: 5)
    for day in 0..<5 {
      let isSpring = calendar.date(ofDay: day).isoDescription == "2025-03-30"
      for quarter in 0..<96 {
        let time = Int64(quarter) * 15 * minute + 7
        let shown = calendar.wallMicroseconds(
          at: calendar.instant(day: day, microsecondsOfDay: time))
        let isLeftOut = isSpring && (2 * hour..<3 * hour).contains(time)
        #expect(shown == (day, time + (isLeftOut ? hour : 0)))
      }
    }
  }

  @Test func `24 o'clock is the next midnight`() throws {
    let calendar = try germany("2025-03-25", days: 10)
    for day in 0..<10 {
      #expect(
        calendar.instant(day: day, secondsOfDay: 86_400)
          == calendar.startMicroseconds(ofDay: day + 1))
    }
  }

  @Test func `no clock shows 25 o'clock`() async {
    await #expect(processExitsWith: .failure) {
      _ = try germany("2025-03-25", days: 10).instant(day: 0, secondsOfDay: 86_401)
    }
    await #expect(processExitsWith: .failure) {
      _ = try germany("2025-03-25", days: 10).instant(day: 0, microsecondsOfDay: -1)
    }
  }
}
