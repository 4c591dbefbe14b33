internal import Words

/// A scenario file and the files that it builds on, merged into one tree.
package struct LoadedFiles: Equatable, Sendable {
  /// The merged tree without `extends` and `$schema`; nil when a finding stands against it.
  package var root: Node?
  /// All files that were read, the named one first, each followed by its base.
  package var files: [SourceFile]
  /// What is wrong so far, in file order.
  package var findings: [Finding]
  /// Names that a variant has and its base does not.
  package var additions: [Merge.Addition] = []

  /// Reads a file and the chain of files that it extends.
  ///
  /// Members of the root named in `appendKeys` have their lists joined along the chain, base
  /// first; all other lists are replaced. The outside is touched through `read` only.
  ///
  /// - Throws: `ReadFailure` if the named file itself cannot be read; all else is a finding.
  package static func load(
    path: String, appendKeys: Set<String> = [],
    read: (String) -> Result<[UInt8], ReadFailure>
  ) throws(ReadFailure) -> LoadedFiles {
    let bytes = try read(path).get()
    var loader = Loader(appendKeys: appendKeys)
    loader.load(SourceFile(path: path, bytes: bytes), read: read)
    let root = loader.mergedRoot()
    return LoadedFiles(
      root: root, files: loader.files, findings: loader.findings.inFileOrder,
      additions: loader.additions)
  }
}

/// Follows a chain of files from variant to base.
private struct Loader {
  let appendKeys: Set<String>
  var files: [SourceFile] = []
  var findings: [Finding] = []
  private(set) var additions: [Merge.Addition] = []
  /// The roots along the chain, variant first, without the members that are the loader's own.
  private var roots: [Node] = []

  init(appendKeys: Set<String>) {
    self.appendKeys = appendKeys
  }

  mutating func load(_ named: SourceFile, read: (String) -> Result<[UInt8], ReadFailure>) {
    var next: SourceFile? = named
    while let file = next {
      next = nil
      files.append(file)
      guard let parsed = parse(file) else { return }
      let root = withTables(parsed, in: file, read)
      guard let base = takeOwnMembers(of: root, in: file) else { return }
      let path = FilePath.resolve(base.name, namedBy: file.path)
      guard !closesCircle(path, base.node, in: file) else { return }
      switch read(path) {
      case .success(let bytes):
        next = SourceFile(path: path, bytes: bytes, order: files.count)
      case .failure(let failure):
        report(
          base.node, in: file, Self.unreadable(base.name, failure), hint: Self.whereLooked(path))
      }
    }
  }

  private static func unreadable(_ name: String, _ failure: ReadFailure) -> Words {
    Words(
      "\(Wording.quoted(name)) cannot be read: \(failure.reason)",
      german: "\(Wording.quoted(name)) ist nicht lesbar: \(failure.reason)")
  }

  private static func whereLooked(_ path: String) -> Words {
    Words(
      "looked for \(path); the name is relative to the folder of this file",
      german: "gesucht wurde \(path); der Name gilt vom Ordner dieser Datei aus")
  }

  /// The root with the lists that stand in tables of their own.
  private mutating func withTables(
    _ root: Node, in file: SourceFile, _ read: (String) -> Result<[UInt8], ReadFailure>
  ) -> Node {
    var root = root
    for member in TableMember.all {
      guard let (name, node) = root.text(at: member.path[...]) else { continue }
      let key = member.path.joined(separator: ".")
      let path = FilePath.resolve(name, namedBy: file.path)
      switch read(path) {
      case .success(let bytes):
        let source = SourceFile(path: path, bytes: bytes, order: files.count)
        files.append(source)
        var table = TableFile(source)
        let list = member.list(&table)
        findings += table.findings
        if let list { root = root.replacing(member.path[...], with: list) }
      case .failure(let failure):
        report(
          node, in: file, path: key, Self.unreadable(name, failure),
          hint: Self.whereLooked(path))
      }
    }
    return root
  }

  /// All roots as one, base first; nil when something is wrong with any.
  mutating func mergedRoot() -> Node? {
    guard findings.errors.isEmpty, var merged = roots.last else { return nil }
    for variant in roots.dropLast().reversed() {
      var merge = Merge(appendKeys: appendKeys)
      merged = merge.merge(base: merged, variant: variant)
      for removal in merge.idleRemovals { warn(of: removal) }
      additions += merge.newNames
    }
    return merged
  }

  private mutating func parse(_ file: SourceFile) -> Node? {
    do {
      let root = try JSONCParser.parse(file)
      if root.kind == .object { return root }
      report(
        root, in: file, path: "",
        Words(
          "a scenario is an object in braces, but \(root.saidInWords)",
          german: """
            ein Szenario ist ein Objekt in geschweiften Klammern, aber \
            \(root.saidInWords)
            """))
    } catch {
      findings += error.findings
    }
    return nil
  }

  /// Keeps the root without `extends` and `$schema`, and returns the base that it names.
  private mutating func takeOwnMembers(of root: Node, in file: SourceFile) -> (
    name: String, node: Node
  )? {
    guard case .object(let members) = root.value else { return nil }
    let own = [SchemaDocument.extendsKey, SchemaDocument.schemaKey]
    let others = members.filter { !own.contains($0.name) }
    roots.append(Node(.object(others), span: root.span))
    for member in members where own.contains(member.name) && member.node.kind != .string {
      report(
        member.node, in: file, path: member.name,
        Words(
          "\(member.node.saidInWords), not a file name",
          german: "\(member.node.saidInWords), kein Dateiname"),
        hint: Words(
          "give the name of a file in quotes",
          german: "den Namen einer Datei in Anführungszeichen angeben"))
    }
    guard let extends = root.member(SchemaDocument.extendsKey)?.node,
      case .string(let name) = extends.value
    else { return nil }
    return (name, extends)
  }

  private mutating func closesCircle(_ path: String, _ node: Node, in file: SourceFile) -> Bool {
    let names = files.map { FilePath.normalized($0.path) }
    guard let first = names.firstIndex(of: path) else { return false }
    let circle = (names[first...] + [path]).joined(separator: " → ")
    report(
      node, in: file,
      Words(
        "files extend each other in a circle: \(circle)",
        german: "Dateien erweitern einander im Kreis: \(circle)"),
      hint: Words(
        "one of them has to stand on its own", german: "eine davon muss für sich allein stehen"))
    return true
  }

  private mutating func report(
    _ node: Node, in file: SourceFile, path: String = SchemaDocument.extendsKey, _ message: Words,
    hint: Words? = nil
  ) {
    findings.append(
      Finding(
        file: file.path, fileOrder: file.order, position: file.position(of: node.span.start),
        path: path, message: message, hint: hint))
  }

  private mutating func warn(of removal: Merge.IdleRemoval) {
    let span = removal.member.nameSpan
    let file = files[span.file]
    findings.append(
      Finding(
        .warning, file: file.path, fileOrder: file.order, position: file.position(of: span.start),
        path: removal.path.appending(removal.member.name).description,
        message: Words(
          "null removes nothing, for the base has no such entry",
          german: "null entfernt nichts, denn die Ausgangslage hat keinen solchen Eintrag"),
        hint: Wording.suggestion(
          for: removal.member.name, among: removal.namesInBase,
          calledFor: Words("entries there", german: "Einträge dort"))))
  }
}
