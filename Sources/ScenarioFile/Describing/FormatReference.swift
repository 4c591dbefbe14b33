/// The description of a file format as Markdown, for people who write such files.
struct FormatReference {
  private let root: ObjectSchema
  private let introduction: String
  private let fileKeys: [PropertySchema]
  private let definitions: [(name: String, schema: Schema)]

  /// Sections that read better at the end than where the decoder needs them.
  private static let last = ["changes", "replay", "provenance"]

  /// - Precondition: a file of the format is an object.
  init(_ document: SchemaDocument, introduction: String) {
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
    var pieces = [introduction, overview]
    pieces += sections.map(section)
    pieces += definitions.map { name, schema in
      part("## \(name)", "Wherever a table names it.", schema, splitsCases: false)
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
    for index in table.rows.indices { table.rows[index].presence = "–" }
    table.add(ObjectSchema(properties: root.properties.filter { $0.schema.nested == nil }))
    table.rows += links
    return "## The whole file\n\n" + table.text
  }

  // MARK: Sections

  private func section(_ property: PropertySchema) -> String {
    let presence = property.isRequired ? "Required" : "May be left out"
    return part(
      "## \(property.name)", "\(property.doc) \(presence): \(property.schema.words()).",
      property.schema, splitsCases: true)
  }

  /// A heading with what stands under it; a choice of the object has a heading for each case, or
  /// stands in the one table.
  private func part(
    _ heading: String, _ lead: String, _ schema: Schema, splitsCases: Bool
  ) -> String {
    guard let object = schema.nested?.object else {
      return "\(heading)\n\n\(lead) It is \(schema.words()).\n"
    }
    var table = ReferenceTable()
    guard splitsCases, let branch = object.branch else {
      table.add(object)
      return "\(heading)\n\n\(lead)\n\n\(table.text)"
    }
    let shared = branch.sharedProperties
    table.addSelector(of: branch)
    table.add(ObjectSchema(properties: object.properties + shared))
    let cases = branch.cases.map { name, schema in
      var own = ReferenceTable()
      own.add(ObjectSchema(properties: schema.properties.filter { !shared.contains($0) }))
      return "### \(branch.selector.name): \(name)\n\n\(own.text)"
    }
    return (["\(heading)\n\n\(lead)\n\n\(table.text)"] + cases).joined(separator: "\n")
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
