internal import Study

/// All that an experiment has summed up so far, and over which replications.
///
/// Everything in it is an integer that does not depend on the order of adding: states of disjoint
/// replications merge to the same bits in any order and grouping.
package struct ExperimentState: Sendable {
  /// Replications that all scenarios have been counted in for.
  package private(set) var done = ReplicationSet()
  private(set) var folds: [ScenarioFold]
  /// Of every pair of scenarios, by the figures that they are ranked by.
  private(set) var ranking: RankingFold
  private(set) var pooled: ReplicationValues
  /// nil: figures are not adjusted.
  private(set) var control: ControlSums?

  /// Nothing summed up yet.
  package init(_ experiment: Experiment) {
    folds = experiment.subjects.map {
      ScenarioFold(
        $0, grains: Array(experiment.settings.grains), control: experiment.settings.control)
    }
    for index in folds.indices.dropFirst() { folds[index].pair(with: folds[0]) }
    ranking = RankingFold(experiment.settings.criteria, folds, experiment.settings.control)
    pooled = ReplicationValues(experiment.settings.pooled, of: folds[0])
    control =
      switch experiment.settings.control {
      case .none: nil
      case .cases: ControlSums(of: folds[0].subject)
      }
  }

  /// The parts of a run, put together again.
  init(
    done: ReplicationSet, folds: [ScenarioFold], ranking: RankingFold, pooled: ReplicationValues,
    control: ControlSums?
  ) {
    self.done = done
    self.folds = folds
    self.ranking = ranking
    self.pooled = pooled
    self.control = control
  }

  /// Counts the replications of another state of the same experiment in.
  ///
  /// - Precondition: no replication is in both.
  package mutating func merge(_ other: ExperimentState) {
    precondition(done.isDisjoint(with: other.done), "a replication cannot be counted twice")
    done = done.union(other.done)
    for index in folds.indices { folds[index].merge(other.folds[index]) }
    ranking.merge(other.ranking)
    pooled.merge(other.pooled)
    if let theirs = other.control { control?.merge(theirs) }
  }

  /// Bytes of the sums, however many replications there are; those of `pooled` aside.
  package var byteCount: Int { folds.reduce(ranking.byteCount) { $0 + $1.byteCount } }
}
