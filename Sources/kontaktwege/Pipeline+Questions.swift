internal import Experiment
internal import Report
internal import ScenarioFile
internal import Study
internal import Words

/// The answer to a question about other numbers than the files have; nil for a comparison.
func answer(
  _ read: ReadStudy, _ request: SimulationRequest, _ report: @escaping ProgressReport
) throws(InvalidScenario) -> SimulationOutcome? {
  guard request.question != .comparison else { return nil }
  guard let study = read.study, let outcome = read.outcome else {
    preconditionFailure("only studies are asked such questions")
  }
  var scenarios = Array(read.entries.indices)
  let runner = QuestionRunner(outcome, study, read.entries[0].plan, request, report)
  let answer: QuestionReport
  switch request.question {
  case .comparison: return nil
  case .sweep:
    guard let sweep = study.sweep else { throw missing("sweep", in: outcome) }
    answer = try runner.sweep(sweep)
    scenarios = [sweep.scenario]
  case .sensitivity(let method):
    guard let sensitivity = study.sensitivity else { throw missing("sensitivity", in: outcome) }
    guard !study.uncertain.isEmpty else { throw missing("uncertain", in: outcome) }
    answer = try runner.sensitivity(sensitivity, sensitivity.method(method))
    scenarios = [sensitivity.scenario]
  case .uncertainty(let draws):
    guard !study.uncertain.isEmpty else { throw missing("uncertain", in: outcome) }
    answer = try runner.uncertainty(draws: draws)
  case .staffing:
    guard let staffing = study.staffing else { throw missing("staffing", in: outcome) }
    answer = try runner.staffing(staffing)
    scenarios = [staffing.scenario]
  }
  let dialect: Dialect = request.dialect == .german ? .german : .international
  let page = answer.html(
    QuestionInput(
      language: request.language, version: Tool<ReadStudy>.version,
      command: ReproducingCommand.text(
        request.question, files: read.files, replications: answer.replications, seed: runner.seed),
      title: study.title.isEmpty ? study.name : study.title,
      sources: scenarios.map { read.entries[$0].source },
      hashes: scenarios.map { read.entries[$0].hash }, seed: runner.seed,
      confidence: runner.confidence))
  return SimulationOutcome(
    files: answer.files(dialect).map { file in
      OutputFile(name: file.name) { receive throws(SystemError) in try receive(file.bytes) }
    } + [OutputFile(name: "report.html", text: page)], summary: answer.text(request.language),
    json: answer.json, warnings: [])
}

private func missing(_ key: String, in outcome: StudyOutcome) -> InvalidScenario {
  InvalidScenario([
    Finding(
      file: outcome.file.path, fileOrder: 0, position: nil, path: key,
      message: Words("is missing", german: "fehlt"),
      hint: Words(
        "scenarios/STUDIES.md describes the key \(key)",
        german: "scenarios/STUDIES.md beschreibt den Schlüssel \(key)"))
  ])
}

extension Sensitivity {
  /// The method that the command line asks for, with the study's effort where it is the same one.
  fileprivate func method(_ asked: SensitivityMethod?) -> Method {
    switch (asked, method) {
    case (nil, let own): own
    case (.tornado, _): .tornado
    case (.morris, .morris): method
    case (.morris, _): .morris(trajectories: 10, levels: 4)
    case (.sobol, .sobol): method
    case (.sobol, _): .sobol(points: 128)
    }
  }
}
