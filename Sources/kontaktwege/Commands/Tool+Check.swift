internal import ScenarioFile
internal import Words

extension Tool {
  /// `check`: the findings of every file, and the load of those without mistakes.
  func check(_ arguments: ParsedArguments) throws(Failure) -> ExitCode {
    var checked: [CheckedFile] = []
    for file in arguments.operands {
      let loaded = try load([file], surroundings.inputs.read)
      checked.append(
        CheckedFile(
          file: file, format: loaded.format, findings: loaded.findings,
          assessment: loaded.study.map { pipeline.assess($0, language) }))
    }
    if arguments.isGiven(.json) {
      let files = JSONValue.array(checked.map { $0.json(language) })
      try surroundings.output.write(JSONValue.object([.init("files", files)]).prettyText + "\n")
    } else {
      try show(checked, arguments)
    }
    return checked.allSatisfy(\.isUsable) ? .success : .invalidScenario
  }

  private func show(_ checked: [CheckedFile], _ arguments: ParsedArguments) throws(Failure) {
    for file in checked {
      try show(file.findings)
      if let assessment = file.assessment { try surroundings.output.write(assessment.text) }
    }
    let faulty = checked.filter { !$0.isUsable }.map(\.file)
    if !faulty.isEmpty {
      try say(
        Words(
          """
          \(counted(checked.flatMap(\.findings))) in \
          \(faulty.joined(separator: ", "))\n
          """,
          german: """
            \(counted(checked.flatMap(\.findings))) in \
            \(faulty.joined(separator: ", "))\n
            """))
    } else if !arguments.isGiven(.quiet) {
      let isStudy = checked.contains { $0.format == .study }
      let command = checked.count > 1 || isStudy ? Command.compare : .run
      let files = arguments.operands.joined(separator: " ")
      let asked = arguments.options[.lang].map { " \(Option.lang.spelling) \($0)" } ?? ""
      try say(
        Words(
          "next: \(surroundings.program) \(command.rawValue) \(files)\(asked)\n",
          german: "weiter mit: \(surroundings.program) \(command.rawValue) \(files)\(asked)\n"))
    }
  }
}

/// A file with what `check` found out about it.
private struct CheckedFile {
  let file: String
  let format: InputFormat
  let findings: [Finding]
  let assessment: Assessment?

  var isUsable: Bool { findings.errors.isEmpty }

  func json(_ language: Language) -> JSONValue {
    .object([
      .init("file", .string(file)),
      .init("usable", .bool(isUsable)),
      .init("findings", .array(findings.map { $0.json(language) })),
      .init("load", assessment?.json ?? .null),
    ])
  }
}

extension Finding {
  fileprivate func json(_ language: Language) -> JSONValue {
    .object([
      .init("severity", .string(severity == .error ? "error" : "warning")),
      .init("file", .string(file)),
      .init("line", line.map { .integer(Int64($0)) } ?? .null),
      .init("column", column.map { .integer(Int64($0)) } ?? .null),
      .init("path", .string(path)),
      .init("message", .string(message.text(language))),
      .init("hint", hint.map { .string($0.text(language)) } ?? .null),
    ])
  }
}
