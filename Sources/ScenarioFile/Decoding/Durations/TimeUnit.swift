internal import Words

/// The units that the keys of durations end with: `handlingMinutes`.
enum TimeUnit: String, CaseIterable {
  case seconds = "Seconds"
  case minutes = "Minutes"
  case hours = "Hours"
  case days = "Days"

  var seconds: Double {
    switch self {
    case .seconds: 1
    case .minutes: 60
    case .hours: 3600
    case .days: 86_400
    }
  }

  /// The unit in a sentence: "in minutes".
  var word: Words {
    switch self {
    case .seconds: Words("seconds", german: "Sekunden")
    case .minutes: Words("minutes", german: "Minuten")
    case .hours: Words("hours", german: "Stunden")
    case .days: Words("days", german: "Tagen")
    }
  }

  /// The longest time that makes sense, fifty years of 365 days, in seconds.
  ///
  /// The clock of the simulation reaches 71 years.
  static let longest = 50.0 * 365 * 86_400

  /// The times that make sense, in this unit.
  var bounds: NumberBounds { .in(0...(Self.longest / seconds)) }

  /// Bounds for the numbers of a distribution in any unit.
  static let anyBounds = NumberBounds.in(0...longest)
}
