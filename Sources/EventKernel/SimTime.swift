/// A moment on the simulation clock, or the time between two of them, in whole microseconds.
///
/// An integer, so that "at the same moment" is an equality and not a tolerance, and so that totals
/// of time are exact and the same on every machine. An `Int64` of microseconds spans 292,000 years.
/// A moment counts from the start of the replication; the difference of two moments is a duration.
public struct SimTime: Comparable, Hashable, BitwiseCopyable, Sendable {
  /// Microseconds since the start of the replication, or the length of a duration.
  public var microseconds: Int64

  @inlinable public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The moment `seconds` after the start, rounded to the nearest microsecond, halves to even.
  ///
  /// - Precondition: `seconds` is within 2⁵¹ microseconds, 71 years, either way.
  @inlinable public init(seconds: Double) {
    let exact = seconds * 1e6
    precondition(exact.magnitude < 0x1p51, "\(seconds) s is no time of the simulation")
    // Between 2⁵² and 2⁵³ a Double holds every whole number and no other, and its bits count up
    // with them: moving `exact` into that range rounds it and leaves the integer in the low bits.
    // This takes half the time of `rounded()`, a call of the C library, and a checked conversion.
    let middle = 0x1.8p52
    microseconds = Int64(
      truncatingIfNeeded: (exact + middle).bitPattern &- middle.bitPattern)
  }

  @inlinable public var seconds: Double { Double(microseconds) / 1e6 }

  @inlinable public static var zero: SimTime { SimTime(microseconds: 0) }

  /// Later than any moment at which something can happen.
  @inlinable public static var distantFuture: SimTime { SimTime(microseconds: .max) }

  @inlinable public static func < (a: SimTime, b: SimTime) -> Bool {
    a.microseconds < b.microseconds
  }

  @inlinable public static func + (a: SimTime, b: SimTime) -> SimTime {
    SimTime(microseconds: a.microseconds + b.microseconds)
  }

  @inlinable public static func - (a: SimTime, b: SimTime) -> SimTime {
    SimTime(microseconds: a.microseconds - b.microseconds)
  }

  @inlinable public static func += (a: inout SimTime, b: SimTime) { a = a + b }

  @inlinable public static func -= (a: inout SimTime, b: SimTime) { a = a - b }
}
