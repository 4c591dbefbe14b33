/// The languages that people can be told results in.
package enum Language: CaseIterable, Sendable {
  case english

  var decimalMark: Character {
    switch self {
    case .english: "."
    }
  }

  /// Between groups of three digits.
  var groupMark: Character {
    switch self {
    case .english: ","
    }
  }
}
