/// A signed integer of up to 1,024 bits in which a final figure is worked out before it is rounded.
///
/// n·Σx² − (Σx)² and its relatives lose every digit in floating point when the spread is small
/// beside the mean. Here they are exact, so constant observations have a spread of exactly zero.
/// The widest term, in the difference of two ratios, is a sixth power of a total times a sum of
/// products: 6 · 103 + 166 bits with 2⁴⁰ replications. Traps if a result does not fit.
struct ExactInteger {
  private static let capacity = 16

  /// The magnitude, least significant limb first; limbs from `count` on are zero.
  private var limbs = InlineArray<16, UInt64>(repeating: 0)
  /// The number of limbs up to the highest that isn't zero.
  private var count = 0
  private var isNegative = false

  private init() {}

  init(_ value: Int256) {
    isNegative = value.high < 0
    var low = value.low
    var high = UInt128(truncatingIfNeeded: value.high)
    if isNegative {
      high = ~high &+ (low == 0 ? 1 : 0)
      low = 0 &- low
    }
    limbs[0] = UInt64(truncatingIfNeeded: low)
    limbs[1] = UInt64(truncatingIfNeeded: low >> 64)
    limbs[2] = UInt64(truncatingIfNeeded: high)
    limbs[3] = UInt64(truncatingIfNeeded: high >> 64)
    trim(from: 4)
  }

  init(_ value: Int128) {
    self.init(Int256(value))
  }

  init(_ value: Int) {
    self.init(Int256(Int128(value)))
  }

  var isZero: Bool { count == 0 }

  /// The number in 256 bits, or `nil` if it does not fit.
  var int256: Int256? {
    guard count <= 4 else { return nil }
    let low = UInt128(limbs[1]) << 64 | UInt128(limbs[0])
    let high = UInt128(limbs[3]) << 64 | UInt128(limbs[2])
    let fits = high >> 127 == 0 || isNegative && high << 1 == 0 && low == 0
    guard fits else { return nil }
    guard isNegative else { return Int256(high: Int128(truncatingIfNeeded: high), low: low) }
    let carry: UInt128 = low == 0 ? 1 : 0
    return Int256(high: Int128(truncatingIfNeeded: ~high &+ carry), low: 0 &- low)
  }

  /// The nearest floating-point number, ties to even; infinite beyond its range.
  var double: Double {
    guard count > 0 else { return 0 }
    let top = limbs[count - 1]
    let shift = top.leadingZeroBitCount
    let below = count > 1 ? limbs[count - 2] : 0
    var leading = shift == 0 ? top : top << UInt64(shift) | below >> UInt64(64 - shift)
    var isInexact = below << UInt64(shift) != 0
    for index in 0..<Swift.max(count - 2, 0) where limbs[index] != 0 { isInexact = true }
    // The hardware rounds the 64 leading bits; the lowest stands for all that was cut off.
    if isInexact { leading |= 1 }
    let magnitude = Double(
      sign: .plus, exponent: 64 * (count - 1) - shift, significand: Double(leading))
    return isNegative ? -magnitude : magnitude
  }

  static prefix func - (a: ExactInteger) -> ExactInteger {
    var result = a
    result.isNegative = !a.isNegative && !a.isZero
    return result
  }

  static func + (a: ExactInteger, b: ExactInteger) -> ExactInteger {
    guard a.isNegative != b.isNegative else { return a.addingMagnitude(of: b) }
    return a.hasLessMagnitude(than: b)
      ? b.subtractingMagnitude(of: a) : a.subtractingMagnitude(of: b)
  }

  static func - (a: ExactInteger, b: ExactInteger) -> ExactInteger { a + -b }

  static func * (a: ExactInteger, b: ExactInteger) -> ExactInteger {
    var product = ExactInteger()
    guard !a.isZero, !b.isZero else { return product }
    precondition(a.count + b.count <= capacity, "a figure needs more than 1,024 bits")
    for i in 0..<a.count {
      var carry: UInt64 = 0
      for j in 0..<b.count {
        let (high, low) = a.limbs[i].multipliedFullWidth(by: b.limbs[j])
        // At most (2⁶⁴ − 1)² + 2 · (2⁶⁴ − 1) = 2¹²⁸ − 1.
        let sum =
          (UInt128(high) << 64 | UInt128(low)) + UInt128(product.limbs[i + j]) + UInt128(carry)
        product.limbs[i + j] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      product.limbs[i + b.count] = carry
    }
    product.isNegative = a.isNegative != b.isNegative
    product.trim(from: a.count + b.count)
    return product
  }

  /// Divides the magnitude in place and returns the remainder.
  mutating func divide(by divisor: UInt64) -> UInt64 {
    var remainder: UInt64 = 0
    for index in (0..<count).reversed() {
      (limbs[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
    }
    trim(from: count)
    return remainder
  }

  private func addingMagnitude(of other: ExactInteger) -> ExactInteger {
    var sum = self
    var carry = false
    let width = Swift.max(count, other.count)
    for index in 0..<width {
      let (first, c1) = limbs[index].addingReportingOverflow(other.limbs[index])
      let (second, c2) = first.addingReportingOverflow(carry ? 1 : 0)
      sum.limbs[index] = second
      carry = c1 || c2
    }
    precondition(!carry || width < Self.capacity, "a figure needs more than 1,024 bits")
    if carry { sum.limbs[width] = 1 }
    sum.count = width + (carry ? 1 : 0)
    return sum
  }

  /// The difference of the magnitudes with the sign of `self`, whose magnitude is the greater.
  private func subtractingMagnitude(of other: ExactInteger) -> ExactInteger {
    var difference = self
    var borrow = false
    for index in 0..<count {
      let (first, b1) = limbs[index].subtractingReportingOverflow(other.limbs[index])
      let (second, b2) = first.subtractingReportingOverflow(borrow ? 1 : 0)
      difference.limbs[index] = second
      borrow = b1 || b2
    }
    difference.trim(from: count)
    return difference
  }

  private func hasLessMagnitude(than other: ExactInteger) -> Bool {
    guard count == other.count else { return count < other.count }
    for index in (0..<count).reversed() where limbs[index] != other.limbs[index] {
      return limbs[index] < other.limbs[index]
    }
    return false
  }

  private mutating func trim(from width: Int) {
    count = width
    while count > 0, limbs[count - 1] == 0 { count -= 1 }
    if count == 0 { isNegative = false }
  }
}
