package import Words

/// A day of the week; the raw values count from Monday, as the ISO week does.
public enum Weekday: Int, CaseIterable, Comparable, Hashable, Sendable {
  case monday = 0
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Montag.
  public var germanName: String { names[0] }
  /// Mo.
  public var germanShortName: String { names[1] }
  /// Monday.
  public var englishName: String { names[2] }
  /// Mon.
  public var englishShortName: String { names[3] }

  package var words: Words { Words(english: englishName, german: germanName) }

  /// Every spelling that `init(name:)` reads, the four usual ones first.
  public var names: [String] { Self.allNames[rawValue] }

  private static let allNames = [
    ["Montag", "Mo", "Monday", "Mon"],
    ["Dienstag", "Di", "Tuesday", "Tue", "Tu", "Tues"],
    ["Mittwoch", "Mi", "Wednesday", "Wed", "We"],
    ["Donnerstag", "Do", "Thursday", "Thu", "Th", "Thur", "Thurs"],
    ["Freitag", "Fr", "Friday", "Fri"],
    ["Samstag", "Sa", "Saturday", "Sat", "Sonnabend"],
    ["Sonntag", "So", "Sunday", "Sun", "Su"],
  ]

  /// Reads a German or English name, long or short, in any case: `Mo`, `dienstags`, `WED`.
  public init?(name: String) {
    let wanted = name.lowercased()
    let match = Self.allCases.first { weekday in
      weekday.names.contains { known in
        // "montags", "Mondays": the habitual form of a long name.
        known.lowercased() == wanted || (known.count > 5 && known.lowercased() + "s" == wanted)
      }
    }
    guard let match else { return nil }
    self = match
  }

  /// The weekday of a day counted from 1970-01-01, which was a Thursday.
  init(daysSinceEpoch days: Int) { self = Weekday.thursday.adding(days: days) }

  /// The weekday `days` later; earlier if negative.
  @inlinable public func adding(days: Int) -> Weekday {
    let shift = (rawValue &+ days % 7 &+ 7) % 7
    guard let result = Weekday(rawValue: shift) else { preconditionFailure("7 weekdays") }
    return result
  }

  @inlinable public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}
