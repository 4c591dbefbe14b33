internal import Words

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
      let found =
        current.kind == .end
        ? Words.none : Words(" before \"\(current.text)\"", german: " vor \"\(current.text)\"")
      throw error(
        Words("hours are missing\(found)", german: "die Uhrzeiten fehlen\(found)"),
        hint: Words(
          "write such as \"\(name) 8–12\" or \"\(name) geschlossen\"",
          german: "etwa \"\(name) 8–12\" oder \"\(name) geschlossen\" schreiben"))
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
        offset: begin.offset,
        message: Words(
          "\"\(begin.text)\" is a time, not a range of hours",
          german: "\"\(begin.text)\" ist eine Uhrzeit, kein Zeitraum"),
        hint: Words("write begin and end: \"8–12\"", german: "Beginn und Ende schreiben: \"8–12\""))
    }
    let end = try time()
    if begin.seconds < end.seconds {
      return WrittenRange(seconds: begin.seconds..<end.seconds, offset: begin.offset)
    }
    let written = "\(begin.text)–\(end.text)"
    let message: Words
    let hint: Words
    if begin.seconds == DayHours.secondsPerDay {
      message = Words(
        "\"\(written)\" begins when the day is over",
        german: "\"\(written)\" beginnt, wenn der Tag vorbei ist")
      hint = Words(
        "write 0 for midnight at the beginning of a day",
        german: "für Mitternacht am Beginn eines Tages 0 schreiben")
    } else if begin.seconds == end.seconds {
      message = Words(
        "\"\(written)\" is no time at all", german: "\"\(written)\" ist gar keine Zeit")
      hint = Words(
        "write \"0–24\" for a whole day", german: "für einen ganzen Tag \"0–24\" schreiben")
    } else if end.seconds == 0 {
      message = Words(
        "\"\(written)\" ends before it begins", german: "\"\(written)\" endet, bevor es beginnt")
      hint = Words(
        "write 24 for midnight at the end of a day: \"\(begin.text)–24\"",
        german: "für Mitternacht am Ende eines Tages 24 schreiben: \"\(begin.text)–24\"")
    } else {
      message = Words(
        "\"\(written)\" ends before it begins", german: "\"\(written)\" endet, bevor es beginnt")
      hint =
        Words(
          """
          hours over midnight belong to two days: write "\(begin.text)–24", and \
          "0–\(end.text)" on the next day
          """,
          german: """
            Zeiten über Mitternacht gehören zu zwei Tagen: "\(begin.text)–24" \
            schreiben, und am nächsten Tag "0–\(end.text)"
            """)
    }
    throw HoursError(offset: begin.offset, message: message, hint: hint)
  }

  /// `8`, `8:30`, `08:30:15`, with or without "Uhr".
  private mutating func time() throws(HoursError) -> WrittenTime {
    let offset = current.offset
    guard case .number(let hourText) = current.kind else {
      let found =
        current.kind == .end
        ? Words("the text ends", german: "hier endet der Text")
        : Words("\"\(current.text)\" stands", german: "hier steht \"\(current.text)\"")
      throw error(
        Words("\(found) where a time is expected", german: "\(found), wo eine Uhrzeit hingehört"),
        hint: Words(
          "write times as \"8\" or \"8:30\"", german: "Uhrzeiten als \"8\" oder \"8:30\" schreiben")
      )
    }
    skip()
    if case .number(let minuteText) = following.kind, current.kind == .dot {
      throw HoursError(
        offset: offset,
        message: Words(
          "\"\(hourText).\(minuteText)\" is not a time",
          german: "\"\(hourText).\(minuteText)\" ist keine Uhrzeit"),
        hint: Words(
          "write \"\(hourText):\(minuteText)\"", german: "\"\(hourText):\(minuteText)\" schreiben"))
    }
    guard hourText.count <= 2, let hour = Int(hourText), hour <= 24 else {
      let split = hourText.count - 2
      throw HoursError(
        offset: offset,
        message: Words(
          "\"\(hourText)\" is not an hour of the day",
          german: "\"\(hourText)\" ist keine Stunde des Tages"),
        hint: split == 1 || split == 2
          ? Words(
            "write \"\(hourText.prefix(split)):\(hourText.suffix(2))\"",
            german: "\"\(hourText.prefix(split)):\(hourText.suffix(2))\" schreiben")
          : Words("hours go from 0 to 24", german: "Stunden gehen von 0 bis 24"))
    }
    var (seconds, text) = (hour * 3600, hourText)
    if let minutes = try sixtieths(Words("minutes", german: "Minuten")) {
      seconds += minutes * 60
      text += ":\(twoDigits(minutes))"
      if let rest = try sixtieths(Words("seconds", german: "Sekunden")) {
        seconds += rest
        text += ":\(twoDigits(rest))"
      }
    }
    guard seconds <= DayHours.secondsPerDay else {
      throw HoursError(
        offset: offset,
        message: Words(
          "\"\(text)\" is after the end of the day",
          german: "\"\(text)\" liegt nach dem Ende des Tages"),
        hint: Words(
          "a day ends at 24:00; hours after midnight belong to the next day",
          german: "ein Tag endet um 24:00; Stunden nach Mitternacht gehören zum nächsten Tag"))
    }
    try takeUnit()
    return WrittenTime(seconds: seconds, offset: offset, text: text)
  }

  /// The minutes or seconds after a colon, if there is a colon.
  private mutating func sixtieths(_ unit: Words) throws(HoursError) -> Int? {
    guard take(.colon) else { return nil }
    guard case .number(let digits) = current.kind, digits.count == 2, let number = Int(digits),
      number < 60
    else {
      throw error(
        Words(
          "\"\(current.text)\" is not a number of \(unit)",
          german: "\"\(current.text)\" ist keine Angabe von \(unit)"),
        hint: Words(
          "\(unit) have two digits, from 00 to 59: \"8:05\"",
          german: "\(unit) haben zwei Ziffern, von 00 bis 59: \"8:05\""))
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
      Words(
        "times are given from 0 to 24, without \"\(word)\"",
        german: "Uhrzeiten gehen von 0 bis 24, ohne \"\(word)\""),
      hint: Words(
        "write 16 for four in the afternoon", german: "für vier Uhr nachmittags 16 schreiben"))
  }
}
