internal import Calendar

// Texts with a form of their own: dates, hours, names.

extension TextFormat {
  static let date = TextFormat("a date", example: "2025-12-24", pattern: "^\\d{4}-\\d{2}-\\d{2}$")
  static let weeklyHours = TextFormat(
    "hours of the week", example: "Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12")
  static let dayHours = TextFormat("hours of a day", example: "8–12")
  static let weekday = TextFormat("a weekday", example: "Mo")
  static let path = TextFormat("a path", example: "staff.hotline.availability")
  static let scenarioName = TextFormat(
    "a name for files and tables", example: "more-phone-staff", pattern: "^[A-Za-z0-9_-]{1,64}$")
  static let instant = TextFormat(
    "a date and a time", example: "2025-01-06 09:13:05",
    pattern: "^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?$")
}

extension CivilDate {
  /// Reads a date of the years that a calendar can have.
  static func parsing(_ text: String) -> Result<CivilDate, ParseProblem> {
    guard let date = CivilDate(iso: text) else {
      return .failure(ParseProblem("is no date", hint: "write year, month and day: 2025-12-24"))
    }
    let years = SimulationCalendar.supportedYears
    guard years.contains(date.year) else {
      return .failure(
        ParseProblem(
          "is too far away", hint: "years from \(years.lowerBound) to \(years.upperBound)"))
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
    let hint = nearest(text, in: names).map { "did you mean \(Wording.quoted($0))?" }
    return .failure(
      ParseProblem("is no weekday", hint: hint ?? "weekdays are Mo, Di, Mi, Do, Fr, Sa and So"))
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
          at: index, in: text, "\(Wording.quoted(String(text[index]))) cannot be part of a name",
          hint: "letters from a to z, digits, - and _ are safe in file names"
            + suggestion(for: text)))
    }
    guard text.utf8.count <= 64 else {
      return .failure(ParseProblem("is longer than 64 letters", hint: "give a shorter name"))
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

  private static func suggestion(for text: String) -> String {
    let spelled = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")].reduce(text.lowercased()) {
      $0.replacing($1.0, with: $1.1)
    }
    let words = spelled.split { !isSafe($0) }
    return words.isEmpty ? "" : ": \(Wording.quoted(words.joined(separator: "-")))"
  }
}
