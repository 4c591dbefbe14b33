internal import ScenarioFile
internal import Words

extension Tool {
  /// `run` and `compare`: simulates the scenarios and shows, or writes, what came out.
  ///
  /// What could stop the end of a long simulation is tried before its beginning: the command line,
  /// the scenarios, the folder for the results.
  func simulate(
    _ arguments: ParsedArguments, _ command: Command, _ question: Question = .comparison
  ) throws(Failure) {
    var request = try request(arguments)
    request.question = question
    let study = try usableStudy(arguments.operands, for: command)
    var folder: ResultFolder?
    if let path = arguments.options[.out] {
      folder = try ResultFolder(preparing: path, leftovers: surroundings.leftovers)
    }
    // The folder was made for the results; without them it goes again.
    defer { surroundings.leftovers.removeAll() }
    let checkpoint = folder.map { self.checkpoint(in: $0) }
    let kept = try self.kept(in: checkpoint, arguments)
    surroundings.farewell.set(checkpoint)
    defer { surroundings.farewell.set(nil) }

    let outcome = try outcome(
      of: study, request, Continuation(kept: kept) { checkpoint?.offer($0) }, arguments)
    try finish(outcome, in: folder, arguments, andThen: { checkpoint?.finish() })
  }

  /// What a simulation keeps beside its results; that it cannot is said, and the simulation goes on.
  private func checkpoint(in folder: ResultFolder) -> Checkpoint {
    let (messages, language) = (surroundings.messages, language)
    return Checkpoint(in: folder) { problem in
      let path = folder.place(of: Checkpoint.name)
      let words = Words(
        """
        warning: cannot keep what is done in \(path): \(problem.reason); the simulation goes on, \
        but if it ended now, --resume would go on from what was kept before\n
        """,
        german: """
          Warnung: was fertig ist, lässt sich nicht in \(path) aufheben: \(problem.reason); die \
          Simulation läuft weiter, aber endete sie jetzt, ginge es mit --resume beim zuletzt \
          Aufgehobenen weiter\n
          """)
      // The progress line, if there is one, is drawn anew below it.
      let start = messages.isTerminal ? "\r\u{1B}[K" : ""
      try? messages.write(start + words.text(language))
    }
  }

  /// Writes and shows what came out; `andThen` runs once the files are in their places.
  func finish(
    _ outcome: SimulationOutcome, in folder: ResultFolder?, _ arguments: ParsedArguments,
    andThen settle: () -> Void = {}
  ) throws(Failure) {
    try folder?.write(outcome.files)
    settle()
    try say(
      outcome.warnings.map { Words("warning: \($0)\n", german: "Warnung: \($0)\n") }
        .joined(separator: ""))
    try surroundings.output.write(arguments.isGiven(.json) ? outcome.json : outcome.summary)
    if !arguments.isGiven(.quiet) {
      try say(remark(on: outcome, in: folder))
    }
  }

  func request(_ arguments: ParsedArguments) throws(Failure) -> SimulationRequest {
    let tables = try TableChoice.parse(arguments.options[.tables], tables: pipeline.tables)
    return SimulationRequest(
      replications: try arguments.number(of: .replications, in: 1...1_000_000),
      seed: try arguments.number(of: .seed, in: 0...UInt64.max),
      control: try arguments.word(of: .control),
      threads: try arguments.number(of: .threads, in: 1...1024) ?? surroundings.standardThreads,
      tables: arguments.options[.out] == nil ? [] : tables,
      dialect: try arguments.word(of: .csv) ?? .german,
      hasWorkbook: arguments.isGiven(.xlsx), language: language)
  }

  func usableStudy(
    _ files: [String], for command: Command,
    read: ((String) -> Result<[UInt8], ReadFailure>)? = nil
  ) throws(Failure) -> Study {
    let loaded = try load(files, read ?? surroundings.inputs.read)
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
        Words(
          """
          compare needs a study, or a baseline and a variant, but \
          \(quoted(files[0])) is a scenario
          """,
          german: """
            compare braucht eine Studie, oder eine Ausgangslage und eine Variante, \
            aber \(quoted(files[0])) ist ein Szenario
            """),
        hint: Words(
          "to simulate it alone: kontaktwege run \(files[0])",
          german: "um es allein zu simulieren: kontaktwege run \(files[0])"))
    case (.run, .study):
      return Failure(
        .usage,
        Words(
          "\(quoted(files[0])) is a study of several scenarios",
          german: "\(quoted(files[0])) ist eine Studie mit mehreren Szenarien"),
        hint: Words(
          "to simulate them: kontaktwege compare \(files[0])",
          german: "um sie zu simulieren: kontaktwege compare \(files[0])"))
    case (.sweep, .scenario), (.sensitivity, .scenario), (.staffing, .scenario):
      return Failure(
        .usage,
        Words(
          "\(command.rawValue) needs a study, but \(quoted(files[0])) is a scenario",
          german: """
            \(command.rawValue) braucht eine Studie, aber \(quoted(files[0])) ist ein Szenario
            """),
        hint: Words(
          "kontaktwege schema study says what a study is",
          german: "kontaktwege schema study sagt, was eine Studie ist"))
    default: return nil
    }
  }

  private func outcome(
    of study: Study, _ request: SimulationRequest, _ continuation: Continuation,
    _ arguments: ParsedArguments
  ) throws(Failure) -> SimulationOutcome {
    let line = arguments.isGiven(.quiet) ? nil : surroundings.progressLine(language)
    defer { line?.erase() }
    do {
      return try pipeline.simulate(study, request, continuation) { done, total in
        line?.report(done: done, of: total)
      }
    } catch {
      line?.erase()
      try show(error.findings)
      throw invalid(error.findings)
    }
  }

  /// What an earlier run into the folder has kept, if that is asked for.
  private func kept(
    in checkpoint: Checkpoint?, _ arguments: ParsedArguments
  ) throws(Failure) -> Continuation.Kept? {
    guard arguments.isGiven(.resume) else {
      if let checkpoint, SystemCalls.kind(of: checkpoint.path) != .nothing,
        !arguments.isGiven(.quiet)
      {
        try say(
          Words(
            "\(checkpoint.path) of an earlier run is not used; --resume would go on from it\n",
            german: """
              \(checkpoint.path) eines früheren Laufs bleibt ungenutzt; mit --resume ginge es dort \
              weiter\n
              """))
      }
      return nil
    }
    guard let checkpoint else {
      throw Failure(
        .usage,
        Words(
          "--resume goes on from a folder, but none is named",
          german: "--resume macht in einem Ordner weiter, aber keiner ist genannt"),
        hint: Words(
          "name the folder of the run that ended early: --out DIR --resume",
          german: "den Ordner des vorzeitig beendeten Laufs nennen: --out DIR --resume"))
    }
    checkpoint.removeParts()
    guard SystemCalls.kind(of: checkpoint.path) != .nothing else {
      if !arguments.isGiven(.quiet) {
        try say(
          Words(
            "there is no \(checkpoint.path) to go on from: everything is simulated\n",
            german: "\(checkpoint.path) gibt es nicht: alles wird simuliert\n"))
      }
      return nil
    }
    switch surroundings.inputs.readKept(checkpoint.path) {
    case .success(let bytes): return Continuation.Kept(path: checkpoint.path, bytes: bytes)
    case .failure(let error): throw surroundings.inputs.failure(for: error)
    }
  }

  func invalid(_ findings: [Finding]) -> Failure {
    Failure(
      .invalidScenario,
      Words(
        "\(counted(findings)); nothing was simulated",
        german: "\(counted(findings)); nichts wurde simuliert"))
  }

  private func remark(on outcome: SimulationOutcome, in folder: ResultFolder?) -> Words {
    guard let folder else {
      return Words(
        "to keep the tables as CSV files, add: --out DIR\n",
        german: "um die Tabellen als CSV-Dateien zu behalten: --out DIR anhängen\n")
    }
    let files =
      outcome.files.count == 1
      ? Words("1 file", german: "1 Datei")
      : Words("\(outcome.files.count) files", german: "\(outcome.files.count) Dateien")
    let before =
      outcome.doneBefore == 0
      ? .none
      : Words(
        "went on after the \(outcome.doneBefore) replications that were done\n",
        german: "nach den \(outcome.doneBefore) fertigen Durchläufen weitergemacht\n")
    let stale = (pipeline.tables.map { "\($0).csv" } + ["report.html", "results.xlsx"])
      .filter { name in
        !outcome.files.contains { $0.name == name }
          && SystemCalls.kind(of: "\(folder.path)/\(name)") != .nothing
      }
    let old =
      stale.isEmpty
      ? .none
      : Words(
        "of an earlier run, not written now: \(stale.joined(separator: ", "))\n",
        german:
          "von einem früheren Lauf, jetzt nicht geschrieben: \(stale.joined(separator: ", "))\n")
    return before
      + Words(
        "wrote \(files) into \(folder.path)\n", german: "\(files) nach \(folder.path) geschrieben\n"
      ) + old
  }
}
