internal import Experiment
internal import ScenarioFile
internal import Study
internal import Words

// A simulation in shards: the sums of some replications, and all of them together.

extension ReadStudy {
  /// How much there is to do, which shards must know before anything is simulated.
  func plannedSize(_ request: SimulationRequest) throws(InvalidScenario) -> ShardedSize {
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
    return ShardedSize(
      replications: experiment(0, request).settings.replications,
      experiments: experiments(request))
  }

  /// Simulates some of the replications, those of the first experiment coming first.
  func shard(
    _ request: SimulationRequest, _ cells: Range<Int>, _ report: ProgressReport
  ) -> [UInt8] {
    var states: [[UInt8]] = []
    var done = 0
    for part in parts(of: cells, request) {
      let experiment = experiment(part.experiment, request)
      var state = ExperimentState(experiment)
      let before = done
      experiment.run(
        ReplicationSet(part.replications), onto: &state,
        progress: { report(before + $0.done, cells.count) })
      done += part.replications.count
      states.append(StoredState.bytes(state, of: experiment, version: Tool<ReadStudy>.version))
    }
    return Self.joined(states, of: experiments(request))
  }

  func inspect(
    _ request: SimulationRequest, _ cells: Range<Int>, _ kept: Continuation.Kept
  ) -> Finding? {
    do {
      let parts = parts(of: cells, request)
      for (part, bytes) in zip(parts, try states(in: kept, of: parts.count, request)) {
        _ = try state(
          of: Continuation.Kept(path: kept.path, bytes: bytes), part.replications,
          experiment(part.experiment, request))
      }
      return nil
    } catch {
      return error
    }
  }

  /// Merges shards that come in the order of their replications, each when it is its turn: in
  /// memory stand one shard and the experiment that it belongs to.
  func merge(
    _ request: SimulationRequest, _ shards: [String], _ read: FileReader
  ) throws(InvalidScenario) -> SimulationOutcome {
    do throws(Finding) {
      return try merged(request, shards, read)
    } catch {
      throw InvalidScenario([error])
    }
  }

  private func merged(
    _ request: SimulationRequest, _ shards: [String], _ read: FileReader
  ) throws(Finding) -> SimulationOutcome {
    var offices = OfficesOutcome(self, request)
    var number = 0
    var experiment = self.experiment(0, request)
    var state = ExperimentState(experiment)
    for path in shards {
      let kept = try self.kept(path, read)
      for bytes in try states(in: kept, of: nil, request) {
        if state.done.count == experiment.settings.replications {
          offices.add(Summary(state, experiment.settings))
          number += 1
          experiment = self.experiment(number, request)
          state = ExperimentState(experiment)
        }
        let part = try self.state(
          of: Continuation.Kept(path: path, bytes: bytes), nil, experiment)
        guard part.done.isDisjoint(with: state.done) else {
          throw Finding(
            file: path, fileOrder: 0, position: nil,
            message: Words(
              "holds replications that another shard holds too: \(part.done)",
              german: "enthält Durchläufe, die ein anderer Teil auch enthält: \(part.done)"))
        }
        state.merge(part)
      }
    }
    let summary = Summary(state, experiment.settings)
    guard study?.scope == .offices else { return outcome(summary, request) }
    offices.add(summary)
    return offices.outcome(doneBefore: 0)
  }

  /// The experiments with the replications of each that some of all replications are.
  private func parts(
    of cells: Range<Int>, _ request: SimulationRequest
  ) -> [(experiment: Int, replications: Range<Int>)] {
    let each = experiment(0, request).settings.replications
    return (cells.lowerBound / each...(cells.upperBound - 1) / each).map { number in
      let all = number * each..<(number + 1) * each
      let own = cells.clamped(to: all)
      return (number, own.lowerBound - all.lowerBound..<own.upperBound - all.lowerBound)
    }
  }

  private func kept(_ path: String, _ read: FileReader) throws(Finding) -> Continuation.Kept {
    switch read(path) {
    case .success(let bytes): return Continuation.Kept(path: path, bytes: bytes)
    case .failure(let failure):
      throw Finding(file: path, fileOrder: 0, position: nil, message: failure.reason)
    }
  }

  private func states(
    in kept: Continuation.Kept, of count: Int?, _ request: SimulationRequest
  ) throws(Finding) -> [[UInt8]] {
    guard let states = Self.states(in: kept.bytes, of: experiments(request)),
      count == nil || states.count == count
    else { throw StoredState.Problem.damaged.finding(in: kept.path) }
    return states
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
