import Statistics
import Testing

@testable import ContactModel
@testable import Experiment

/// Quantiles come per replication, are averaged, and are withheld where they rest on too little.
struct QuantileTests {
  /// Waits of 1…6 minutes at the five quantiles and the maximum, from `count` contacts.
  private func waits(_ count: Int64) -> WaitSummary {
    WaitSummary(
      count: count, quantiles: [1, 2, 3, 4, 5].map { $0 * minute }, maximum: 6 * minute)
  }

  private func hotline(
    _ counts: [[Int64?]], cell: Int = 0, grain: Grain = .horizon
  ) -> Summary {
    let subjects = counts.indices.map { subject("scenario \($0)") }
    return summary(subjects, replications: counts[0].count) { scenario, replication, builder in
      guard let count = counts[scenario][replication] else { return }
      builder.add(count, to: .begun, .channel)
      for population in Figure.WaitPopulation.allCases {
        builder.setWaits(population, .channel, 0, grain, cell: cell, waits(count))
      }
    }
  }

  private func shown(_ summary: Summary, scenario: Int = 0) -> [String: Double] {
    var found: [String: Double] = [:]
    for figure in Figure.waitsOfAnswered {
      let result = summary.result(scenario: scenario, .channel, "phone", figure)
      found[figure.id] = result?.estimate?.mean
    }
    return found
  }

  @Test(arguments: [
    (39, ["max"]), (40, ["p50", "max"]), (100, ["p50", "p80", "max"]),
    (199, ["p50", "p80", "max"]), (200, ["p50", "p80", "p90", "max"]),
    (400, ["p50", "p80", "p90", "p95", "max"]),
    (2000, ["p50", "p80", "p90", "p95", "p99", "max"]),
  ])
  func `a quantile needs twenty contacts beyond it`(mean: Int, expected: [String]) {
    // The mean counts: one replication may have fewer.
    let summary = hotline([[Int64(mean - 10), Int64(mean + 10)]])
    #expect(Set(shown(summary).keys) == Set(expected.map { "wait_answered_" + $0 }))
  }

  @Test func `quantiles are averaged over replications in minutes`() {
    #expect(
      shown(hotline([[2000, 2000]])) == [
        "wait_answered_p50": 1, "wait_answered_p80": 2, "wait_answered_p90": 3,
        "wait_answered_p95": 4, "wait_answered_p99": 5, "wait_answered_max": 6,
      ])
  }

  @Test func `one replication without contacts withholds them all`() {
    #expect(shown(hotline([[5000, nil, 5000]])).isEmpty)
  }

  @Test func `every compared scenario needs enough`() {
    let summary = hotline([[2000, 2000], [100, 100]])
    for scenario in 0...1 {
      #expect(
        Set(shown(summary, scenario: scenario).keys)
          == ["wait_answered_p50", "wait_answered_p80", "wait_answered_max"])
    }
    let p80 = Figure.quantile(80, of: Figure.waitsOfAnswered)
    let p95 = Figure.quantile(95, of: Figure.waitsOfAnswered)
    func difference(_ figure: Figure?) -> Double? {
      figure.flatMap { summary.result(scenario: 1, .channel, "phone", $0)?.difference?.mean }
    }
    #expect(difference(p80) == 0)
    #expect(difference(p95) == nil)
  }

  @Test func `a scenario without that row withholds nothing`() {
    let summary = summary(
      [subject("a"), subject("b", channels: [("mail", .written)])], replications: 2
    ) { scenario, _, builder in
      builder.add(1, to: .begun, .channel)
      guard scenario == 0 else { return }
      builder.setWaits(.answered, .channel, 0, .horizon, cell: 0, waits(2000))
    }
    #expect(shown(summary).count == 6)
  }

  @Test func `hours of the week have quantiles, days have none`() throws {
    let summary = summary([subject()], replications: 2, grains: Set(Grain.allCases)) {
      _, _, builder in
      builder.add(1, to: .begun, .channel, weekHour: 33)
      builder.setWaits(.all, .channel, 0, .weekdayHour, cell: 33, waits(2000))
    }
    let hours = try #require(summary.table(scenario: 0, .channel, .weekdayHour))
    let place = try #require(hours.figures(row: 0).firstIndex { $0.id == "wait_all_p99" })
    #expect(hours.result(row: 0, cell: 33, figure: place).estimate?.mean == 5)
    #expect(hours.result(row: 0, cell: 34, figure: place).estimate == nil)
    #expect(hours.interval(33) == .weekdayHour(weekday: 2, hour: 9))
    let days = try #require(summary.table(scenario: 0, .channel, .day))
    #expect(!days.figures(row: 0).contains { $0.id.hasPrefix("wait_") })
  }

  @Test func `times to resolution rest on the cases`() {
    func medians(cases: Int64, _ times: [Int64?]) -> [Double?] {
      let summary = summary([subject()], replications: 2) { _, _, builder in
        builder.add(cases, to: .cases, .channel)
        builder.setCaseTimes(.channel, 0, times)
      }
      return Figure.timesToResolution.map {
        summary.result(scenario: 0, .channel, "phone", $0)?.estimate?.mean
      }
    }
    let days: [Int64] = [1, 2, 3, 4].map { $0 * 24 * hour }
    #expect(medians(cases: 400, days) == [1, 2, 3, 4])
    #expect(medians(cases: 199, days) == [1, 2, nil, nil])
    // So many cases open that the curve does not come down to 5 %.
    #expect(medians(cases: 400, Array(days.prefix(3)) + [nil]) == [1, 2, 3, nil])
  }
}
