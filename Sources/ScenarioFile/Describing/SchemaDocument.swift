/// The description of a file format, to be published as a JSON Schema (draft-07).
///
/// One document serves files that stand on their own and files that extend another: the latter
/// need no key and may remove any optional one with `null`.
package struct SchemaDocument: Equatable, Sendable {
  /// The key by which a file names the file that it builds on.
  package static let extendsKey = "extends"
  /// The key by which editors find the schema of a file.
  package static let schemaKey = "$schema"

  /// The loader's own keys: that of the schema, then that of the file that is extended.
  static let fileKeys = [
    PropertySchema(
      name: schemaKey, schema: .text(TextSchema()),
      doc: "The schema of this file, for editors.", isRequired: false),
    PropertySchema(
      name: extendsKey, schema: .text(TextSchema()),
      doc: "The file that this one builds on, relative to its folder.", isRequired: true),
  ]

  package let title: String
  package let doc: String
  package let root: Schema
  package let definitions: [String: Schema]

  init(title: String, doc: String, root: Schema, definitions: [(name: String, schema: Schema)]) {
    self.title = title
    self.doc = doc
    self.root = root
    self.definitions = Dictionary(uniqueKeysWithValues: definitions.map { ($0.name, $0.schema) })
  }

  /// The schema as JSON; equal formats give equal bytes.
  package var text: String { json.prettyText + "\n" }

  /// The schema as a value.
  package var json: JSONValue {
    var writer = SchemaWriter(definitions: definitions)
    let complete = writer.rootSchema(root, .complete)
    let overlay = writer.rootSchema(root, .overlay)
    let definitions = writer.writtenDefinitions()
    return .object(
      [
        JSONMember(Self.schemaKey, .string("http://json-schema.org/draft-07/schema#")),
        JSONMember("title", .string(title)),
        JSONMember("description", .string(doc)),
        JSONMember(
          "if",
          .object([
            JSONMember("type", .string("object")),
            JSONMember("required", .strings([Self.extendsKey])),
          ])),
        JSONMember("then", overlay),
        JSONMember("else", complete),
      ] + (definitions.isEmpty ? [] : [JSONMember("definitions", .object(definitions))]))
  }
}
