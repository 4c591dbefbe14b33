import Calendar
import ContactModel
import Scenario
import Testing

/// Tasks: who does them and when, asking after them, and who wins a race.
@Suite struct TaskTests {
  func chase(
    at age: Double, again: Double? = nil, clock: ClockKind = .clock, on channel: Int = 0
  ) -> Channel.Chase {
    Channel.Chase(
      timing: .atAge(seconds: Dial(age), probability: Dial(1), repeatSeconds: again), clock: clock,
      channels: .to(channel))
  }

  /// A hotline whose calls of five minutes leave tasks for a back office, and a service line.
  func office(
    from start: String = "2025-01-06", days: Int = 5, task: Concern.TaskLeft, call: Double = 300,
    after: Double = 0, resolved: Double = 0, hotline: Channel? = nil,
    backOffice: String = "Mo–Fr 8–16",
    lineResolves: Double = 1, lineHours: String = "24/7", comingBack: ComingBack = .never,
    replay: [Scenario.ReplayedContact] = [.at("9:00", 0)]
  ) -> Scenario {
    .office(
      from: start, days: days, runOut: 7,
      channels: [hotline ?? .phone(), .phone("line")],
      concerns: [
        .concern(ways: [
          .way(0, .constant(call), after: .constant(after), resolved: resolved, task: task),
          .way(1, share: 0, .constant(60), resolved: lineResolves),
        ])
      ],
      staff: [
        .group("hotline", posts: Dial(2), serves: [.channel(0)], worksHolidays: true),
        .group("back office", hours: backOffice, serves: [.tasks(0)]),
        .group("line", hours: lineHours, serves: [.channel(1)], worksHolidays: true),
      ],
      comingBack: comingBack, replay: replay)
  }

  // MARK: Leaving and doing

  @Test func `a case is settled when the task of its first contact is done`() {
    let figures = office(task: .task(.constant(30 * minute)), after: 120).simulated()
    #expect(figures[.taskLeft, .channel] == 1 && figures[.begun, .channel] == 1)
    #expect(figures[.resolved, .channel] == 0 && figures[.unresolved, .channel] == 0)
    #expect(figures[.tasksDone, .channel] == 1 && figures[.tasksDone, .group, 1] == 1)
    #expect(figures[.taskWait, .concern] == 0)
    #expect(figures[.taskProcessing, .concern] == minutes(30))
    #expect(figures[.casesResolved, .concern] == 1)
    #expect(figures[.casesResolvedAtFirst, .concern] == 1)
    #expect(figures[.contactsToResolution, .concern] == 1)
    #expect(figures[.timeToResolution, .concern] == minutes(35))
    // Five minutes of talk and two after it, then half an hour: the task has its contact's cause.
    #expect(figures[.busy, .first] == minutes(37))
    #expect(figures[.busy, .group, 0] == minutes(7) && figures[.busy, .group, 1] == minutes(30))
    #expect(figures[.taskTime, .channel] == minutes(30))
    #expect(figures[.taskTime, .group, 0] == 0 && figures[.taskTime, .group, 1] == minutes(30))
    #expect(figures[.avoidable, .concern] == 0 && figures[.firstUnresolvedTime, .concern] == 0)
  }

  @Test func `without a task the contact settles the case or not, by its own draw`() {
    var scenario = office(
      task: .task(.constant(60), probability: 0.25), call: 1, resolved: 0.6,
      replay: (0..<400).map { .at("9:\($0 / 60):\($0 % 60)", 0) })
    scenario.staff[0].rosters = [.roster(Dial(400))]
    let figures = scenario.simulated(checkingEvery: 100)
    // 100 ± 26 leave a task, 180 ± 30 of the others settle the case.
    #expect(74...126 ~= figures[.taskLeft, .channel])
    #expect(150...210 ~= figures[.resolved, .channel])
    scenario.concerns[0].ways[0].task = nil
    let plain = scenario.simulated(checkingEvery: 100)
    // The draw for the case is the same with and without tasks.
    #expect(
      plain[.resolved, .channel] >= figures[.resolved, .channel]
        && plain[.unresolved, .channel] >= figures[.unresolved, .channel])
  }

  @Test func `a task of a visit waits at its site`() {
    var scenario = office(
      task: .task(.constant(600)), hotline: .walkIn(),
      replay: [.at("9:00", 0, site: 0), .at("9:00", 0, site: 1)])
    scenario.sites = [0.5, 0.5].enumerated().map {
      Scenario.Site(name: "site\($0)", title: "Site", share: $1)
    }
    scenario.staff[1].site = 1
    let figures = scenario.simulated()
    #expect(figures[.tasksDone, .site, 0] == 0 && figures[.tasksOpen, .site, 0] == 1)
    #expect(figures[.tasksDone, .site, 1] == 1)
    #expect(figures[.casesOpen, .site, 0] == 1)
  }

  @Test func `tasks are done by the group's priority, then by their own, then by the longest wait`()
  {
    // While the only person is busy until 10:00, three calls of a machine leave tasks: at 9:01, 9:02
    // (urgent) and 9:03; at 9:04 a caller of another matter begins to wait.
    var scenario = Scenario.office(
      days: 1, channels: [.phone(), .phone("machine")],
      concerns: [
        .concern("slow", ways: [.way(0, .constant(hour))]),
        .concern("later", ways: [.way(1, .constant(1), task: .task(.constant(600), priority: 2))]),
        .concern("soon", ways: [.way(1, .constant(1), task: .task(.constant(600)))]),
      ],
      staff: [
        .group(
          "desk", hours: "Mo 9–12", serves: [.channel(0, priority: 2), .tasks(1, priority: 1)]),
        .group("machine", posts: Dial(3), serves: [.channel(1)]),
      ],
      replay: [
        .at("9:00", 0, concern: 0), .at("9:01", 1, concern: 1), .at("9:02", 1, concern: 2),
        .at("9:03", 1, concern: 2), .at("9:04", 0, concern: 0),
      ])
    func waits(_ figures: Figures) -> [Int64] {
      [
        figures[.taskWait, .concern, 2], figures[.taskWait, .concern, 1],
        figures[.waitAnswered, .concern, 0],
      ]
    }
    let second: Int64 = 1
    // 10:00 and 10:10, then 10:20, and the caller at 10:30.
    #expect(
      waits(scenario.simulated()) == [
        minutes(58) + minutes(67) - seconds(2 * second), minutes(79) - seconds(second),
        minutes(86),
      ])
    scenario.staff[0].skills = [.channel(0, priority: 1), .tasks(1, priority: 2)]
    let calls = scenario.simulated()
    #expect(waits(calls)[2] == minutes(56))
    // With one priority for all, the caller and the tasks of priority 1 go by their wait.
    scenario.staff[0].skills = [.channel(0), .tasks(1)]
    let equal = scenario.simulated()
    #expect(waits(equal)[2] == minutes(76))
    #expect(waits(equal)[1] > minutes(79))
  }

  // MARK: Service hours

  @Test(
    arguments: [
      (start: "2025-01-06", day: "2025-01-10", land: Land?.none, done: "the next Monday"),
      (start: "2025-06-02", day: "2025-06-06", land: .he, done: "Tuesday after Whitsun"),
    ])
  func `a task left on Friday at 15_59 is one minute old at 16_00 and ages on with the service`(
    start: String, day: String, land: Land?, done: String
  ) {
    // The first keeps the back office until 16:20, the second is done from 8:00 to 8:30.
    var scenario = office(
      from: start, task: .task(.constant(30 * minute), deadline: 30 * minute), call: 60,
      replay: [.at("15:49", on: day, 0), .at("15:58", on: day, 0)])
    scenario.calendar.land = land
    let figures = scenario.simulated()
    #expect(figures[.taskWait, .channel] == minutes(1), "\(done)")
    #expect(figures[.taskProcessing, .channel] == minutes(10 + 31), "\(done)")
    #expect(figures[.taskDeadlineDue, .channel] == 2)
    #expect(figures[.taskDeadlineMet, .channel] == 1)
    #expect(figures[.overtime, .group, 1] == minutes(20))
    let weekend: Int64 = land == nil ? 2 : 3
    #expect(
      figures[.timeToResolution, .channel]
        == minutes(31) + hours(24 * weekend) + hours(16) + minutes(32), "\(done)")
  }

  @Test func `backlog and the age of the oldest are those of midnight`() {
    let figures = office(
      task: .task(.constant(60)), call: 60, backOffice: "Mi 8–16",
      replay: [
        .at("15:00", 0), .at("9:00", on: "2025-01-08", 0), .at("17:00", on: "2025-01-08", 0),
      ]
    ).simulated()
    let backlog = (0..<4).map { figures[.taskBacklog, .channel, grain: .day, cell: $0] }
    #expect(backlog == [1, 1, 1, 1])
    #expect(figures[.taskBacklogDays, .channel] == 5)
    #expect(figures[.taskBacklogAge, .channel] == 0)
    #expect(figures[.tasksDone, .channel] == 3)
  }

  @Test(arguments: [0, 1])
  func `work left at midnight lies until the shifts have done it, to the last piece`(channel: Int) {
    // Two persons with 8 hours each do 32 pieces of half an hour a day, none at the weekend.
    let arrivals = [40, 60, 10, 0, 33, 20, 5, 90, 0, 0, 31, 32, 7, 0]
    let scenario = Scenario.office(
      days: 14, runOut: 7, channels: [.phone(), .mail()],
      concerns: [
        .concern(ways: [
          .way(0, .none, task: .task(.constant(30 * minute))),
          .way(1, share: 0, .constant(30 * minute)),
        ])
      ],
      staff: [
        .group("machine", posts: Dial(90), serves: [.channel(0)]),
        .group(
          "back office", posts: Dial(2), hours: "Mo–Fr 8–16", serves: [.tasks(0), .channel(1)]),
      ],
      replay: arrivals.enumerated().flatMap { day, count in
        (0..<count).map { _ in
          .at("0:00", on: dated("2025-01-06").adding(days: day).isoDescription, channel)
        }
      })
    let figures = scenario.simulated(checkingEvery: 7)
    var backlog = 0
    for (day, arrived) in arrivals.enumerated() {
      backlog = max(0, backlog + arrived - (day % 7 < 5 ? 32 : 0))
      let measure = channel == 0 ? Measure.taskBacklog : .backlog
      #expect(figures[measure, .channel, channel, grain: .day, cell: day] == Int64(backlog))
    }
    #expect(figures[.overtime, .group, 1] == 0)
  }

  // MARK: Asking

  @Test func `customers ask until the task is begun, and a question leaves no second task`() {
    // Left at 9:05, begun on Tuesday at 8: asked at 12:05, 14:05, … 6:05.
    let figures = office(
      task: .task(.constant(30 * minute), chase: chase(at: 3 * hour, again: 2 * hour)),
      backOffice: "Di 8–16", comingBack: .rules(.after(.unresolved, in: .constant(60)))
    ).simulated()
    #expect(figures[.begun, .chase] == 10)
    #expect(figures[.unresolved, .chase] == 10)
    #expect(figures[.begun, .unresolved] == 0)
    #expect(figures[.taskLeft, .channel] == 1 && figures[.tasksDone, .channel] == 1)
    #expect(figures[.casesResolved, .concern] == 1)
    #expect(figures[.casesResolvedAtFirst, .concern] == 0)
    #expect(figures[.contactsToResolution, .concern] == 11)
    #expect(figures[.avoidable, .concern] == minutes(50))
  }

  @Test func `by the service clock nobody asks while those who do the tasks are off`() {
    // Left at 15:05 on Monday; three hours of service later it is Tuesday 10:05.
    var scenario = office(
      task: .task(.constant(60), chase: chase(at: 3 * hour, clock: .service)),
      replay: [.at("14:59", 0), .at("15:00", 0)])
    scenario.concerns[0].ways[0].task?.handling = .constant(20 * hour)
    let figures = scenario.simulated()
    #expect(figures[.begun, .chase] == 1)
    #expect(figures[.begun, .cause, Int(Cause.chase.rawValue), grain: .day, cell: 1] == 1)
    #expect(figures[.begun, .cause, Int(Cause.chase.rawValue), grain: .hour, cell: 10] == 1)
  }

  @Test func `freed staff time shortens the time to resolution, and fewer customers ask`() {
    let task = Concern.TaskLeft.task(
      .exponential(40 * minute), chase: chase(at: 6 * hour, again: 24 * hour, clock: .clock))
    func figures(posts: Double) -> Figures {
      var scenario = office(
        days: 10, task: task,
        replay: (0..<5).flatMap { day in
          (0..<24).map {
            .at(
              "\(8 + $0 / 4):\($0 % 4 * 15)",
              on: dated("2025-01-06").adding(days: day).isoDescription, 0)
          }
        })
      scenario.staff[1].rosters = [.roster(Dial(posts), "Mo–Fr 8–16")]
      return scenario.simulated(checkingEvery: 10)
    }
    let few = figures(posts: 1)
    let many = figures(posts: 3)
    #expect(many[.cases, .concern] == few[.cases, .concern])
    #expect(many[.casesResolved, .concern] == 120)
    #expect(few[.begun, .chase] > 40 && many[.begun, .chase] * 4 < few[.begun, .chase])
    #expect(many[.avoidable, .concern] * 4 < few[.avoidable, .concern])
    #expect(many[.timeToResolution, .concern] * 2 < few[.timeToResolution, .concern])
    #expect(few[.taskBacklog, .channel] > many[.taskBacklog, .channel])
  }
}

extension Scenario {
  func with(_ change: (inout Scenario) -> Void) -> Scenario {
    var copy = self
    change(&copy)
    return copy
  }
}
