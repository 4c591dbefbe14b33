internal import Experiment
internal import ScenarioFile
internal import Words

extension Continuation {
  /// What was kept of each experiment that was begun.
  func states(of experiments: Int) throws(InvalidScenario) -> [Kept] {
    guard let kept else { return [] }
    guard let states = ReadStudy.states(in: kept.bytes, of: experiments),
      states.count <= experiments
    else { throw InvalidScenario([StoredState.Problem.damaged.finding(in: kept.path)]) }
    return states.map { Kept(path: kept.path, bytes: $0) }
  }

  /// What the experiment begins with: what was kept, or nothing.
  func state(
    _ kept: Kept?, of experiment: Experiment
  ) throws(InvalidScenario) -> ExperimentState {
    guard let kept else { return ExperimentState(experiment) }
    let state: ExperimentState
    do {
      state = try StoredState.state(
        kept.bytes, of: experiment, version: Tool<ReadStudy>.version)
    } catch {
      throw InvalidScenario([error.finding(in: kept.path)])
    }
    let asked = ReplicationSet(0..<experiment.settings.replications)
    guard state.done.subtracting(asked).isEmpty else {
      throw InvalidScenario([
        Finding(
          file: kept.path, fileOrder: 0, position: nil,
          message: Words(
            "\(state.done.count) replications are done, but \(asked.count) are asked for",
            german: "\(state.done.count) Durchläufe sind fertig, verlangt sind \(asked.count)"),
          hint: Words(
            "ask for as many or more, or begin anew without --resume",
            german: "mindestens so viele verlangen, oder ohne --resume neu beginnen"))
      ])
    }
    return state
  }
}

extension StoredState.Problem {
  /// Says what is wrong with a checkpoint or a shard.
  func finding(in path: String) -> Finding {
    let (message, hint) = words
    return Finding(file: path, fileOrder: 0, position: nil, message: message, hint: hint)
  }

  private var words: (message: Words, hint: Words) {
    switch self {
    case .notAState:
      (
        Words(
          "this is not what kontaktwege keeps of a simulation",
          german: "das ist nicht, was kontaktwege von einer Simulation aufhebt"),
        Words("look whether it is the right file", german: "prüfen, ob es die richtige Datei ist")
      )
    case .otherVersion(let found):
      (
        Words(
          "this was written by another version: \(found)",
          german: "das hat eine andere Version geschrieben: \(found)"),
        Words(
          "go on with that version, or begin anew",
          german: "mit jener Version weitermachen oder neu beginnen")
      )
    case .otherExperiment(let found, let expected):
      (
        Words(
          "this belongs to another simulation: \(found), not \(expected)",
          german: "das gehört zu einer anderen Simulation: \(found) statt \(expected)"),
        Words(
          "take the same files, seed and tables as before, or begin anew",
          german: "dieselben Dateien, Startwert und Tabellen nehmen wie zuvor, oder neu beginnen")
      )
    case .damaged:
      (
        Words("this is cut off or damaged", german: "das ist abgeschnitten oder beschädigt"),
        Words(
          "begin anew; what it held cannot be trusted",
          german: "neu beginnen; dem Inhalt ist nicht zu trauen")
      )
    }
  }
}
