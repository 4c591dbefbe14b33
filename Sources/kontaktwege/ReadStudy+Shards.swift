internal import Experiment
internal import ScenarioFile
internal import Study
internal import Words

// A simulation in shards: the sums of some replications, and all of them together.

extension ReadStudy {
  /// The number of replications, which shards must know before anything is simulated.
  func plannedReplications(_ request: SimulationRequest) throws(InvalidScenario) -> Int {
    if case .precision = study?.length, request.replications == nil {
      throw InvalidScenario([
        Finding(
          file: study?.name ?? "", fileOrder: 0, position: nil, path: "precision",
          message: Words(
            "how many replications that takes shows only while they run",
            german: "wie viele Durchläufe das braucht, zeigt sich erst im Lauf"),
          hint: Words(
            "say how many to plan: --replications 100",
            german: "sagen, wie viele zu planen sind: --replications 100"))
      ])
    }
    return experiment(request).settings.replications
  }

  func shard(
    _ request: SimulationRequest, _ replications: Range<Int>, _ report: ProgressReport
  ) -> [UInt8] {
    let experiment = experiment(request)
    var state = ExperimentState(experiment)
    experiment.run(
      ReplicationSet(replications), onto: &state, progress: { report($0.done, $0.total) })
    return StoredState.bytes(state, of: experiment, version: Tool<ReadStudy>.version)
  }

  func inspect(
    _ request: SimulationRequest, _ replications: Range<Int>, _ kept: Continuation.Kept
  ) -> Finding? {
    do {
      _ = try state(of: kept, replications, experiment(request))
      return nil
    } catch {
      return error
    }
  }

  /// Merges them one after the other, so that only two states stand in memory.
  func merge(
    _ request: SimulationRequest, _ shards: [String], _ read: FileReader
  ) throws(InvalidScenario) -> SimulationOutcome {
    let experiment = experiment(request)
    var state = ExperimentState(experiment)
    for path in shards {
      do throws(Finding) {
        let shard = try self.shard(path, experiment, read)
        guard shard.done.isDisjoint(with: state.done) else {
          throw Finding(
            file: path, fileOrder: 0, position: nil,
            message: Words(
              "holds replications that another shard holds too: \(shard.done)",
              german: "enthält Durchläufe, die ein anderer Teil auch enthält: \(shard.done)"))
        }
        state.merge(shard)
      } catch {
        throw InvalidScenario([error])
      }
    }
    return outcome(Summary(state, experiment.settings), request)
  }

  private func shard(
    _ path: String, _ experiment: Experiment, _ read: FileReader
  ) throws(Finding) -> ExperimentState {
    switch read(path) {
    case .success(let bytes):
      return try state(of: Continuation.Kept(path: path, bytes: bytes), nil, experiment)
    case .failure(let failure):
      throw Finding(file: path, fileOrder: 0, position: nil, message: failure.reason)
    }
  }

  private func state(
    of kept: Continuation.Kept, _ replications: Range<Int>?, _ experiment: Experiment
  ) throws(Finding) -> ExperimentState {
    let state: ExperimentState
    do {
      state = try StoredState.state(
        kept.bytes, of: experiment, version: Tool<ReadStudy>.version)
    } catch {
      throw error.finding(in: kept.path)
    }
    guard let replications, state.done != ReplicationSet(replications) else { return state }
    throw Finding(
      file: kept.path, fileOrder: 0, position: nil,
      message: Words(
        "holds the replications \(state.done), not \(ReplicationSet(replications))",
        german: "enthält die Durchläufe \(state.done) statt \(ReplicationSet(replications))"),
      hint: Words(
        "run this shard again; the file may be that of another one",
        german: "diesen Teil noch einmal ausführen; die Datei ist wohl die eines anderen"))
  }
}
