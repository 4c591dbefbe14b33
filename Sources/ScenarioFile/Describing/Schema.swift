package import Words

/// What a value may be, in the terms of `ValueShape`; `SchemaWriter` puts it into JSON Schema.
package indirect enum Schema: Equatable, Sendable {
  case anything
  case number(NumberBounds)
  case integer(ClosedRange<Int>)
  case text(TextSchema)
  case flag
  case choice([String])
  case object(ObjectSchema)
  case list(Schema, count: ClosedRange<Int>)
  case map(Schema, count: ClosedRange<Int>)
  case either([Schema])
  /// A named shape, to be found among the definitions.
  case definition(String)
}

/// Text that is not empty, and what else is known of it.
package struct TextSchema: Equatable, Sendable {
  package var pattern: String?
  package var examples: [String] = []
}

/// An object with the keys that it may have.
package struct ObjectSchema: Equatable, Sendable {
  package var properties: [PropertySchema] = []
  package var branch: BranchSchema?
}

/// A key of an object.
package struct PropertySchema: Equatable, Sendable {
  package var name: String
  package var schema: Schema
  package var doc: Words
  package var isRequired: Bool
  /// The default, as a file would give it.
  package var fallback: JSONValue?
  /// Keys, this one among them, of which exactly one has to be given; empty if it stands alone.
  package var alternatives: [String] = []
}

/// Keys that depend on the value of one.
package struct BranchSchema: Equatable, Sendable {
  package var selector: PropertySchema
  package var cases: [(name: String, schema: ObjectSchema)]

  package static func == (a: BranchSchema, b: BranchSchema) -> Bool {
    a.selector == b.selector && a.cases.elementsEqual(b.cases, by: ==)
  }
}
