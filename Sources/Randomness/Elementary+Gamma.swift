extension Elementary {
  /// The logarithm of Γ(`x`) for `x` between 2⁻¹⁰⁰⁰ and 10¹⁵, within one unit in the last place.
  static func logGamma(_ x: Double) -> Double {
    if (x - 1).magnitude <= 0x1p-3 { return logGammaNearOne(x - 1) }
    if (x - 2).magnitude <= 0x1p-3 { return logGammaNearTwo(x - 2) }
    // Γ(x) = Γ(x + n) / (x (x + 1) … (x + n − 1)), with Stirling's series for x + n.
    var argument = DoubleDouble(x)
    var product = DoubleDouble(1)
    while argument.high < 12 {
      product = product * argument
      argument = argument + DoubleDouble(1)
    }
    let power = log(argument) * (argument + DoubleDouble(-0.5))
    let stirling = power + -argument + halfLogTwoPi + DoubleDouble(stirlingRest(argument.high))
    return (stirling + -log(product)).high
  }

  /// The logarithm of Γ(1 + `e`) for `e` above −1, accurate where 1 + `e` would be rounded.
  static func logGamma(onePlus e: Double) -> Double {
    e.magnitude <= 0x1p-3 ? logGammaNearOne(e) : logGamma(1 + e)
  }

  private static func logGammaNearOne(_ e: Double) -> Double {
    let series = polynomial(
      e, 0x1.a51a6625307d3p-1, -0x1.9a4d55beab2d7p-2, 0x1.151322ac7d84ap-2, -0x1.a8b9c17aa5c7fp-3,
      0x1.5b40cb100b1b7p-3, -0x1.2703a1ddb58e5p-3, 0x1.010b36b1743f1p-3, -0x1.c8066e91e9a8bp-4,
      0x1.9a01e01c2bef3p-4, -0x1.748d5018166bap-4, 0x1.556c7ca836ad1p-4, -0x1.3ac2467f6a1aap-4,
      0x1.2425325918048p-4, -0x1.1fe4bdcc4c649p-4, 0x1.0fedcc9510368p-4)
    let euler = DoubleDouble(-0x1.2788cfc6fb619p-1, 0x1.6cb90701fbfabp-58)
    return (DoubleDouble(e) * euler + DoubleDouble(e * e * series)).high
  }

  private static func logGammaNearTwo(_ e: Double) -> Double {
    let series = polynomial(
      e, 0x1.4a34cc4a60fa6p-2, -0x1.13e001a557606p-4, 0x1.51322ac7d84b1p-6, -0x1.e404fc218f748p-8,
      0x1.7add6ead75e8ep-9, -0x1.38ac5c2b63839p-10, 0x1.0b36b0965f3cdp-11, -0x1.d3fd5002417dap-13,
      0x1.a123a8f596e4ap-14, -0x1.78d9100f75f79p-15, 0x1.5b92a5bd234a7p-16, -0x1.4091517085304p-17)
    let oneLessEuler = DoubleDouble(0x1.b0ee6072093cep-2, 0x1.6cb90701fbfabp-58)
    return (DoubleDouble(e) * oneLessEuler + DoubleDouble(e * e * series)).high
  }

  /// Horner's scheme, lowest coefficient first.
  private static func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  private static let halfLogTwoPi = DoubleDouble(0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55)

  /// What Stirling's formula for log Γ lacks at `x` ≥ 12: Σ B₂ₖ / (2k (2k − 1) x²ᵏ⁻¹).
  static func stirlingRest(_ x: Double) -> Double {
    let inverse = 1 / x
    return inverse
      * polynomial(
        inverse * inverse, 0x1.5555555555555p-4, -0x1.6c16c16c16c17p-9, 0x1.a01a01a01a01ap-11,
        -0x1.3813813813814p-11, 0x1.b951e2b18ff23p-11, -0x1.f6ab0d9993c7dp-10,
        0x1.a41a41a41a41ap-8)
  }

  /// xᵃ e⁻ˣ / Γ(a + 1), which for a whole `a` is the Poisson probability of `a` at mean `x`.
  ///
  /// By the saddle-point form for large `a`, as the three large terms of the plain form would
  /// cancel (Loader: Fast and accurate computation of binomial probabilities, 2000).
  static func poissonTerm(_ a: Double, _ x: Double) -> Double {
    if a == 0 { return exp(-x) }
    if x == 0 { return 0 }
    if a < 16 { return exp(a * log(x) - x - logGamma(onePlus: a)) }
    let twoPi = 0x1.921fb54442d18p2
    return exp(-stirlingRest(a) - deviance(a, x)) / (twoPi * a).squareRoot()
  }

  /// a log (a / x) + x − a, without cancellation where the two are close.
  private static func deviance(_ a: Double, _ x: Double) -> Double {
    let difference = a - x
    guard difference.magnitude < 0.5 * (a + x) else { return a * log(a / x) - difference }
    let v = difference / (a + x)
    var sum = difference * v
    var term = 2 * a * v
    var divisor = 1.0
    while true {
      term *= v * v
      divisor += 2
      let next = sum + term / divisor
      if next == sum { return sum }
      sum = next
    }
  }

  /// The regularised incomplete gamma function P(a, x): the part of a gamma distribution of shape
  /// `a` and scale 1 that lies below `x`.
  ///
  /// The series below a + 1, the continued fraction above (Abramowitz and Stegun 6.5.29, 6.5.31).
  /// - Complexity: O(√a) terms near x = a.
  static func regularizedGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    let term = poissonTerm(a, x)
    return x < a + 1 ? term * gammaSeries(a, x) : 1 - term * a * gammaFraction(a, x)
  }

  private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
    var sum = 1.0
    var term = 1.0
    var divisor = a
    repeat {
      divisor += 1
      term *= x / divisor
      sum += term
    } while term > sum * 0x1p-56
    return sum
  }

  /// Γ(a, x) / (xᵃ e⁻ˣ), by Lentz's forward evaluation.
  private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 0x1p1000
    var d = 1 / b
    var value = d
    var n = 0.0
    while true {
      n += 1
      b += 2
      let numerator = n * (a - n)
      d = 1 / nonzero(numerator * d + b)
      c = nonzero(b + numerator / c)
      let factor = c * d
      value *= factor
      if (factor - 1).magnitude < 0x1p-51 { return value }
    }
  }

  private static func nonzero(_ x: Double) -> Double {
    x.magnitude < 0x1p-1000 ? 0x1p-1000 : x
  }
}
