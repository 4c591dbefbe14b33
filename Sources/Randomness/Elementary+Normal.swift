extension Elementary {
  /// The part of a standard normal distribution that lies below `x`.
  ///
  /// The relative error stays below 10⁻¹⁴ in both tails, down to where results are subnormal.
  public static func normalCDF(_ x: Double) -> Double {
    normalTail(-x)
  }

  /// The part of a standard normal distribution that lies above `x`.
  static func normalTail(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return 1 - normalTail(-x) }
    if x > 40 { return 0 }
    return x < 1 ? 0.5 - normalDensity(x) * areaFromZero(x) : normalDensity(x) * millsFraction(x)
  }

  /// The density at `x` over the part above `x`: the hazard of a standard normal lifetime.
  static func normalHazard(_ x: Double) -> Double {
    x < 1 ? normalDensity(x) / normalTail(x) : 1 / millsFraction(x)
  }

  /// e^(−x²/2) / √(2π), with the square taken exactly.
  private static func normalDensity(_ x: Double) -> Double {
    let inverseRootTwoPi = 0x1.9884533d43651p-2
    let square = DoubleDouble.product(-0.5 * x, x)
    return inverseRootTwoPi * exp(square.high, tail: square.low)
  }

  /// x + x³/3 + x⁵/(3·5) + …, the area from 0 to `x` over the density (Marsaglia: Evaluating the
  /// normal distribution, Journal of Statistical Software 11, 2004).
  private static func areaFromZero(_ x: Double) -> Double {
    var sum = x
    var term = x
    var divisor = 1.0
    while term > sum * 0x1p-56 {
      divisor += 2
      term *= x * x / divisor
      sum += term
    }
    return sum
  }

  /// Laplace's continued fraction 1/(x + 1/(x + 2/(x + …))) for x ≥ 1.
  private static func millsFraction(_ x: Double) -> Double {
    // The n-th convergent is off by some e^(−2x√n); these are plenty from x = 1 on.
    var n = Double(30 + Int(420 / (x * x)))
    var value = x
    while n > 0 {
      value = x + n / value
      n -= 1
    }
    return 1 / value
  }

  /// The point below which a standard normal lies with probability `p`: −∞ at 0, +∞ at 1.
  ///
  /// Wichura's algorithm AS 241 (Applied Statistics 37, 1988), routine PPND16, with a relative
  /// error near 10⁻¹⁵; NaN outside 0 ... 1.
  public static func normalQuantile(_ p: Double) -> Double {
    let q = p - 0.5
    if q.magnitude <= 0.425 {
      let r = 0.180625 - q * q
      return q * ratio(r, centralNumerator, centralDenominator)
    }
    let tail = q < 0 ? p : 1 - p
    guard tail > 0 else { return tail == 0 ? (q < 0 ? -.infinity : .infinity) : .nan }
    let r = (-log(tail)).squareRoot()
    let size =
      r <= 5
      ? ratio(r - 1.6, middleNumerator, middleDenominator)
      : ratio(r - 5, farNumerator, farDenominator)
    return q < 0 ? -size : size
  }

  private static func ratio(
    _ r: Double, _ above: InlineArray<8, Double>, _ below: InlineArray<8, Double>
  ) -> Double {
    var numerator = above[7]
    var denominator = below[7]
    for index in stride(from: 6, through: 0, by: -1) {
      numerator = numerator * r + above[index]
      denominator = denominator * r + below[index]
    }
    return numerator / denominator
  }

  private static let centralNumerator: InlineArray<8, Double> = [
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3,
  ]
  private static let centralDenominator: InlineArray<8, Double> = [
    1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
    2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
    5.2264952788528545610e3,
  ]
  private static let middleNumerator: InlineArray<8, Double> = [
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4,
  ]
  private static let middleDenominator: InlineArray<8, Double> = [
    1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
    1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
    1.05075007164441684324e-9,
  ]
  private static let farNumerator: InlineArray<8, Double> = [
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ]
  private static let farDenominator: InlineArray<8, Double> = [
    1.0, 5.99832206555887937690e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2,
    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
    2.04426310338993978564e-15,
  ]
}
