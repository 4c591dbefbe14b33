internal import Words

/// What stood behind a command: files and options, the values still as text.
struct ParsedArguments: Equatable, Sendable {
  var operands: [String] = []
  /// Options that were given; those without a value have an empty one.
  var options: [Option: String] = [:]

  func isGiven(_ option: Option) -> Bool { options[option] != nil }

  /// The value of an option that takes a whole number, or nil when it is not given.
  func number<Number: FixedWidthInteger>(
    of option: Option, in range: ClosedRange<Number>
  ) throws(Failure) -> Number? {
    guard let text = options[option] else { return nil }
    if let number = Number(text), range.contains(number), text.utf8.first != plus { return number }
    let expectation = Words(
      "a whole number from \(range.lowerBound) to \(range.upperBound)",
      german: "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)")
    let digits = text.filter { !separators.contains($0) }
    let isGrouped = digits != text && Number(digits).map(range.contains) == true
    throw Failure(
      .usage,
      Words(
        "\(option.spelling) \(quoted(text)): expected \(expectation)",
        german: "\(option.spelling) \(quoted(text)): erwartet wird \(expectation)"),
      hint: isGrouped
        ? Words(
          "write it without separators: \(digits)", german: "ohne Trennzeichen schreiben: \(digits)"
        ) : nil)
  }

  /// The value of an option that takes one of several words, or nil when it is not given.
  func word<Word: RawRepresentable & CaseIterable>(
    of option: Option
  ) throws(Failure) -> Word? where Word.RawValue == String {
    guard let text = options[option] else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw Failure(
      .usage,
      Words(
        """
        \(option.spelling) \(quoted(text)): expected \
        \(words.joined(separator: " or "))
        """,
        german: """
          \(option.spelling) \(quoted(text)): erwartet wird \
          \(words.joined(separator: " oder "))
          """),
      hint: Suggestion.didYouMean(text, among: words))
  }
}

private let plus = UInt8(ascii: "+")

/// What people put between groups of three digits.
private let separators: Set<Character> = [".", ",", "_", "'", "’", " ", "\u{A0}", "\u{202F}"]
