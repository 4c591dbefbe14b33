internal import Words

extension JSONCParser {
  /// The value that begins after any spaces and comments.
  ///
  /// Nil means that none could be read and that the rest up to the next comma or closing bracket
  /// is to be skipped; this has been reported, unless the file has ended.
  mutating func value() -> Node? {
    skipTrivia()
    guard let byte = current else { return nil }
    let start = index
    switch byte {
    case Byte.openBrace: return object()
    case Byte.openBracket: return array()
    case Byte.quote: return string().map { Node(.string($0), span: span(from: start)) }
    case Byte.minus, Byte.zero...Byte.nine:
      return number().map { Node(.number($0), span: span(from: start)) }
    case Byte.comma, Byte.closeBrace, Byte.closeBracket:
      report(
        at: index,
        Words(
          "a value is missing before this \(shownHere())",
          german: "vor \(shownHere()) fehlt ein Wert"))
      return nil
    default:
      return keyword() ?? foreignValue()
    }
  }

  /// `true`, `false` or `null`.
  private mutating func keyword() -> Node? {
    let start = index
    let end = endOfWord(from: start)
    let value: Node.Value
    switch String(decoding: bytes[start..<end], as: UTF8.self) {
    case "true": value = .bool(true)
    case "false": value = .bool(false)
    case "null": value = .null
    default: return nil
    }
    index = end
    return Node(value, span: span(from: start))
  }

  /// The offset after the letters, digits, `_`, `$`, `-` and `.` that begin at an offset.
  func endOfWord(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte >= 0x80 {
        let (scalar, length) = scalar(at: end)
        guard scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        else { break }
        end += length
      } else if byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "$") || byte == Byte.minus || byte == Byte.point
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// The character at an offset with its length in bytes; a damaged one is one byte long.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let few = bytes[offset..<min(offset + 4, bytes.count)]
    let replacement: Unicode.Scalar = "\u{FFFD}"
    let scalar = String(decoding: few, as: UTF8.self).unicodeScalars.first ?? replacement
    let isDamaged = scalar == replacement && !few.starts(with: [0xEF, 0xBF, 0xBD])
    return (scalar, isDamaged ? 1 : UTF8.width(scalar))
  }

  /// What begins at the current byte, for a finding: a text, a word, or one character.
  func shownHere() -> Words {
    var end = endOfWord(from: index)
    if bytes[index] == Byte.quote {
      end = bytes[(index + 1)...].firstIndex { $0 == Byte.quote || $0.isLineEnd } ?? index
      end += end < bytes.count && bytes[end] == Byte.quote ? 1 : 0
    }
    if end > index {
      return Words(verbatim: Wording.shortened(String(decoding: bytes[index..<end], as: UTF8.self)))
    }
    let (scalar, _) = scalar(at: index)
    if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .format
    {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
      return Words(
        "invisible character U+\(zeros)\(digits)",
        german: "unsichtbares Zeichen U+\(zeros)\(digits)")
    }
    return Words(verbatim: String(Character(scalar)))
  }
}
