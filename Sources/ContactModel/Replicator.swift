/// Runs replications of one scenario, one after the other, in memory that is made once.
///
/// One per thread; replications share nothing but the plan.
package struct Replicator: ~Copyable {
  package let plan: Plan
  private var tally: Tally

  package init(_ plan: Plan) {
    self.plan = plan
    tally = Tally(shape: plan.shape)
  }

  /// Simulates replication number `replication` (from 0) of the experiment with this seed.
  package mutating func replicate(
    seed: UInt64, replication: Int, layout: ObservationLayout
  ) -> ReplicationResult {
    tally.reset()
    return ReplicationResult(observation: tally.observe(layout), work: SimulatedWork())
  }
}

package struct ReplicationResult: Equatable, Sendable {
  package var observation: Observation
  package var work: SimulatedWork
}

/// How much was simulated, counted days or not.
package struct SimulatedWork: Equatable, Sendable {
  package var contacts = 0
  package var cases = 0
  package var events = 0
  /// Counted cases still open when the simulation ended.
  package var openCases = 0
  package init() {}
}
