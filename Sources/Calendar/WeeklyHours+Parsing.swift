internal import Words

extension WeeklyHours {
  /// Reads the hours of a week as planners write them.
  ///
  /// `Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12` · `Mon-Fr 08:00-16:00` · `Mo–Do 8–16 Uhr, Fr 8–12 Uhr` ·
  /// `Mo, Mi von 8 bis 12` · `täglich 0–24` · `24/7` · `Mo–Fr 8–16; Mi geschlossen` · `geschlossen`.
  ///
  /// Groups are separated by a semicolon, or by a comma before a weekday. The same weekday in several
  /// groups has the hours of all of them; a day that any group calls closed is closed. Weekdays may be
  /// German or English, a span of them may go over the weekend (`Sa–Mo`).
  ///
  /// The first mistake is reported: a time such as `8.00`, an end before its begin, hours given twice,
  /// a word that is no weekday.
  public static func parse(_ text: String) -> Result<WeeklyHours, HoursError> {
    Result { () throws(HoursError) in
      var parser = HoursParser(text)
      return try parser.week()
    }
  }
}

extension DayHours {
  /// Reads the hours of one day: `8–12, 13–15:30`, `0–24`, `geschlossen`, `rund um die Uhr`.
  public static func parse(_ text: String) -> Result<DayHours, HoursError> {
    Result { () throws(HoursError) in
      var parser = HoursParser(text)
      return try parser.day()
    }
  }
}

extension HoursParser {
  /// Hours of one weekday gathered so far.
  private struct Gathered {
    var ranges: [WrittenRange] = []
    var isClosed = false
    var hours: DayHours { isClosed ? .never : DayHours(ranges.map(\.seconds)) }
  }

  /// A whole text that gives one day's hours.
  mutating func day() throws(HoursError) -> DayHours {
    if current.kind == .end { throw nothingGiven(example: "8–12, 13–15:30") }
    if weekdayAtCurrent != nil {
      throw error(
        Words("a weekday can't be given here", german: "hier kann kein Wochentag stehen"),
        hint: Words(
          "write the hours only, such as \"8–12\"",
          german: "nur die Zeiten schreiben, etwa \"8–12\""))
    }
    let hours = try hoursOfGroup(after: nil)
    try expectEnd(
      hint: Words(
        "separate the hours of one day by a comma: \"8–12, 13–15:30\"",
        german: "die Zeiten eines Tages durch ein Komma trennen: \"8–12, 13–15:30\""))
    var gathered: [WrittenRange] = []
    for range in hours { try Self.add(range, to: &gathered) }
    return DayHours(gathered.map(\.seconds))
  }

  /// A whole text that gives a week's hours.
  mutating func week() throws(HoursError) -> WeeklyHours {
    if let whole = try wholeWeek() { return whole }
    var week = Array(repeating: Gathered(), count: 7)
    while true {
      while take(.semicolon) {}
      if current.kind == .end { break }
      try group(into: &week)
      if take(.semicolon) || takeSeparatorBeforeWord() || current.kind == .end { continue }
      throw error(
        Words(
          "\"\(current.text)\" is not expected here",
          german: "\"\(current.text)\" gehört hier nicht hin"),
        hint: Words(
          "separate groups of weekdays by a semicolon: \"Mo 8–12; Di 8–16\"",
          german: "Gruppen von Wochentagen durch ein Semikolon trennen: \"Mo 8–12; Di 8–16\""))
    }
    return WeeklyHours { week[$0.rawValue].hours }
  }

  /// The texts that stand alone, around the clock or closed; an empty one is refused.
  private mutating func wholeWeek() throws(HoursError) -> WeeklyHours? {
    if tokens.allSatisfy({ $0.kind == .semicolon || $0.kind == .end }) {
      throw nothingGiven(example: "Mo–Fr 8–16")
    }
    let start = position
    if take(.number("24")), take(.separator("/")), take(.number("7")) {
      try expectEnd(
        hint: Words(
          "\"24/7\" means every day from 0:00 to 24:00; else write \"Mo–Fr 0–24\"",
          german: """
            "24/7" heißt jeden Tag von 0:00 bis 24:00; sonst "Mo–Fr 0–24" schreiben
            """))
      return .always
    }
    position = start
    if takeAroundTheClock() {
      try expectEnd(
        hint: Words(
          "put the weekdays first: \"Mo–Fr rund um die Uhr\"",
          german: "die Wochentage voranstellen: \"Mo–Fr rund um die Uhr\""))
      return .always
    }
    if takeClosed() {
      try expectEnd(
        hint: Words(
          "put the weekdays first: \"Mi geschlossen; Do 8–12\"",
          german: "die Wochentage voranstellen: \"Mi geschlossen; Do 8–12\""))
      return .never
    }
    return nil
  }

  /// Weekdays and their hours.
  private mutating func group(into week: inout [Gathered]) throws(HoursError) {
    let (weekdays, name) = try self.weekdays()
    _ = take(.colon)
    if takeClosed() {
      for weekday in weekdays { week[weekday.rawValue].isClosed = true }
      return
    }
    let hours = try hoursOfGroup(after: name)
    for weekday in weekdays {
      for range in hours {
        try Self.add(range, to: &week[weekday.rawValue].ranges, on: weekday)
      }
    }
  }

  /// Adds a range unless it overlaps one that is there.
  private static func add(
    _ range: WrittenRange, to ranges: inout [WrittenRange], on weekday: Weekday? = nil
  ) throws(HoursError) {
    if let other = ranges.first(where: { $0.seconds.overlaps(range.seconds) }) {
      let (new, old) = (DayHours.text(of: range.seconds), DayHours.text(of: other.seconds))
      let day = weekday.map { Words(" on \($0.words)", german: " am \($0.words)") } ?? .none
      throw HoursError(
        offset: range.offset,
        message: Words(
          "\(new) overlaps \(old)\(day)", german: "\(new) überschneidet sich mit \(old)\(day)"),
        hint: Words("give each time of a day once", german: "jede Zeit eines Tages einmal angeben"))
    }
    ranges.append(range)
  }
}
