package import ContactModel
package import Statistics
package import Study

/// What an experiment found: exact sums over replications, from which every figure is worked out
/// when it is asked for.
package struct Summary: Sendable {
  /// The scenarios' sums, the baseline's first.
  package let scenarios: [ScenarioResult]
  package let seed: UInt64
  package let replications: Int
  package let confidence: Double
  let estimation: EstimationRule
  /// What figures were to be adjusted by.
  package let control: Control
  private let rankingFold: RankingFold
  let pooled: ReplicationValues
  /// nil: a number of replications was asked for.
  package let rule: StoppingRule?

  /// The figures of what a state has summed up.
  ///
  /// - Precondition: it has a replication.
  package init(_ state: ExperimentState, _ settings: Experiment.Settings) {
    precondition(!state.done.isEmpty, "figures come from at least one replication")
    seed = settings.seed
    replications = state.done.count
    confidence = settings.confidence
    control = settings.control
    estimation = EstimationRule(
      replications: replications, confidence: settings.confidence,
      control: state.control?.variate(replications: replications))
    scenarios = state.folds.map(ScenarioResult.init)
    rankingFold = state.ranking
    pooled = state.pooled
    rule = settings.precision
  }

  package var baseline: ScenarioResult { scenarios[0] }

  /// The count that all figures are adjusted by; nil: they are not.
  package var controlVariate: ControlVariate? { estimation.control }

  /// The scenarios by the figures that matter; nil where there is nothing to rank.
  package var ranking: Ranking? {
    guard scenarios.count > 1, replications > 1,
      rankingFold.criteria.contains(where: { $0.direction != .neutral })
    else { return nil }
    return Ranking(
      rankingFold, scenarios: scenarios.count, estimation, confidence: confidence)
  }

  /// Grains of which there are tables, coarse ones first.
  package var grains: [Grain] { baseline.fold.layout.grains }

  /// Breakdowns that every summary has.
  package var breakdowns: [Breakdown] { Breakdown.allCases }

  /// One table of one scenario; nil where the grain is not kept.
  package func table(scenario: Int, _ breakdown: Breakdown, _ grain: Grain) -> ResultTable? {
    let index = scenarios[scenario].fold.tables.firstIndex {
      $0.breakdown == breakdown && $0.grain == grain
    }
    return index.map { ResultTable(self, scenario: scenario, table: $0) }
  }

  /// A figure of one row over the horizon; nil where there is no such row or it has no such figure.
  package func result(
    scenario: Int, _ breakdown: Breakdown, _ entity: String, _ figure: Figure
  ) -> FigureResult? {
    guard let table = table(scenario: scenario, breakdown, .horizon),
      let row = table.rows.firstIndex(where: { $0.name == entity }),
      let position = table.figures(row: row).firstIndex(where: { $0.id == figure.id })
    else { return nil }
    return table.result(row: row, cell: 0, figure: position)
  }
}

/// One scenario's part of a summary.
package struct ScenarioResult: Sendable {
  let fold: ScenarioFold

  package var name: String { fold.subject.name }
  package var title: String { fold.subject.title }
  package var hash: String { fold.subject.hash }
  package var shape: TallyShape { fold.subject.shape }
  /// How much was simulated in all replications.
  package var work: SimulatedWork { fold.work }
  /// Kinds of channels that the scenario has, in the order of `ChannelKind`.
  package var kinds: [ChannelKind] {
    ChannelKind.allCases.filter(fold.subject.kinds.contains)
  }
  /// Bytes of the sums from which the figures are worked out.
  package var byteCount: Int { fold.byteCount }

  /// The kind of the channel with this number.
  package func kind(ofChannel channel: Int) -> ChannelKind { fold.subject.channels[channel].kind }
}
