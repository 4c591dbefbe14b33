/// The hours of one day, as wall-clock ranges in seconds since midnight.
///
/// The ranges are half-open, sorted, neither empty nor overlapping nor touching, and lie within
/// 0…86,400. So two values are equal exactly when they contain the same seconds.
public struct DayHours: Hashable, Sendable {
  /// Seconds on the clock of one day, however long the day really is.
  public static let secondsPerDay = 86_400

  public let ranges: [Range<Int>]

  /// The hours in any of `ranges`, which may overlap and come in any order.
  ///
  /// - Precondition: Each range lies within 0…86,400.
  public init(_ ranges: [Range<Int>]) {
    precondition(
      ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= Self.secondsPerDay },
      "hours lie between 0:00 and 24:00")
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// Open from 0:00 to 24:00.
  public static let always = DayHours([0..<secondsPerDay])
  /// Not open at all.
  public static let never = DayHours([])

  public var isEmpty: Bool { ranges.isEmpty }

  /// Open time on an ordinary day, in seconds.
  public var totalSeconds: Int { ranges.reduce(0) { $0 + $1.count } }

  public func contains(secondsOfDay: Int) -> Bool {
    ranges.contains { $0.contains(secondsOfDay) }
  }
}

// MARK: Set operations

extension DayHours {
  /// The hours in either.
  public func union(_ other: DayHours) -> DayHours { DayHours(ranges + other.ranges) }

  /// The hours in both.
  public func intersection(_ other: DayHours) -> DayHours {
    DayHours(ranges.flatMap { range in other.ranges.map { range.clamped(to: $0) } })
  }

  /// The hours in this one but not in `other`.
  public func subtracting(_ other: DayHours) -> DayHours { intersection(other.complement) }

  /// The hours of the day that are not in this one.
  public var complement: DayHours {
    let begins = [0] + ranges.map(\.upperBound)
    let ends = ranges.map(\.lowerBound) + [Self.secondsPerDay]
    return DayHours(zip(begins, ends).map { $0..<$1 })
  }
}

// MARK: Text

extension DayHours: CustomStringConvertible {
  /// The canonical text, `8–12, 13–15:30`, which `parse` reads back to the same hours.
  public var description: String {
    guard !isEmpty else { return "geschlossen" }
    return ranges.map(Self.text(of:)).joined(separator: ", ")
  }

  /// `8–12`, in the shortest exact form.
  static func text(of range: Range<Int>) -> String {
    "\(time(range.lowerBound))–\(time(range.upperBound))"
  }

  private static func time(_ seconds: Int) -> String {
    let (hour, second) = (seconds / 3600, seconds % 60)
    let minute = seconds / 60 % 60
    if second != 0 { return "\(hour):\(twoDigits(minute)):\(twoDigits(second))" }
    return minute == 0 ? "\(hour)" : "\(hour):\(twoDigits(minute))"
  }
}
