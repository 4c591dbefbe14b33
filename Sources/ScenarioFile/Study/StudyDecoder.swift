internal import Study

typealias StudyReader = ObjectReader<Never>
typealias StudyShape<Value> = ValueShape<Never, Value>

/// Turns the members of a study file into a draft; the same code describes the format.
final class StudyDecoder {
  let root: StudyReader
  let vocabulary: FigureVocabulary
  /// The path of the study's file.
  let file: String
  var pending = StudyDraft.Pending()

  init(_ root: StudyReader, file: String, vocabulary: FigureVocabulary) {
    self.root = root
    self.file = file
    self.vocabulary = vocabulary
  }

  func decode() -> StudyDraft {
    let name =
      root.optionalPresent(
        "name", .parsed(.scenarioName, ScenarioName.parsing),
        "The name of the study. Without it: the name of the file.")
      ?? ScenarioName.ofFile(file)
    let title = root.title(or: name)
    let summary = root.optionalPresent(
      "description", .text, "What the study asks, in a sentence.")
    let baseline = root.text(
      "baseline", "The file of the scenario that all others are compared with.")
    let variants = self.variants()
    let length = self.length()
    let seed = root.optionalPresent(
      "seed", .integer(0...Int.max),
      "The number that all chance follows from. Without it: the baseline's.")
    let confidence = root.optionalPresent(
      "confidence", .number(.in(0.5...0.9999)),
      "Of the intervals: 0.95 for 95 %. Without it: the baseline's.")
    let figures = self.figures()
    let tables: Study::Study.Tables = root.choice(
      "tables", default: .all,
      "What the long tables hold: all figures, or those named in this file, of all that has them.")
    let uncertain = self.uncertain()
    let sweep = self.sweep()
    let sensitivity = self.sensitivity(uncertain)
    let staffing = self.staffing()
    let first = StudyDraft.Source(
      file: baseline, place: root.place(of: "baseline"), identity: nil, values: [])
    return StudyDraft(
      name: name, title: title, summary: summary ?? "", scenarios: [first] + variants,
      length: length, seed: seed.map { UInt64($0) }, confidence: confidence, figures: figures,
      tables: tables, uncertain: uncertain, sweep: sweep, sensitivity: sensitivity,
      staffing: staffing, fixedEntities: vocabulary.fixedEntities)
  }

  // MARK: Scenarios

  private func variants() -> [StudyDraft.Source] {
    let ofFile = StudyShape<String>.text
    let shape = StudyShape<StudyDraft.Source>(
      kinds: [.string, .object], expectation: "the name of a file, or an object in braces"
    ) { reader in
      if case .string = reader.node.value {
        return ofFile.read(reader).map {
          StudyDraft.Source(file: $0, place: reader.place, identity: nil, values: [])
        }
      }
      return StudyShape.object(self.variant).read(reader)
    } describe: { context in
      let object = StudyShape.object(self.variant).describe(context)
      return (.either([.text(TextSchema()), object.schema]), object.sample)
    }
    return root.list(
      "variants", count: 0...999, of: shape,
      "The scenarios that are compared with the baseline: files, or what differs from one.")
  }

  private func variant(_ reader: StudyReader) -> StudyDraft.Source {
    let name = reader.parsed(
      "name", .scenarioName, "The name in tables and file names.", ScenarioName.parsing)
    _ = name
    _ = reader.optionalPresent("title", .text, "What people call it. Without it: its name.")
    let file = reader.optionalPresent(
      "file", .text, "The scenario that it differs from. Without it: the baseline.")
    let values = reader.map(
      "set", of: .anything,
      "What differs, by paths in the scenario's file: \"staff.hotline.persons\": 6.")
    let identity = reader.scope.member("name").map {
      Overlay.Identity(name: $0, title: reader.scope.member("title"))
    }
    return StudyDraft.Source(
      file: file ?? "", place: file == nil ? reader.place : reader.place(of: "file"),
      identity: identity, values: values.compactMap { entry(of: $0, reader) })
  }

  private func entry(of value: Entry<Node>, _ reader: StudyReader) -> Overlay.Entry? {
    guard let span = value.place.span else { return nil }
    switch NodePath.parse(value.name) {
    case .success(let path): return Overlay.Entry(path: path, pathSpan: span, value: value.value)
    case .failure(let problem):
      reader.context.report(
        at: value.place, utf8Offset: problem.utf8Offset, problem.message, hint: problem.hint)
      return nil
    }
  }
}
