package import Words

/// What all readers of one scenario share: its files, the findings, the names, the dials.
///
/// `Change` is what the scenario keeps of a dated change; readers of formats without any use
/// `Never`.
package final class ReadingContext<Change> {
  package let files: [SourceFile]
  /// What is wrong so far, in the order of discovery.
  package private(set) var findings: [Finding]
  private var errorPaths: [NodePath] = []
  private var names = NameTable()
  private var dials = DialTable<Change>()
  /// The named shapes that were described on the way.
  var definitions = SchemaDefinitions()

  init(files: [SourceFile], findings: [Finding] = []) {
    self.files = files
    self.findings = findings
  }

  /// Reads a scenario from its files.
  ///
  /// The decoder runs to its end whatever is wrong, on harmless stand-ins for what could not be
  /// read, so that all findings come at once.
  ///
  /// - Throws: `InvalidScenario` with all findings if one of them is an error.
  package static func read<Value>(
    _ loaded: LoadedFiles, _ body: @escaping (ObjectReader<Change>) -> Value
  ) throws(InvalidScenario) -> (value: Value, warnings: [Finding]) {
    guard let root = loaded.root else { throw InvalidScenario(loaded.findings) }
    let context = ReadingContext(files: loaded.files, findings: loaded.findings)
    let shape = ValueShape.object(body)
    let value = context.read(shape, root, at: .root, doc: .none)
    context.reportUnknownReferences()
    context.reportUnusedChanges()
    guard context.findings.errors.isEmpty else { throw InvalidScenario(context.findings) }
    return (value, context.findings.inFileOrder)
  }

  /// Describes the files that a decoder reads, as a JSON Schema.
  package static func describe<Value>(
    title: Words, _ doc: Words, inheritance: SchemaDocument.Inheritance = .extending,
    _ body: @escaping (ObjectReader<Change>) -> Value
  ) -> SchemaDocument {
    let context = ReadingContext(files: [])
    let root = ValueShape.object(body).describe(context).schema
    return SchemaDocument(
      title: title, doc: doc, inheritance: inheritance, root: root,
      definitions: context.definitions.schemas)
  }

  // MARK: Findings

  /// Notes a finding at a place, or within the text that stands there; none about a stand-in.
  package func report(
    _ severity: Finding.Severity = .error, at place: Place, utf8Offset: Int? = nil,
    _ message: Words, hint: Words? = nil
  ) {
    guard let span = place.span else { return }
    let file = files[span.file]
    let offset =
      utf8Offset.map { StringLiteral.offset(ofDecoded: $0, in: span, of: file) } ?? span.start
    findings.append(
      Finding(
        severity, file: file.path, fileOrder: file.order, position: file.position(of: offset),
        path: place.path.description, message: message, hint: hint))
    if severity == .error { noteError(at: place.path) }
  }

  /// Lets `hasErrors` know of an error that will be reported, or was, in other words.
  func noteError(at path: NodePath) {
    errorPaths.append(path)
  }

  /// Whether an error was found in a value or in a part of it.
  package func hasErrors(under path: NodePath) -> Bool {
    errorPaths.contains { $0.isWithin(path) }
  }

  // MARK: Names

  /// The names that were declared so far, in file order.
  package func names(of kind: Words) -> [String] { names.names(of: kind) }

  func declare(_ name: String, as kind: Words, at place: Place) {
    guard place.span != nil else { return }
    guard let first = names.declare(.init(kind: kind, name: name, place: place)) else { return }
    report(
      at: place,
      Words(
        "\(Wording.quoted(name)) is the name of another \(kind)",
        german: "\(Wording.quoted(name)) heißt schon etwas anderes (\(kind))"),
      hint: Words("the other one is \(first.path)", german: "das andere ist \(first.path)"))
  }

  func refer(to kind: Words, by name: String, at place: Place) {
    names.refer(.init(kind: kind, name: name, place: place))
  }

  /// Reports the references to names that nothing declared.
  ///
  /// Where no name of a kind could be read at all, that has been reported, and one mistake is
  /// not to be blamed on every reference.
  private func reportUnknownReferences() {
    let hadErrors = !errorPaths.isEmpty
    for use in names.references where !names.isDeclared(use.name, as: use.kind) {
      let known = names.names(of: use.kind)
      guard !known.isEmpty || !hadErrors else { continue }
      report(
        at: use.place,
        Words(
          "there is no \(use.kind) \(Wording.quoted(use.name))",
          german: "\(use.kind) \(Wording.quoted(use.name)) gibt es nicht"),
        hint: Wording.suggestion(
          for: use.name, among: known, calledFor: Words("there are", german: "es gibt"))
          ?? Words("none is given", german: "keine Angabe vorhanden"))
    }
  }

  // MARK: Dials

  /// Hands over the dated changes; dials that are read afterwards take them.
  ///
  /// A change whose target could not be read is left out: that has been reported.
  package func provide(_ changes: [SetChange<Change>]) {
    for change in changes where !hasErrors(under: change.place.path) { dials.add(change) }
  }

  func know(_ path: NodePath) {
    dials.know(path)
  }

  /// The dial at a path, with the changes that name it; their numbers are checked.
  func dial(at path: NodePath, base: Double, bounds: NumberBounds) -> Dial<Change> {
    let changes = dials.take(path)
    for change in changes {
      for (number, place) in change.numbers where !hasErrors(under: place.path) {
        guard let objection = bounds.objection(to: number) else { continue }
        report(
          at: place,
          Words(
            "\(NumberBounds.text(number)) \(objection)",
            german: "\(NumberBounds.text(number)) \(objection)"),
          hint: Words(
            "\(path) takes a number\(bounds.words)",
            german: "\(path) nimmt eine Zahl\(bounds.words) an"))
      }
    }
    return Dial(base: base, path: path, bounds: bounds, changes: changes.map(\.payload))
  }

  /// The changes that no dial has taken so far.
  package func unusedChanges() -> [UnusedChange<Change>] { dials.unused() }

  /// Reports the changes that named no dial, unless what they name could not be read.
  private func reportUnusedChanges() {
    for unused in unusedChanges() {
      let target = unused.change.target
      guard !errorPaths.contains(where: { target.isWithin($0) }) else { continue }
      switch unused.reason {
      case .notADial:
        report(
          at: unused.change.place,
          Words("\(target) cannot change over time", german: "\(target) kann sich nicht ändern"),
          hint: Words(
            "only numbers that the format names as such can",
            german: """
              nur Zahlen, die in der Beschreibung des Formats so genannt sind, können \
              das
              """))
      case .noSuchPath(let nearest):
        report(
          at: unused.change.place,
          Words("no number at \(target)", german: "unter \(target) steht keine Zahl"),
          hint: nearest.map { Words("did you mean \($0)?", german: "ist \($0) gemeint?") })
      }
    }
  }
}
