/// One text in every language, so that none can be forgotten: the compiler asks for each.
///
/// Texts stand side by side where they are said. Machine-readable names are plain strings.
package struct Words: Hashable, Sendable {
  package let english: String
  package let german: String

  package init(_ english: String, german: String) {
    self.english = english
    self.german = german
  }

  /// A name or a number that is the same in every language.
  package init(verbatim text: String) {
    english = text
    german = text
  }

  package func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .german: german
    }
  }

  package static func + (a: Words, b: Words) -> Words {
    Words(a.english + b.english, german: a.german + b.german)
  }
}

extension Sequence<Words> {
  /// All texts with the separator between them.
  package func joined(separator: String) -> Words {
    Words(
      map(\.english).joined(separator: separator),
      german: map(\.german).joined(separator: separator))
  }
}
