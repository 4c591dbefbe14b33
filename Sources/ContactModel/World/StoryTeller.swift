internal import EventKernel

/// Simulates a replication like `Replicator`, and tells what happened to each counted case.
package struct StoryTeller: ~Copyable {
  private var world: World

  package init(_ plan: Plan) {
    world = World(plan)
    world.journal.isKept = true
  }

  /// All steps of all counted cases, in the order in which they happened.
  ///
  /// They are those of the replication of this number and seed: who asks for a story sees the same
  /// customers as the tables.
  package mutating func tell(seed: UInt64, replication: Int) -> [StoryEvent] {
    var queue = world.queueToBegin(seed: seed, replication: replication)
    let end = SimTime(microseconds: world.plan.end - 1)
    world.work.events = run(&world, &queue, until: end)
    world.endReplication()
    return world.journal.entries
  }
}
