internal import Calendar
internal import Words

// Texts with a form of their own: dates, hours, names.

extension TextFormat {
  static let date = TextFormat(
    Words("a date", german: "ein Datum"), example: "2025-12-24", pattern: "^\\d{4}-\\d{2}-\\d{2}$")
  static let weeklyHours = TextFormat(
    Words("hours of the week", german: "Zeiten der Woche"),
    example: "Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12")
  static let dayHours = TextFormat(
    Words("hours of a day", german: "Zeiten eines Tages"), example: "8–12")
  static let weekday = TextFormat(Words("a weekday", german: "ein Wochentag"), example: "Mo")
  static let path = TextFormat(
    Words("a path", german: "ein Pfad"), example: "staff.hotline.availability")
  static let scenarioName = TextFormat(
    Words("a name for files and tables", german: "ein Name für Dateien und Tabellen"),
    example: "more-phone-staff", pattern: "^[A-Za-z0-9_-]{1,64}$")
  static let instant = TextFormat(
    Words("a date and a time", german: "ein Datum mit Uhrzeit"), example: "2025-01-06 09:13:05",
    pattern: "^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?$")
}

extension CivilDate {
  /// Reads a date of the years that a calendar can have.
  static func parsing(_ text: String) -> Result<CivilDate, ParseProblem> {
    guard let date = CivilDate(iso: text) else {
      return .failure(
        ParseProblem(
          Words("is no date", german: "ist kein Datum"),
          hint: Words(
            "write year, month and day: 2025-12-24",
            german: "Jahr, Monat und Tag schreiben: 2025-12-24")))
    }
    let years = SimulationCalendar.supportedYears
    guard years.contains(date.year) else {
      return .failure(
        ParseProblem(
          Words("is too far away", german: "liegt zu fern"),
          hint: Words(
            "years from \(years.lowerBound) to \(years.upperBound)",
            german: "Jahre von \(years.lowerBound) bis \(years.upperBound)")))
    }
    return .success(date)
  }
}

extension WeeklyHours {
  static func parsing(_ text: String) -> Result<WeeklyHours, ParseProblem> {
    WeeklyHours.parse(text).mapError { ParseProblem($0, in: text) }
  }
}

extension DayHours {
  static func parsing(_ text: String) -> Result<DayHours, ParseProblem> {
    DayHours.parse(text).mapError { ParseProblem($0, in: text) }
  }
}

extension Weekday {
  static func parsing(_ text: String) -> Result<Weekday, ParseProblem> {
    if let weekday = Weekday(name: text) { return .success(weekday) }
    let names = Weekday.allCases.flatMap(\.names)
    let hint = nearest(text, in: names).map {
      Words("did you mean \(Wording.quoted($0))?", german: "ist \(Wording.quoted($0)) gemeint?")
    }
    return .failure(
      ParseProblem(
        Words("is no weekday", german: "ist kein Wochentag"),
        hint: hint
          ?? Words(
            "weekdays are Mo, Di, Mi, Do, Fr, Sa and So",
            german: "Wochentage sind Mo, Di, Mi, Do, Fr, Sa und So")))
  }
}

extension ParseProblem {
  /// A mistake in hours, whose offset counts characters.
  fileprivate init(_ error: HoursError, in text: String) {
    let index =
      text.index(text.startIndex, offsetBy: error.offset, limitedBy: text.endIndex)
      ?? text.endIndex
    self.init(at: index, in: text, error.message, hint: error.hint)
  }
}

/// Names of scenarios: parts of file names on every system.
enum ScenarioName {
  static func parsing(_ text: String) -> Result<String, ParseProblem> {
    for index in text.indices where !isSafe(text[index]) {
      return .failure(
        ParseProblem(
          at: index, in: text,
          Words(
            "\(Wording.quoted(String(text[index]))) cannot be part of a name",
            german: "\(Wording.quoted(String(text[index]))) kann kein Teil eines Namens sein"),
          hint: Words(
            "letters from a to z, digits, - and _ are safe in file names",
            german: "Buchstaben von a bis z, Ziffern, - und _ sind in Dateinamen sicher")
            + suggestion(for: text)))
    }
    guard text.utf8.count <= 64 else {
      return .failure(
        ParseProblem(
          Words("is longer than 64 letters", german: "ist länger als 64 Zeichen"),
          hint: Words("give a shorter name", german: "einen kürzeren Namen geben")))
    }
    return .success(text)
  }

  /// The name of a file without folder and ending.
  static func ofFile(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? "scenario"
    return String(file.prefix { $0 != "." })
  }

  private static func isSafe(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
  }

  private static func suggestion(for text: String) -> Words {
    let spelled = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")].reduce(text.lowercased()) {
      $0.replacing($1.0, with: $1.1)
    }
    let words = spelled.split { !isSafe($0) }
    return words.isEmpty
      ? .none : Words(verbatim: ": \(Wording.quoted(words.joined(separator: "-")))")
  }
}
