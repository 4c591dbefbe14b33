internal import Words

/// Laws through two quantiles; both points then lie on `cdf` to some 10⁻¹².
extension Distribution {
  /// The lognormal through two quantiles.
  public static func lognormal(_ quantiles: TwoQuantiles) throws(DistributionError) -> Distribution
  {
    let z1 = Elementary.normalQuantile(quantiles.p1)
    let z2 = Elementary.normalQuantile(quantiles.p2)
    let sigma = quantiles.logRatio / (z2 - z1)
    guard sigma <= 5 else {
      throw tooFarApart(quantiles, Words("a lognormal", german: "eine Lognormalverteilung"))
    }
    return Distribution(.lognormal(mu: Elementary.log(quantiles.x1) - sigma * z1, sigma: sigma))
  }

  /// The Weibull through two quantiles.
  public static func weibull(_ quantiles: TwoQuantiles) throws(DistributionError) -> Distribution {
    let hazard1 = -Elementary.log1p(-quantiles.p1)
    let hazard2 = -Elementary.log1p(-quantiles.p2)
    let shape = Elementary.log(hazard2 / hazard1) / quantiles.logRatio
    guard shape >= 0.1 else {
      throw tooFarApart(quantiles, Words("a Weibull", german: "eine Weibull-Verteilung"))
    }
    guard shape <= 10_000 else {
      throw tooClose(quantiles, Words("a Weibull", german: "eine Weibull-Verteilung"))
    }
    return try weibull(
      shape: shape, scale: quantiles.x1 * Elementary.exp(-Elementary.log(hazard1) / shape))
  }

  /// The normal cut off at 0 that has two quantiles after the cut.
  ///
  /// Its shape ranges from the whole bell to nearly an exponential; quantiles that are further
  /// apart than an exponential's are refused.
  public static func truncatedNormal(
    _ quantiles: TwoQuantiles
  ) throws(DistributionError) -> Distribution {
    // Centre over deviation is `offset` − 20 below; larger offsets bring the quantiles together.
    let ratio = quantiles.x2 / quantiles.x1
    let isWider = { (offset: Double) in
      truncatedQuantile(quantiles.p2, offset - 20) > ratio
        * truncatedQuantile(quantiles.p1, offset - 20)
    }
    guard isWider(0x1p-20) else {
      throw tooFarApart(
        quantiles,
        Words("a normal cut off at 0", german: "eine bei 0 abgeschnittene Normalverteilung"))
    }
    guard !isWider(1e6) else {
      throw tooClose(
        quantiles,
        Words("a normal cut off at 0", german: "eine bei 0 abgeschnittene Normalverteilung"))
    }
    let center = bisection(from: 0x1p-20, to: 1e6, isBelow: isWider) - 20
    let deviation = quantiles.x1 / truncatedQuantile(quantiles.p1, center)
    return try truncatedNormal(center: center * deviation, deviation: deviation)
  }

  /// The quantile `p` of a normal of deviation 1 around `center`, cut off at 0.
  private static func truncatedQuantile(_ p: Double, _ center: Double) -> Double {
    center - Elementary.normalQuantile((1 - p) * Elementary.normalCDF(center))
  }

  /// The gamma through two quantiles.
  public static func gamma(_ quantiles: TwoQuantiles) throws(DistributionError) -> Distribution {
    // For each shape one scale meets the first point; a larger shape then lies higher at the second.
    let isWider = { (shape: Double) in
      let scale = gammaScale(shape, quantiles)
      return Elementary.regularizedGamma(shape, quantiles.x2 / scale) < quantiles.p2
    }
    guard isWider(0.02) else {
      throw tooFarApart(quantiles, Words("a gamma", german: "eine Gammaverteilung"))
    }
    guard !isWider(1e6) else {
      throw tooClose(quantiles, Words("a gamma", german: "eine Gammaverteilung"))
    }
    let shape = bisection(from: 0.02, to: 1e6, isBelow: isWider)
    return try gamma(shape: shape, mean: shape * gammaScale(shape, quantiles))
  }

  private static func gammaScale(_ shape: Double, _ quantiles: TwoQuantiles) -> Double {
    let point = bisection(from: 0x1p-1000, to: 1e9) {
      Elementary.regularizedGamma(shape, $0) < quantiles.p1
    }
    return quantiles.x1 / point
  }

  private static func tooFarApart(_ quantiles: TwoQuantiles, _ law: Words) -> DistributionError {
    DistributionError(
      Words(
        """
        The quantiles \(asWritten: quantiles.x1) and \(asWritten: quantiles.x2) \
        are too far apart for \(law).
        """,
        german: """
          Die Quantile \(asWritten: quantiles.x1) und \(asWritten: quantiles.x2) \
          liegen für \(law) zu weit auseinander.
          """))
  }

  private static func tooClose(_ quantiles: TwoQuantiles, _ law: Words) -> DistributionError {
    DistributionError(
      Words(
        """
        The quantiles \(asWritten: quantiles.x1) and \(asWritten: quantiles.x2) \
        are too close together for \(law); give a constant.
        """,
        german: """
          Die Quantile \(asWritten: quantiles.x1) und \(asWritten: quantiles.x2) \
          liegen für \(law) zu nah beieinander; eine Konstante angeben.
          """))
  }
}
