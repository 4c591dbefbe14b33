extension CivilDate {
  /// Reads exactly the form `2025-12-24`; `nil` for any other form and for days that don't exist.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The form `2025-12-24`.
  public var isoDescription: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

  /// The ISO week that the day belongs to.
  public var isoWeek: ISOWeek {
    // A week belongs to the year of its Thursday (ISO 8601), and is the nth of that year if its
    // Thursday is the year's nth.
    let thursday = CivilDate(knownDaysSinceEpoch: daysSinceEpoch - weekday.rawValue + 3)
    let firstDay = CivilDate(known: thursday.year, 1, 1)
    return ISOWeek(year: thursday.year, week: firstDay.days(until: thursday) / 7 + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension CivilDate: CustomStringConvertible {
  public var description: String { isoDescription }
}

/// A week from Monday to Sunday, numbered as in ISO 8601 and on German wall calendars.
public struct ISOWeek: Hashable, Sendable, CustomStringConvertible {
  /// The year of the week's Thursday; it may differ from the year of some of its days.
  public let year: Int
  /// 1…53.
  public let week: Int

  /// The form `2025-W07`.
  public var description: String { "\(year)-W\(twoDigits(week))" }
}

/// `7` as `07`.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
