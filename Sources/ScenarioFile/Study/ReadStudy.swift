internal import Study
package import Words

/// Whether the bytes are a study rather than a scenario; what cannot be read at all is none.
package func isStudy(_ bytes: [UInt8]) -> Bool {
  (try? JSONCParser.parse(SourceFile(path: "", bytes: bytes)))?.member(studyMark) != nil
}

/// The key that every study has and no scenario.
private let studyMark = "baseline"

/// Reads a study and all scenarios that it names.
///
/// - Throws: `ReadFailure` if the study itself cannot be read; all else is a finding.
package func readStudy(
  path: String, vocabulary: FigureVocabulary, read: (String) -> Result<[UInt8], ReadFailure>
) throws(ReadFailure) -> StudyOutcome {
  let file = SourceFile(path: path, bytes: try read(path).get())
  do {
    let loaded = LoadedFiles(root: try Node.ofStudy(file), files: [file], findings: [])
    let (decoder, findings) = try ReadingContext<Never>.read(loaded) { root in
      let decoder = StudyDecoder(root, file: path, vocabulary: vocabulary)
      return (draft: decoder.decode(), pending: decoder.pending)
    }
    var gathering = StudyGathering(
      draft: decoder.draft, pending: decoder.pending, file: file, findings: findings)
    return gathering.outcome(read)
  } catch {
    return StudyOutcome(study: nil, members: [], file: file, findings: error.findings)
  }
}

/// The format of study files as a JSON Schema, made of the same code that reads them.
package func studySchema(_ vocabulary: FigureVocabulary, _ language: Language) -> String {
  studyDocument(vocabulary).text(language)
}

/// The format of study files for people, made of the same code that reads them.
package func studyReference(_ vocabulary: FigureVocabulary, _ language: Language) -> String {
  FormatReference(studyDocument(vocabulary), introduction: Introduction.studies, language).text
}

private func studyDocument(_ vocabulary: FigureVocabulary) -> SchemaDocument {
  ReadingContext<Never>.describe(
    title: Words("Kontaktwege study", german: "Kontaktwege-Studie"),
    Words(
      """
      Which scenarios are compared, how often each is simulated, and which \
      figures matter.
      """,
      german: """
        Welche Szenarien verglichen werden, wie oft jedes simuliert wird, und \
        auf welche Kennzahlen es ankommt.
        """),
    inheritance: .standAlone
  ) { root in
    StudyDecoder(root, file: "study", vocabulary: vocabulary).decode()
  }
}

extension Node {
  /// The members of a study's file without `$schema`, which is for editors.
  fileprivate static func ofStudy(_ file: SourceFile) throws(InvalidScenario) -> Node {
    let root = try JSONCParser.parse(file)
    guard case .object(let members) = root.value else {
      throw InvalidScenario([
        Finding(
          file: file.path, fileOrder: 0, position: file.position(of: root.span.start),
          message: Words(
            "a study is an object in braces, but \(root.saidInWords)",
            german: """
              eine Studie ist ein Objekt in geschweiften Klammern, aber \
              \(root.saidInWords)
              """))
      ])
    }
    return Node(.object(members.filter { $0.name != SchemaDocument.schemaKey }), span: root.span)
  }
}
