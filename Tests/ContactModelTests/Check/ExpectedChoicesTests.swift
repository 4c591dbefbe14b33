import Calendar
import ContactModel
import Scenario
import Testing

/// What `check` expects where customers are guided, and channels open, close or need registration.
@Suite struct ExpectedChoicesTests {
  private func isNear(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= 1e-4 }

  /// A hundred cases a week, on mail, phone and app by 20, 30 and 50; nothing settles 0.2 of them.
  private func office(
    _ changes: [Change], registered: Double = 1, fitting: [Int] = [2, 1],
    comingBack: ComingBack = .never
  ) -> Scenario {
    .office(
      days: 28, channels: [.mail(), .phone(), .app(registered: Dial(registered))],
      concerns: [
        .concern(
          weekly: 100,
          ways: [
            .way(0, share: 0.2, .constant(6 * minute)), .way(1, share: 0.3, .constant(6 * minute)),
            .way(2, share: 0.5, .constant(6 * minute)),
          ], fitting: fitting)
      ],
      staff: [.group(serves: [.channel(0), .channel(1), .channel(2)])], comingBack: comingBack,
      changes: changes)
  }

  private func first(_ scenario: Scenario) -> [Double] {
    LoadReport(Plan(scenario)).channels.map(\.first)
  }

  @Test func `first contacts follow what is open to customers`() {
    func expect(_ scenario: Scenario, _ expected: [Double]) {
      let found = first(scenario)
      #expect(zip(found, expected).allSatisfy { isNear($0, $1) }, "\(found), not \(expected)")
    }
    expect(office([]), [20, 30, 50])
    // Half of them are not registered: of 25 go 2/5 and 3/5.
    expect(office([], registered: 0.5), [30, 45, 25])
    expect(office([.open(2, on: "2025-01-20")]), [30, 45, 25])
    expect(office([.guide()]), [0, 30, 70])
    // Unregistered, 40 of 100 would write mails and call by 40 % and 60 %: all of them call.
    expect(office([.guide()], registered: 0.6), [0, 0.4 * 100 + 0.6 * 30, 0.6 * 70])
    expect(office([.guide(fraction: 0.25)], fitting: [1]), [15, 67.5 - 20, 37.5])
  }

  @Test func `replies and noticed closings are followed, and are nobody's work`() {
    let reply = LoadReport(Plan(office([.close(0, on: "2025-01-06", to: .to(1))])))
    #expect(isNear(reply.channels[0].first, 20) && isNear(reply.channels[1].again, 20))
    #expect(isNear(reply.groups[0].hours, 10))
    let silent = LoadReport(
      Plan(
        office(
          [.close(0, on: "2025-01-06", noticedAfter: .constant(day))],
          comingBack: .rules(.after(.redialClosed, with: [0.5])))))
    // Ten come back, by 3/8 and 5/8.
    #expect(isNear(silent.channels[1].again, 3.75) && isNear(silent.channels[2].again, 6.25))
    #expect(isNear(silent.groups[0].hours, 9))
  }

  @Test func `the simulation has as many contacts as are expected`() {
    let ramp = Ramp(from: dated("2025-02-03"), until: dated("2025-03-03"), shape: .linear)
    var scenario = Scenario.office(
      days: 140, runOut: 28, segments: [0.5, 0.5],
      channels: [
        .mail(), .phone(),
        .app(registered: Dial(0.3, changes: [DialChange(target: 0.9, ramp: ramp)])), .walkIn(),
        .app("portal", registered: Dial(0.5)),
      ],
      concerns: [
        .concern(
          weekly: 1500,
          ways: [
            .way(0, shares: [0.4, 0.2], .constant(10), resolved: 0.7),
            .way(1, shares: [0.2, 0.3], .constant(10), resolved: 0.6),
            .way(2, shares: [0.2, 0.1], .constant(10), resolved: 0.8),
            .way(3, shares: [0.1, 0.3], .constant(10), resolved: 0.8),
            .way(4, shares: [0.1, 0.1], .constant(10), resolved: 0.8),
          ], fitting: [2, 3], unlisted: .init(wrongChannel: 0.6, referral: 0.4))
      ],
      staff: [
        .group(
          posts: Dial(20),
          serves: [.channel(0), .channel(1), .channel(2), .channel(3), .channel(4)])
      ],
      comingBack: .rules(
        .after(.unresolved, with: [0.5], in: .exponential(hour)),
        .after(.redialClosed, with: [0.8], in: .exponential(hour)),
        .after(.wrongChannel, with: [0.9], in: .exponential(hour), to: nil)))
    scenario.changes = [
      .open(4, on: "2025-01-20"), .move(from: 1, to: .to(4), fraction: 0.3, on: "2025-01-27"),
      .guide(fraction: 0.5, on: "2025-02-03", until: "2025-02-24", shape: .linear),
      .close(0, on: "2025-02-17", to: ChannelMix([.init(channel: 1, weight: 1)])),
      .close(4, on: "2025-03-03", noticedAfter: .exponential(hour)),
    ]
    let plan = Plan(scenario)
    let report = LoadReport(plan)
    let layout = ObservationLayout(shape: plan.shape, grains: [])
    var replicator = Replicator(plan)
    var begun = [Double](repeating: 0, count: 5)
    let replications = 20
    for replication in 0..<replications {
      let result = replicator.replicate(seed: 1, replication: replication, layout: layout)
      let figures = Figures(observation: result.observation)
      for channel in 0..<5 { begun[channel] += Double(figures[.begun, .channel, channel]) }
    }
    for (channel, expected) in report.channels.enumerated() {
      let all = (expected.first + expected.again) * 20 * Double(replications)
      // Repeats come in clusters, and weeks stand for what changes within them.
      let band = 4 * (2 * all).squareRoot() + 0.005 * all
      #expect(band < 0.05 * all)
      #expect((begun[channel] - all).magnitude < band, "\(channel): \(begun[channel]) for \(all)")
    }
  }
}
