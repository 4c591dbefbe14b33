internal import Words

/// Laws given as planners measure them: a mean and a coefficient of variation (CV), which is
/// the standard deviation over the mean.
extension Distribution {
  /// Lognormal, the usual law of handling times.
  public static func lognormal(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    try requireMean(mean)
    try requireSpread(cv)
    let variance = Elementary.log1p(cv * cv)
    return Distribution(
      .lognormal(mu: Elementary.log(mean) - 0.5 * variance, sigma: variance.squareRoot()))
  }

  /// Gamma of shape 1/cv².
  public static func gamma(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    try requireSpread(cv)
    return try gamma(shape: 1 / (cv * cv), mean: mean)
  }

  /// Erlang, if a whole number of stages gives the CV to within half a thousandth.
  public static func erlang(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    try requireSpread(cv)
    let stages = max(1, Int(1 / (cv * cv) + 0.5))
    let fitting = 1 / Double(stages).squareRoot()
    guard (fitting - cv).magnitude <= 0.000_5 else {
      throw DistributionError(
        Words(
          """
          The CV of an Erlang is 1/√k for k = 1, 2, 3 …, and \(asWritten: cv) is \
          none of them (k = \(stages) gives \(asWritten: fitting)); a gamma takes \
          any CV.
          """,
          german: """
            Der Variationskoeffizient einer Erlang-Verteilung ist 1/√k für k = 1, 2, \
            3 …, und \(asWritten: cv) gehört nicht dazu (k = \(stages) ergibt \
            \(asWritten: fitting)); eine Gammaverteilung nimmt jeden.
            """))
    }
    return try erlang(stages: stages, mean: mean)
  }

  /// Weibull of the shape that has this CV.
  public static func weibull(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    try requireMean(mean)
    try requireSpread(cv)
    // The spread rises with the reciprocal of the shape.
    let target = Elementary.log1p(cv * cv)
    let reciprocal = bisection(from: 0.000_5, to: 10) { weibullLogSpread($0) < target }
    let scale = mean / Elementary.exp(Elementary.logGamma(onePlus: reciprocal))
    return try weibull(shape: 1 / reciprocal, scale: scale)
  }
}

/// The point between two positive bounds below which `isBelow` holds and above which it does not.
///
/// Halves the ratio of the bounds until they are neighbours; no starting value, no divergence.
func bisection(from low: Double, to high: Double, isBelow: (Double) -> Bool) -> Double {
  var low = low
  var high = high
  while true {
    // Positive doubles are ordered as their bit patterns, which stand for their logarithms.
    let middle = Double(bitPattern: (low.bitPattern + high.bitPattern) / 2)
    guard middle > low else { return high }
    if isBelow(middle) { low = middle } else { high = middle }
  }
}
