/// Columns that text takes on a terminal.
enum TextWidth {
  /// Two for wide East Asian characters and most emoji, one for all others.
  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.properties.isEmojiPresentation { return 2 }
    // Wide blocks of Unicode's East Asian Width: Hangul Jamo, CJK, Hangul, full-width forms.
    switch first.value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xa960...0xa97c, 0xac00...0xd7a3,
      0xf900...0xfaff, 0xfe30...0xfe6f, 0xff01...0xff60, 0xffe0...0xffe6, 0x20000...0x3fffd:
      return 2
    default: return 1
    }
  }

  /// The text in exactly `columns`, cut with an ellipsis or filled with spaces on the right.
  static func left(_ text: String, columns: Int) -> String {
    let cut = cut(text, columns: columns)
    return cut + String(repeating: " ", count: max(0, columns - width(of: cut)))
  }

  /// The text in at least `columns`, filled with spaces on the left.
  static func right(_ text: String, columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - width(of: text))) + text
  }

  static func cut(_ text: String, columns: Int) -> String {
    guard width(of: text) > columns else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let next = width(of: character)
      guard used + next < columns else { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  /// Lines of at most `columns`, broken at spaces, all but the first indented.
  static func wrap(_ text: String, columns: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let word = cut(String(word), columns: columns - indent)
      let start = lines.isEmpty ? "" : String(repeating: " ", count: indent)
      if line.isEmpty {
        line = start + word
      } else if width(of: line) + 1 + width(of: word) <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Text without anything that could move the cursor or turn the direction of writing.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isHarmless(scalar) ? scalar : "\u{fffd}")
    }
    return String(result)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: break
    }
    switch scalar.value {
    case 0x200e...0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: return false
    default: return true
    }
  }
}
