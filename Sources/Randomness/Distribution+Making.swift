internal import Words

extension Distribution {
  /// What never happens: infinity, as for a patience without end.
  public static let never = Distribution(.never)

  /// Always the same value, 0 or above.
  public static func constant(_ value: Double) throws(DistributionError) -> Distribution {
    try requireNonNegative(value, Words("A constant", german: "Eine Konstante"))
    return Distribution(.constant(value))
  }

  /// Exponential: no memory; its coefficient of variation is 1.
  public static func exponential(mean: Double) throws(DistributionError) -> Distribution {
    try requireMean(mean)
    return Distribution(.exponential(mean: mean))
  }

  /// Gamma, by its shape (1 is exponential, larger is narrower) and mean.
  public static func gamma(shape: Double, mean: Double) throws(DistributionError) -> Distribution {
    guard shape >= 0.001, shape <= 1e9 else {
      throw DistributionError(
        Words(
          "The shape of a gamma must be from 0.001 to 1e9, not \(asWritten: shape).",
          german: """
            Die Form einer Gammaverteilung liegt von 0.001 bis 1e9, \
            \(asWritten: shape) nicht.
            """))
    }
    try requireMean(mean)
    return Distribution(.gamma(GammaSampler(shape: shape), scale: mean / shape))
  }

  /// Erlang: the sum of `stages` alike exponentials, with this mean for the whole sum.
  public static func erlang(stages: Int, mean: Double) throws(DistributionError) -> Distribution {
    guard stages >= 1, stages <= 1_000_000 else {
      throw DistributionError(
        Words(
          "An Erlang has from 1 to 1000000 stages, not \(stages).",
          german: "Eine Erlang-Verteilung hat 1 bis 1000000 Stufen, nicht \(stages)."))
    }
    try requireMean(mean)
    return Distribution(.erlang(stages: stages, stageMean: mean / Double(stages)))
  }

  /// Weibull: survival e^(−(x/scale)^shape), a shape below 1 meaning a falling hazard.
  public static func weibull(
    shape: Double, scale: Double
  ) throws(DistributionError) -> Distribution {
    guard shape >= 0.1, shape <= 10_000 else {
      throw DistributionError(
        Words(
          "The shape of a Weibull must be from 0.1 to 10000, not \(asWritten: shape).",
          german: """
            Die Form einer Weibull-Verteilung liegt von 0.1 bis 10000, \
            \(asWritten: shape) nicht.
            """))
    }
    guard scale > 0, scale <= 1e15 else {
      throw DistributionError(
        Words(
          """
          The scale of a Weibull must be above 0 and at most 1e15, not \
          \(asWritten: scale).
          """,
          german: """
            Die Skala einer Weibull-Verteilung liegt über 0 und höchstens bei 1e15, \
            \(asWritten: scale) nicht.
            """))
    }
    return Distribution(.weibull(shape: shape, scale: scale))
  }

  /// Normal, cut off at 0: `center` and `deviation` are those of the whole bell, before the cut.
  ///
  /// The cut raises the mean and lowers the spread; `mean` and `variance` tell what results.
  public static func truncatedNormal(
    center: Double, deviation: Double
  ) throws(DistributionError) -> Distribution {
    guard center.magnitude <= 1e15 else {
      throw DistributionError(
        Words(
          """
          The centre of a normal must be at most 1e15 in size, not \
          \(asWritten: center).
          """,
          german: """
            Die Mitte einer Normalverteilung ist dem Betrag nach höchstens 1e15, \
            \(asWritten: center) nicht.
            """))
    }
    guard deviation > 0, deviation <= 1e15 else {
      throw DistributionError(
        Words(
          """
          The standard deviation must be above 0 and at most 1e15, not \
          \(asWritten: deviation); for no spread at all, give a constant.
          """,
          german: """
            Die Standardabweichung liegt über 0 und höchstens bei 1e15, \
            \(asWritten: deviation) nicht; ganz ohne Streuung: eine Konstante \
            angeben.
            """))
    }
    guard center >= -20 * deviation else {
      throw DistributionError(
        Words(
          """
          A normal centred more than 20 deviations below 0 has nothing left above \
          0 (centre \(asWritten: center), deviation \(asWritten: deviation)); give \
          an exponential.
          """,
          german: """
            Eine Normalverteilung, deren Mitte mehr als 20 Abweichungen unter 0 \
            liegt, hat über 0 nichts mehr (Mitte \(asWritten: center), Abweichung \
            \(asWritten: deviation)); eine Exponentialverteilung angeben.
            """))
    }
    return Distribution(.truncatedNormal(center: center, deviation: deviation))
  }

  /// Every value between two bounds alike.
  public static func uniform(
    from low: Double, to high: Double
  ) throws(DistributionError) -> Distribution {
    try requireRange(low, high)
    return Distribution(.uniform(low: low, high: high))
  }

  /// A triangle over the range with its tip at `mode`, which may be a bound.
  public static func triangular(
    from low: Double, mode: Double, to high: Double
  ) throws(DistributionError) -> Distribution {
    try requireRange(low, high)
    guard low <= mode, mode <= high else {
      throw DistributionError(
        Words(
          """
          The mode \(asWritten: mode) must lie between the bounds \
          \(asWritten: low) and \(asWritten: high).
          """,
          german: """
            Die häufigste Dauer \(asWritten: mode) muss zwischen den Grenzen \
            \(asWritten: low) und \(asWritten: high) liegen.
            """))
    }
    return Distribution(.triangular(low: low, mode: mode, high: high))
  }

  private static func requireRange(_ low: Double, _ high: Double) throws(DistributionError) {
    try requireNonNegative(low, Words("The lower bound", german: "Die untere Grenze"))
    try requireNonNegative(high, Words("The upper bound", german: "Die obere Grenze"))
    guard low < high else {
      throw DistributionError(
        Words(
          """
          The upper bound \(asWritten: high) must be above the lower bound \
          \(asWritten: low); if they are the same, give a constant.
          """,
          german: """
            Die obere Grenze \(asWritten: high) muss über der unteren \
            \(asWritten: low) liegen; sind beide gleich: eine Konstante angeben.
            """))
    }
  }
}
