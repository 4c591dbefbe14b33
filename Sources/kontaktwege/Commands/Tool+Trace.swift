internal import ScenarioFile
internal import Words

extension Tool {
  /// `trace`: what happened to single cases of one replication, step by step.
  func trace(_ arguments: ParsedArguments) throws(Failure) {
    let request = TraceRequest(
      cases: try arguments.number(of: .cases, in: 1...10_000) ?? 3,
      contacts: try arguments.number(of: .contacts, in: 0...1000) ?? 2,
      concern: arguments.options[.concern], channel: arguments.options[.channel],
      seed: try arguments.number(of: .seed, in: 0...UInt64.max),
      dialect: try arguments.word(of: .csv) ?? .german, language: language)
    let loaded = try load(arguments.operands, surroundings.inputs.read)
    try show(loaded.findings)
    guard let study = loaded.study else {
      throw Failure(
        .invalidScenario,
        Words(
          "\(counted(loaded.findings)); nothing was simulated",
          german: "\(counted(loaded.findings)); nichts wurde simuliert"))
    }
    let names = pipeline.names(study)
    try check(request.concern, .concern, among: names.concerns)
    try check(request.channel, .channel, among: names.channels)
    var folder: ResultFolder?
    if let path = arguments.options[.out] {
      folder = try ResultFolder(preparing: path, leftovers: surroundings.leftovers)
    }
    defer { surroundings.leftovers.removeAll() }
    let trace = pipeline.trace(study, request)
    try folder?.write([trace.table, OutputFile(name: "trace.txt", text: trace.text)])
    try surroundings.output.write(trace.text)
    guard !arguments.isGiven(.quiet) else { return }
    try say(
      folder.map {
        Words("wrote 2 files into \($0.path)\n", german: "2 Dateien nach \($0.path) geschrieben\n")
      }
        ?? Words(
          "to keep the steps as a CSV file, add: --out DIR\n",
          german: "um die Schritte als CSV-Datei zu behalten: --out DIR anhängen\n"))
  }

  private func check(
    _ name: String?, _ option: Option, among names: [String]
  ) throws(Failure) {
    guard let name, !names.contains(name) else { return }
    throw Failure(
      .usage,
      Words(
        "\(option.spelling): the scenario has no \(quoted(name))",
        german: "\(option.spelling): \(quoted(name)) kommt im Szenario nicht vor"),
      hint: Suggestion.didYouMean(name, among: names)
        ?? Words(verbatim: names.joined(separator: ", ")))
  }
}
