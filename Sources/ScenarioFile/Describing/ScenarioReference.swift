/// The description of a file format as Markdown, for people who write such files.
struct ScenarioReference {
  private let root: ObjectSchema
  private let definitions: [(name: String, schema: Schema)]

  /// Sections that read better at the end than where the decoder needs them.
  private static let last = ["changes", "replay", "provenance"]

  /// - Precondition: a file of the format is an object.
  init(_ document: SchemaDocument) {
    guard case .object(let root) = document.root else {
      preconditionFailure("a reference is made for files that are objects")
    }
    self.root = root
    definitions = document.definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The whole page; equal formats give equal bytes.
  var text: String {
    var pieces = [Self.introduction, overview]
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
    table.add(ObjectSchema(properties: SchemaDocument.fileKeys))
    // It is what makes a file a variant: no other needs it.
    table.rows[table.rows.count - 1].presence = "–"
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
    guard let object = schema.nested?.object else { return "\(heading)\n\n\(lead)\n" }
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

  private static let introduction = """
    # The format of scenario files

    Made from the code that reads the files, and compared with it by a test. The way to a first \
    scenario of your own is in the [guide for planners](README.md) ([Deutsch](LIESMICH.md)).

    - Files are JSON (UTF-8) with comments, `// …` and `/* … */`, and commas after the last entry.
    - **Units** stand at the end of the keys: `handlingMinutes`. `handlingSeconds`, `…Minutes` and \
    so on are one entry, of which one unit is given. A *time* in the tables is a number from 0 to \
    fifty years in the unit of its key. Shares and probabilities go from 0 to 1.
    - **extends**: a variant names the file that it starts from and holds only what is different. \
    Objects are laid over each other key by key; lists and other values replace what was there, \
    except that `changes` are added to those of the baseline. `null` removes an entry.
    - **Names** of channels, concerns, groups and so on are your own; keys and quoted words are as \
    they stand here. An unknown key is a mistake, with a suggestion.
    - **Dates** are written `"2025-12-24"`.
    - **Hours** are written as planners write them: `"Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12"`, \
    `"Mon-Fri 08:00-16:00"`, `"24/7"`, `"closed"`; minutes after a colon.
    - In the tables `NAME` stands for a name of your own, `[]` for each entry of a list, a point \
    for one object in another. The last column has the value that holds when the key is left out.

    """
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
