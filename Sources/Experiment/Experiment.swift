package import ContactModel
internal import Statistics
package import Study

/// Several scenarios run side by side, the first of them the baseline.
///
/// The result is the same to the last bit for any number of threads: all that is added up are
/// integers, and floating point starts at the final figure.
package struct Experiment: Sendable {
  package struct Settings: Equatable, Sendable {
    package var seed: UInt64
    package var replications: Int
    package var threads: Int
    /// Of result tables, besides horizon and month.
    package var grains: Set<Grain>
    /// Of the intervals: 0.95 for 95 %.
    package var confidence: Double
    /// The figures by which scenarios are ranked.
    package var criteria: [Criterion]
    /// When to stop before that many replications; nil: never.
    package var precision: StoppingRule?
    /// Figures of the first scenario of which each replication's value is kept, so that several
    /// experiments can be pooled.
    package var pooled: [Criterion]
    package var control: Control

    package init(
      seed: UInt64, replications: Int, threads: Int, grains: Set<Grain>, confidence: Double,
      criteria: [Criterion] = [], precision: StoppingRule? = nil, pooled: [Criterion] = [],
      control: Control = .none
    ) {
      precondition(replications > 0, "an experiment has at least one replication")
      precondition(threads > 0, "an experiment needs a thread")
      precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
      self.seed = seed
      self.replications = replications
      self.threads = threads
      self.grains = grains
      self.confidence = confidence
      self.criteria = criteria
      self.precision = precision
      self.pooled = pooled
      self.control = control
    }
  }

  package let subjects: [Subject]
  package let settings: Settings
  private let makeSimulator: SimulatorSource

  /// Makes something that runs replications of the scenario with this number in that layout.
  package typealias SimulatorSource =
    @Sendable (_ scenario: Int, ObservationLayout) -> (_ replication: Int) -> ReplicationResult

  /// Hands out what has been summed up when it is called, on any thread.
  package typealias StateSource = @Sendable () -> ExperimentState

  /// An experiment with scenarios that are simulated by `makeSimulator`.
  package init(
    _ subjects: [Subject], settings: Settings, makeSimulator: @escaping SimulatorSource
  ) {
    precondition(!subjects.isEmpty, "an experiment has at least one scenario")
    self.subjects = subjects
    self.settings = settings
    self.makeSimulator = makeSimulator
  }

  /// An experiment with plans and texts that identify their inputs, the baseline first.
  package init(_ plans: [(plan: Plan, hash: String)], settings: Settings) {
    let seed = settings.seed
    let compiled = plans.map(\.plan)
    self.init(plans.map { Subject($0.plan, hash: $0.hash) }, settings: settings) {
      scenario, layout in
      let simulation = Simulation(compiled[scenario])
      return { simulation.replicate(seed: seed, replication: $0, layout: layout) }
    }
  }

  /// Runs all replications and sums them up.
  ///
  /// `progress` is called once per replication with rising counts, from any thread but never from
  /// two at once.
  package func run(progress: @Sendable (Progress) -> Void = { _ in }) -> Summary {
    var state = ExperimentState(self)
    runAll(onto: &state, progress: progress)
    return Summary(state, settings)
  }

  /// Runs those replications that the state does not have yet, and counts them in.
  ///
  /// Calls `look` after each replication, on any thread and maybe on several at once, with a
  /// function that hands out the state as it is when it is called: a consistent one, for which
  /// folding is held up a moment.
  package func run(
    _ replications: ReplicationSet, onto state: inout ExperimentState,
    progress: @Sendable (Progress) -> Void = { _ in },
    look: @Sendable (_ state: @escaping StateSource) -> Void = { _ in }
  ) {
    let missing = replications.subtracting(state.done)
    let total = replications.count
    let side = state.folds[0].side
    let layouts = state.folds.map(\.layout)
    let desks = state.folds.map(Guarded.init)
    let ranking = Guarded(state.ranking)
    let pooled = Guarded(state.pooled)
    let control = Guarded(state.control)
    let done = Guarded(state.done)
    let shown = Guarded(total - missing.count)
    let gate = FoldingGate()
    let now: StateSource = {
      gate.looking {
        ExperimentState(
          done: done.withLock(\.self), folds: desks.map { $0.withLock(\.self) },
          ranking: ranking.withLock(\.self), pooled: pooled.withLock(\.self),
          control: control.withLock(\.self))
      }
    }
    let runner = ParallelReplications(
      replications: missing.all, scenarios: subjects.count, threads: settings.threads)
    runner.run(
      makeSimulator: { makeSimulator($0, layouts[$0]) },
      fold: { replication, results in
        gate.folding {
          let count = control.withLock { $0?.add(results[0].observation) }
          for (desk, result) in zip(desks, results) {
            desk.withLock { $0.add(result, baseline: results[0].observation, side, count) }
          }
          ranking.withLock { $0.add(results, count) }
          pooled.withLock { $0.add(results[0].observation, replication) }
          done.withLock { $0.insert(replication) }
        }
        shown.withLock { count in
          count += 1
          progress(Progress(done: count, total: total))
        }
        look(now)
      })
    state = now()
  }
}

/// A place for a replicator, which can't be copied, that a closure can hold.
private final class Simulation {
  private var replicator: Replicator

  init(_ plan: Plan) { replicator = Replicator(plan) }

  func replicate(seed: UInt64, replication: Int, layout: ObservationLayout) -> ReplicationResult {
    replicator.replicate(seed: seed, replication: replication, layout: layout)
  }
}
