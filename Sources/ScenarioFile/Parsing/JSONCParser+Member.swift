internal import Words

extension JSONCParser {
  /// A name, a colon and a value; nil when the rest of the entry is to be skipped.
  mutating func member() -> Member? {
    let start = index
    guard let name = memberName() else { return nil }
    let nameSpan = span(from: start)
    trail.append(.name(name))
    defer { trail.removeLast() }
    guard passColon() else { return nil }
    guard let node = value() else { return nil }
    if case .number(let literal) = node.value, current == Byte.comma,
      let digit = following, digit.isDigit
    {
      reportDecimalComma(literal, at: node.span.start)
    }
    return Member(name: name, nameSpan: nameSpan, node: node)
  }

  private mutating func memberName() -> String? {
    if current == Byte.quote { return string() }
    if let quote = foreignQuote(at: index) { return foreignString(in: quote) }
    let start = index
    let end = endOfWord(from: start)
    guard end > start, !bytes[start].isDigit, bytes[start] != Byte.minus else {
      report(
        at: start,
        Words(
          "unexpected \(shownHere()) where a name belongs",
          german: "unerwartet: \(shownHere()), wo ein Name hingehört"),
        hint: Words(
          "an object holds entries like \"name\": value",
          german: "ein Objekt enthält Einträge wie \"name\": Wert"))
      return nil
    }
    index = end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func passColon() -> Bool {
    skipTrivia()
    switch current {
    case Byte.colon:
      index += 1
      return true
    case Byte.equals:
      report(
        at: index, Words("unexpected = after the name", german: "unerwartet: = nach dem Namen"),
        hint: Words("write a colon", german: "einen Doppelpunkt schreiben"))
      index += 1
      return true
    case nil:
      return false
    default:
      report(
        at: index,
        Words(
          "a colon is missing before \(shownHere())",
          german: "vor \(shownHere()) fehlt ein Doppelpunkt"),
        hint: Words(
          "an object holds entries like \"name\": value",
          german: "ein Objekt enthält Einträge wie \"name\": Wert"))
      return false
    }
  }

  /// Reports a number with a decimal comma, or with commas between thousands, and moves past it.
  private mutating func reportDecimalComma(_ literal: NumberLiteral, at start: Int) {
    var groups: [String] = []
    while current == Byte.comma, let digit = following, digit.isDigit {
      let from = index + 1
      index = from
      while let byte = current, byte.isDigit { index += 1 }
      groups.append(String(decoding: bytes[from..<index], as: UTF8.self))
    }
    let written = ([literal.text] + groups).joined(separator: ",")
    let pointed = "\(literal.text).\(groups[0])"
    let plain = "\(literal.text)\(groups.joined())"
    let hint =
      switch (literal.integer, groups.count, groups[0].utf8.count) {
      case (nil, _, _):
        Words(
          "write numbers with a decimal point and nothing between thousands",
          german: """
            Zahlen mit Dezimalpunkt und ohne Trennzeichen zwischen Tausendern \
            schreiben
            """)
      case (_, 1, 3):
        Words(
          "write \(pointed) with a decimal point, or \(plain) if thousands are meant",
          german: """
            mit Dezimalpunkt \(pointed) schreiben, oder \(plain), wenn Tausender \
            gemeint sind
            """)
      case (_, 1, _):
        Words(
          "write a decimal point: \(pointed)", german: "einen Dezimalpunkt schreiben: \(pointed)")
      default:
        Words(
          "write nothing between thousands: \(plain)",
          german: "ohne Trennzeichen zwischen Tausendern schreiben: \(plain)")
      }
    report(
      at: start,
      Words(
        "\(Wording.shortened(written)) is not a number",
        german: "\(Wording.shortened(written)) ist keine Zahl"), hint: hint)
  }
}
