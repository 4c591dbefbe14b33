extension Elementary {
  /// The natural logarithm, within 0.7 of a unit in the last place.
  ///
  /// It is −∞ at 0, NaN below 0, and itself at +∞ and NaN.
  @inlinable
  public static func log(_ x: Double) -> Double {
    // One unsigned comparison lets exactly the positive normal numbers pass.
    guard x.bitPattern &- 0x0010_0000_0000_0000 < 0x7FE0_0000_0000_0000 else {
      return logAtTheEdge(x)
    }
    return LogParts(x).value(correction: 0)
  }

  /// `log` for 0, subnormal, negative and infinite numbers, and NaN.
  @usableFromInline
  static func logAtTheEdge(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    if x < 0 { return .nan }
    guard x < .infinity else { return x }
    return LogParts(x * 0x1p54, power: -54).value(correction: 0)
  }

  /// The logarithm of 1 + `x`, within one unit in the last place, near 0 too.
  ///
  /// It is −∞ at −1 and NaN below.
  public static func log1p(_ x: Double) -> Double {
    guard x > -1, x < .infinity else { return log(1 + x) }
    if x.magnitude < 0x1p-54 { return x }
    let argument = DoubleDouble.sum(1, x)
    return LogParts(argument.high).value(correction: argument.low / argument.high)
  }

  /// The logarithm of a positive, normal `x.high + x.low`, with a relative error below 2⁻⁶⁴.
  static func log(_ x: DoubleDouble, power: Double = 0) -> DoubleDouble {
    let parts = LogParts(x.high, power: power)
    let fraction = DoubleDouble(parts.fraction)
    let s = fraction / DoubleDouble.sum(2, parts.fraction)
    let z = s * s
    let third = DoubleDouble(0x1.5555555555555p-1, 0x1.5555555555555p-55) * z
    let series = DoubleDouble(2) + third + DoubleDouble(z.high * z.high * logTail(z.high))
    let scale = DoubleDouble.sum(parts.power * ln2High, parts.power * ln2Low)
    return scale + s * series + DoubleDouble(x.low / x.high)
  }

  /// The polynomial Σ 2 zⁿ / (2n + 5), which is what log ((1 + s) / (1 − s)) / s has beyond
  /// 2 + ⅔ z at z = s² ≤ 0.0295, with an error of 2⁻⁷⁰ of the whole.
  @inlinable
  static func logTail(_ z: Double) -> Double {
    let z2 = z * z
    let c01 = 0x1.999999999999ap-2 + z * 0x1.2492492492523p-2
    let c23 = 0x1.c71c71c6ea3a4p-3 + z * 0x1.745d177ae7e4ap-3
    let c45 = 0x1.3b1395b30be0fp-3 + z * 0x1.1118cdf032428p-3
    let c67 = 0x1.df7b9e2521432p-4 + z * 0x1.e039c41fcafb8p-4
    return (c01 + z2 * c23) + (z2 * z2) * (c45 + z2 * c67)
  }
}

/// A positive number as (1 + fraction) · 2^power with 1 + fraction between √½ and √2.
@usableFromInline
struct LogParts {
  @usableFromInline let fraction: Double
  @usableFromInline let power: Double

  /// Takes apart a positive normal `x`, which stands for x · 2^power.
  @inlinable
  init(_ x: Double, power: Double = 0) {
    let squareRootOfHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
    let shifted = x.bitPattern &+ (0x3FF0_0000_0000_0000 &- squareRootOfHalf)
    fraction = Double(bitPattern: (shifted & 0x000F_FFFF_FFFF_FFFF) &+ squareRootOfHalf) - 1
    self.power = power + Double(Int64(bitPattern: shifted &>> 52) &- 1023)
  }

  /// The logarithm plus `correction`, a number below the last place of the argument.
  @inlinable
  func value(correction: Double) -> Double {
    // log (1 + f) = f − ½f² + s (½f² + R), s = f / (2 + f): the first two terms carry the
    // result, so they are summed without error; the upper half of f has an exact square.
    let f = fraction
    let s = f / (2 + f)
    let z = s * s
    let tail = z * (0x1.5555555555555p-1 + z * Elementary.logTail(z))
    let upper = Double(bitPattern: f.bitPattern & 0xFFFF_FFFF_F800_0000)
    let square = 0.5 * upper * upper
    let squareRest = 0.5 * (f + upper) * (f - upper)
    let difference = f - square
    let differenceRest = (f - difference) - square
    let scale = power * Elementary.ln2High
    let sum = scale + difference
    let sumRest = (scale - sum) + difference
    let small = s * (square + squareRest + tail) + (power * Elementary.ln2Low + correction)
    return sum + (small + ((sumRest + differenceRest) - squareRest))
  }
}
