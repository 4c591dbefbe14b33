internal import Words

extension JSONCParser {
  /// The text in straight quotes that begins here.
  mutating func string() -> String? {
    let open = index
    index += 1
    let start = index
    while let byte = current {
      if byte == Byte.quote {
        index += 1
        return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
      }
      if byte == Byte.backslash || byte < Byte.space {
        return stringWithEscapes(openedAt: open, plainUntil: index)
      }
      index += 1
    }
    return unclosedString(openedAt: open)
  }

  private mutating func stringWithEscapes(openedAt open: Int, plainUntil: Int) -> String? {
    var text = Array(bytes[(open + 1)..<plainUntil])
    while let byte = current, !byte.isLineEnd {
      index += 1
      switch byte {
      case Byte.quote:
        return String(decoding: text, as: UTF8.self)
      case Byte.backslash:
        if let scalar = escape() {
          text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        }
      case ..<Byte.space:
        report(
          at: index - 1,
          Words("a control character within text", german: "ein Steuerzeichen im Text"),
          hint: byte == Byte.tab
            ? Words("write \\t for a tab", german: "für einen Tabulator \\t schreiben")
            : Words("delete it, or write it as \\u00…", german: "löschen oder als \\u00… schreiben")
        )
      default:
        text.append(byte)
      }
    }
    return unclosedString(openedAt: open)
  }

  private mutating func unclosedString(openedAt open: Int) -> String? {
    report(
      at: open,
      Words(
        "this text is not closed on its line",
        german: "dieser Text ist in seiner Zeile nicht geschlossen"),
      hint: Words(
        "write \" at its end, and \\n for a line break within it",
        german: "an seinem Ende \" schreiben, und \\n für einen Zeilenumbruch darin"))
    forgivesMissingComma = true
    return String(decoding: bytes[(open + 1)..<index], as: UTF8.self)
  }

  /// The character that an escape stands for; the backslash has been passed.
  private mutating func escape() -> Unicode.Scalar? {
    let backslash = index - 1
    guard let byte = current, !byte.isLineEnd else { return nil }
    index += 1
    switch byte {
    case Byte.quote: return "\""
    case Byte.backslash: return "\\"
    case Byte.slash: return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return unicodeEscape(backslash: backslash)
    default:
      index -= 1
      report(
        at: backslash,
        Words("\\\(shownHere()) stands for nothing", german: "\\\(shownHere()) steht für nichts"),
        hint: Words(
          "write \\\\ for a backslash", german: "für einen umgekehrten Schrägstrich \\\\ schreiben")
      )
      return nil
    }
  }

  /// The character of `\uXXXX`, or of two such in a row for one beyond U+FFFF.
  private mutating func unicodeEscape(backslash: Int) -> Unicode.Scalar? {
    guard let first = fourHexDigits() else {
      report(
        at: backslash,
        Words("\\u without four hexadecimal digits", german: "\\u ohne vier Hexadezimalziffern"),
        hint: Words("ü is \\u00FC, say", german: "ü etwa ist \\u00FC"))
      return nil
    }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isHigh = first < 0xDC00
    if isHigh, current == Byte.backslash, following == UInt8(ascii: "u") {
      index += 2
      if let second = fourHexDigits(), (0xDC00...0xDFFF).contains(second) {
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      }
    }
    report(
      at: backslash,
      Words(
        "half of a character in two halves", german: "die Hälfte eines Zeichens aus zwei Hälften"),
      hint: Words(
        "write the character itself; files are UTF-8",
        german: "das Zeichen selbst schreiben; Dateien sind UTF-8"))
    return nil
  }

  private mutating func fourHexDigits() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var code: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      code = code << 4 | UInt32(digit)
    }
    index += 4
    return code
  }
}
