import Calendar
import ContactModel
import Scenario
import Testing

/// Days on which first contacts were counted, in place of what the scenario expects.
@Suite struct CountedDemandTests {
  /// Two weeks from a Monday; Whit Monday is the second.
  private func office(counts: [DemandRules.DayCount]) -> Scenario {
    var scenario = Scenario.office(
      from: "2025-06-02", days: 14, land: .he,
      channels: [
        .phone(profile: .hourly(.init(repeating: 1, count: 24), weekdays: [1, 1, 1, 1, 1, 0, 0])),
        .mail(),
      ],
      concerns: [
        .concern("a", weekly: 300, ways: [.way(0, share: 0.5, .none), .way(1, share: 0.5, .none)]),
        .concern("b", weekly: 100, ways: [.way(0, .none)]),
      ], staff: [.group(serves: [.channel(0), .channel(1)])])
    scenario.demand.counts = counts
    return scenario
  }

  private func count(
    _ count: Double, on date: String, concern: Int? = nil
  ) -> DemandRules.DayCount {
    DemandRules.DayCount(date: dated(date), channel: 0, concern: concern, count: count)
  }

  /// Expected first contacts of the two weeks on a channel, by concern.
  private func expected(_ scenario: Scenario, channel: Int = 0) -> [Double] {
    LoadReport(Plan(scenario)).concerns.map {
      ($0.firstByChannel[channel] * 2 * 1e6).rounded() / 1e6
    }
  }

  @Test func `a count of all concerns is split as they would come`() {
    let plain = office(counts: [])
    #expect(expected(plain) == [300, 200])
    // In place of 30 and 20 on that Tuesday.
    let counted = office(counts: [count(80, on: "2025-06-03"), count(20, on: "2025-06-03")])
    #expect(expected(counted) == [330, 220])
    #expect(expected(counted, channel: 1) == expected(plain, channel: 1))
  }

  @Test func `a count of one concern leaves none to the others`() {
    #expect(expected(office(counts: [count(7, on: "2025-06-04", concern: 1)])) == [270, 187])
  }

  @Test func `who was counted on a holiday came on it, in the shape of its weekday`() {
    // Whit Monday's 20 of b come on Tuesday, unless both days were counted.
    #expect(expected(office(counts: [])) == [300, 200])
    let counted = office(counts: [
      count(9, on: "2025-06-09", concern: 1), count(20, on: "2025-06-10", concern: 1),
    ])
    #expect(expected(counted) == [240, 189])
    let came = (0..<20).map { seed in
      Double(counted.simulated(seed: UInt64(seed))[.begun, .channel, grain: .day, cell: 7])
    }
    let mean = came.reduce(0, +) / 20
    let standardError = (9.0 / 20).squareRoot()
    #expect(abs(mean - 9) < 4 * standardError)
  }
}
