import ScenarioFile

/// Writes a tree in every way that the parser accepts: comments, spaces, trailing commas.
struct LooseText {
  var dice: Dice

  mutating func text(_ value: JSONValue) -> String { "\u{FEFF}" + gap() + written(value) + gap() }

  private mutating func written(_ value: JSONValue) -> String {
    switch value {
    case .null, .bool, .integer, .number: value.compactText
    case .string(let text): quoted(text)
    case .array(let elements): "[" + list(elements.map { written($0) }) + "]"
    case .object(let members):
      "{" + list(members.map { name($0.name) + gap() + ":" + gap() + written($0.value) }) + "}"
    }
  }

  private mutating func list(_ items: [String]) -> String {
    guard !items.isEmpty else { return gap() }
    let body = items.map { gap() + $0 + gap() }.joined(separator: ",")
    return body + (dice.below(2) == 0 ? "," + gap() : "")
  }

  private mutating func name(_ name: String) -> String {
    let isWord = !name.isEmpty && name.utf8.allSatisfy { (97...122).contains($0) }
    return isWord && dice.below(2) == 0 ? name : quoted(name)
  }

  private mutating func quoted(_ text: String) -> String {
    guard dice.below(3) == 0 else { return JSONValue.string(text).compactText }
    let units = text.utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: dice.below(2) == 0)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"" + units.joined() + "\""
  }

  private mutating func gap() -> String {
    dice.one(of: [
      "", "", "", " ", "\n", "\r\n", "\t", "\u{A0}", "// c }\n", "/* \" ] */", " \u{2009}",
    ])
  }
}
