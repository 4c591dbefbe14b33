/// The hours of an ordinary week: for each weekday the wall-clock ranges that are open.
public struct WeeklyHours: Hashable, Sendable {
  private var days: [DayHours]

  /// The same hours on every day.
  public init(daily hours: DayHours) { days = Array(repeating: hours, count: 7) }

  /// The hours that `hours` gives for each weekday.
  public init(_ hours: (Weekday) -> DayHours) { days = Weekday.allCases.map(hours) }

  /// Around the clock.
  public static let always = WeeklyHours(daily: .always)
  /// At no time.
  public static let never = WeeklyHours(daily: .never)

  public subscript(weekday: Weekday) -> DayHours {
    get { days[weekday.rawValue] }
    set { days[weekday.rawValue] = newValue }
  }

  public var isEmpty: Bool { days.allSatisfy(\.isEmpty) }

  /// Open time in an ordinary week, in seconds.
  public var totalSeconds: Int { days.reduce(0) { $0 + $1.totalSeconds } }

  /// The hours in either.
  public func union(_ other: WeeklyHours) -> WeeklyHours {
    WeeklyHours { self[$0].union(other[$0]) }
  }

  /// The hours in both.
  public func intersection(_ other: WeeklyHours) -> WeeklyHours {
    WeeklyHours { self[$0].intersection(other[$0]) }
  }

  /// The hours in this one but not in `other`.
  public func subtracting(_ other: WeeklyHours) -> WeeklyHours {
    WeeklyHours { self[$0].subtracting(other[$0]) }
  }
}

extension WeeklyHours: CustomStringConvertible {
  /// The canonical text, `Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12`, which `parse` reads back.
  ///
  /// Weekdays with the same hours share a group, groups come in the order of their first day,
  /// three or more consecutive days are written as a span.
  public var description: String {
    if self == .always { return "24/7" }
    if isEmpty { return "geschlossen" }
    var groups: [(hours: DayHours, weekdays: [Weekday])] = []
    for weekday in Weekday.allCases where !self[weekday].isEmpty {
      if let index = groups.firstIndex(where: { $0.hours == self[weekday] }) {
        groups[index].weekdays.append(weekday)
      } else {
        groups.append((self[weekday], [weekday]))
      }
    }
    return groups.map { "\(Self.text(of: $0.weekdays)) \($0.hours)" }.joined(separator: "; ")
  }

  /// Weekdays in their order, as `Mo–Mi+Fr`.
  private static func text(of weekdays: [Weekday]) -> String {
    if weekdays.count == 7 { return "täglich" }
    var spans: [ClosedRange<Weekday>] = []
    for weekday in weekdays {
      if let last = spans.last, last.upperBound.rawValue + 1 == weekday.rawValue {
        spans[spans.count - 1] = last.lowerBound...weekday
      } else {
        spans.append(weekday...weekday)
      }
    }
    return spans.map { span in
      let (first, last) = (span.lowerBound.germanShortName, span.upperBound.germanShortName)
      return switch span.upperBound.rawValue - span.lowerBound.rawValue {
      case 0: first
      case 1: "\(first)+\(last)"
      default: "\(first)–\(last)"
      }
    }.joined(separator: "+")
  }
}
