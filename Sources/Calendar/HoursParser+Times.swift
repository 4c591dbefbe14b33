extension HoursParser {
  /// A time of the day and how it was written.
  private struct WrittenTime {
    let seconds: Int
    let offset: Int
    let text: String
  }

  /// The ranges of hours at the current position; `name` is the weekday before them, if any.
  ///
  /// Closed is no range, around the clock is the whole day.
  mutating func hoursOfGroup(after name: String?) throws(HoursError) -> [WrittenRange] {
    let offset = current.offset
    if takeClosed() { return [] }
    if takeAroundTheClock() {
      return [WrittenRange(seconds: 0..<DayHours.secondsPerDay, offset: offset)]
    }
    if let name, !isAtTime {
      let found = current.kind == .end ? "" : " before \"\(current.text)\""
      throw error(
        "hours are missing\(found)",
        hint: "write such as \"\(name) 8–12\" or \"\(name) geschlossen\"")
    }
    var ranges: [WrittenRange] = []
    repeat {
      ranges.append(try range())
    } while takeSeparatorBeforeTime()
    return ranges
  }

  /// Whether a range of hours begins here, perhaps after a separator.
  private var isAtTime: Bool {
    switch current.kind {
    case .number: true
    case .word(let word): ["von", "from"].contains(word.lowercased())
    default: false
    }
  }

  private mutating func takeSeparatorBeforeTime() -> Bool {
    guard case .separator = current.kind else { return false }
    skip()
    if isAtTime { return true }
    position -= 1
    return false
  }

  /// Two times with a dash between them, which the day has in this order.
  private mutating func range() throws(HoursError) -> WrittenRange {
    _ = take(word: "von", "from")
    let begin = try time()
    guard take(.dash) else {
      throw HoursError(
        offset: begin.offset, message: "\"\(begin.text)\" is a time, not a range of hours",
        hint: "write begin and end: \"8–12\"")
    }
    let end = try time()
    if begin.seconds < end.seconds {
      return WrittenRange(seconds: begin.seconds..<end.seconds, offset: begin.offset)
    }
    let written = "\(begin.text)–\(end.text)"
    let message: String
    let hint: String
    if begin.seconds == DayHours.secondsPerDay {
      message = "\"\(written)\" begins when the day is over"
      hint = "write 0 for midnight at the beginning of a day"
    } else if begin.seconds == end.seconds {
      message = "\"\(written)\" is no time at all"
      hint = "write \"0–24\" for a whole day"
    } else if end.seconds == 0 {
      message = "\"\(written)\" ends before it begins"
      hint = "write 24 for midnight at the end of a day: \"\(begin.text)–24\""
    } else {
      message = "\"\(written)\" ends before it begins"
      hint =
        "hours over midnight belong to two days: write \"\(begin.text)–24\", "
        + "and \"0–\(end.text)\" on the next day"
    }
    throw HoursError(offset: begin.offset, message: message, hint: hint)
  }

  /// `8`, `8:30`, `08:30:15`, with or without "Uhr".
  private mutating func time() throws(HoursError) -> WrittenTime {
    let offset = current.offset
    guard case .number(let hourText) = current.kind else {
      let found = current.kind == .end ? "the text ends" : "\"\(current.text)\" stands"
      throw error(
        "\(found) where a time is expected", hint: "write times as \"8\" or \"8:30\"")
    }
    skip()
    if case .number(let minuteText) = following.kind, current.kind == .dot {
      throw HoursError(
        offset: offset, message: "\"\(hourText).\(minuteText)\" is not a time",
        hint: "write \"\(hourText):\(minuteText)\"")
    }
    guard hourText.count <= 2, let hour = Int(hourText), hour <= 24 else {
      let split = hourText.count - 2
      throw HoursError(
        offset: offset, message: "\"\(hourText)\" is not an hour of the day",
        hint: split == 1 || split == 2
          ? "write \"\(hourText.prefix(split)):\(hourText.suffix(2))\""
          : "hours go from 0 to 24")
    }
    var (seconds, text) = (hour * 3600, hourText)
    if let minutes = try sixtieths("minutes") {
      seconds += minutes * 60
      text += ":\(twoDigits(minutes))"
      if let rest = try sixtieths("seconds") {
        seconds += rest
        text += ":\(twoDigits(rest))"
      }
    }
    guard seconds <= DayHours.secondsPerDay else {
      throw HoursError(
        offset: offset, message: "\"\(text)\" is after the end of the day",
        hint: "a day ends at 24:00; hours after midnight belong to the next day")
    }
    try takeUnit()
    return WrittenTime(seconds: seconds, offset: offset, text: text)
  }

  /// The minutes or seconds after a colon, if there is a colon.
  private mutating func sixtieths(_ unit: String) throws(HoursError) -> Int? {
    guard take(.colon) else { return nil }
    guard case .number(let digits) = current.kind, digits.count == 2, let number = Int(digits),
      number < 60
    else {
      throw error(
        "\"\(current.text)\" is not a number of \(unit)",
        hint: "\(unit) have two digits, from 00 to 59: \"8:05\"")
    }
    skip()
    return number
  }

  /// Steps over "Uhr", "h" or "o'clock"; refuses "am" and "pm".
  private mutating func takeUnit() throws(HoursError) {
    if take(word: "uhr", "h", "o'clock", "o’clock") { return }
    guard case .word(let word) = current.kind, ["am", "pm"].contains(word.lowercased()) else {
      return
    }
    throw error(
      "times are given from 0 to 24, without \"\(word)\"",
      hint: "write 16 for four in the afternoon")
  }
}
