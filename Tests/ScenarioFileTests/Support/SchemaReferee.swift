import ScenarioFile

/// Decides by JSON Schema draft-07 whether a value is valid, sharing no code with the reader.
///
/// Knows the keywords that the schemas use and stops at any other, so that none goes unjudged.
struct SchemaReferee {
  let document: JSONValue
  private var expressions: [String: Regex<AnyRegexOutput>] = [:]

  init(document: JSONValue) throws {
    self.document = document
    for pattern in Self.patterns(in: document) {
      expressions[pattern] = try Regex(pattern)
    }
  }

  private static func patterns(in value: JSONValue) -> [String] {
    value.elements.flatMap(patterns)
      + value.members.flatMap { member in
        member.name == "pattern"
          ? [member.value.string].compactMap(\.self) : patterns(in: member.value)
      }
  }

  func accepts(_ value: JSONValue) -> Bool { accepts(value, document) }

  /// The schema that a reference stands for, or the schema itself.
  func resolved(_ schema: JSONValue) -> JSONValue {
    guard let reference = schema["$ref"]?.string else { return schema }
    let name = String(reference.dropFirst("#/definitions/".count))
    guard let definition = document["definitions"]?[name] else { fatalError("no \(reference)") }
    return definition
  }

  private func accepts(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    if schema["$ref"] != nil { return accepts(value, resolved(schema)) }
    if let condition = schema["if"] {
      let branch = accepts(value, condition) ? schema["then"] : schema["else"]
      return branch.map { accepts(value, $0) } ?? true
    }
    return schema.members.allSatisfy { keyword in
      holds(keyword.name, keyword.value, for: value, in: schema)
    }
  }

  private func holds(
    _ keyword: String, _ operand: JSONValue, for value: JSONValue, in schema: JSONValue
  ) -> Bool {
    switch keyword {
    case "$schema", "title", "description", "default", "examples", "definitions": true
    case "type": isType(value, operand.string ?? "")
    case "enum": operand.elements.contains(value)
    case "minimum": compare(value, operand, >=)
    case "maximum": compare(value, operand, <=)
    case "exclusiveMinimum": compare(value, operand, >)
    case "exclusiveMaximum": compare(value, operand, <)
    case "minLength": value.string.map { Double($0.count) >= operand.double ?? 0 } ?? true
    case "pattern": matches(value, operand)
    case "items": value.elements.allSatisfy { accepts($0, operand) }
    case "minItems": !isArray(value) || Double(value.elements.count) >= operand.double ?? 0
    case "maxItems": Double(value.elements.count) <= operand.double ?? 0
    case "minProperties": !isObject(value) || Double(value.members.count) >= operand.double ?? 0
    case "maxProperties": Double(value.members.count) <= operand.double ?? 0
    case "required":
      !isObject(value) || operand.elements.allSatisfy { value[$0.string ?? ""] != nil }
    case "properties":
      value.members.allSatisfy { member in
        operand[member.name].map { accepts(member.value, $0) } ?? true
      }
    case "propertyNames": value.members.allSatisfy { accepts(.string($0.name), operand) }
    case "additionalProperties":
      value.members.allSatisfy { member in
        schema["properties"]?[member.name] != nil
          || (operand == .bool(false) ? false : accepts(member.value, operand))
      }
    case "anyOf": operand.elements.contains { accepts(value, $0) }
    case "allOf": operand.elements.allSatisfy { accepts(value, $0) }
    case "oneOf": operand.elements.count { accepts(value, $0) } == 1
    default: fatalError("unknown keyword \(keyword)")
    }
  }

  private func isType(_ value: JSONValue, _ type: String) -> Bool {
    switch value {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .integer: type == "integer" || type == "number"
    case .number: type == "number"
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }

  private func isObject(_ value: JSONValue) -> Bool { isType(value, "object") }
  private func isArray(_ value: JSONValue) -> Bool { isType(value, "array") }

  private func compare(
    _ value: JSONValue, _ limit: JSONValue, _ holds: (Double, Double) -> Bool
  ) -> Bool {
    guard let number = value.double, let limit = limit.double else { return true }
    return holds(number, limit)
  }

  private func matches(_ value: JSONValue, _ pattern: JSONValue) -> Bool {
    guard let text = value.string, let expression = pattern.string.flatMap({ expressions[$0] })
    else { return true }
    return text.firstMatch(of: expression) != nil
  }
}
