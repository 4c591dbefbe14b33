internal import Words

/// The two families of quotation marks that word processors and other languages use.
enum ForeignQuote {
  case single
  case double

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "`", "´", "‘", "’", "‚", "‛", "‹", "›": self = .single
    case "“", "”", "„", "‟", "«", "»": self = .double
    default: return nil
    }
  }
}

/// Hints for what is not JSON but is often written in its place.
extension JSONCParser {
  func foreignQuote(at offset: Int) -> ForeignQuote? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    guard byte >= 0x80 || byte == Byte.apostrophe || byte == Byte.backtick else { return nil }
    return ForeignQuote(scalar(at: offset).scalar)
  }

  /// Reports text in other than straight double quotes, and reads it nevertheless.
  mutating func foreignString(in family: ForeignQuote) -> String {
    let open = index
    index += scalar(at: index).length
    let start = index
    var end = start
    while let byte = current, !byte.isLineEnd {
      let (scalar, length) = scalar(at: index)
      index += length
      end = index
      if ForeignQuote(scalar) == family || byte == Byte.quote {
        end = index - length
        break
      }
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let isTypographic = bytes[open] >= 0x80
    report(
      at: open,
      isTypographic
        ? Words("typographic quotes", german: "typografische Anführungszeichen")
        : Words("single quotes", german: "einfache Anführungszeichen"),
      hint: Words(
        "put text in straight double quotes: \(Wording.quoted(text))",
        german: "Text in gerade doppelte Anführungszeichen setzen: \(Wording.quoted(text))"))
    return text
  }

  /// Reports what stands in the place of a value.
  mutating func foreignValue() -> Node? {
    let start = index
    if let family = foreignQuote(at: start) {
      let text = foreignString(in: family)
      return Node(.string(text), span: span(from: start))
    }
    let (scalar, length) = scalar(at: start)
    let startsNumber = following.map { $0.isDigit || $0 == Byte.point } ?? false
    switch scalar {
    case "+", ".":
      guard startsNumber else { break }
      return badNumber().map { Node(.number($0), span: span(from: start)) }
    case "\u{2212}", "\u{2013}":
      report(
        at: start,
        Words("a dash in place of a minus", german: "ein Gedankenstrich statt eines Minus"),
        hint: Words(
          "write the minus of the keyboard: -", german: "das Minus der Tastatur schreiben: -"))
      index += length
      return nil
    case "#":
      report(
        at: start, Words("unexpected #", german: "unerwartet: #"),
        hint: Words("comments begin with //", german: "Kommentare beginnen mit //"))
      while let byte = current, !byte.isLineEnd { index += 1 }
      return nil
    default:
      break
    }
    foreignWord()
    return nil
  }

  private mutating func foreignWord() {
    let start = index
    let end = endOfWord(from: start)
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    let shown = shownHere()
    index = max(end, start + scalar(at: start).length)
    switch word.lowercased() {
    case "":
      report(
        at: start,
        Words(
          "unexpected \(shown) where a value belongs",
          german: "unerwartet: \(shown), wo ein Wert hingehört"))
    case "nan", "inf", "infinity":
      report(
        at: start, Words("\(word) is not a number", german: "\(word) ist keine Zahl"),
        hint: Words(
          "only finite numbers can be given; leave the entry out to have none",
          german: "nur endliche Zahlen sind möglich; für keine den Eintrag weglassen"))
    case "undefined", "none", "nil":
      report(
        at: start, Words("\(word) is not a value", german: "\(word) ist kein Wert"),
        hint: Words(
          "leave the entry out, or write null", german: "den Eintrag weglassen oder null schreiben")
      )
    case "yes", "ja", "on", "wahr", "true":
      report(
        at: start, Words("\(word) is not a value", german: "\(word) ist kein Wert"),
        hint: Words("write true", german: "true schreiben"))
    case "no", "nein", "off", "falsch", "false":
      report(
        at: start, Words("\(word) is not a value", german: "\(word) ist kein Wert"),
        hint: Words("write false", german: "false schreiben"))
    case "null":
      report(
        at: start, Words("\(word) is not a value", german: "\(word) ist kein Wert"),
        hint: Words("write null", german: "null schreiben"))
    default:
      report(
        at: start, Words("\(shown) is not a value", german: "\(shown) ist kein Wert"),
        hint: Words(
          "put text in quotes: \(Wording.quoted(word))",
          german: "Text in Anführungszeichen setzen: \(Wording.quoted(word))"))
    }
  }
}
