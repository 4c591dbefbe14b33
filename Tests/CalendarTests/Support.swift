import Calendar
import Testing

/// SplitMix64: enough randomness to shake a calendar.
struct Dice {
  var state: UInt64

  mutating func roll(_ range: Range<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(mixed % UInt64(range.count))
  }
}

extension Dice {
  /// Up to three ranges, on multiples of `step` seconds.
  mutating func hours(step: Int = 60) -> DayHours {
    let steps = 86_400 / step
    return DayHours(
      (0..<roll(0..<4)).map { _ in
        let begin = roll(0..<steps)
        return (begin * step)..<(roll(begin..<steps + 1) * step)
      })
  }

  mutating func week(step: Int = 60) -> WeeklyHours {
    let few = (0..<roll(1..<4)).map { _ in hours(step: step) }
    let days = (0..<7).map { _ in few[roll(0..<few.count)] }
    return WeeklyHours { days[$0.rawValue] }
  }
}

let second: Int64 = 1_000_000
let minute: Int64 = 60 * second
let hour: Int64 = 60 * minute

/// A date that the test knows to exist.
func civil(_ iso: String, at location: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(iso: iso), sourceLocation: location)
}

/// Days in Germany from a date on.
func germany(
  _ start: String, days: Int, land: Land? = nil, extraClosures: [Holiday] = [],
  at location: SourceLocation = #_sourceLocation
) throws -> SimulationCalendar {
  SimulationCalendar(
    startDate: try civil(start, at: location), dayCount: days, clockRule: .germany, land: land,
    extraClosures: extraClosures)
}

extension SimulationCalendar {
  /// The instant of a date and a time such as 15:59.
  func instant(_ iso: String, _ hour: Int, _ minute: Int = 0) throws -> Int64 {
    let day = try #require(day(of: try civil(iso)))
    return instant(day: day, secondsOfDay: hour * 3600 + minute * 60)
  }
}
