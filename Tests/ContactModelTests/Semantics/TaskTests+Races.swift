import Calendar
import ContactModel
import Scenario
import Testing

extension TaskTests {
  // MARK: Races

  @Test func `a task whose case a call settles first is opened in vain`() {
    let figures = office(
      task: .task(.constant(hour), deadline: 60, chase: chase(at: hour, on: 1)),
      hotline: .phone(superseded: .constant(20)), backOffice: "Di 8–16"
    ).simulated()
    #expect(figures[.tasksSuperseded, .channel, 0] == 1 && figures[.tasksDone, .channel, 0] == 0)
    #expect(figures[.resolved, .channel, 1] == 1)
    #expect(figures[.taskTime, .channel, 0] == seconds(20))
    #expect(figures[.supersededTime, .channel, 0] == seconds(20))
    #expect(figures[.avoidable, .concern] == seconds(80))
    // The first contact was not one that did not resolve.
    #expect(figures[.firstUnresolvedTime, .concern] == 0)
    #expect(figures[.timeToResolution, .concern] == minutes(5 + 60 + 1))
    #expect(figures[.taskDeadlineDue, .channel, 0] == 0)
    #expect(figures[.casesResolved, .concern] == 1)
    #expect(figures[.contactsToResolution, .concern] == 2)
  }

  @Test func `a task in hand when a call settles the case is finished, all of it in vain`() {
    // The caller of 10:05 waits until the line is staffed at 11:00; the task is in hand from 10:30.
    let figures = office(
      task: .task(.constant(hour), chase: chase(at: hour, on: 1)), backOffice: "Mo 10:30–16",
      lineHours: "Mo 11–16"
    ).simulated()
    #expect(figures[.tasksSuperseded, .channel, 0] == 1)
    #expect(figures[.supersededTime, .group] == 0)
    #expect(figures[.supersededTime, .channel, 0] == hours(1))
    #expect(figures[.resolved, .channel, 1] == 1)
    #expect(figures[.timeToResolution, .concern] == minutes(121))
  }

  @Test func `who waits on the phone when the task is done does not know`() {
    var scenario = office(
      task: .task(.constant(hour), chase: chase(at: hour, on: 1)), backOffice: "Mo 10:30–16",
      lineHours: "Mo 12–16")
    scenario.channels[1].superseded = .constant(30)
    let figures = scenario.simulated()
    #expect(figures[.tasksDone, .channel, 0] == 1)
    #expect(figures[.superseded, .channel, 1] == 1 && figures[.superseded, .chase] == 1)
    #expect(figures[.supersededTime, .channel, 1] == seconds(30))
    #expect(figures[.timeToResolution, .concern] == minutes(150))
    #expect(figures[.casesResolvedAtFirst, .concern] == 0)
  }

  @Test func `a planned return vanishes when the task is done`() {
    let figures = office(
      task: .task(.constant(hour), chase: chase(at: hour, on: 1)), backOffice: "Mo 10:30–16",
      comingBack: .rules(.after(.redialAbandoned, in: .constant(6 * hour)))
    ).with { scenario in
      scenario.channels[1] = .phone("line", patience: .constant(60))
      scenario.staff[2].rosters = [.roster(Dial(0))]
    }.simulated()
    #expect(figures[.abandoned, .chase] == 1)
    #expect(figures[.begun, .redialAbandoned] == 0)
    #expect(figures[.casesResolved, .concern] == 1)
  }

  @Test func `a mail that lies there is opened in vain when a task settles its case`() {
    // Sent at 9:00, asked after at 10:00; that call leaves a task which is done by 10:35.
    let scenario = Scenario.office(
      days: 5, runOut: 7, channels: [.mail(chase: chase(at: hour, on: 1)), .phone()],
      concerns: [
        .concern(ways: [
          .way(0, .constant(600)),
          .way(1, share: 0, .constant(300), task: .task(.constant(30 * minute))),
        ])
      ],
      staff: [
        .group("mail", hours: "Mi 8–16", serves: [.channel(0)]),
        .group("phone", serves: [.channel(1), .tasks(1)]),
      ], replay: [.at("9:00", 0)])
    let figures = scenario.simulated()
    #expect(figures[.superseded, .channel, 0] == 1)
    #expect(figures[.taskLeft, .chase] == 1 && figures[.tasksDone, .chase] == 1)
    #expect(figures[.avoidable, .chase] == minutes(35))
    #expect(figures[.timeToResolution, .concern] == minutes(95))
    #expect(figures[.casesResolvedAtFirst, .concern] == 0)
  }

  // MARK: The end

  @Test func `a case with a task that is not done by the end is open, not given up`() {
    let figures = office(
      task: .task(.constant(hour), deadline: 4 * hour), backOffice: "Mo 8–8:01"
    ).with { $0.staff[1].skills = [.channel(1)] }.simulated()
    #expect(figures[.taskLeft, .channel] == 1 && figures[.tasksOpen, .channel] == 1)
    #expect(figures[.casesOpen, .concern] == 1 && figures[.casesGivenUp, .concern] == 0)
    // Nobody does it, so it never grows old.
    #expect(figures[.taskDeadlineDue, .channel] == 0)
  }

  @Test func `tasks belong to the interval of their contact`() {
    let figures = office(
      task: .task(.constant(hour), deadline: hour), backOffice: "Di 8–16"
    ).simulated()
    #expect(figures[.tasksDone, .channel, grain: .day, cell: 0] == 1)
    #expect(figures[.taskDeadlineMet, .channel, grain: .day, cell: 0] == 1)
    #expect(figures[.tasksDone, .group, 1, grain: .day, cell: 0] == 1)
    #expect(figures[.taskTime, .channel, grain: .day, cell: 0] == 0)
    #expect(figures[.taskTime, .channel, grain: .day, cell: 1] == hours(1))
  }
}
