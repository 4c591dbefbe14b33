package import Words

/// The unit of a figure, as it stands in headers and in the column `unit`.
package enum Unit: String, CaseIterable, Sendable {
  case contacts, cases, tasks, share, minutes, hours, days, euro, posts

  package var name: String { rawValue }

  /// As people say it.
  package var words: Words {
    switch self {
    case .contacts: Words("contacts", german: "Kontakte")
    case .cases: Words("cases", german: "Vorgänge")
    case .tasks: Words("tasks", german: "Aufträge")
    case .share: Words("share", german: "Anteil")
    case .minutes: Words("minutes", german: "Minuten")
    case .hours: Words("hours", german: "Stunden")
    case .days: Words("days", german: "Tage")
    case .euro: Words("euro", german: "Euro")
    case .posts: Words("posts", german: "VZÄ")
    }
  }

  /// How many of the integers that replications count make one of the unit.
  ///
  /// Times are counted in microseconds, money in millionths of a euro, posts in microseconds per
  /// weekly hour of a full post (see `Quantity.postTime`), and averaged over the weeks of the
  /// interval, which has so many counted days.
  func divisor(days: Int) -> Double {
    switch self {
    case .contacts, .cases, .tasks, .share: 1
    case .minutes: 60e6
    case .hours: 3600e6
    case .days: 86_400e6
    case .euro: 1e6
    case .posts: 3600e6 * Double(days) / 7
    }
  }
}

/// Which of two values of a figure a planner would rather see.
package enum Direction: String, Sendable {
  case higherIsBetter, lowerIsBetter
  /// More is neither better nor worse in itself.
  case neutral
}
