internal import Study
internal import Words

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
        Words(
          "The name of the study. Without it: the name of the file.",
          german: "Der Name der Studie. Ohne Angabe: der Name der Datei."))
      ?? ScenarioName.ofFile(file)
    let title = root.title(or: name)
    let summary = root.optionalPresent(
      "description", .text,
      Words("What the study asks, in a sentence.", german: "Was die Studie fragt, in einem Satz."))
    let baseline = root.text(
      "baseline",
      Words(
        "The file of the scenario that all others are compared with.",
        german: "Die Datei des Szenarios, mit dem alle anderen verglichen werden."))
    let variants = self.variants()
    let offices = root.optionalPresent(
      "offices", .text,
      Words(
        """
        A table (CSV) of offices that are made from the baseline, instead of variants: name, title, \
        households, sites, land. Each is simulated by itself, none is compared.
        """,
        german: """
          Eine Tabelle (CSV) von Behörden, die aus der Ausgangslage entstehen, statt Varianten: name, \
          title, households, sites, land. Jede wird für sich simuliert, keine verglichen.
          """))
    if offices != nil, !variants.isEmpty {
      root.report(
        "offices",
        Words("is given beside variants", german: "steht neben variants"),
        hint: Words("give one of the two", german: "eines von beiden angeben"))
    }
    let length = self.length()
    let seed = root.optionalPresent(
      "seed", .integer(0...Int.max),
      Words(
        "The number that all chance follows from. Without it: the baseline's.",
        german: "Die Zahl, aus der aller Zufall folgt. Ohne Angabe: die der Ausgangslage."))
    let confidence = root.optionalPresent(
      "confidence", .number(.in(0.5...0.9999)),
      Words(
        "Of the intervals: 0.95 for 95 %. Without it: the baseline's.",
        german: """
          Sicherheit der Intervalle: 0.95 für 95 %. Ohne Angabe: die der \
          Ausgangslage.
          """))
    let figures = self.figures()
    let tables: Study::Study.Tables = root.choice(
      "tables", default: .all,
      Words(
        """
        What the long tables hold: all figures, or those named in this file, of \
        all that has them.
        """,
        german: """
          Was die langen Tabellen enthalten: alle Kennzahlen, oder die in dieser \
          Datei genannten, von allem, was sie hat.
          """))
    let control: Control = root.choice(
      "control", default: Control.none,
      Words(
        """
        What figures and differences are adjusted by (a control variate): "cases", by how far the \
        number of cases of the baseline came out from the expected one.
        """,
        german: """
          Woran Kennzahlen und Unterschiede ausgeglichen werden (Kontrollvariable): "cases", daran, \
          wie weit die Zahl der Vorgänge der Ausgangslage von der erwarteten abweicht.
          """))
    let uncertain = self.uncertain()
    let sweep = self.sweep()
    let sensitivity = self.sensitivity(uncertain)
    let staffing = self.staffing()
    let first = StudyDraft.Source(
      file: baseline, place: root.place(of: "baseline"), identity: nil, values: [])
    return StudyDraft(
      name: name, title: title, summary: summary ?? "", scenarios: [first] + variants,
      offices: offices.map { ($0, root.place(of: "offices")) },
      length: length, seed: seed.map { UInt64($0) }, confidence: confidence, figures: figures,
      tables: tables, control: control, uncertain: uncertain, sweep: sweep,
      sensitivity: sensitivity,
      staffing: staffing, fixedEntities: vocabulary.fixedEntities)
  }

  // MARK: Scenarios

  private func variants() -> [StudyDraft.Source] {
    let ofFile = StudyShape<String>.text
    let shape = StudyShape<StudyDraft.Source>(
      kinds: [.string, .object],
      expectation: Words(
        "the name of a file, or an object in braces",
        german: "der Name einer Datei oder ein Objekt in geschweiften Klammern")
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
      Words(
        """
        The scenarios that are compared with the baseline: files, or what \
        differs from one.
        """,
        german: """
          Die Szenarien, die mit der Ausgangslage verglichen werden: Dateien, oder \
          was sich von einer unterscheidet.
          """))
  }

  private func variant(_ reader: StudyReader) -> StudyDraft.Source {
    let name = reader.parsed(
      "name", .scenarioName,
      Words("The name in tables and file names.", german: "Der Name in Tabellen und Dateinamen."),
      ScenarioName.parsing)
    _ = name
    _ = reader.optionalPresent(
      "title", .text,
      Words(
        "What people call it. Without it: its name.",
        german: "Wie es genannt wird. Ohne Angabe: sein Name."))
    let file = reader.optionalPresent(
      "file", .text,
      Words(
        "The scenario that it differs from. Without it: the baseline.",
        german: """
          Das Szenario, von dem es sich unterscheidet. Ohne Angabe: die \
          Ausgangslage.
          """))
    let values = reader.map(
      "set", of: .anything,
      Words(
        """
        What differs, by paths in the scenario's file: "staff.hotline.persons": \
        6.
        """,
        german: """
          Was anders ist, nach Pfaden in der Datei des Szenarios: \
          "staff.hotline.persons": 6.
          """))
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
