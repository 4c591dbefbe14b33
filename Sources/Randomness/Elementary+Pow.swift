extension Elementary {
  /// `base` to the power of `exponent`, within one unit in the last place.
  ///
  /// Special values follow IEEE 754 (and C): anything to the power of 0 is 1, so is 1 to any
  /// power; a negative base gives NaN unless the exponent is an integer.
  public static func pow(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    if base.isNaN || exponent.isNaN { return .nan }
    let isOdd = Self.isOdd(exponent)
    let sign: Double = base.sign == .minus && isOdd ? -1 : 1
    let size = base.magnitude
    if size == 0 || size == .infinity {
      return sign * ((size == 0) == (exponent < 0) ? .infinity : 0)
    }
    if exponent.magnitude == .infinity {
      if size == 1 { return 1 }
      return (size > 1) == (exponent > 0) ? .infinity : 0
    }
    if base < 0 && !isInteger(exponent) { return .nan }
    return sign * powOfPositive(size, exponent)
  }

  private static func powOfPositive(_ base: Double, _ exponent: Double) -> Double {
    if base == 1 { return 1 }
    // From here on the sign of the logarithm alone decides: |log| of a double is over 2⁻⁵⁴.
    if exponent.magnitude >= 0x1p64 {
      return (base > 1) == (exponent > 0) ? .infinity : 0
    }
    if exponent.magnitude < 0x1p-64 { return 1 }
    let logarithm =
      base < 0x1p-1022 ? log(DoubleDouble(base * 0x1p54), power: -54) : log(DoubleDouble(base))
    let product = logarithm * DoubleDouble(exponent)
    return exp(product.high, tail: product.low)
  }

  private static func isInteger(_ x: Double) -> Bool {
    x.magnitude >= 0x1p52 || (x.magnitude + 0x1p52) - 0x1p52 == x.magnitude
  }

  private static func isOdd(_ x: Double) -> Bool {
    guard x.magnitude < 0x1p53, isInteger(x) else { return false }
    return Int64(x.magnitude) & 1 == 1
  }
}
