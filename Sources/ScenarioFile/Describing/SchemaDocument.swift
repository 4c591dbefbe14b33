package import Words

/// The description of a file format, to be published as a JSON Schema (draft-07).
///
/// Where files may extend each other, one document serves those that stand on their own and those
/// that do not: the latter need no key and may remove any optional one with `null`.
package struct SchemaDocument: Equatable, Sendable {
  /// The key by which a file names the file that it builds on.
  package static let extendsKey = "extends"
  /// The key by which editors find the schema of a file.
  package static let schemaKey = "$schema"

  /// The loader's own keys: that of the schema, then that of the file that is extended.
  static let fileKeys = [
    PropertySchema(
      name: schemaKey, schema: .text(TextSchema()),
      doc: Words(
        "The schema of this file, for editors.", german: "Das Schema dieser Datei, für Editoren."),
      isRequired: false),
    PropertySchema(
      name: extendsKey, schema: .text(TextSchema()),
      doc: Words(
        "The file that this one builds on, relative to its folder.",
        german: "Die Datei, auf der diese aufbaut, vom Ordner dieser Datei aus."), isRequired: true),
  ]

  /// Whether files may build on others.
  package enum Inheritance: Equatable, Sendable {
    case standAlone, extending
  }

  package let title: Words
  package let inheritance: Inheritance
  package let doc: Words
  package let root: Schema
  package let definitions: [String: Schema]

  init(
    title: Words, doc: Words, inheritance: Inheritance, root: Schema,
    definitions: [(name: String, schema: Schema)]
  ) {
    self.title = title
    self.inheritance = inheritance
    self.doc = doc
    self.root = root
    self.definitions = Dictionary(uniqueKeysWithValues: definitions.map { ($0.name, $0.schema) })
  }

  /// The schema as JSON; equal formats give equal bytes.
  package func text(_ language: Language) -> String { json(language).prettyText + "\n" }

  /// The keys of a file that are the loader's own.
  var fileKeys: [PropertySchema] {
    switch inheritance {
    case .standAlone: Array(Self.fileKeys.prefix(1))
    case .extending: Self.fileKeys
    }
  }

  /// The schema as a value.
  package func json(_ language: Language) -> JSONValue {
    var writer = SchemaWriter(definitions: definitions, language: language)
    let complete = writer.rootSchema(root, .complete)
    let rules: [JSONMember] =
      switch inheritance {
      case .standAlone: complete
      case .extending: Self.choice(writer.rootSchema(root, .overlay), else: complete)
      }
    let definitions = writer.writtenDefinitions()
    return .object(
      [
        JSONMember(Self.schemaKey, .string("http://json-schema.org/draft-07/schema#")),
        JSONMember("title", .string(title.text(language))),
        JSONMember("description", .string(doc.text(language))),
      ] + rules
        + (definitions.isEmpty ? [] : [JSONMember("definitions", .object(definitions))]))
  }

  /// One schema for files that extend others, another for the rest.
  private static func choice(
    _ overlay: [JSONMember], else complete: [JSONMember]
  ) -> [JSONMember] {
    let extends = [
      JSONMember("type", .string("object")), JSONMember("required", .strings([extendsKey])),
    ]
    return [
      JSONMember("if", .object(extends)), JSONMember("then", .object(overlay)),
      JSONMember("else", .object(complete)),
    ]
  }
}
