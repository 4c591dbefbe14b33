import Calendar
import ContactModel
import Scenario
import Testing
import Words
internal import Words

extension LoadReportTests {
  // MARK: Appointments

  /// `weekly` customers look for an appointment; 40 slots a week at the first desk, 20 at the other.
  func appointments(_ weekly: Double, cancelled: Double = 0) -> Scenario {
    .office(
      days: 28,
      channels: [
        .booking(
          slots: [
            .slots(of: 0, "Mo–Fr 8–12", minutes: 30), .slots(of: 1, "Mo–Fr 8–10", minutes: 30),
          ], noShow: [(0, 0.1), (7, 0.2), (8, 0.4)], cancelled: cancelled)
      ],
      concerns: [.concern(weekly: weekly, ways: [.way(0, .constant(0.5 * hour))])],
      staff: [
        .group("a", serves: [.channel(0)], site: 0), .group("b", serves: [.channel(0)]),
      ],
      comingBack: .rules(.after(.noShow, with: [0.5])))
  }

  @Test func `appointments are kept by those who come, at the desks in proportion to their slots`()
  {
    // Window of 14 days: the no-show at 7 stands for all. 0.8 are kept, 0.1 come again.
    let report = report(appointments(45))
    #expect(isNear(report.channels[0].again, 5))
    #expect(report.appointments.map(\.slots) == [60])
    #expect(isNear(report.appointments[0].wanted, 50))
    #expect(report.groups.map { ($0.hours * 1000).rounded() / 1000 } == [13.333, 6.667])
    #expect(report.warnings == [])
    #expect(
      report.lines(.english).contains {
        $0.hasPrefix("Appointments a week") && $0.hasSuffix("slots used")
      })
  }

  @Test func `what passes the slots finds none and makes no work`() {
    let report = report(appointments(90))
    #expect(isNear(report.appointments[0].lasting, 100))
    #expect(isNear(report.groups.reduce(0) { $0 + $1.hours }, 60 * 0.8 * 0.5))
    #expect(
      report.warnings == [
        Words(
          "appointments: 100 appointments looked for a week, and 60 slots: 40 % or more find none",
          german:
            "appointments: 100 gesuchte Termine je Woche und 60 angebotene: 40 % oder mehr finden keinen"
        )
      ])
    // Half of them cancel, in time for others.
    #expect(self.report(appointments(90, cancelled: 0.5)).warnings == [])
  }

  // MARK: Work

  @Test func `work and hours on duty are those of a counted week`() {
    let report = report(
      office(
        staff: [
          .group(
            "all", posts: Dial(1.5), hours: "Mo–Fr 8–16", breaks: "Mo–Fr 12–12:30",
            serves: [.channel(0)], availability: 0.8)
        ]))
    let group = report.groups[0]
    #expect(isNear(group.onDuty, 1.5 * 37.5) && isNear(group.reachable, 1.2 * 37.5))
    #expect(isNear(group.hours, 500 / 3.0 * 0.1) && isNear(group.posts, 1.5 * 37.5 / 39))
    #expect(isNear(group.load, 500 / 3.0 * 0.1 / 45))
    #expect(group.work.map(\.channel) == ["phone"] && group.isAwaited)
  }

  @Test func `after-contact work and the speed of a group count`() {
    var scenario = office(resolved: 1, staff: [.group(serves: [.channel(0)], speed: 1.5)])
    scenario.concerns[0].ways[0].afterContact = .constant(6 * minute)
    #expect(isNear(report(scenario).groups[0].hours, 100 * 0.2 * 1.5))
  }

  @Test func `visits are the work of their site`() {
    let scenario = Scenario.office(
      days: 28, sites: [0.75, 0.25], channels: [.walkIn()],
      concerns: [.concern(weekly: 100, ways: [.way(0, .constant(6 * minute))])],
      staff: [
        .group("a", serves: [.channel(0)], site: 0), .group("b", serves: [.channel(0)], site: 1),
      ])
    #expect(
      report(scenario).groups.map { isNear($0.hours, $0.name == "a" ? 7.5 : 2.5) } == [true, true])
  }

  @Test func `tasks are the work of those who do them, and bring nobody back`() {
    var scenario = office(
      resolved: 0.5,
      staff: [
        .group("calls", serves: [.channel(0)]), .group("tasks", serves: [.tasks(0)], speed: 2),
      ])
    scenario.comingBack = .rules(.after(.unresolved))
    scenario.concerns[0].ways[0].task = .task(.constant(30 * minute), probability: 0.6)
    let report = report(scenario)
    // Of 100 calls 60 leave a task, 20 settle the case and 20 come again: 125 in all, 75 tasks.
    #expect(isNear(report.channels[0].first + report.channels[0].again, 125, 1e-3))
    #expect(report.groups[0].taskHours == 0 && isNear(report.groups[0].hours, 12.5, 1e-2))
    #expect(isNear(report.groups[1].taskHours, 75, 1e-2))
    #expect(report.groups[1].hours == report.groups[1].taskHours && !report.groups[1].isAwaited)
    #expect(report.lines(.english).contains { $0.contains("of it tasks") })
    for language in Language.allCases {
      #expect(report.lines(language).allSatisfy { $0.count <= 80 })
    }
  }

  @Test func `groups that can help each other are loaded alike`() {
    let scenario = Scenario.office(
      days: 28, channels: [.phone(), .mail()],
      concerns: [
        .concern(
          weekly: 1000,
          ways: [
            .way(0, share: 0.8, .constant(6 * minute)), .way(1, share: 0.2, .constant(6 * minute)),
          ])
      ],
      staff: [
        .group("calls", hours: "Mo–Fr 8–16", serves: [.channel(0)]),
        .group("both", hours: "Mo–Fr 8–16", serves: [.channel(1), .channel(0)]),
      ])
    let groups = report(scenario).groups
    #expect(isNear(groups[0].hours, 50, 1e-3) && isNear(groups[1].hours, 50, 1e-3))
    #expect(
      groups[1].work.map { isNear($0.hours, $0.channel == "mail" ? 20 : 30, 1e-3) } == [true, true])
  }
}
