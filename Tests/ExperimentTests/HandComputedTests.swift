import Experiment
import Statistics
import Testing

@testable import ContactModel

/// Figures of experiments small enough for a pocket calculator.
struct HandComputedTests {
  /// Two replications of a hotline: 8 of 10 calls reached, then 9 of 20; the variant 9 and 19.
  private func hotlines(replications: Int = 2) -> Summary {
    summary([subject("before"), subject("after")], replications: replications) {
      scenario, replication, builder in
      let offered: Int64 = replication == 0 ? 10 : 20
      let answered: Int64 =
        switch (scenario, replication) {
        case (0, 0): 8
        case (0, _): 9
        case (_, 0): 9
        default: 19
        }
      builder.add(offered + 2, to: .begun, .channel)
      builder.add(2, to: .closed, .channel)
      builder.add(answered, to: .answered, .channel)
      builder.add(offered - answered, to: .abandoned, .channel)
      builder.add(answered * 3 * minute, to: .waitAnswered, .channel)
      builder.add((offered - answered) * 6 * minute, to: .waitLost, .channel)
    }
  }

  @Test func `a total is the mean over replications with Student's interval`() throws {
    let begun = try #require(
      hotlines().result(scenario: 0, .channel, "phone", .contactsBegun)?.estimate)
    // 12 and 22: mean 17, standard deviation √50, standard error 5, t(1) = 12.7062.
    #expect(begun.mean == 17)
    #expect(abs(try #require(begun.halfWidth) - 5 * 12.706_204_736) < 1e-8)
    #expect(begun.replications == 2)
  }

  @Test func `a share is the ratio of the sums with the delta method's interval`() throws {
    let share = try #require(
      hotlines().result(scenario: 0, .channel, "phone", .reachability)?.estimate)
    // 17 ÷ 30, not the mean of 0.8 and 0.45. Residuals 8 − 17/3 and 9 − 34/3 are ±7/3, so the
    // standard error is √(2/1 · 2 · 49/9) ÷ 30.
    #expect(share.mean == 17.0 / 30)
    let error = (4.0 * 49 / 9).squareRoot() / 30
    #expect(abs(try #require(share.halfWidth) - error * 12.706_204_736) < 1e-9)
  }

  @Test func `differences pair the replications`() throws {
    let result = try #require(hotlines().result(scenario: 1, .channel, "phone", .contactsAnswered))
    // 1 and 10 more: mean 5.5, standard deviation √40.5, standard error 4.5.
    let difference = try #require(result.difference)
    #expect(difference.mean == 5.5)
    #expect(abs(try #require(difference.halfWidth) - 4.5 * 12.706_204_736) < 1e-8)
    #expect(result.contest?.better.share == 1)
    #expect(result.contest?.worse.share == 0)
  }

  @Test func `a share's difference takes all four sums`() throws {
    let result = try #require(hotlines().result(scenario: 1, .channel, "phone", .reachability))
    let difference = try #require(result.difference)
    // 28/30 − 17/30. The residuals are ±1/3 for the variant and ∓7/3 for the baseline.
    #expect(abs(difference.mean - 11.0 / 30) < 1e-15)
    let residual = (-1.0 / 3 - 7.0 / 3) / 30
    let error = (2 * 2 * residual * residual).squareRoot()
    #expect(abs(try #require(difference.halfWidth) - error * 12.706_204_736) < 1e-9)
  }

  @Test func `waits count the answered, or all who waited`() throws {
    let summary = hotlines()
    let answered = summary.result(scenario: 0, .channel, "phone", .meanWaitAnswered)?.estimate
    let all = summary.result(scenario: 0, .channel, "phone", .meanWaitAll)?.estimate
    #expect(answered?.mean == 3)
    // 17 answered after 3 minutes, 13 gone after 6.
    let expected: Double = 17 * 3 + 13 * 6
    #expect(all?.mean == expected / 30)
  }

  @Test func `one replication has no interval anywhere`() {
    let summary = hotlines(replications: 1)
    #expect(summary.warnings == [.tooFewReplications])
    var figures = 0
    for scenario in summary.scenarios.indices {
      for breakdown in summary.breakdowns {
        for grain in summary.grains {
          guard let table = summary.table(scenario: scenario, breakdown, grain) else { continue }
          for row in table.rows.indices {
            for (figure, _) in table.figures(row: row).enumerated() {
              for cell in 0..<table.cells {
                let result = table.result(row: row, cell: cell, figure: figure)
                #expect(result.estimate?.halfWidth == nil)
                #expect(result.difference?.halfWidth == nil)
                figures += 1
              }
            }
          }
        }
      }
    }
    #expect(figures > 200)
  }

  @Test func `a figure without anything to measure has no value, a count of nothing is zero`() {
    let summary = summary([subject()], replications: 3) { _, _, _ in }
    #expect(summary.result(scenario: 0, .channel, "phone", .reachability)?.estimate == nil)
    #expect(
      summary.result(scenario: 0, .channel, "phone", .contactsBegun)?.estimate
        == Estimate(mean: 0, halfWidth: 0, replications: 3))
  }

  @Test func `a replication with an empty denominator stays in the sums`() throws {
    let summary = summary([subject()], replications: 3) { _, replication, builder in
      guard replication > 0 else { return }
      builder.add(10, to: .begun, .channel)
      builder.add(5, to: .answered, .channel)
    }
    let share = try #require(
      summary.result(scenario: 0, .channel, "phone", .reachability)?.estimate)
    #expect(share == Estimate(mean: 0.5, halfWidth: 0, replications: 3))
  }
}
