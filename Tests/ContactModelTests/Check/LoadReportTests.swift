import Calendar
import ContactModel
import Scenario
import Testing
import Words
internal import Words

/// What `check` says of an office without simulating it.
@Suite struct LoadReportTests {
  /// A hundred calls a week of six minutes; half of them settle nothing.
  private func office(
    probabilities: [Double] = [0.8], atMost attempts: Int? = nil, resolved: Double = 0.5,
    staff: [StaffGroup]? = nil, days: Int = 28
  ) -> Scenario {
    .office(
      days: days, channels: [.phone()],
      concerns: [
        .concern(weekly: 100, ways: [.way(0, .constant(6 * minute), resolved: resolved)])
      ],
      staff: staff ?? [.group(serves: [.channel(0)], availability: 0.5)],
      comingBack: .rules(.after(.unresolved, with: probabilities), atMost: attempts))
  }

  private func report(_ scenario: Scenario) -> LoadReport { LoadReport(Plan(scenario)) }

  private func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 1e-4) -> Bool {
    (a - b).magnitude <= tolerance * max(1, b.magnitude)
  }

  // MARK: Contacts

  @Test func `repeats are the linear flow of those who settled nothing`() {
    // Each contact is followed by 0.5 × 0.8 = 0.4 others: 0.4 + 0.16 + … = 2/3.
    let endless = report(office())
    #expect(isNear(endless.channels[0].first, 100))
    #expect(isNear(endless.channels[0].again, 200 / 3.0))
    #expect(isNear(report(office(atMost: 2)).channels[0].again, 40))
    // 40, then 0.2 of the last ones each time.
    #expect(isNear(report(office(probabilities: [0.8, 0.4])).channels[0].again, 50))
    #expect(report(office(resolved: 1)).channels[0].again == 0)
    // Nothing is ever settled, everybody comes again: the limit of attempts ends it.
    let hopeless = office(probabilities: [1], atMost: 11, resolved: 0)
    #expect(isNear(report(hopeless).channels[0].again, 1000))
  }

  @Test func `a reception works on all visitors, specialists on those it does not settle`() {
    let scenario = Scenario.office(
      days: 28, sites: [0.5, 0.5],
      channels: [.walkIn(reception: .init(handling: .constant(2 * minute), settled: Dial(0.25)))],
      concerns: [
        .concern(
          weekly: 120,
          ways: [.way(0, .constant(10 * minute), after: .constant(2 * minute), resolved: 0.6)])
      ],
      staff: [.group("desk", serves: [.reception(0)]), .group("back", serves: [.channel(0)])],
      comingBack: .rules(.after(.unresolved, with: [0.5])))
    let report = report(scenario)
    // Each visit is followed by 0.75 × 0.4 × 0.5 = 0.15 others.
    let visits = 120 / 0.85
    #expect(isNear(report.channels[0].again, visits - 120))
    #expect(isNear(report.groups[0].hours, visits * 2 / 60))
    #expect(isNear(report.groups[1].hours, visits * 0.75 * 12 / 60))
  }

  @Test func `forwarding is work`() {
    let scenario = Scenario.office(
      days: 28,
      channels: [
        .mail(
          misdirected: .init(
            probability: Dial(0.5), lookUp: Dial(0.2), forwardingDelay: .constant(hour),
            forwardingWork: .constant(3 * minute)))
      ],
      concerns: [.concern(weekly: 100, ways: [.way(0, .constant(6 * minute))])],
      staff: [.group(serves: [.channel(0)])])
    #expect(isNear(report(scenario).groups[0].hours, 100 * (6 + 0.4 * 3) / 60))
  }

  @Test func `a deadline in service hours is told in working days of mean length, too`() {
    var mail = Channel.mail(serviceHours: "Mo–Do 8–16, Fr 8–12")
    mail.deadlineSeconds = 18 * hour
    let scenario = Scenario.office(
      days: 28, channels: [mail, .mail()], concerns: [.concern(ways: [.way(0, .constant(minute))])],
      staff: [.group(serves: [.channel(0), .channel(1)])])
    let deadlines = report(scenario).deadlines
    #expect(deadlines.count == 1)
    #expect(isNear(deadlines[0].hoursOfWorkingDay, 36.0 / 5))
    #expect(isNear(deadlines[0].workingDays, 2.5))
  }

  @Test func `contacts pass through a chatbot to the channels that it hands to`() {
    let scenario = Scenario.office(
      days: 28,
      channels: [
        .chatbot(handedOff: Dial(0.5), to: .to([1: 0.8, 2: 0.2]), context: Dial(0.5)), .phone(),
        .mail(),
      ],
      concerns: [
        .concern(
          weekly: 100,
          ways: [
            .way(0, .constant(minute), resolved: 0.4),
            .way(1, share: 0, .constant(6 * minute), after: .constant(3 * minute)),
            .way(2, share: 0, .constant(minute)),
          ])
      ],
      staff: [.group("phone", serves: [.channel(1)]), .group("mail", serves: [.channel(2)])],
      comingBack: .rules(.after(.botMissed, with: [0.5], in: .constant(hour), to: .to(1))))
    let report = report(scenario)
    // 40 are settled; 30 are handed on, 24 of them to the phone; of the 30 others 15 call.
    #expect(isNear(report.channels[0].first, 100))
    #expect(isNear(report.channels[1].again, 24 + 15))
    #expect(isNear(report.channels[2].again, 6))
    // Half of the 6 minutes for those 24, all for the 15, and 3 minutes after each.
    #expect(isNear(report.groups[0].hours, (24 * 6 + 15 * 9) / 60))
  }

  @Test func `moves lead first contacts and repeats to other channels`() {
    let scenario = Scenario.office(
      days: 28, segments: [0.25, 0.75], channels: [.mail(), .phone()],
      concerns: [
        .concern(
          weekly: 100,
          ways: [
            .way(0, shares: [1, 0.6], .constant(minute), resolved: 0.5),
            .way(1, shares: [0, 0.4], .constant(minute)),
          ])
      ],
      staff: [.group(serves: [.channel(0), .channel(1)])],
      comingBack: .rules(.after(.unresolved)),
      changes: [.move(from: 0, to: .to(1), fraction: 0.5, segments: [0], givesUp: 0.25)])
    let report = report(scenario)
    // Digital: 25 write, 12.5 of them move, 2.5 of these give up (weights 1 and 0.25).
    #expect(isNear(report.channels[0].first, 12.5 + 45))
    #expect(isNear(report.channels[1].first, 10 + 30))
    // Half of the mails come again. Who moves at all moves each time, so these all write again.
    #expect(isNear(report.channels[0].again, 12.5 + 45))
    #expect(isNear(report.channels[1].again, 0))
    #expect(isNear(report.concerns[0].all.first, 97.5))
  }

  @Test func `the simulation has as many contacts as are expected, holidays and moves included`() {
    let shop = WeeklyProfile.hourly(
      (0..<24).map { $0 < 8 || $0 > 15 ? 0 : 1 }, weekdays: [2, 1, 1, 1, 1, 0, 0])
    let scenario = Scenario.office(
      from: "2025-03-31", days: 63, runOut: 28, land: .he, sites: [0.5, 0.5],
      channels: [
        .phone(profile: shop), .mail(holidays: .asOnSundays), .walkIn(profile: shop),
      ],
      concerns: [
        .concern(
          "a", weekly: 900,
          ways: [
            .way(0, share: 0.5, .constant(10), resolved: 0.6),
            .way(1, share: 0.3, .constant(10), resolved: 0.7),
            .way(2, share: 0.2, .constant(10), resolved: 0.8),
          ], fitting: [2, 0]),
        .concern("b", weekly: 300, ways: [.way(0, .constant(10))]),
      ],
      staff: [
        .group(
          posts: Dial(20), serves: [.channel(0), .channel(1), .channel(2)],
          worksHolidays: true)
      ],
      comingBack: .rules(
        .after(.unresolved, with: [0.5], in: .exponential(hour)),
        .after(.wrongChannel, with: [0.9], in: .exponential(hour), to: nil)),
      changes: [
        .move(
          from: 1, to: .to(0), fraction: 0.8, on: "2025-04-14", until: "2025-05-12",
          shape: .linear, concerns: [0])
      ])
    let plan = Plan(scenario)
    let report = LoadReport(plan)
    let layout = ObservationLayout(shape: plan.shape, grains: [])
    var replicator = Replicator(plan)
    var begun = [0.0, 0, 0]
    let replications = 20
    for replication in 0..<replications {
      let result = replicator.replicate(seed: 1, replication: replication, layout: layout)
      let figures = Figures(observation: result.observation)
      for channel in 0..<3 { begun[channel] += Double(figures[.begun, .channel, channel]) }
    }
    for (channel, expected) in report.channels.enumerated() {
      let all = (expected.first + expected.again) * 9 * Double(replications)
      // Repeats come in clusters; some of the last week's fall beyond it, some before.
      let band = 4 * (2 * all).squareRoot() + 0.003 * all
      #expect(band < 0.05 * all)
      #expect((begun[channel] - all).magnitude < band, "\(channel): \(begun[channel]) for \(all)")
    }
  }

  // MARK: Appointments

  /// `weekly` customers look for an appointment; 40 slots a week at the first desk, 20 at the other.
  private func appointments(_ weekly: Double, cancelled: Double = 0) -> Scenario {
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

  // MARK: Words

  @Test func `overload is said in words`() {
    let week = { (hours: String, availability: Double) in
      StaffGroup.group(
        "Telefon-Team", hours: hours, serves: [.channel(0)], availability: availability)
    }
    let tooFew = report(office(staff: [week("Mo–Fr 8–10", 1)]))
    #expect(
      tooFew.warnings == [
        Words(
          "Telefon-Team: 16.7 hours of work a week for 10 hours on duty: 167 %, it cannot keep up",
          german:
            "Telefon-Team: 16,7 Stunden Arbeit je Woche bei 10 Stunden im Dienst: 167 %, das ist nicht zu schaffen"
        )
      ])
    let enough = report(office(staff: [week("24/7", 1)]))
    #expect(enough.warnings == [])
    // Every day brings 2.4 hours of work; on Monday there is one to do them.
    let monday = report(office(staff: [week("Mo 8–9; Di–So 8–12", 1)]))
    #expect(
      monday.warnings == [
        Words(
          "Telefon-Team: on an average Monday 2.4 hours of work for 1 hour on duty: 238 %, it cannot keep up that day",
          german:
            "Telefon-Team: an einem mittleren Montag 2,4 Stunden Arbeit bei 1 Stunde im Dienst: 238 %, das ist an dem Tag nicht zu schaffen"
        )
      ])
  }

  @Test func `a backlog grows, and a month may be worse than the mean`() {
    let mail = Scenario.office(
      from: "2025-01-06", days: 84, channels: [.mail()],
      concerns: [
        Concern(
          name: "a", title: "a",
          weeklyVolume: Dial(
            100,
            changes: [
              DialChange(
                target: 300,
                ramp: Ramp(from: dated("2025-03-03"), until: dated("2025-03-03"), shape: .step))
            ]), factors: DayFactors(), ways: [.way(0, .constant(6 * minute))], fitting: [0],
          reasonsListed: .init(unresolved: 1), reasonsUnlisted: .init(wrongChannel: 1))
      ],
      staff: [.group("Post", hours: "Mo–Fr 8–13", serves: [.channel(0)])])
    #expect(
      report(mail).warnings == [
        Words(
          "Post: in 2025-03 30 hours of work a week for 25 hours on duty: 120 %, it cannot keep up then",
          german:
            "Post: 2025-03 30 Stunden Arbeit je Woche bei 25 Stunden im Dienst: 120 %, das ist dann nicht zu schaffen"
        )
      ])
    var less = mail
    less.staff = [.group("Post", hours: "Mo–Fr 8–9", serves: [.channel(0)])]
    #expect(
      report(less).warnings == [
        Words(
          "Post: 16.7 hours of work a week for 5 hours on duty: 333 %, its backlog grows from week to week",
          german:
            "Post: 16,7 Stunden Arbeit je Woche bei 5 Stunden im Dienst: 333 %, der Rückstand wächst von Woche zu Woche"
        )
      ])
  }

  @Test func `no line is longer than a terminal`() {
    var scenario = office(
      staff: [
        .group(
          String(repeating: "Eingangszone ", count: 12), hours: "Mo 8–9", serves: [.channel(0)])
      ])
    scenario.channels[0].title = String(repeating: "Ü", count: 100)
    scenario.concerns[0].title = String(repeating: "Anliegen ", count: 20)
    for language in Language.allCases {
      #expect(report(scenario).lines(language).allSatisfy { $0.count <= 80 })
    }
    #expect(report(scenario).warnings.contains { $0.english.hasSuffix("it cannot keep up") })
  }
}
