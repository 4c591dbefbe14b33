import ContactModel
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// With enough staff and any number of attempts, the contacts of a case are a Markov chain over the
/// channels that a contact which settles nothing leads to.
@Suite struct ContactsPerCaseStatisticalTests {
  private let resolved = [0.5, 0.7, 0.35]
  private let leavesTask = [0.3, 0, 0]

  /// Phone and counter fit, the counter first; mail does not.
  private var office: Scenario {
    .office(
      days: 28, warmUp: 0, runOut: 60, channels: [.phone(), .walkIn(), .mail()],
      concerns: [
        .concern(
          weekly: 3000,
          ways: (0..<3).map { channel in
            .way(
              channel, share: [0.5, 0.2, 0.3][channel], .constant(1), resolved: resolved[channel],
              task: leavesTask[channel] > 0
                ? .task(.constant(1), probability: leavesTask[channel]) : nil)
          }, fitting: [1, 0],
          listed: .init(unresolved: 0.5, missingDocuments: 0.3, referral: 0.2),
          unlisted: .init(wrongChannel: 0.6, referral: 0.4))
      ],
      staff: [
        .group(
          posts: Dial(60), serves: [.channel(0), .channel(1), .channel(2), .tasks(0)],
          worksHolidays: true)
      ],
      comingBack: .rules(
        .after(.unresolved, with: [0.9], in: .constant(hour), to: mix),
        .after(.missingDocuments, with: [0.7], in: .constant(hour), to: .to(2)),
        .after(.wrongChannel, with: [0.8], in: .constant(hour), to: nil)))
  }

  private let mix = ChannelMix([.init(channel: nil, weight: 3), .init(channel: 2, weight: 1)])

  /// P: how many contacts on one channel follow a contact on another.
  private var following: [[Double]] {
    (0..<3).map { from in
      var row = [0.0, 0, 0]
      let failed = (1 - leavesTask[from]) * (1 - resolved[from])
      if from == 2 {
        // Who wrote in vain notices it and comes to the counter, or is sent there.
        row[1] = failed * (0.6 * 0.8 + 0.4)
      } else {
        row[from] += failed * 0.5 * 0.9 * 0.75
        row[2] += failed * (0.5 * 0.9 * 0.25 + 0.3 * 0.7)
        row[from == 1 ? 0 : 1] += failed * 0.2
      }
      return row
    }
  }

  /// The row sums of (I − P)⁻¹: n = 1 + P n, whose repetition converges since P shrinks.
  private var contacts: [Double] {
    let rows = following
    var sums = [1.0, 1, 1]
    for _ in 0..<1000 {
      sums = rows.map { row in 1 + zip(row, sums).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    return sums
  }

  @Test func `contacts per case are the row sums of the inverse of I minus P`() {
    let samples = office.replicate(20) { figures in
      (0..<3).map { figures.ratio(.caseContacts, per: .cases, .channel, $0) }
    }
    for (channel, expected) in contacts.enumerated() {
      samples[channel].expect(expected, within: 0.01, "channel \(channel)")
    }
  }

  @Test func `check expects as many`() {
    let report = LoadReport(Plan(office))
    let all = report.channels.reduce(0) { $0 + $1.first + $1.again }
    let expected = zip([0.5, 0.2, 0.3], contacts).reduce(0) { $0 + 3000 * $1.0 * $1.1 }
    #expect((all / expected - 1).magnitude < 1e-4)
  }
}

/// Tasks wait like customers of the textbook queue that they are.
@Suite struct TaskStatisticalTests {
  @Test func `tasks of one person wait as in the queue M M 1`() throws {
    // 1.6 calls a minute, half of which leave a task of one minute on average.
    let theory = try #require(ErlangC(arrivalRate: 0.8, serviceRate: 1, servers: 1))
    let samples = Scenario.office(
      days: 60, warmUp: 2, runOut: 2, channels: [.phone()],
      concerns: [
        .concern(
          weekly: 1.6 * minutesPerWeek,
          ways: [
            .way(0, .none, task: .task(.exponential(minute), probability: 0.5))
          ])
      ],
      staff: [
        .group("machine", serves: [.channel(0)]), .group("back office", serves: [.tasks(0)]),
      ]
    ).replicate(40) {
      [
        $0.ratio(.taskWait, per: .tasksDone) / 60e6,
        $0.ratio(.taskProcessing, per: .tasksDone) / 60e6, $0.occupancy(1),
        $0.ratio(.taskLeft, per: .begun),
      ]
    }
    samples[0].expect(theory.meanWait, "wait")
    samples[1].expect(theory.meanWait + 1, "processing time")
    samples[2].expect(0.8, within: 0.01, "occupancy")
    samples[3].expect(0.5, within: 0.01, "tasks per call")
  }
}
