import Calendar
import Scenario
import Testing

@testable import ContactModel

/// Who is on duty when.
@Suite struct StaffTests {
  private func office(
    _ group: StaffGroup, from start: String = "2025-01-06", days: Int, warmUp: Int = 0
  )
    -> Scenario
  {
    Scenario.office(
      from: start, days: days, warmUp: warmUp, channels: [.phone()],
      concerns: [.concern(ways: [.way(0, .constant(60))])], staff: [group])
  }

  @Test func `a part post works its part of the weeks in a fixed rotation`() {
    #expect((0..<8).map { RosterPlan.works(index: 0, quarters: 1, week: $0) }.count { $0 } == 2)
    for quarters in 0...12 {
      for start in 0..<4 {
        let worked = (start..<(start + 4)).flatMap { week in
          (0..<4).map { RosterPlan.works(index: $0, quarters: quarters, week: week) }
        }
        #expect(worked.count { $0 } == min(quarters, 16))
      }
    }
  }

  @Test func `posts that fall send the highest-numbered person home first`() {
    for quarters in 1...12 {
      for week in 0..<4 {
        let more = (0..<4).filter { RosterPlan.works(index: $0, quarters: quarters, week: week) }
        let less = (0..<4).filter {
          RosterPlan.works(index: $0, quarters: quarters - 1, week: week)
        }
        #expect(less.allSatisfy(more.contains))
        #expect(more == Array(0..<more.count))
      }
    }
  }

  @Test func `five quarter posts give five weeks of work in four weeks`() {
    let figures = office(
      .group(posts: Dial(1.25), hours: "Mo–Fr 8–12", serves: [.channel(0)]), days: 28
    )
    .simulated(checkingEvery: 5)
    #expect(figures[.staffed, .group] == hours(5 * 20))
    let byWeek = (0..<4).map { figures[.staffed, .group, grain: .week, cell: $0] }
    #expect(byWeek.sorted() == [hours(20), hours(20), hours(20), hours(40)])
  }

  @Test func `the rotation hangs on the date, not on where the simulation begins`() {
    let group = StaffGroup.group(posts: Dial(0.5), hours: "Mo–Fr 8–12", serves: [.channel(0)])
    let plain = office(group, days: 28).simulated(checkingEvery: 5)
    var withWarmUp = office(group, days: 28, warmUp: 7)
    withWarmUp.channels.append(.mail(backlog: 3, oldestDays: 9))
    withWarmUp.concerns[0].ways.append(.way(1, share: 0, .constant(60)))
    let late = withWarmUp.simulated(checkingEvery: 5)
    for week in 0..<4 {
      #expect(
        plain[.staffed, .group, grain: .week, cell: week]
          == late[.staffed, .group, grain: .week, cell: week])
    }
  }

  @Test func `dated posts change at midnight, and the first person stays`() {
    func group(_ posts: Dial) -> StaffGroup {
      .group(posts: posts, hours: "Mo–Fr 8–16", serves: [.channel(0)], availability: 0.7)
    }
    let one = office(group(Dial(1)), days: 5).simulated(checkingEvery: 5)
    let falling = office(
      group(
        Dial(
          3,
          changes: [
            DialChange(
              target: 1,
              ramp: Ramp(from: dated("2025-01-06"), until: dated("2025-01-08"), shape: .linear))
          ])),
      days: 5
    ).simulated(checkingEvery: 5)
    let staffed = (0..<5).map { falling[.staffed, .group, grain: .day, cell: $0] }
    #expect(staffed == [hours(24), hours(16), hours(8), hours(8), hours(8)])
    // From Wednesday on the same person is away at the same times.
    for hour in 48..<168 {
      for measure in [Measure.unavailable, .idle, .staffed] {
        #expect(
          one[measure, .group, grain: .weekdayHour, cell: hour]
            == falling[measure, .group, grain: .weekdayHour, cell: hour])
      }
    }
  }

  @Test func `nobody works on holidays but those who are said to`() {
    // Good Friday and Easter Monday 2025.
    func staffed(_ worksHolidays: Bool) -> Int64 {
      var scenario = office(
        .group(hours: "Mo–Fr 8–16", serves: [.channel(0)], worksHolidays: worksHolidays),
        from: "2025-04-17", days: 6)
      scenario.calendar.land = .he
      return scenario.simulated(checkingEvery: 3)[.staffed, .group]
    }
    #expect(staffed(false) == hours(16))
    #expect(staffed(true) == hours(32))
  }

  @Test func `a shift over midnight goes on, and the clocks of spring take an hour of it`() {
    var scenario = office(
      .group(hours: "Sa 20–24; So 0–6", serves: [.channel(0)]), from: "2025-03-29", days: 2)
    scenario.calendar.clock = .germany
    #expect(scenario.simulated()[.staffed, .group] == hours(9))
    scenario.period.start = dated("2025-10-25")
    #expect(scenario.simulated()[.staffed, .group] == hours(11))
  }

  @Test func `who is busy at the end of the shift finishes with after-contact work, then goes`() {
    let figures = Scenario.office(
      channels: [.phone()],
      concerns: [.concern(ways: [.way(0, .constant(600), after: .constant(300))])],
      staff: [.group(hours: "Mo 8–12", serves: [.channel(0)])],
      replay: [.at("11:55"), .at("11:56")]
    ).simulated()
    #expect(figures[.overtime, .group] == minutes(10))
    #expect(figures[.answered, .channel] == 1)
    #expect(figures[.busy, .group] == minutes(15))
    #expect(figures[.open, .channel] == 1)
  }

  @Test func `who stays for one channel is free for all when the next shift begins`() {
    // The caller's announcement lasts from 11:59 to 13:01; the shift begins again at 13:00, when a
    // mail has been waiting since 12:30.
    let figures = Scenario.office(
      channels: [.phone(hours: "Mo 8–12", announcement: 62 * minute, atClosing: .serve), .mail()],
      concerns: [.concern(ways: [.way(0, .constant(60)), .way(1, share: 0, .constant(30))])],
      staff: [.group(hours: "Mo 8–12, 13–16", serves: [.channel(0), .channel(1)])],
      replay: [.at("11:59"), .at("12:30", 1)]
    ).simulated()
    #expect(figures[.busy, .channel, 1, grain: .hour, cell: 13] == seconds(30))
    #expect(figures[.overtime, .group] == hours(1))
    #expect(figures[.waitAnswered, .channel, 0] == 0)
  }

  @Test func `a contact goes to the group that prefers it`() {
    let figures = Scenario.office(
      channels: [.phone()], concerns: [.concern(ways: [.way(0, .constant(60))])],
      staff: [
        .group("a", serves: [.channel(0, priority: 2)]),
        .group("b", serves: [.channel(0, priority: 1)]),
      ],
      replay: [.at("8:00:00"), .at("8:00:30"), .at("8:01:00")]
    ).simulated()
    // The group that prefers the channel first: b, then a while b is busy, then b again.
    #expect(figures[.busy, .group, 0] == seconds(60))
    #expect(figures[.busy, .group, 1] == seconds(120))
  }

  @Test func `higher priority goes first, equal priority by the longest wait`() {
    func waits(_ mailPriority: Int) -> [Int64] {
      let figures = Scenario.office(
        channels: [.phone(), .walkIn()],
        concerns: [.concern(ways: [.way(0, .constant(60)), .way(1, share: 0, .constant(60))])],
        staff: [.group(serves: [.channel(0), .channel(1, priority: mailPriority)])],
        replay: [.at("8:00:00"), .at("8:00:10", 0), .at("8:00:05", 1), .at("8:00:20", 0)]
      ).simulated()
      return [figures[.waitAnswered, .channel, 0], figures[.waitAnswered, .channel, 1]]
    }
    // Counter last: calls wait 50 and 100 s, the visitor 175. First: 55; calls 110 and 160.
    #expect(waits(2) == [seconds(150), seconds(175)])
    #expect(waits(0) == [seconds(270), seconds(55)])
    #expect(waits(1) == [seconds(270), seconds(55)])
  }
}
