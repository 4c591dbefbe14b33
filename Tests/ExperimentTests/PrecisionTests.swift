import Randomness
import Statistics
import Study
import TestSupport
import Testing

@testable import ContactModel
@testable import Experiment

/// Replications until intervals are narrow enough.
struct PrecisionTests {
  private static let begun = Criterion(.channel, "phone", .contactsBegun)

  private func experiment(
    _ rule: StoppingRule, threads: Int = 1, seed: UInt64 = 1
  ) -> Experiment {
    let settings = Experiment.Settings(
      seed: seed, replications: rule.replications.upperBound, threads: threads, grains: [],
      confidence: 0.95, criteria: [Self.begun], precision: rule)
    return Experiment([subject("a"), subject("b")], settings: settings) { scenario, layout in
      { replication in
        var stream = StreamKey(seed: seed, replication: replication).stream(1)
        var builder = ObservationBuilder(layout)
        let calls = Int64((1000 + 100 * stream.normal()).rounded())
        let more = Int64((50 + 10 * stream.normal()).rounded())
        builder.add(scenario == 0 ? calls : calls + more, to: .begun, .channel)
        return ReplicationResult(observation: builder.observation, work: SimulatedWork())
      }
    }
  }

  private func rule(
    _ width: Precision.Width, _ subject: Precision.Subject = .figure,
    _ replications: ClosedRange<Int> = 10...400
  ) -> StoppingRule {
    StoppingRule(
      replications: replications,
      demands: [.init(criterion: Self.begun, width: width, subject: subject)])
  }

  @Test func `it looks first at the least and last at the most replications`() {
    #expect(
      rule(.halfWidth(1)).checkpoints == [
        10, 12, 15, 18, 22, 27, 33, 41, 51, 63, 78, 97, 121, 151, 188, 235, 293, 366, 400,
      ])
    #expect(rule(.halfWidth(1), .figure, 5...5).checkpoints == [5])
  }

  @Test func `it ends at the first look at which every interval is narrow enough`() {
    let rule = rule(.halfWidth(20))
    let summary = experiment(rule).run()
    #expect(rule.checkpoints.contains(summary.replications) && summary.replications < 400)
    #expect(summary.precision.count == 2 && summary.precision.allSatisfy { $0.isMet })
    // At the look before, one was not.
    let before = rule.checkpoints.last { $0 < summary.replications } ?? 0
    let earlier = self.rule(.halfWidth(20), .figure, 10...before)
    #expect(!experiment(earlier).run().precision.allSatisfy { $0.isMet })
  }

  @Test func `a difference needs far fewer replications than the figures`() {
    let summary = experiment(rule(.halfWidth(5), .difference)).run()
    #expect(summary.precision.map(\.scenario) == [1])
    #expect(summary.replications < 60)
    #expect(!experiment(rule(.halfWidth(5))).run().precision.allSatisfy { $0.isMet })
  }

  @Test func `a relative width is one of the true figure`() {
    // 2 % of some 1000; ± 100 each: (1.96 · 100 ÷ 19.6)² replications.
    let summary = experiment(rule(.relativeHalfWidth(0.02))).run()
    #expect((80...160).contains(summary.replications))
    let state = summary.precision[0]
    let mean = state.estimate?.mean ?? 0
    #expect(state.asked == mean * 0.02 / 1.02)
  }

  @Test func `where it is not reached, it says how many replications are missing`() throws {
    let summary = experiment(rule(.halfWidth(4), .figure, 10...100)).run()
    #expect(summary.replications == 100)
    let missing = try #require(summary.precision[0].missing(confidence: 0.95))
    // (1.96 · 100 ÷ 4)² = 2,401, by a spread known to a tenth.
    #expect((1_600...3_200).contains(missing + 100))
    let enough = experiment(rule(.halfWidth(4), .figure, 10...(missing + 700))).run()
    #expect(enough.precision[0].isMet)
  }

  @Test func `no number of replications makes a width of nothing`() {
    let summary = experiment(rule(.relativeHalfWidth(0), .figure, 10...20)).run()
    #expect(summary.precision[0].missing(confidence: 0.95) == nil)
  }

  @Test(arguments: [2, 3]) func `it ends at the same replication on any number of threads`(
    threads: Int
  ) throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      let one = experiment(rule(.halfWidth(20)), seed: seed).run()
      let other = experiment(rule(.halfWidth(20)), threads: threads, seed: seed).run()
      #expect(one.replications == other.replications)
      #expect(one.precision == other.precision)
    }
  }

  @Test func `a run that was stopped goes on to the same end`() {
    let experiment = experiment(rule(.halfWidth(20)))
    let undisturbed = experiment.run()
    var state = ExperimentState(experiment)
    experiment.run(ReplicationSet(0..<13), onto: &state)
    experiment.runAll(onto: &state)
    #expect(state.done.count == undisturbed.replications)
  }
}

/// What looking at the data costs.
@Suite(.enabled(if: isOptimised, "simulates too much for a debug build"))
struct PrecisionStatisticalTests {
  /// Runs as `Experiment.runAll` does, with sums only.
  private func coverage(least: Int, width: Double, kind: CoverageCase) -> Double {
    let rule = StoppingRule(replications: least...2_000, demands: [])
    let hits = (0..<CoverageCase.experiments).count { meta in
      var pairs: [CoverageCase.Pair] = []
      for checkpoint in rule.checkpoints {
        while pairs.count < checkpoint { pairs.append(kind.replicate(meta, pairs.count)) }
        let critical = studentCriticalValue(degreesOfFreedom: checkpoint - 1)
        guard let estimate = kind.estimate(pairs, criticalValue: critical),
          let halfWidth = estimate.halfWidth, let lower = estimate.lower,
          let upper = estimate.upper
        else { return false }
        if halfWidth <= width { return lower <= kind.truth && kind.truth <= upper }
      }
      return false
    }
    return Double(hits) / Double(CoverageCase.experiments)
  }

  @Test func `stopped by precision, intervals hold the truth almost as often as they promise`()
    throws
  {
    let mean = try #require(CoverageCase.all.first { $0.kind == .mean })
    let ratio = try #require(CoverageCase.all.first { $0.kind == .ratio })
    var rows: [[String]] = []
    for (kind, widths) in [(mean, [12.0, 6]), (ratio, [0.02, 0.01])] {
      for width in widths {
        let shares = [2, 10, 30].map { coverage(least: $0, width: width, kind: kind) }
        rows.append([kind.testDescription, "\(width)"] + shares.map(percent))
        #expect(shares[1] > 0.91, "\(kind.testDescription), \(shares)")
        #expect((0.93...0.965).contains(shares[2]), "\(kind.testDescription), \(shares)")
      }
    }
    expectPublished(page(rows), "Sources/Experiment/Experiment.docc/Precision.md")
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private func page(_ rows: [[String]]) -> String {
    """
    # Precision

    Replications until every asked interval is narrow enough, and what that costs in coverage.

    ## The rule

    `StoppingRule` looks after a least number of replications, then each time after a quarter more, \
    and ends when all half-widths are as asked, or at the most. A relative width γ is met by \
    γ ÷ (1 + γ) of the estimate, so that it holds for the true figure (A. M. Law and W. D. Kelton, \
    Operations Research 31, 1983). Looks are fixed in number and replications are taken in their \
    order, so the end does not depend on threads, nor on whether the run was interrupted.

    ## What it costs

    Whoever looks until an interval is narrow stops more often where the spread came out small by \
    chance. The fewer replications the first look has, the more that matters (Y. S. Chow and \
    H. Robbins, Ann. Math. Statist. 36, 1965, show that it vanishes for narrow widths). Share of \
    \(CoverageCase.experiments) experiments whose 95 % interval holds the truth, by the first look:

    | figure | half-width asked | 2 | 10 | 30 |
    |---|--:|--:|--:|--:|
    \(rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))

    So a study asks for ten replications at least, better thirty. `PrecisionStatisticalTests` measures \
    it and renews this page with `RECORD_GOLDENS=1`.

    """
  }
}
