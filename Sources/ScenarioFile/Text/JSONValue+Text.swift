extension JSONValue {
  /// The value on one line.
  package var compactText: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value with one member per line, two spaces per level, and lists of plain values on one.
  package var prettyText: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += Self.numberText(number)
    case .string(let string): Self.write(string, to: &text)
    case .array(let elements):
      let inner = elements.allSatisfy(\.isPlain) ? nil : indent
      Self.write(elements, between: ("[", "]"), to: &text, indent: inner) { element, text, indent in
        element.write(to: &text, indent: indent)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, indent: indent) { member, text, indent in
        Self.write(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .integer, .number, .string: true
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (open: String, close: String), to text: inout String,
    indent: Int?, each: (Item, inout String, Int?) -> Void
  ) {
    text += brackets.open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent {
        text += "\n" + String(repeating: " ", count: indent + 2)
      } else if index > 0 {
        text += " "
      }
      each(item, &text, indent.map { $0 + 2 })
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += brackets.close
  }

  /// The shortest text that reads back as the same number.
  private static func numberText(_ number: Double) -> String {
    precondition(number.isFinite, "JSON has finite numbers only")
    if let whole = number.whole, number.sign == .plus || whole != 0 {
      return String(whole)
    }
    return number.description
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
