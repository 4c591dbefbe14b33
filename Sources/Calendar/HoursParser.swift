internal import Words

/// Walks through the tokens of a text of opening hours.
///
/// Here are the steps and the weekdays; times are in `HoursParser+Times.swift`, whole texts in
/// `WeeklyHours+Parsing.swift`.
struct HoursParser {
  /// A range of hours and where it was written.
  struct WrittenRange {
    let seconds: Range<Int>
    let offset: Int
  }

  let tokens: [HoursToken]
  var position = 0

  init(_ text: String) { tokens = HoursToken.all(in: text) }

  var current: HoursToken { tokens[position] }

  /// The token after the current one; at the end, the end.
  var following: HoursToken { tokens[min(position + 1, tokens.count - 1)] }

  /// Steps over the current token.
  mutating func skip() {
    if position + 1 < tokens.count { position += 1 }
  }

  /// Steps over a token of this kind, if it is there.
  mutating func take(_ kind: HoursToken.Kind) -> Bool {
    guard current.kind == kind, kind != .end else { return false }
    skip()
    return true
  }

  /// Steps over one of these words, if it is there; case doesn't matter.
  mutating func take(word words: String...) -> Bool {
    guard case .word(let word) = current.kind, words.contains(word.lowercased()) else {
      return false
    }
    skip()
    return true
  }

  /// Steps over all of these words in a row, or over none.
  mutating func take(phrase words: String...) -> Bool {
    let start = position
    for word in words where !take(word: word) {
      position = start
      return false
    }
    return true
  }

  func error(_ message: Words, hint: Words) -> HoursError {
    HoursError(offset: current.offset, message: message, hint: hint)
  }

  func nothingGiven(example: String) -> HoursError {
    HoursError(
      offset: 0, message: Words("no hours are given", german: "es sind keine Zeiten angegeben"),
      hint: Words(
        "write such as \"\(example)\", or \"geschlossen\" for none",
        german: "etwa \"\(example)\" schreiben, oder \"geschlossen\" für keine"))
  }

  func expectEnd(hint: Words) throws(HoursError) {
    guard current.kind != .end else { return }
    throw error(
      Words(
        "\"\(current.text)\" is not expected here",
        german: "\"\(current.text)\" gehört hier nicht hin"), hint: hint)
  }

  mutating func takeClosed() -> Bool { take(word: "geschlossen", "zu", "closed", "off") }

  mutating func takeAroundTheClock() -> Bool {
    take(phrase: "rund", "um", "die", "uhr") || take(phrase: "around", "the", "clock")
  }
}

// MARK: Weekdays

extension HoursParser {
  /// The weekday that the current token names.
  var weekdayAtCurrent: Weekday? {
    guard case .word(let word) = current.kind else { return nil }
    return Weekday(name: word)
  }

  /// Steps over a comma or its like between two groups: the next one begins with a word.
  mutating func takeSeparatorBeforeWord() -> Bool {
    guard case .separator = current.kind, case .word = following.kind else { return false }
    skip()
    return true
  }

  /// The weekdays in front of a group's hours, and how they were written.
  mutating func weekdays() throws(HoursError) -> (weekdays: Set<Weekday>, name: String) {
    let first = current.text
    if take(word: "täglich", "taeglich", "daily") || take(phrase: "jeden", "tag")
      || take(phrase: "every", "day")
    {
      return (Set(Weekday.allCases), first)
    }
    if case .number = current.kind {
      let isFirst = position == 0
      throw error(
        Words("it is not said on which days", german: "es fehlt, an welchen Tagen"),
        hint: isFirst
          ? Words(
            "put the weekdays first: \"Mo–Fr 8–12\" or \"täglich 8–12\"",
            german: "die Wochentage voranstellen: \"Mo–Fr 8–12\" oder \"täglich 8–12\"")
          : Words(
            "separate the hours of one day by a comma: \"Mo 8–12, 13–15:30\"",
            german: "die Zeiten eines Tages durch ein Komma trennen: \"Mo 8–12, 13–15:30\""))
    }
    var weekdays: Set<Weekday> = []
    repeat {
      weekdays.formUnion(try weekdaySpan())
    } while takeSeparatorBeforeWord()
    return (weekdays, first)
  }

  /// One weekday, or a span of them; a span that ends before it begins goes over the weekend.
  private mutating func weekdaySpan() throws(HoursError) -> Set<Weekday> {
    let first = try weekday()
    guard take(.dash) else { return [first] }
    let last = try weekday()
    var span: Set<Weekday> = [first]
    var day = first
    while day != last {
      day = day.adding(days: 1)
      span.insert(day)
    }
    return span
  }

  private mutating func weekday() throws(HoursError) -> Weekday {
    if let weekday = weekdayAtCurrent {
      skip()
      // "Mo." with the dot of an abbreviation.
      _ = take(.dot)
      return weekday
    }
    guard case .word(let written) = current.kind else {
      let found =
        current.kind == .end
        ? Words("the text ends", german: "hier endet der Text")
        : Words("\"\(current.text)\" stands", german: "hier steht \"\(current.text)\"")
      throw error(
        Words(
          "\(found) where a weekday is expected", german: "\(found), wo ein Wochentag hingehört"),
        hint: Self.weekdayHint)
    }
    switch written.lowercased() {
    case "feiertag", "feiertage", "feiertags", "holiday", "holidays", "ph":
      throw error(
        Words(
          "weekly hours don't tell holidays", german: "Zeiten der Woche sagen nichts über Feiertage"
        ),
        hint: Words(
          "leave it out: what happens on holidays is set elsewhere",
          german: "weglassen: was an Feiertagen gilt, steht an anderer Stelle"))
    default:
      let known = Weekday.allCases.flatMap(\.names) + ["täglich", "daily"]
      let nearest = nearestName(to: written, among: known)
      throw error(
        Words("\"\(written)\" is not a weekday", german: "\"\(written)\" ist kein Wochentag"),
        hint: nearest.map { Words("did you mean \"\($0)\"?", german: "ist \"\($0)\" gemeint?") }
          ?? Self.weekdayHint)
    }
  }

  private static let weekdayHint =
    Words(
      """
      weekdays are Mo, Di, Mi, Do, Fr, Sa, So or Mon, Tue, Wed, Thu, Fri, Sat, \
      Sun
      """,
      german: """
        Wochentage sind Mo, Di, Mi, Do, Fr, Sa, So oder Mon, Tue, Wed, Thu, Fri, \
        Sat, Sun
        """)
}
