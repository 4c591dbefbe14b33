import ScenarioFile

/// Makes up values that a schema allows: all that it names, and all that it leaves open.
struct SchemaSampler {
  let referee: SchemaReferee
  var dice: Dice

  mutating func file() -> JSONValue {
    sample(referee.document["else"] ?? .null, depth: 8)
  }

  private mutating func sample(_ schema: JSONValue, depth: Int) -> JSONValue {
    let schema = referee.resolved(schema)
    for keyword in ["anyOf", "oneOf", "allOf"] {
      if let choices = schema[keyword]?.elements {
        return sample(dice.one(of: choices), depth: depth)
      }
    }
    if let choices = schema["enum"]?.elements { return dice.one(of: choices) }
    switch schema["type"]?.string {
    case "number": return .number(number(schema, step: 0.25))
    case "integer": return .integer(Int64(number(schema, step: 1)))
    case "boolean": return .bool(dice.below(2) == 0)
    case "string": return schema["examples"].map { dice.one(of: $0.elements) } ?? .string("rye")
    case "array":
      return .array((0..<count(schema, "Items", depth)).map { _ in items(schema, depth) })
    case "object": return object(schema, depth: depth)
    default: return dice.value(depth: 1)
    }
  }

  private mutating func items(_ schema: JSONValue, _ depth: Int) -> JSONValue {
    schema["items"].map { sample($0, depth: depth - 1) } ?? .null
  }

  private mutating func object(_ schema: JSONValue, depth: Int) -> JSONValue {
    guard let properties = schema["properties"] else {
      let names = ["rye", "big", "x y", "ü"].prefix(count(schema, "Properties", depth))
      let element = schema["additionalProperties"] ?? .object([])
      return .object(names.map { JSONMember($0, sample(element, depth: depth - 1)) })
    }
    let required = schema["required"]?.elements.compactMap(\.string) ?? []
    let names = properties.members.filter { required.contains($0.name) || dice.below(2) == 0 }
    return .object(
      names.shuffled(using: &dice).map { JSONMember($0.name, sample($0.value, depth: depth - 1)) })
  }

  private mutating func count(_ schema: JSONValue, _ what: String, _ depth: Int) -> Int {
    let least = Int(schema["min\(what)"]?.double ?? 0)
    return least + (depth > 0 ? dice.below(3) : 0)
  }

  private mutating func number(_ schema: JSONValue, step: Double) -> Double {
    let open = schema["exclusiveMinimum"]?.double.map { $0 + step }
    let least = schema["minimum"]?.double ?? open ?? -10
    let most = schema["maximum"]?.double ?? least + 20
    return min(most, least + Double(dice.below(1 + Int((most - least) / step))) * step)
  }
}
