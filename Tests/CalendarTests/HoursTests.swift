import Calendar
import Testing

@Suite struct HoursTests {
  /// Against the simplest model of a day: one Bool for each of its half hours.
  @Test(arguments: 0..<150)
  func `sets of hours are sets of half hours`(seed: UInt64) {
    var dice = Dice(state: seed)
    let (a, b) = (dice.hours(step: 1800), dice.hours(step: 1800))
    let (inA, inB) = (halfHours(a), halfHours(b))
    #expect(halfHours(a.union(b)) == zip(inA, inB).map { $0 || $1 })
    #expect(halfHours(a.intersection(b)) == zip(inA, inB).map { $0 && $1 })
    #expect(halfHours(a.subtracting(b)) == zip(inA, inB).map { $0 && !$1 })
    #expect(halfHours(a.complement) == inA.map { !$0 })
    #expect(a.totalSeconds == inA.filter { $0 }.count * 1800)
    for hours in [a, b, a.union(b), a.subtracting(b), a.intersection(b)] {
      #expect(hours.ranges.allSatisfy { !$0.isEmpty })
      #expect(
        zip(hours.ranges, hours.ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }

  private func halfHours(_ hours: DayHours) -> [Bool] {
    (0..<48).map { hours.contains(secondsOfDay: $0 * 1800) }
  }

  @Test func `hours are half-open`() {
    let morning = DayHours([28_800..<43_200])
    #expect(morning.contains(secondsOfDay: 28_800))
    #expect(!morning.contains(secondsOfDay: 43_200))
  }

  @Test func `sets of weeks are sets of their days`() {
    let day = DayHours([0..<3600])
    let week = WeeklyHours { $0 < .saturday ? day : .never }
    #expect(week.totalSeconds == 5 * 3600)
    #expect(week.union(.always) == .always)
    #expect(week.intersection(.always) == week)
    #expect(WeeklyHours.always.subtracting(week)[.monday] == day.complement)
    #expect(WeeklyHours.always.subtracting(week)[.sunday] == .always)
    #expect(week.subtracting(week) == .never)
    var changed = week
    changed[.sunday] = day
    #expect(changed[.sunday] == day && changed[.saturday].isEmpty)
    #expect(WeeklyHours(daily: .always) == .always)
  }

  @Test func `hours beyond the day are refused`() async {
    await #expect(processExitsWith: .failure) { _ = DayHours([0..<86_401]) }
  }
}
