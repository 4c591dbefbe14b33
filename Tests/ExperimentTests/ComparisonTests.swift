import Statistics
import Testing

@testable import ContactModel
@testable import Experiment

/// What a scenario is compared with, and when it is not.
struct ComparisonTests {
  @Test func `a variant equal to its baseline differs by exactly zero in every figure`() {
    let base = RandomOffice.subjects[0]
    let summary = summary([base, base], replications: 6, grains: [.day]) {
      RandomOffice.observe(0, $1, &$2)
    }
    var compared = 0
    for breakdown in Breakdown.allCases {
      for grain in [Grain.horizon, .month] {
        guard let table = summary.table(scenario: 1, breakdown, grain) else { continue }
        for row in table.rows.indices {
          for cell in 0..<table.cells {
            for figure in table.figures(row: row).indices {
              let result = table.result(row: row, cell: cell, figure: figure)
              guard result.estimate != nil else { continue }
              #expect(result.difference == Estimate(mean: 0, halfWidth: 0, replications: 6))
              if let contest = result.contest { #expect(contest.equal.share == 1) }
              compared += 1
            }
          }
        }
      }
    }
    #expect(compared > 1000)
  }

  @Test func `rows are matched by name, wherever they stand`() {
    let first = subject("a", channels: [("north", .phone), ("south", .phone)])
    let second = subject("b", channels: [("south", .phone), ("west", .phone), ("north", .phone)])
    let summary = summary([first, second], replications: 2) { scenario, replication, builder in
      let names = builder.layout.shape.names[Dimension.channel.rawValue]
      for (channel, name) in names.enumerated() {
        let calls: Int64 = name == "north" ? 10 : name == "south" ? 20 : 30
        builder.add(calls + Int64(scenario), to: .begun, .channel, channel)
      }
    }
    for name in ["north", "south"] {
      #expect(
        summary.result(scenario: 1, .channel, name, .contactsBegun)?.difference?.mean == 1)
    }
    let west = summary.result(scenario: 1, .channel, "west", .contactsBegun)
    #expect(west?.estimate?.mean == 31 && west?.difference == nil)
  }

  @Test func `a figure that only one of two namesakes has shows no difference`() {
    let summary = summary(
      [
        subject("a", channels: [("contact", .phone)]),
        subject("b", channels: [("contact", .written)]),
      ], replications: 2
    ) { _, replication, builder in
      builder.add(Int64(replication), to: .begun, .channel)
    }
    #expect(summary.result(scenario: 0, .channel, "contact", .reachability) != nil)
    #expect(summary.result(scenario: 1, .channel, "contact", .reachability) == nil)
    #expect(summary.result(scenario: 1, .channel, "contact", .deadlineShare) != nil)
    #expect(
      summary.result(scenario: 1, .channel, "contact", .contactsBegun)?.difference?.mean == 0)
  }

  @Test func `the baseline has neither differences nor contests`() {
    let summary = summary([subject("a"), subject("b")], replications: 3) { _, _, _ in }
    let result = summary.result(scenario: 0, .channel, "phone", .contactsAnswered)
    #expect(result?.estimate != nil && result?.difference == nil && result?.contest == nil)
  }

  @Test func `scenarios that count other days are not compared`() {
    let summary = summary([subject("a"), subject("b", days: 8)], replications: 3) { _, _, _ in }
    #expect(summary.warnings == [.otherDays(scenario: "b")])
    #expect(summary.result(scenario: 1, .channel, "phone", .contactsBegun)?.difference == nil)
    #expect(summary.result(scenario: 1, .channel, "phone", .contactsBegun)?.estimate != nil)
  }

  @Test func `better and worse follow the figure's direction, and a neutral one has none`() {
    let summary = summary([subject("a"), subject("b")], replications: 4) {
      scenario, replication, builder in
      builder.add(100, to: .begun, .channel)
      // More repeats in three of four replications, fewer in none; more answered in one.
      builder.add(scenario == 1 && replication > 0 ? 20 : 10, to: .repeats, .channel)
      builder.add(scenario == 1 && replication == 2 ? 90 : 80, to: .answered, .channel)
    }
    func contest(_ figure: Figure) -> Contest? {
      summary.result(scenario: 1, .channel, "phone", figure)?.contest
    }
    #expect(contest(.repeats)?.worse.share == 0.75)
    #expect(contest(.repeats)?.equal.share == 0.25)
    #expect(contest(.repeats)?.better.share == 0)
    #expect(contest(.reachability)?.better.share == 0.25)
    #expect(contest(.contactsBegun) == nil)
  }

  @Test func `ratios are compared exactly where floating point sees no difference`() {
    // 2⁵³ + 1 over 2⁵³ and 1 are the same number in floating point.
    let large = Int64(1) << 53
    let summary = summary([subject("a"), subject("b")], replications: 2) { scenario, _, builder in
      builder.add(large, to: .begun, .channel)
      builder.add(large + Int64(scenario), to: .answered, .channel)
    }
    #expect(
      summary.result(scenario: 1, .channel, "phone", .reachability)?.contest?.better.share == 1)
  }

  @Test func `more than one case in a hundred still open is worth a warning`() {
    let summary = summary([subject("few"), subject("many")], replications: 2) {
      scenario, _, builder in
      builder.add(1000, to: .cases, .channel)
      builder.add(scenario == 0 ? 10 : 11, to: .casesOpen, .channel)
    }
    #expect(summary.warnings == [.casesOpen(scenario: "many", share: 0.011)])
  }
}
