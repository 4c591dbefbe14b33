internal import EventKernel

/// Runs replications of one scenario, one after the other, in memory that is made once.
///
/// One per thread; replications share nothing but the plan.
package struct Replicator: ~Copyable {
  package let plan: Plan
  private var world: World

  /// Of `capacity` contacts the ends are counted together.
  package init(_ plan: Plan, countingTogether capacity: Int = Tally.capacity) {
    self.plan = plan
    world = World(plan, countingTogether: capacity)
  }

  /// Simulates replication number `replication` (from 0) of the experiment with this seed.
  package mutating func replicate(
    seed: UInt64, replication: Int, layout: ObservationLayout
  ) -> ReplicationResult {
    var queue = world.queueToBegin(seed: seed, replication: replication, layout: layout)
    world.work.events = run(&world, &queue, until: SimTime(microseconds: plan.end - 1))
    world.endReplication()
    return ReplicationResult(observation: world.tally.observe(), work: world.work)
  }
}

extension World {
  /// The state before the first event of a replication, and the queue that holds what begins it.
  mutating func queueToBegin(
    seed: UInt64, replication: Int, layout: ObservationLayout? = nil
  ) -> Queue {
    reset(seed: seed, replication: replication, layout: layout)
    // Most of what is planned lies more than 2³⁰ microseconds, 18 minutes, ahead.
    var queue = Queue(
      capacity: 1024, bucketExponent: 30, filler: WorldEvent(kind: .dayBegins, subject: 0))
    queue.advance(to: SimTime(microseconds: plan.start))
    layDownBacklog(plan.start, &queue)
    _ = schedule(.dayBegins, plan.firstDay, at: plan.start, &queue)
    return queue
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
  /// Contacts and cases that began in counted hours.
  ///
  /// The tables count them when they end, so the two can be compared.
  package var countedContacts = 0
  package var countedCases = 0
  /// Counted cases still open when the simulation ended.
  package var openCases = 0
  package init() {}
}
