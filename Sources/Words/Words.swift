/// One text in every language, so that none can be forgotten: the compiler asks for each.
///
/// Texts stand side by side where they are said. Machine-readable names are plain strings.
package struct Words: Hashable, Sendable {
  package let english: String
  package let german: String

  /// Words that are put within a text take the language of that text.
  package init(_ english: Text, german: Text) {
    self.english = english.inEnglish
    self.german = german.inGerman
  }

  /// Texts that were made elsewhere.
  package init(english: String, german: String) {
    self.english = english
    self.german = german
  }

  /// A name or a number that is the same in every language.
  package init(verbatim text: String) {
    self.init(english: text, german: text)
  }

  /// Words one after the other, with nothing between them that has a language: `path: message`.
  package init(joining text: Text) {
    self.init(english: text.inEnglish, german: text.inGerman)
  }

  package func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .german: german
    }
  }

  package static func + (a: Words, b: Words) -> Words {
    Words(english: a.english + b.english, german: a.german + b.german)
  }
}

extension Words {
  package static let none = Words(verbatim: "")

  package var isEmpty: Bool { english.isEmpty && german.isEmpty }

  /// The same change to every language.
  package func map(_ change: (String) -> String) -> Words {
    Words(english: change(english), german: change(german))
  }
}

extension Sequence<Words> {
  /// All texts with the separator between them.
  package func joined(separator: String) -> Words {
    Words(
      english: map(\.english).joined(separator: separator),
      german: map(\.german).joined(separator: separator))
  }
}

extension DefaultStringInterpolation {
  /// Plain text has no language, so words cannot be put into it.
  @available(*, unavailable, message: "say in which language: words.text(language)")
  package mutating func appendInterpolation(_ words: Words) {}

  @available(*, unavailable, message: "say in which language: words.text(language)")
  package mutating func appendInterpolation(_ words: Words?) {}
}
