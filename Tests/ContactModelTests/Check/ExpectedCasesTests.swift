import Randomness
import Scenario
import Testing

@testable import ContactModel

/// The expected number of cases, by which figures may be adjusted.
@Suite struct ExpectedCasesTests {
  /// Cases of the counted days as they are drawn: a Poisson number about each day's mean, times
  /// gamma factors of mean 1, and the log.
  private func drawn(_ plan: Plan, seed: UInt64, replication: Int) -> Int {
    let root = StreamKey(seed: seed, replication: replication)
    func factor(_ shape: Double, _ key: StreamKey, _ purpose: Purpose) -> Double {
      guard shape > 0 else { return 1 }
      var stream = key.stream(purpose.rawValue)
      return stream.gamma(shape: shape) / shape
    }
    var count = 0
    for day in plan.countedDays {
      let date = UInt64(truncatingIfNeeded: plan.firstDate + day)
      let shared = factor(
        plan.demand.sharedGammaShape, root.child(named: "day").child(date), .sharedFactor)
      for concern in 0..<plan.demand.concerns {
        let mean = (0..<plan.demand.channels).reduce(0.0) {
          $0 + plan.demand.mean(day: day, concern: concern, channel: $1)
        }
        guard mean > 0 else { continue }
        let key = root.child(named: plan.scenario.concerns[concern].name).child(date)
        let own = factor(plan.demand.concernGammaShape, key, .concernFactor)
        count += poissonQuantile(
          mean: mean * shared * own, u: key.uniform(Purpose.dayCount.rawValue))
      }
      count += plan.demand.replay[day]?.count ?? 0
    }
    return count
  }

  /// Whatever moves, holidays, the log and the ends of the simulation do.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every case that is drawn for a counted day is counted, and no other`(seed: UInt64) {
    let plan = Plan(RandomOffice.make(seed: seed))
    let layout = ObservationLayout(shape: plan.shape, grains: [])
    var replicator = Replicator(plan)
    for replication in 0..<3 {
      let found = replicator.replicate(seed: seed, replication: replication, layout: layout)
      #expect(found.work.countedCases == drawn(plan, seed: seed, replication: replication))
      let table = layout.table(.concern, .horizon)
      let counted = (0..<plan.demand.concerns).reduce(0) { sum, concern in
        guard let table else { return sum }
        let place = ObservationLayout.position(in: table, entity: concern, cell: 0)
        return sum + Int(found.observation.totals[place + Measure.cases.rawValue])
      }
      #expect(counted == found.work.countedCases)
    }
  }

  @Test func `the means of the counted days and the log add up to the expected number`() {
    for seed: UInt64 in 0..<60 {
      let plan = Plan(RandomOffice.make(seed: seed))
      var expected = 0.0
      for day in plan.countedDays {
        for concern in 0..<plan.demand.concerns {
          for channel in 0..<plan.demand.channels {
            expected += plan.demand.mean(day: day, concern: concern, channel: channel)
          }
        }
        expected += Double(plan.demand.replay[day]?.count ?? 0)
      }
      #expect((plan.expectedCases - expected).magnitude <= 1e-9 * expected)
    }
  }
}
