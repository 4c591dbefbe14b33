extension Elementary {
  /// e to the power of `x`, within 0.7 of a unit in the last place.
  ///
  /// Above 709.78 the result is infinite, below −745.14 it is 0; in between, results that are
  /// subnormal are within 0.8 of their coarser unit. NaN stays NaN.
  @inlinable
  public static func exp(_ x: Double) -> Double {
    exp(x, tail: 0)
  }

  /// e to the power of `x + tail`, where `tail` is smaller than the last place of `x`.
  @inlinable
  static func exp(_ x: Double, tail: Double) -> Double {
    guard x.magnitude < 708 else { return scaledAtTheEdge(x, tail: tail) }
    let parts = ExpParts(x, tail: tail)
    // Adding to the exponent field multiplies by the power of two.
    return Double(bitPattern: parts.mantissa.bitPattern &+ parts.power &<< 52)
  }

  /// `exp` where the power of two may leave the range of normal numbers, or `x` is NaN.
  @usableFromInline
  static func scaledAtTheEdge(_ x: Double, tail: Double) -> Double {
    if x.isNaN { return x }
    if x > 710 { return .infinity }
    if x < -746 { return 0 }
    let parts = ExpParts(x, tail: tail)
    // Two factors, as one alone may be out of range; the first product is exact.
    let power = Int64(bitPattern: parts.power)
    return parts.mantissa * powerOfTwo(power / 2) * powerOfTwo(power - power / 2)
  }

  /// 2 to a power from −1022 to 1023.
  @inlinable
  static func powerOfTwo(_ power: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: power &+ 1023) &<< 52)
  }

  /// e to the power of `x` less 1, within 0.9 of a unit in the last place, near 0 too.
  public static func expm1(_ x: Double) -> Double {
    guard x.magnitude < 708 else { return exp(x) - 1 }
    guard x.magnitude > 0x1p-54 else { return x }
    let parts = ExpParts(x, tail: 0)
    let power = powerOfTwo(Int64(bitPattern: parts.power))
    let r = parts.reduced
    let halfSquare = DoubleDouble.product(power * r, 0.5 * r)
    let small = power * (parts.leadingRest + (r * r * r * expTail(r) - parts.reducedRest))
    let sum = DoubleDouble.sum(power * parts.leading, -1) + halfSquare
    return (sum + DoubleDouble(small)).high
  }

  /// The polynomial (eʳ − 1 − r − ½r²) / r³ for |r| ≤ ½ ln 2, with an error of 2⁻⁶² of eʳ.
  @inlinable
  static func expTail(_ r: Double) -> Double {
    // Estrin's order: a tree of products, half as long as Horner's chain.
    let r2 = r * r
    let r4 = r2 * r2
    let c01 = 0x1.5555555555557p-3 + r * 0x1.5555555555558p-5
    let c23 = 0x1.11111111100dbp-7 + r * 0x1.6c16c16c151fcp-10
    let c45 = 0x1.a01a01abe8228p-13 + r * 0x1.a01a01acfae62p-16
    let c67 = 0x1.71de023130e0ap-19 + r * 0x1.27e4cccda51f3p-22
    let c89 = 0x1.af4dea37f5ceap-26 + r * 0x1.1f8b4ce889916p-29
    return (c01 + r2 * c23) + r4 * ((c45 + r2 * c67) + r4 * c89)
  }
}

/// e to the power of a number, as 2^power · (1 + r + ½r² + …) with |r| ≤ ½ ln 2.
@usableFromInline
struct ExpParts {
  /// What `power` times ln 2 leaves of the number, rounded, for the terms from r² on.
  @usableFromInline let reduced: Double
  /// The number's own part that is missing from `leading` + `leadingRest` − 1, negated.
  @usableFromInline let reducedRest: Double
  /// 1 + r, rounded; between 0.65 and 1.35.
  @usableFromInline let leading: Double
  /// What the rounding of `leading` lost.
  @usableFromInline let leadingRest: Double
  /// The power of two, as the bits of a signed number.
  @usableFromInline let power: UInt64

  /// Takes apart `x + tail` for |x| below 1000.
  @inlinable
  init(_ x: Double, tail: Double) {
    // Adding 1.5 · 2⁵² rounds to an integer and leaves it in the low bits, without a call.
    let shifted = x * 0x1.71547652b82fep0 + 0x1.8p52
    let multiple = shifted - 0x1.8p52
    let high = x - multiple * Elementary.ln2High
    reducedRest = multiple * Elementary.ln2Low - tail
    reduced = high - reducedRest
    leading = 1 + high
    leadingRest = (1 - leading) + high
    power = shifted.bitPattern &- 0x4338_0000_0000_0000
  }

  /// The value without the power of two.
  @inlinable @inline(__always) var mantissa: Double {
    let rising = reduced * reduced * (0.5 + reduced * Elementary.expTail(reduced))
    return leading + (leadingRest + (rising - reducedRest))
  }
}
