import TestSupport
import Testing

@testable import Experiment

/// How often intervals hold what they promise to hold.
@Suite(.enabled(if: isOptimised, "simulates too much for a debug build"))
struct CoverageStatisticalTests {
  private static let rows: [CoverageTable.Row] = {
    let made = CoverageCase.all.map { example in
      CoverageTable.Row(
        example: example,
        shares: CoverageCase.replications.map { example.coverage(replications: $0) })
    }
    let simulated = SimulatedLoss.cases.map { example in
      CoverageTable.Row(
        example: example,
        shares: CoverageCase.replications.map {
          $0 > SimulatedLoss.replications ? nil : example.coverage(replications: $0)
        })
    }
    return CoverageCase.Kind.allCases.flatMap { kind in
      (made + simulated).filter { $0.example.kind == kind }
    }
  }()

  @Test func `95 % intervals of 30 and 100 replications hold the truth in 93.5 to 96.5 % of cases`()
  {
    for row in Self.rows where row.example.isWellBehaved {
      for (replications, share) in zip(CoverageCase.replications, row.shares) {
        guard replications >= 30, let share else { continue }
        #expect(
          (0.935...0.965).contains(share), "\(row.example.testDescription), \(replications)")
      }
    }
  }

  @Test func `the page says what is measured now`() {
    expectPublished(
      CoverageTable(rows: Self.rows).markdown, "Sources/Experiment/Experiment.docc/Coverage.md")
  }
}
