/// A 256-bit signed integer for sums of products of 64-bit totals.
///
/// The square of an `Int64` takes up to 126 bits, so two of them already overflow `Int128`. Sums
/// kept here are exact, so they are the same bits in whatever order and grouping they were added.
/// Two's complement, 32 bytes, no allocation. `+`, `-` and negation trap on overflow; adding
/// products of `Int64` values can't get there in fewer than 2¹²⁹ steps.
public struct Int256: AdditiveArithmetic, BitwiseCopyable, Comparable, Hashable, Sendable {
  /// The upper half, which carries the sign.
  public var high: Int128
  /// The lower half.
  public var low: UInt128

  /// The number `high` · 2¹²⁸ + `low`; with `high` and `low` it stores and restores a sum.
  @inlinable
  public init(high: Int128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// The same number in more bits.
  @inlinable
  public init(_ value: Int128) {
    self.init(high: value >> 127, low: UInt128(truncatingIfNeeded: value))
  }

  /// The exact product of two numbers.
  @inlinable
  public init(product a: Int128, _ b: Int128) {
    let full = a.multipliedFullWidth(by: b)
    self.init(high: full.high, low: full.low)
  }

  /// Zero.
  @inlinable public static var zero: Int256 { Int256(high: 0, low: 0) }

  /// Adds the exact product of two totals, the step that every sum of products consists of.
  @inlinable
  public mutating func addProduct(_ a: Int64, _ b: Int64) {
    addWrapping(Int256(Int128(a) &* Int128(b)))
  }

  /// Adds the exact product of two wide numbers.
  @inlinable
  public mutating func addProduct(_ a: Int128, _ b: Int128) {
    self += Int256(product: a, b)
  }

  @inlinable
  internal mutating func addWrapping(_ other: Int256) {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    low = sum
    high = high &+ other.high &+ (carry ? 1 : 0)
  }

  /// The sum; traps on overflow.
  @inlinable
  public static func + (a: Int256, b: Int256) -> Int256 {
    var sum = a
    sum.addWrapping(b)
    precondition((a.high ^ sum.high) & (b.high ^ sum.high) >= 0, "a 256-bit sum overflowed")
    return sum
  }

  /// The difference; traps on overflow.
  @inlinable
  public static func - (a: Int256, b: Int256) -> Int256 {
    let (low, borrow) = a.low.subtractingReportingOverflow(b.low)
    let high = a.high &- b.high &- (borrow ? 1 : 0)
    precondition((a.high ^ b.high) & (a.high ^ high) >= 0, "a 256-bit difference overflowed")
    return Int256(high: high, low: low)
  }

  /// The number with its sign reversed; traps on the least number, which has no counterpart.
  @inlinable
  public static prefix func - (a: Int256) -> Int256 { zero - a }

  /// The order of the integers.
  @inlinable
  public static func < (a: Int256, b: Int256) -> Bool {
    a.high != b.high ? a.high < b.high : a.low < b.low
  }
}

extension Double {
  /// The number nearest to an exact sum, ties to even.
  public init(_ sum: Int256) {
    self = ExactInteger(sum).double
  }
}
