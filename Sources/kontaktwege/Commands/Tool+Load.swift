internal import ScenarioFile

extension Tool {
  /// The scenarios in these files, or the end of the command if one cannot be read.
  func load(_ files: [String]) throws(Failure) -> LoadedStudy<Study> {
    do {
      return try pipeline.load(files, surroundings.inputs.read)
    } catch {
      throw surroundings.inputs.failure(for: error)
    }
  }

  /// Shows findings as messages, each with its hint.
  func show(_ findings: [Finding]) throws(Failure) {
    guard !findings.isEmpty else { return }
    try surroundings.messages.write(findings.map { "\($0)\n" }.joined())
  }

  /// The findings by number: `3 mistakes and 1 warning`.
  func counted(_ findings: [Finding]) -> String {
    let parts = [
      (findings.errors.count, "mistake"), (findings.warnings.count, "warning"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return parts.joined(separator: " and ")
  }
}
