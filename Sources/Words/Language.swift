/// The languages in which people are told things.
package enum Language: String, CaseIterable, Sendable {
  case german = "de"
  case english = "en"

  package var decimalMark: Character {
    switch self {
    case .german: ","
    case .english: "."
    }
  }

  /// Between groups of three digits.
  package var groupMark: Character {
    switch self {
    case .german: "."
    case .english: ","
    }
  }

  /// The language that a variable like `LANG` names, `de_DE.UTF-8` say; English for any other.
  package init(locale: String) {
    let name = locale.lowercased().prefix { $0.isLetter }
    self = ["de", "german", "deutsch"].contains(name) ? .german : .english
  }
}
