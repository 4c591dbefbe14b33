package import Study

/// What came of reading a study file.
package struct StudyOutcome {
  /// Nil if and only if a finding is an error.
  package var study: Study::Study?
  /// The scenarios in the order of the study, the baseline first; all are there if the study is.
  package var members: [StudyMember]
  /// The study's own file.
  package var file: SourceFile
  /// Errors and warnings: the study's own first, then those of the scenarios.
  package var findings: [Finding]
  /// Where the paths of parameters stand in the study.
  var parameterSpans: [String: SourceSpan] = [:]

  /// A scenario of the study with other numbers at some paths of its file.
  ///
  /// What is wrong with a number is a finding at the place of its path in the study.
  ///
  /// - Precondition: the study has such a scenario, and paths are those of its parameters.
  package func readScenario(
    _ scenario: Int, setting numbers: [(parameter: Parameter, number: Double)],
    read: (String) -> Result<[UInt8], ReadFailure>
  ) throws(ReadFailure) -> ReadOutcome {
    let entries = numbers.map { parameter, number in
      guard case .success(let path) = NodePath.parse(parameter.path) else {
        preconditionFailure("\(parameter.path) is no path")
      }
      let span =
        parameterSpans[parameter.path] ?? SourceSpan(file: 0, start: 0, end: file.bytes.count)
      return Overlay.Entry(path: path, pathSpan: span, number: number)
    }
    let member = members[scenario]
    let overlay = (member.overlay ?? Overlay(file: file)).adding(entries)
    return try ScenarioFile.readScenario(path: member.path, overlay: overlay, read: read)
  }
}

/// A scenario of a study.
package struct StudyMember {
  /// Its file.
  package var path: String
  /// What the study changes of it.
  package var overlay: Overlay?
  package var outcome: ReadOutcome
}
