import Calendar
import ContactModel
import Scenario
import Testing
import Words
internal import Words

/// What `check` says of an office without simulating it.
@Suite struct LoadReportTests {
  /// A hundred calls a week of six minutes; half of them settle nothing.
  func office(
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

  func report(_ scenario: Scenario) -> LoadReport { LoadReport(Plan(scenario)) }

  func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 1e-4) -> Bool {
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
}
