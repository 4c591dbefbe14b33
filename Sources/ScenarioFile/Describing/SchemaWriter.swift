internal import Words

/// Writes schemas with the keywords of JSON Schema draft-07 that editors know.
struct SchemaWriter {
  /// Whether an object is all there is, or is laid over another.
  enum Use {
    /// Required keys must be there.
    case complete
    /// No key is required, and `null` removes an optional one. Lists replace what was there, so
    /// their entries are complete again.
    case overlay
  }

  private let definitions: [String: Schema]
  let language: Language
  /// The definitions that were referred to, in the order of their first use.
  private var wanted: [(name: String, use: Use)] = []

  init(definitions: [String: Schema], language: Language) {
    self.definitions = definitions
    self.language = language
  }

  /// The schema of a whole file, with the keys that are the loader's own.
  mutating func rootSchema(_ schema: Schema, _ use: Use) -> [JSONMember] {
    guard case .object(var object) = schema else { return keywords(schema, use) }
    let keys = SchemaDocument.fileKeys
    object.properties.insert(contentsOf: use == .overlay ? keys : Array(keys.prefix(1)), at: 0)
    var members = keywords(.object(object), use)
    if use == .overlay {
      members.append(JSONMember("required", .strings([SchemaDocument.extendsKey])))
    }
    return members
  }

  /// Everything under `definitions` that was referred to, directly or not.
  mutating func writtenDefinitions() -> [JSONMember] {
    var written: [JSONMember] = []
    while written.count < wanted.count {
      let (name, use) = wanted[written.count]
      let schema = definitions[name] ?? .anything
      written.append(JSONMember(Self.definitionName(name, use), .object(keywords(schema, use))))
    }
    return written
  }

  private static func definitionName(_ name: String, _ use: Use) -> String {
    use == .overlay ? "\(name)-overlay" : name
  }

  /// The keywords of a schema.
  mutating func keywords(_ schema: Schema, _ use: Use) -> [JSONMember] {
    switch schema {
    case .anything: return []
    case .number(let bounds): return [.type("number")] + Self.keywords(bounds)
    case .integer(let range): return [.type("integer")] + Self.keywords(range.bounds)
    case .flag: return [.type("boolean")]
    case .choice(let names): return [.type("string"), JSONMember("enum", .strings(names))]
    case .text(let text): return Self.keywords(text)
    case .object(let object): return keywords(object, use)
    case .list(let element, let count):
      let items = JSONValue.object(keywords(element, .complete))
      return [.type("array"), JSONMember("items", items)]
        + Self.keywords(count, "minItems", "maxItems")
    case .map(let element, let count):
      let members = [
        JSONMember.type("object"),
        JSONMember("propertyNames", .object([JSONMember("minLength", .integer(1))])),
        JSONMember("additionalProperties", .object(elementKeywords(element, use))),
      ]
      return members
        + (use == .overlay ? [] : Self.keywords(count, "minProperties", "maxProperties"))
    case .either(let schemas):
      return [JSONMember("anyOf", .array(schemas.map { .object(keywords($0, use)) }))]
    case .definition(let name):
      if !wanted.contains(where: { $0 == (name, use) }) { wanted.append((name, use)) }
      return [JSONMember("$ref", .string("#/definitions/\(Self.definitionName(name, use))"))]
    }
  }

  /// An entry of a map; a file laid over another may remove it.
  private mutating func elementKeywords(_ element: Schema, _ use: Use) -> [JSONMember] {
    let members = keywords(element, use)
    return use == .overlay ? Self.orNull(members) : members
  }

  /// Accepts `null` beside what the keywords accept.
  static func orNull(_ keywords: [JSONMember]) -> [JSONMember] {
    guard !keywords.isEmpty else { return [] }
    return [
      JSONMember("anyOf", .array([.object(keywords), .object([.type("null")])]))
    ]
  }

  private static func keywords(_ bounds: NumberBounds) -> [JSONMember] {
    let pairs = [
      (bounds.lower, "minimum", "exclusiveMinimum"), (bounds.upper, "maximum", "exclusiveMaximum"),
    ]
    return pairs.compactMap { limit, including, excluding in
      switch limit {
      case .including(let number): JSONMember(including, .number(number))
      case .excluding(let number): JSONMember(excluding, .number(number))
      case nil: nil
      }
    }
  }

  private static func keywords(_ text: TextSchema) -> [JSONMember] {
    var members = [JSONMember.type("string"), JSONMember("minLength", .integer(1))]
    if let pattern = text.pattern { members.append(JSONMember("pattern", .string(pattern))) }
    if !text.examples.isEmpty { members.append(JSONMember("examples", .strings(text.examples))) }
    return members
  }

  private static func keywords(
    _ count: ClosedRange<Int>, _ least: String, _ most: String
  ) -> [JSONMember] {
    let lower = count.lowerBound > 0 ? [JSONMember(least, .integer(Int64(count.lowerBound)))] : []
    let upper = count.upperBound < .max ? [JSONMember(most, .integer(Int64(count.upperBound)))] : []
    return lower + upper
  }
}

extension JSONMember {
  static func type(_ name: String) -> JSONMember { JSONMember("type", .string(name)) }
}
