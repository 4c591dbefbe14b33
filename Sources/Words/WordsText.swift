extension Words {
  /// A text of one language that other words can be put into: each enters in the language in
  /// which the text is used.
  package struct Text: ExpressibleByStringInterpolation, Sendable {
    let inEnglish: String
    let inGerman: String

    package init(stringLiteral text: String) {
      inEnglish = text
      inGerman = text
    }

    package init(stringInterpolation pieces: StringInterpolation) {
      inEnglish = pieces.english
      inGerman = pieces.german
    }

    package struct StringInterpolation: StringInterpolationProtocol {
      var english = ""
      var german = ""

      package init(literalCapacity: Int, interpolationCount: Int) {
        english.reserveCapacity(literalCapacity)
        german.reserveCapacity(literalCapacity)
      }

      package mutating func appendLiteral(_ text: String) {
        english += text
        german += text
      }

      package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
        appendLiteral(value.description)
      }

      /// A number as files have it, whatever the language.
      package mutating func appendInterpolation(asWritten number: Double) {
        appendLiteral("\(number)")
      }

      /// Lists are joined with words of the language.
      @available(*, unavailable, message: "join the entries")
      package mutating func appendInterpolation<Entry>(_ list: [Entry]) {}

      /// Numbers with decimals are written differently in the two languages.
      @available(*, unavailable, message: "write the number for each language")
      package mutating func appendInterpolation(_ number: Double) {}

      package mutating func appendInterpolation(_ words: Words) {
        english += words.english
        german += words.german
      }
    }
  }
}
