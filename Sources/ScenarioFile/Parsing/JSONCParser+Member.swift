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
        at: start, "unexpected \(shownHere()) where a name belongs",
        hint: "an object holds entries like \"name\": value")
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
      report(at: index, "unexpected = after the name", hint: "write a colon")
      index += 1
      return true
    case nil:
      return false
    default:
      report(
        at: index, "a colon is missing before \(shownHere())",
        hint: "an object holds entries like \"name\": value")
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
      case (nil, _, _): "write numbers with a decimal point and nothing between thousands"
      case (_, 1, 3): "write \(pointed) with a decimal point, or \(plain) if thousands are meant"
      case (_, 1, _): "write a decimal point: \(pointed)"
      default: "write nothing between thousands: \(plain)"
      }
    report(at: start, "\(Wording.shortened(written)) is not a number", hint: hint)
  }
}
