internal import Words

/// A table of keys, with those of objects within objects under their dotted paths.
struct ReferenceTable {
  struct Row: Equatable {
    var key: String
    var doc: Words
    var type: Words
    var presence: Words
  }

  var rows: [Row] = []

  /// The table as Markdown.
  func text(_ language: Language) -> String {
    guard !rows.isEmpty else {
      return Words("No further keys.\n", german: "Keine weiteren Schlüssel.\n").text(language)
    }
    let lines = rows.map { row in
      let cells = [row.key] + [row.doc, row.type, row.presence].map { $0.text(language) }
      return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    let head = Words(
      "| key | what it is | type and bounds | default |",
      german: "| Schlüssel | was es ist | Art und Grenzen | ohne Angabe |")
    return head.text(language) + "\n|---|---|---|---|\n" + lines.joined()
  }

  /// Adds the keys of an object, and of the objects in it.
  ///
  /// `enclosing` is a choice that the reader of the table has already seen: the same choice further
  /// inside is not written again.
  mutating func add(
    _ object: ObjectSchema, under prefix: String = "", within enclosing: BranchSchema? = nil,
    _ note: Words = .none
  ) {
    for family in KeyFamily.families(of: object.properties) {
      add(family, under: prefix, within: object.branch ?? enclosing, note)
    }
    guard let branch = object.branch else { return }
    if let enclosing, branch.repeats(enclosing) {
      addSelector(
        of: branch, under: prefix,
        Words(
          " Its numbers are those described above.", german: " Ihre Zahlen sind die von oben."))
    } else {
      addSelector(of: branch, under: prefix)
      addCases(of: branch, under: prefix)
    }
  }

  /// Adds the key that makes a choice.
  mutating func addSelector(
    of branch: BranchSchema, under prefix: String = "", _ note: Words = .none
  ) {
    add(KeyFamily(properties: [branch.selector]), under: prefix, within: nil, note)
  }

  // MARK: One key

  private mutating func add(
    _ family: KeyFamily, under prefix: String, within enclosing: BranchSchema?, _ note: Words
  ) {
    guard let property = family.properties.first else { return }
    rows.append(
      Row(
        key: family.words(under: prefix), doc: family.doc + note,
        type: property.schema.words(isTime: family.isTime), presence: family.presence))
    guard let nested = property.schema.nested else { return }
    add(nested.object, under: prefix + family.label + nested.suffix + ".", within: enclosing)
  }

  static func presence(of property: PropertySchema) -> Words {
    KeyFamily(properties: [property]).presence
  }

  // MARK: Choices within

  /// Keys that several cases have alike are one row, which names the cases.
  private mutating func addCases(of branch: BranchSchema, under prefix: String) {
    var written: [PropertySchema] = []
    for property in branch.cases.flatMap(\.schema.properties) where !written.contains(property) {
      written.append(property)
      let owners = branch.cases.filter { $0.schema.properties.contains(property) }.map(\.name)
      let note =
        owners.count == branch.cases.count
        ? .none
        : Words(
          " For `\(branch.selector.name)` \(Schema.words(owners)).",
          german: " Für `\(branch.selector.name)` \(Schema.words(owners)).")
      let family = KeyFamily(properties: [property])
      add(family, under: prefix, within: branch, note)
    }
  }
}

extension BranchSchema {
  /// Whether another choice has said all that its cases have.
  fileprivate func repeats(_ other: BranchSchema) -> Bool {
    cases.allSatisfy { own in
      own.schema.properties.isEmpty || other.cases.contains { $0 == own }
    }
  }
}
