internal import Study

extension Experiment {
  /// Runs what the settings ask for, be it a number of replications or a precision, and counts it in.
  ///
  /// A precision is looked at only when exactly the first replications up to a checkpoint are there:
  /// where it ends does not depend on the number of threads, nor on whether it was resumed.
  package func runAll(
    onto state: inout ExperimentState, progress: @Sendable (Progress) -> Void = { _ in },
    look: @Sendable (_ state: @escaping StateSource) -> Void = { _ in }
  ) {
    guard let rule = settings.precision else {
      return run(
        ReplicationSet(0..<settings.replications), onto: &state, progress: progress, look: look)
    }
    let most = rule.replications.upperBound
    for checkpoint in rule.checkpoints {
      let wanted = ReplicationSet(0..<checkpoint)
      run(
        wanted, onto: &state, progress: { progress(Progress(done: $0.done, total: most)) },
        look: look)
      guard state.done == wanted else { continue }
      if Summary(state, settings).precision.allSatisfy(\.isMet) { return }
    }
  }
}

extension Summary {
  /// How far the demands of the settings have been met, by demand and scenario.
  package var precision: [PrecisionState] {
    (rule?.demands ?? []).flatMap { demand in
      scenarios.indices.compactMap { scenario -> PrecisionState? in
        let criterion = demand.criterion
        // What a scenario does not have need not be precise.
        guard
          let result = result(
            scenario: scenario, criterion.breakdown, criterion.entity, criterion.figure)
        else { return nil }
        switch demand.subject {
        case .figure:
          return PrecisionState(demand: demand, scenario: scenario, estimate: result.estimate)
        case .difference:
          guard scenario > 0, let difference = result.difference else { return nil }
          return PrecisionState(demand: demand, scenario: scenario, estimate: difference)
        }
      }
    }
  }
}
