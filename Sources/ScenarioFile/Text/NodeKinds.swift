internal import Words

/// The kinds of values that JSON knows, as a set.
package struct NodeKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let null = NodeKinds(rawValue: 1)
  package static let bool = NodeKinds(rawValue: 2)
  package static let number = NodeKinds(rawValue: 4)
  package static let string = NodeKinds(rawValue: 8)
  package static let array = NodeKinds(rawValue: 16)
  package static let object = NodeKinds(rawValue: 32)
  package static let all: NodeKinds = [.null, .bool, .number, .string, .array, .object]
}

extension Node {
  /// The kind of the value, as a set of one.
  package var kind: NodeKinds {
    switch value {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value in a few words, for a finding: `"abc" is text`.
  var saidInWords: Words {
    switch value {
    case .null: Words("null is no value", german: "null ist kein Wert")
    case .bool(let flag): Words("\(flag) is a yes or no", german: "\(flag) ist ein Ja oder Nein")
    case .number(let number):
      Words(
        "\(Wording.shortened(number.text)) is a number",
        german: "\(Wording.shortened(number.text)) ist eine Zahl")
    case .string(let text):
      Words("\(Wording.quoted(text)) is text", german: "\(Wording.quoted(text)) ist ein Text")
    case .array: Words("this is a list", german: "das ist eine Liste")
    case .object: Words("this is an object", german: "das ist ein Objekt")
    }
  }
}
