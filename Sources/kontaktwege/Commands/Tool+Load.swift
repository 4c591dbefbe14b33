internal import ScenarioFile
internal import Words

extension Tool {
  /// The scenarios in these files, or the end of the command if one cannot be read.
  func load(
    _ files: [String], _ read: (String) -> Result<[UInt8], ReadFailure>
  ) throws(Failure) -> LoadedStudy<Study> {
    do {
      return try pipeline.load(files, read)
    } catch {
      throw surroundings.inputs.failure(for: error)
    }
  }

  /// Shows findings as messages, each with its hint.
  func show(_ findings: [Finding]) throws(Failure) {
    guard !findings.isEmpty else { return }
    try surroundings.messages.write(findings.map { $0.text(language) + "\n" }.joined())
  }

  /// The findings by number: `3 mistakes and 1 warning`.
  func counted(_ findings: [Finding]) -> Words {
    let (errors, warnings) = (findings.errors.count, findings.warnings.count)
    let mistakes =
      errors == 1
      ? Words("1 mistake", german: "1 Fehler")
      : Words("\(errors) mistakes", german: "\(errors) Fehler")
    let rest =
      warnings == 1
      ? Words("1 warning", german: "1 Warnung")
      : Words("\(warnings) warnings", german: "\(warnings) Warnungen")
    return switch (errors, warnings) {
    case (_, 0): mistakes
    case (0, _): rest
    default: Words("\(mistakes) and \(rest)", german: "\(mistakes) und \(rest)")
    }
  }
}
