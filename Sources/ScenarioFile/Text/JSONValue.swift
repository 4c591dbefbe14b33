/// A value to be written as JSON; members keep the order in which they were given.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A finite number; whole ones are written without a fraction.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  package init(_ node: Node) {
    self =
      switch node.value {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .number(let literal): literal.integer.map { .integer($0) } ?? .number(literal.value)
      case .string(let text): .string(text)
      case .array(let elements): .array(elements.map(JSONValue.init))
      case .object(let members):
        .object(members.map { JSONMember($0.name, JSONValue($0.node)) })
      }
  }

  /// An array of texts.
  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}

/// A named value of an object to be written.
package struct JSONMember: Equatable, Sendable {
  package var name: String
  package var value: JSONValue

  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}
