internal import Words

/// The description of a file format as Markdown, for people who write such files.
struct FormatReference {
  private let root: ObjectSchema
  private let introduction: Words
  private let fileKeys: [PropertySchema]
  private let language: Language
  private let definitions: [(name: String, schema: Schema)]

  /// Sections that read better at the end than where the decoder needs them.
  private static let last = ["changes", "replay", "provenance"]

  /// - Precondition: a file of the format is an object.
  init(_ document: SchemaDocument, introduction: Words, _ language: Language) {
    self.language = language
    guard case .object(let root) = document.root else {
      preconditionFailure("a reference is made for files that are objects")
    }
    self.root = root
    self.introduction = introduction
    fileKeys = document.fileKeys
    definitions = document.definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The whole page; equal formats give equal bytes.
  var text: String {
    var pieces = [introduction.text(language), overview]
    pieces += sections.map(section)
    pieces += definitions.map { name, schema in
      part(
        "## \(name)",
        Words("Wherever a table names it.", german: "Überall, wo eine Tabelle es nennt."), schema,
        splitsCases: false)
    }
    return pieces.joined(separator: "\n") + "\n"
  }

  // MARK: The whole file

  private var sections: [PropertySchema] {
    let all = root.properties.filter { $0.schema.nested != nil }
    return all.filter { !Self.last.contains($0.name) } + all.filter { Self.last.contains($0.name) }
  }

  private var overview: String {
    let links = sections.map { property in
      ReferenceTable.Row(
        key: "[`\(property.name)`](#\(property.name.lowercased()))", doc: property.doc,
        type: property.schema.words(), presence: ReferenceTable.presence(of: property))
    }
    var table = ReferenceTable()
    table.add(ObjectSchema(properties: fileKeys))
    // `extends` is what makes a file a variant: no other needs it.
    for index in table.rows.indices { table.rows[index].presence = Words(verbatim: "–") }
    table.add(ObjectSchema(properties: root.properties.filter { $0.schema.nested == nil }))
    table.rows += links
    let heading = Words("## The whole file\n\n", german: "## Die ganze Datei\n\n")
    return heading.text(language) + table.text(language)
  }

  // MARK: Sections

  private func section(_ property: PropertySchema) -> String {
    let presence =
      property.isRequired
      ? Words("Required", german: "Nötig") : Words("May be left out", german: "Kann fehlen")
    return part(
      "## \(property.name)",
      Words(joining: "\(property.doc) \(presence): \(property.schema.words())."),
      property.schema, splitsCases: true)
  }

  /// A heading with what stands under it; a choice of the object has a heading for each case, or
  /// stands in the one table.
  private func part(
    _ heading: String, _ words: Words, _ schema: Schema, splitsCases: Bool
  ) -> String {
    let lead = words.text(language)
    guard let object = schema.nested?.object else {
      let sort = Words("It is \(schema.words()).", german: "Art: \(schema.words()).")
      return "\(heading)\n\n\(lead) \(sort.text(language))\n"
    }
    var table = ReferenceTable()
    guard splitsCases, let branch = object.branch else {
      table.add(object)
      return "\(heading)\n\n\(lead)\n\n\(table.text(language))"
    }
    let shared = branch.sharedProperties
    table.addSelector(of: branch)
    table.add(ObjectSchema(properties: object.properties + shared))
    let cases = branch.cases.map { name, schema in
      var own = ReferenceTable()
      own.add(ObjectSchema(properties: schema.properties.filter { !shared.contains($0) }))
      return "### \(branch.selector.name): \(name)\n\n\(own.text(language))"
    }
    return (["\(heading)\n\n\(lead)\n\n\(table.text(language))"] + cases).joined(separator: "\n")
  }
}

extension BranchSchema {
  /// What all cases have alike.
  fileprivate var sharedProperties: [PropertySchema] {
    guard let first = cases.first, cases.count > 1 else { return [] }
    return first.schema.properties.filter { property in
      cases.allSatisfy { $0.schema.properties.contains(property) }
    }
  }
}
