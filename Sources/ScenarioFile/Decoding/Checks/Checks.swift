internal import Words

/// What several sections are checked for.
enum Checks {
  /// By how much shares may miss a sum of 1.
  static let tolerance = 1e-6

  /// Reports shares that do not sum to 1, unless one of them could not be read.
  static func sum(_ shares: [Double], of what: Words, _ reader: Reader, _ key: String) {
    let sum = shares.reduce(0, +)
    guard (sum - 1).magnitude > tolerance, !reader.hasErrors(key) else { return }
    reader.report(
      key,
      Words(
        "\(what) sum to \(Words.number(sum)), not to 1",
        german: "\(what) ergeben \(Words.number(sum)) statt 1"), hint: hint(sum))
  }

  /// How far a sum is from 1.
  static func hint(_ sum: Double) -> Words {
    sum < 1
      ? Words(
        "\(Words.number(1 - sum)) is missing", german: "es fehlen \(Words.number(1 - sum))")
      : Words(
        "\(Words.number(sum - 1)) is too much",
        german: "das sind \(Words.number(sum - 1)) zu viel")
  }
}
