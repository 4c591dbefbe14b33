/// A value as a file has it, with the bytes that it was read from.
package struct Node: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(NumberLiteral)
    case string(String)
    case array([Node])
    /// Members in file order; no two have the same name.
    case object([Member])
  }

  package var value: Value
  /// From the first byte to the last, quotes and brackets included.
  package var span: SourceSpan

  package init(_ value: Value, span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// The member of an object by that name, or nil when there is none.
  package func member(_ name: String) -> Member? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }
  }
}

/// A named value of an object.
package struct Member: Equatable, Sendable {
  package var name: String
  /// Where the name itself stands.
  package var nameSpan: SourceSpan
  package var node: Node

  package init(name: String, nameSpan: SourceSpan, node: Node) {
    self.name = name
    self.nameSpan = nameSpan
    self.node = node
  }
}

/// A finite number with the text that it was written as.
package struct NumberLiteral: Equatable, Sendable {
  package let value: Double
  /// The number as written: findings repeat it.
  package let text: String
  /// The exact whole number, if it is one and fits; `1.0` and `1e3` are whole numbers too.
  package let integer: Int64?

  package init(value: Double, text: String, integer: Int64?) {
    self.value = value
    self.text = text
    self.integer = integer
  }
}
