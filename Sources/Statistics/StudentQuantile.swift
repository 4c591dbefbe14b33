/// The value below which Student's t falls with probability `p`.
///
/// Within a relative 10⁻¹² up to 10,000 degrees of freedom and 10⁻¹⁰ up to a million.
/// Solves for the tail by Newton steps on logarithms, where the tail is nearly straight, and near
/// the median for the central part, so that neither cancels. Plain operations only, hence the same
/// bits on every machine.
///
/// - Parameters:
///   - p: A probability strictly between 0 and 1, however close to either.
///   - degreesOfFreedom: At least 1.
/// - Returns: The quantile, negative below a probability of ½.
/// - Complexity: About the square root of `degreesOfFreedom` for far more than 10,000 of them.
public func studentTQuantile(_ p: Double, degreesOfFreedom: Int) -> Double {
  precondition(p > 0 && p < 1, "a quantile needs a probability between 0 and 1")
  precondition(degreesOfFreedom > 0, "Student's t needs at least one degree of freedom")
  let t = StudentT(degreesOfFreedom: degreesOfFreedom)
  let tail = p < 0.5 ? p : 1 - p
  let magnitude = tail < 0.25 ? t.upperQuantile(tail) : t.centralQuantile(0.5 - tail)
  return p < 0.5 ? -magnitude : magnitude
}

/// The number of standard errors that the interval of a mean reaches to each side.
///
/// - Parameters:
///   - confidence: The probability that the interval covers the true mean, between 0 and 1.
///   - degreesOfFreedom: One less than the number of replications.
/// - Returns: The quantile at (1 + `confidence`)/2.
public func studentCriticalValue(confidence: Double = 0.95, degreesOfFreedom: Int) -> Double {
  precondition(confidence > 0 && confidence < 1, "a confidence level lies between 0 and 1")
  return -studentTQuantile((1 - confidence) / 2, degreesOfFreedom: degreesOfFreedom)
}

/// The probability that Student's t with `degreesOfFreedom`, at least 1, exceeds `t` of either sign.
public func studentTail(_ t: Double, degreesOfFreedom: Int) -> Double {
  precondition(degreesOfFreedom > 0, "Student's t needs at least one degree of freedom")
  let upper = StudentT(degreesOfFreedom: degreesOfFreedom).upperTail(t.magnitude)
  return t < 0 ? 1 - upper : upper
}

/// Student's distribution with ν degrees of freedom.
private struct StudentT {
  let nu: Double
  /// The natural logarithm of the density at zero, Γ((ν+1)/2) ÷ (√(νπ) Γ(ν/2)).
  let logPeak: Double

  init(degreesOfFreedom: Int) {
    nu = Double(degreesOfFreedom)
    logPeak = Elementary.log(Self.gammaRatio(degreesOfFreedom) / (nu * Double.pi).squareRoot())
  }

  /// The t > 0 that is exceeded with probability `tail`, below ½.
  ///
  /// With Q(t) = t·f(t)·K(t)/ν, K the continued fraction, d ln Q ÷ d ln t = −ν/K. ln Q is concave
  /// in ln t, so the steps close in from above after the first.
  func upperQuantile(_ tail: Double) -> Double {
    let target = Elementary.log(tail)
    var logT = Elementary.log(start(tail))
    for _ in 0..<100 {
      let t = Elementary.exp(logT)
      let fraction = continuedFraction(t)
      let logTail = logDensity(logT) + logT + Elementary.log(fraction / nu)
      let step = (logTail - target) * fraction / nu
      logT += step
      if step.magnitude < 1e-14 * (1 + logT.magnitude) { break }
    }
    return Elementary.exp(logT)
  }

  /// The probability beyond `t`, which is not negative.
  func upperTail(_ t: Double) -> Double {
    guard t > 0 else { return 0.5 }
    guard t.isFinite else { return 0 }
    if t < 0.5 { return 0.5 - areaFromZero(t) }
    let logT = Elementary.log(t)
    return Elementary.exp(logDensity(logT) + logT + Elementary.log(continuedFraction(t) / nu))
  }

  /// The t ≥ 0 with probability `area`, at most ¼, between 0 and t.
  func centralQuantile(_ area: Double) -> Double {
    guard area > 0 else { return 0 }
    let peak = Elementary.exp(logPeak)
    var t = area / peak
    for _ in 0..<100 {
      let step = (area - areaFromZero(t)) / Elementary.exp(logDensity(Elementary.log(t)))
      t += step
      if step.magnitude < 1e-15 * t { break }
    }
    return t
  }

  /// A first guess: exact for ν = 2, an upper bound otherwise, or the normal quantile with Fisher's
  /// correction where that is close.
  private func start(_ tail: Double) -> Double {
    if nu == 1 { return 1 / (Double.pi * tail) }
    let z = -normalQuantile(tail)
    if z * z < nu { return z + z * (z * z + 1) / (4 * nu) }
    return (1 - 2 * tail) / (2 * tail * (1 - tail)).squareRoot()
  }

  /// The logarithm of the density at e^`logT`, also where t² would overflow.
  private func logDensity(_ logT: Double) -> Double {
    let logRatio = 2 * logT - Elementary.log(nu)
    let log1p = logRatio > 40 ? logRatio : Elementary.log1p(Elementary.exp(logRatio))
    return logPeak - (nu + 1) / 2 * log1p
  }

  /// The probability between 0 and t by the series of the incomplete beta function
  /// I_y(½, ν/2), y = t²/(ν + t²), whose terms are all positive.
  private func areaFromZero(_ t: Double) -> Double {
    let y = t * t / (nu + t * t)
    var term = 1.0
    var sum = 1.0
    var n = 0.0
    while term > sum * 1e-17 {
      term *= (nu + 1 + 2 * n) / (3 + 2 * n) * y
      sum += term
      n += 1
    }
    let density = Elementary.exp(logDensity(Elementary.log(t)))
    return density * t * sum
  }

  /// The continued fraction K of I_x(a, ½), a = ν/2, x = ν/(ν + t²), by the modified Lentz method.
  ///
  /// Source: W. J. Thompson and A. R. Barnett, J. Comput. Phys. 64 (1986), 490–509; the fraction is
  /// NIST Handbook of Mathematical Functions (2010), 8.17.22.
  private func continuedFraction(_ t: Double) -> Double {
    let a = nu / 2
    let x = t > 1e150 ? 0 : nu / (nu + t * t)
    var c = 1.0
    var d = 1 / (1 - (a + 0.5) * x / (a + 1))
    var value = d
    for m in stride(from: 1.0, through: 1e6, by: 1) {
      let even = m * (0.5 - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / (1 + even * d)
      c = 1 + even / c
      value *= d * c
      let odd = -(a + m) * (a + 0.5 + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / (1 + odd * d)
      c = 1 + odd / c
      value *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return value
  }

  /// Γ((ν + 1)/2) ÷ Γ(ν/2): the recursion over ν for few degrees, the asymptotic series for many.
  ///
  /// Source: F. G. Tricomi and A. Erdélyi, Pacific J. Math. 1 (1951), 133–142.
  private static func gammaRatio(_ degrees: Int) -> Double {
    let z = Double(degrees) / 2
    if degrees > 200 {
      let series =
        1 - (1 / 8.0 - (1 / 128.0 + (5 / 1024.0 - 21 / 32768.0 / z) / z) / z) / z
      return z.squareRoot() * series
    }
    let isOdd = degrees % 2 == 1
    var ratio = isOdd ? 1 / Double.pi.squareRoot() : Double.pi.squareRoot() / 2
    for nu in stride(from: isOdd ? 1.0 : 2.0, to: Double(degrees), by: 2) {
      ratio *= (nu + 1) / nu
    }
    return ratio
  }
}
