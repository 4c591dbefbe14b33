internal import EventKernel

/// Runs replications like `Replicator` and looks for contradictions of the world as it goes.
///
/// For tests: many times slower, and free of cost where it is not used.
package struct CheckedReplicator: ~Copyable {
  private var watched: WatchedWorld

  /// Looks after every event if `interval` is 1, after every n-th if it is n.
  package init(_ plan: Plan, every interval: Int = 1) {
    precondition(interval > 0, "a check comes after some number of events")
    watched = WatchedWorld(world: World(plan), interval: interval)
  }

  /// Simulates like `Replicator.replicate` and tells what contradicted itself, with its times.
  package mutating func replicate(
    seed: UInt64, replication: Int, layout: ObservationLayout
  ) -> (result: ReplicationResult, contradictions: [String]) {
    watched.found = []
    var queue = watched.world.queueToBegin(seed: seed, replication: replication, layout: layout)
    let end = SimTime(microseconds: watched.world.plan.end - 1)
    watched.world.work.events = run(&watched, &queue, until: end)
    watched.world.endReplication()
    watched.found += watched.world.contradictionsOfCounts()
    let observation = watched.world.tally.observe()
    return (
      ReplicationResult(observation: observation, work: watched.world.work), watched.found
    )
  }
}

/// A world that is looked at between events.
struct WatchedWorld: EventHandler, ~Copyable {
  var world: World
  let interval: Int
  var happened = 0
  var found: [String] = []

  init(world: consuming World, interval: Int) {
    self.world = world
    self.interval = interval
  }

  var nextArrival: SimTime { world.nextArrival }

  mutating func arrive(in queue: inout EventQueue<WorldEvent>) {
    world.arrive(in: &queue)
    look(queue.now)
  }

  mutating func handle(_ event: WorldEvent, in queue: inout EventQueue<WorldEvent>) {
    world.handle(event, in: &queue)
    look(queue.now)
  }

  private mutating func look(_ now: SimTime) {
    happened += 1
    guard happened % interval == 0, found.count < 20 else { return }
    for sentence in world.contradictions(at: now.microseconds) {
      found.append("\(now.seconds) s: \(sentence)")
    }
  }
}
