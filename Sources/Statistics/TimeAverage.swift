/// The integral of a quantity over time, such as a queue's length, in value × microseconds.
///
/// An integer, so that areas of replications and intervals add up exactly.
public struct TimeAverage: BitwiseCopyable, Equatable, Sendable {
  @usableFromInline var level: Int64
  @usableFromInline var origin: Int64
  @usableFromInline var clock: Int64
  @usableFromInline var integral: Int128 = 0

  /// A quantity with `value` at `time`, in microseconds.
  @inlinable
  public init(value: Int64 = 0, at time: Int64 = 0) {
    level = value
    origin = time
    clock = time
  }

  /// The value that holds from `now` on.
  @inlinable public var value: Int64 { level }

  /// The time up to which the area is counted.
  @inlinable public var now: Int64 { clock }

  /// The time from which the area is counted.
  @inlinable public var start: Int64 { origin }

  /// The integral of the value from `start` to `now`.
  @inlinable public var area: Int128 { integral }

  /// Lets time pass at the present value.
  @inlinable
  public mutating func advance(to time: Int64) {
    precondition(time >= clock, "time runs forwards")
    integral += Int128(level) * Int128(time - clock)
    clock = time
  }

  /// Changes the value at `time` by `change`.
  @inlinable
  public mutating func change(by change: Int64, at time: Int64) {
    advance(to: time)
    level += change
  }

  /// Starts the area anew, as at the end of a warm-up or an interval; the value goes on.
  @inlinable
  public mutating func restart() {
    integral = 0
    origin = clock
  }

  /// The mean value between `start` and `now`; `nil` if no time has passed.
  public var average: Double? {
    clock == origin ? nil : ExactInteger(integral).double / Double(clock - origin)
  }
}
