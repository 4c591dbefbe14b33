internal import Calendar
internal import Scenario

/// The generic reader, for scenarios.
typealias Reader = ObjectReader<SetTo>
/// What a key of a scenario may hold.
typealias Shape<Value> = ValueShape<SetTo, Value>

/// What a dated change sets a value to.
struct SetTo {
  enum Value {
    case number(Double)
    case hours(WeeklyHours)
  }

  var value: Value
  var ramp: Ramp
  /// Where the value stands.
  var place: Place
}

/// Whether a key has to be there.
enum Presence {
  case required
  case optional
}
