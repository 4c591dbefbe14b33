import Statistics
import Testing

@testable import ContactModel
@testable import Experiment

/// Several offices together, against sums worked out by hand.
@Suite struct PooledFiguresTests {
  private static let criteria = [
    Criterion(.office, "all", .contactsBegun), Criterion(.office, "all", .repeatShare),
    Criterion(.office, "all", .posts), Criterion(.office, "all", .reachability),
  ]

  /// By office and replication: contacts and repeats.
  private static let counts: [[(begun: Int64, repeats: Int64)]] = [
    [(100, 20), (110, 30), (90, 10)], [(300, 30), (330, 45), (300, 15)],
  ]

  private static func office(_ number: Int, _ range: Range<Int>) -> (Experiment, ExperimentState) {
    let made = experiment(
      [
        subject(
          channels: [("hotline", .phone)], groups: [("team", 40)], start: day(2025, 1, 27),
          days: 14)
      ], replications: 3, pooled: criteria
    ) { _, replication, builder in
      let count = counts[number][replication]
      builder.add(count.begun, to: .begun, .channel, 0)
      builder.add(count.repeats, to: .repeats, .channel, 0)
      builder.add(Int64(number + 1) * 40 * hour, to: .staffed, .group, 0)
    }
    var state = ExperimentState(made)
    made.run(ReplicationSet(range), onto: &state)
    return (made, state)
  }

  private static let pooled: PooledFigures = {
    var pooled = PooledFigures(criteria)
    for number in 0...1 {
      let (made, state) = office(number, 0..<3)
      pooled.add(Summary(state, made.settings))
    }
    return pooled
  }()

  @Test func `totals are added up in each replication`() throws {
    let contacts = try #require(Self.pooled.estimate(0))
    // 400, 440 and 390: not the intervals of both offices put together.
    var sums = PairSums()
    for total: Int64 in [400, 440, 390] { sums.add(total) }
    let expected = try #require(sums.estimate())
    #expect(Self.pooled.experiments == 2)
    #expect(contacts.mean == expected.mean)
    #expect(isClose(contacts.halfWidth, expected.halfWidth))
    #expect(contacts.replications == 3)
    // 40 and 80 hours in two weeks, of full posts of 40 hours a week.
    #expect(Self.pooled.estimate(2)?.mean == 1.5)
  }

  @Test func `ratios are ratios of sums over offices and replications`() throws {
    let share = try #require(Self.pooled.estimate(1))
    var sums = RatioSums()
    for (repeats, begun): (Int64, Int64) in [(50, 400), (75, 440), (25, 390)] {
      sums.add(repeats, over: begun)
    }
    let expected = try #require(sums.estimate())
    #expect(share.mean == 150.0 / 1230)
    #expect(isClose(share.halfWidth, expected.halfWidth))
  }

  @Test func `a figure that no office has is none`() {
    // Whole offices have no reachability.
    #expect(Self.pooled.estimate(3) == nil)
  }

  @Test func `values of single replications are stored and merged with the state`() throws {
    let (made, first) = Self.office(1, 0..<1)
    var merged = Self.office(1, 1..<3).1
    let bytes = StoredState.bytes(first, of: made, version: "1")
    merged.merge(try StoredState.state(bytes, of: made, version: "1"))
    let whole = Self.office(1, 0..<3).1
    #expect(merged.pooled.values == whole.pooled.values)
    #expect(
      StoredState.bytes(merged, of: made, version: "1")
        == StoredState.bytes(whole, of: made, version: "1"))
  }

  private func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return false }
    return (a - b).magnitude <= 1e-12 * b.magnitude
  }
}
