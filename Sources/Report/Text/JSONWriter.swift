/// Writes JSON with one member or element per line; numbers are the same text as in CSV.
struct JSONWriter {
  private(set) var text = ""
  private var isFirst = [true]

  /// What stands before a value: a comma, a new line, and within objects a key.
  private mutating func begin(_ key: String?) {
    let level = isFirst.count - 1
    if !isFirst[level] { text += "," }
    isFirst[level] = false
    if level > 0 {
      text += "\n"
      text += String(repeating: "  ", count: level)
    }
    if let key {
      quote(key)
      text += ": "
    }
  }

  mutating func object(_ key: String? = nil, _ members: (inout JSONWriter) -> Void) {
    nest(key, "{", "}", members)
  }

  mutating func array(_ key: String? = nil, _ elements: (inout JSONWriter) -> Void) {
    nest(key, "[", "]", elements)
  }

  private mutating func nest(
    _ key: String?, _ opening: String, _ closing: String, _ body: (inout JSONWriter) -> Void
  ) {
    begin(key)
    text += opening
    isFirst.append(true)
    body(&self)
    let wasEmpty = isFirst.removeLast()
    if !wasEmpty {
      text += "\n"
      text += String(repeating: "  ", count: isFirst.count - 1)
    }
    text += closing
  }

  mutating func string(_ key: String? = nil, _ value: String) {
    begin(key)
    quote(value)
  }

  mutating func integer(_ key: String? = nil, _ value: Int) {
    begin(key)
    text += String(value)
  }

  mutating func bool(_ key: String? = nil, _ value: Bool) {
    begin(key)
    text += value ? "true" : "false"
  }

  /// A missing value is null.
  mutating func number(_ key: String? = nil, _ value: Double?, decimals: Int) {
    begin(key)
    guard let value, value.isFinite else {
      text += "null"
      return
    }
    text += FixedPoint.text(value, decimals: decimals)
  }

  private mutating func quote(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1f}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
