internal import ScenarioFile

extension Tool {
  /// `run` and `compare`: simulates the scenarios and shows, or writes, what came out.
  ///
  /// What could stop the end of a long simulation is tried before its beginning: the command line,
  /// the scenarios, the folder for the results.
  func simulate(_ arguments: ParsedArguments, _ command: Command) throws(Failure) {
    let request = try request(arguments)
    let study = try usableStudy(arguments.operands, for: command)
    var folder: ResultFolder?
    if let path = arguments.options[.out] {
      folder = try ResultFolder(preparing: path, leftovers: surroundings.leftovers)
    }
    // The folder was made for the results; without them it goes again.
    defer { surroundings.leftovers.removeAll() }

    let outcome = try outcome(of: study, request, arguments)
    try folder?.write(outcome.files)
    try surroundings.messages.write(outcome.warnings.map { "warning: \($0)\n" }.joined())
    try surroundings.output.write(arguments.isGiven(.json) ? outcome.json : outcome.summary)
    if !arguments.isGiven(.quiet) {
      try surroundings.messages.write(remark(on: outcome, in: folder))
    }
  }

  private func request(_ arguments: ParsedArguments) throws(Failure) -> SimulationRequest {
    let tables = try TableChoice.parse(arguments.options[.tables], tables: pipeline.tables)
    return SimulationRequest(
      replications: try arguments.number(of: .replications, in: 1...1_000_000),
      seed: try arguments.number(of: .seed, in: 0...UInt64.max),
      threads: try arguments.number(of: .threads, in: 1...1024) ?? surroundings.standardThreads,
      tables: tables, dialect: try arguments.word(of: .csv) ?? .german)
  }

  private func usableStudy(_ files: [String], for command: Command) throws(Failure) -> Study {
    let loaded = try load(files)
    if let misuse = misuse(of: files, loaded.format, command) { throw misuse }
    try show(loaded.findings)
    guard let study = loaded.study else { throw invalid(loaded.findings) }
    return study
  }

  /// A study is compared, a scenario alone is run.
  private func misuse(
    of files: [String], _ format: InputFormat, _ command: Command
  ) -> Failure? {
    guard files.count == 1 else { return nil }
    switch (command, format) {
    case (.compare, .scenario):
      return Failure(
        .usage,
        "compare needs a study, or a baseline and a variant, but \(quoted(files[0])) is a scenario",
        hint: "to simulate it alone: kontaktwege run \(files[0])")
    case (.run, .study):
      return Failure(
        .usage, "\(quoted(files[0])) is a study of several scenarios",
        hint: "to simulate them: kontaktwege compare \(files[0])")
    default: return nil
    }
  }

  private func outcome(
    of study: Study, _ request: SimulationRequest, _ arguments: ParsedArguments
  ) throws(Failure) -> SimulationOutcome {
    let line = arguments.isGiven(.quiet) ? nil : surroundings.progressLine()
    defer { line?.erase() }
    do {
      return try pipeline.simulate(study, request) { done, total in
        line?.report(done: done, of: total)
      }
    } catch {
      line?.erase()
      try show(error.findings)
      throw invalid(error.findings)
    }
  }

  private func invalid(_ findings: [Finding]) -> Failure {
    Failure(.invalidScenario, "\(counted(findings)); nothing was simulated")
  }

  private func remark(on outcome: SimulationOutcome, in folder: ResultFolder?) -> String {
    guard let folder else { return "to keep the tables as CSV files, add: --out DIR\n" }
    let files = outcome.files.count == 1 ? "1 file" : "\(outcome.files.count) files"
    return "wrote \(files) into \(folder.path)\n"
  }
}
