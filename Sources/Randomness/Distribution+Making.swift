extension Distribution {
  /// What never happens: infinity, as for a patience without end.
  public static let never = Distribution(.never)

  /// Always the same value, 0 or above.
  public static func constant(_ value: Double) throws(DistributionError) -> Distribution {
    try requireNonNegative(value, "A constant")
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
      throw DistributionError("The shape of a gamma must be from 0.001 to 1e9, not \(shape).")
    }
    try requireMean(mean)
    return Distribution(.gamma(GammaSampler(shape: shape), scale: mean / shape))
  }

  /// Erlang: the sum of `stages` alike exponentials, with this mean for the whole sum.
  public static func erlang(stages: Int, mean: Double) throws(DistributionError) -> Distribution {
    guard stages >= 1, stages <= 1_000_000 else {
      throw DistributionError("An Erlang has from 1 to 1000000 stages, not \(stages).")
    }
    try requireMean(mean)
    return Distribution(.erlang(stages: stages, stageMean: mean / Double(stages)))
  }

  /// Weibull: survival e^(−(x/scale)^shape), a shape below 1 meaning a falling hazard.
  public static func weibull(
    shape: Double, scale: Double
  ) throws(DistributionError) -> Distribution {
    guard shape >= 0.1, shape <= 10_000 else {
      throw DistributionError("The shape of a Weibull must be from 0.1 to 10000, not \(shape).")
    }
    guard scale > 0, scale <= 1e15 else {
      throw DistributionError(
        "The scale of a Weibull must be above 0 and at most 1e15, not \(scale).")
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
      throw DistributionError("The centre of a normal must be at most 1e15 in size, not \(center).")
    }
    guard deviation > 0, deviation <= 1e15 else {
      throw DistributionError(
        "The standard deviation must be above 0 and at most 1e15, not \(deviation); for no spread "
          + "at all, give a constant.")
    }
    guard center >= -20 * deviation else {
      throw DistributionError(
        "A normal centred more than 20 deviations below 0 has nothing left above 0 "
          + "(centre \(center), deviation \(deviation)); give an exponential.")
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
      throw DistributionError("The mode \(mode) must lie between the bounds \(low) and \(high).")
    }
    return Distribution(.triangular(low: low, mode: mode, high: high))
  }

  private static func requireRange(_ low: Double, _ high: Double) throws(DistributionError) {
    try requireNonNegative(low, "The lower bound")
    try requireNonNegative(high, "The upper bound")
    guard low < high else {
      throw DistributionError(
        "The upper bound \(high) must be above the lower bound \(low); if they are the same, "
          + "give a constant.")
    }
  }
}
