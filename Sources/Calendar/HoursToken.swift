/// A piece of a text of opening hours.
struct HoursToken {
  enum Kind: Equatable {
    /// Letters, as written.
    case word(String)
    /// Digits, as written.
    case number(String)
    /// Any dash, or a word for it.
    case dash
    /// Between two weekdays or two ranges of hours; a comma, plus, slash, ampersand or "und".
    case separator(Character)
    case semicolon
    case colon
    case dot
    case other(Character)
    case end
  }

  let kind: Kind
  /// In `Character`s from the start of the text.
  let offset: Int

  var text: String {
    switch kind {
    case .word(let text), .number(let text): text
    case .dash: "–"
    case .separator(let character), .other(let character): String(character)
    case .semicolon: ";"
    case .colon: ":"
    case .dot: "."
    case .end: ""
    }
  }

  /// The pieces of `text`; the last one is always `end`.
  ///
  /// White space of any kind only separates: hours pasted from a word processor contain no-break
  /// spaces and several kinds of dashes.
  static func all(in text: String) -> [HoursToken] {
    let characters = Array(text)
    var tokens: [HoursToken] = []
    var position = 0
    while position < characters.count {
      let start = position
      let first = characters[start]
      func takeRun(while belongs: (Character) -> Bool) -> String {
        while position < characters.count, belongs(characters[position]) { position += 1 }
        return String(characters[start..<position])
      }
      if first.isWhitespace {
        position += 1
      } else if isDigit(first) {
        tokens.append(HoursToken(kind: .number(takeRun(while: isDigit)), offset: start))
      } else if first.isLetter {
        let kind = kind(ofWord: takeRun { $0.isLetter || $0 == "'" || $0 == "’" })
        tokens.append(HoursToken(kind: kind, offset: start))
      } else {
        position += 1
        tokens.append(HoursToken(kind: kind(ofSymbol: first), offset: start))
      }
    }
    tokens.append(HoursToken(kind: .end, offset: characters.count))
    return tokens
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) && character.isASCII
  }

  private static func kind(ofWord word: String) -> Kind {
    switch word.lowercased() {
    case "bis", "to", "until": .dash
    case "und", "and": .separator("+")
    default: .word(word)
    }
  }

  private static func kind(ofSymbol symbol: Character) -> Kind {
    switch symbol {
    // Hyphen-minus, hyphen, no-break hyphen, figure, en and em dash, minus sign.
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": .dash
    case ",", "+", "/", "&": .separator(symbol)
    case ";": .semicolon
    case ":": .colon
    case ".": .dot
    default: .other(symbol)
    }
  }
}
