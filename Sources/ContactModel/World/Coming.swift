internal import Randomness

/// A first contact, or a case that gives up without one.
struct FirstContact: BitwiseCopyable {
  var key: StreamKey
  var time: Int64
  /// Before any move: the case belongs to this instant.
  var originalTime: Int64
  var concern: Int32
  /// The channel wanted first and the one taken; `MixPart.givesUp`: none.
  var wanted: Int32
  var channel: Int32
  var site: Int32
  var segment: Int32
  /// Comes after the simulation has ended: `time` is the original one.
  var isBeyondEnd = false
}

/// A first contact in the order of arrivals: when, and which.
struct Coming: BitwiseCopyable {
  var time: Int64
  var day: Int16
  var concern: Int16
  var ordinal: Int32
  var wanted: Int16
  var channel: Int16
  /// -1: not drawn yet.
  var segment: Int8 = -1
  /// From the scenario's log: the ordinal is the position there.
  var isLogged = false
  /// Moved to a time beyond the end: the case stays open without a contact.
  var isBeyondEnd = false

  static let filler = Coming(time: 0, day: 0, concern: 0, ordinal: 0, wanted: 0, channel: 0)

  @inline(__always)
  func comes(before other: Coming) -> Bool {
    if time != other.time { return time < other.time }
    if day != other.day { return day < other.day }
    if concern != other.concern { return concern < other.concern }
    return ordinal < other.ordinal
  }
}
