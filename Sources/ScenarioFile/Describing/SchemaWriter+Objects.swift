internal import Words

extension SchemaWriter {
  /// An object, or one alternative per case where keys depend on a choice.
  mutating func keywords(_ object: ObjectSchema, _ use: Use) -> [JSONMember] {
    guard let branch = object.branch else {
      return [.type("object")] + keywords(object.properties, use)
    }
    let alternatives = branch.cases.map { choice in
      var whole = choice.schema
      whole.properties = object.properties + [branch.selector(for: choice.name)] + whole.properties
      return JSONValue.object(
        [JSONMember("title", .string(choice.name))] + keywords(whole, use))
    }
    // A file laid over another need not repeat the choice, and then fits several cases.
    let keyword = use == .complete ? "oneOf" : "anyOf"
    return [.type("object"), JSONMember(keyword, .array(alternatives))]
  }

  private mutating func keywords(_ properties: [PropertySchema], _ use: Use) -> [JSONMember] {
    let members = properties.map { property in
      JSONMember(property.name, .object(keywords(property, use)))
    }
    let required = properties.filter { $0.isRequired && use == .complete }.map(\.name)
    return [JSONMember("properties", .object(members))]
      + (required.isEmpty ? [] : [JSONMember("required", .strings(required))])
      + [JSONMember("additionalProperties", .bool(false))]
  }

  private mutating func keywords(_ property: PropertySchema, _ use: Use) -> [JSONMember] {
    var members = [JSONMember("description", .string(property.doc.text(language)))]
    if let fallback = property.fallback { members.append(JSONMember("default", fallback)) }
    var schema = keywords(property.schema, use)
    if use == .overlay, !property.isRequired {
      schema = Self.orNull(schema)
    } else if case .definition = property.schema {
      // Draft-07 ignores what stands beside a reference.
      schema = [JSONMember("allOf", .array([.object(schema)]))]
    }
    return members + schema
  }
}

extension BranchSchema {
  /// The key that makes the choice, with the value that makes this one.
  fileprivate func selector(for name: String) -> PropertySchema {
    var property = selector
    property.schema = .choice([name])
    if property.fallback != .string(name) {
      property.fallback = nil
      property.isRequired = true
    }
    return property
  }
}
