internal import Calendar
internal import Charts
internal import Words

/// The weekdays and hours of a week in which there is something to draw.
struct WeekWindow {
  let weekdays: [Int]
  let hours: [Int]

  /// Those in which any of the lists, of 168 hours from Monday on, is above `least`.
  ///
  /// nil where nothing is.
  init?(_ lists: [[Double?]], above least: Double = 0) {
    var weekdays: Set<Int> = []
    var hours: Set<Int> = []
    for list in lists {
      for (cell, value) in list.enumerated() {
        guard let value, value > least else { continue }
        weekdays.insert(cell / 24)
        hours.insert(cell % 24)
      }
    }
    guard let firstDay = weekdays.min(), let lastDay = weekdays.max(), let first = hours.min(),
      let last = hours.max()
    else { return nil }
    self.weekdays = Array(firstDay...lastDay)
    self.hours = Array(first...last)
  }

  /// Positions in lists of 168 hours.
  var cells: [Int] { weekdays.flatMap { day in hours.map { day * 24 + $0 } } }

  func values(_ list: [Double?]) -> [Double?] { cells.map { list[$0] } }

  func profile(_ language: Language) -> WeekProfile {
    WeekProfile(
      days: weekdays.map { Weekday.words($0, .short).text(language) }, hours: hours.map(String.init)
    )
  }
}

extension Weekday {
  enum Length { case long, short }

  static func words(_ position: Int, _ length: Length) -> Words {
    let weekday = allCases[position]
    return switch length {
    case .long: Words(english: weekday.englishName, german: weekday.germanName)
    case .short: Words(english: weekday.englishShortName, german: weekday.germanShortName)
    }
  }
}

/// An hour of a week or a day: "Monday from 9 to 10".
enum HourText {
  static func hour(_ hour: Int) -> Words {
    Words("from \(hour) to \(hour + 1)", german: "von \(hour) bis \(hour + 1) Uhr")
  }

  static func cell(_ cell: Int) -> Words {
    Weekday.words(cell / 24, .long) + Words(" ", german: " ") + hour(cell % 24)
  }
}
