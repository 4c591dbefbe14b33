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

  /// Nothing summed up yet.
  package init(_ experiment: Experiment) {
    folds = experiment.subjects.map {
      ScenarioFold($0, grains: Array(experiment.settings.grains))
    }
    for index in folds.indices.dropFirst() { folds[index].pair(with: folds[0]) }
    ranking = RankingFold(experiment.settings.criteria, folds)
    pooled = ReplicationValues(experiment.settings.pooled, of: folds[0])
  }

  /// The parts of a run, put together again.
  init(
    done: ReplicationSet, folds: [ScenarioFold], ranking: RankingFold, pooled: ReplicationValues
  ) {
    self.done = done
    self.folds = folds
    self.ranking = ranking
    self.pooled = pooled
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
  }

  /// Bytes of the sums, however many replications there are; those of `pooled` aside.
  package var byteCount: Int { folds.reduce(ranking.byteCount) { $0 + $1.byteCount } }
}
