/// All that an experiment has summed up so far, and over which replications.
///
/// Everything in it is an integer that does not depend on the order of adding: states of disjoint
/// replications merge to the same bits in any order and grouping.
package struct ExperimentState: Sendable {
  /// Replications that all scenarios have been counted in for.
  package private(set) var done = ReplicationSet()
  private(set) var folds: [ScenarioFold]

  /// Nothing summed up yet.
  package init(_ experiment: Experiment) {
    folds = experiment.subjects.map {
      ScenarioFold($0, grains: Array(experiment.settings.grains))
    }
    for index in folds.indices.dropFirst() { folds[index].pair(with: folds[0]) }
  }

  /// The parts of a run, put together again.
  init(done: ReplicationSet, folds: [ScenarioFold]) {
    self.done = done
    self.folds = folds
  }

  /// Counts the replications of another state of the same experiment in.
  ///
  /// - Precondition: no replication is in both.
  package mutating func merge(_ other: ExperimentState) {
    precondition(done.isDisjoint(with: other.done), "a replication cannot be counted twice")
    done = done.union(other.done)
    for index in folds.indices { folds[index].merge(other.folds[index]) }
  }

  /// Bytes of the sums, however many replications there are.
  package var byteCount: Int { folds.reduce(0) { $0 + $1.byteCount } }
}
