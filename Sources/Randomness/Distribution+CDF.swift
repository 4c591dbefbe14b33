extension Distribution {
  /// The probability of a value of at most `x`.
  public func cdf(_ x: Double) -> Double {
    guard x >= 0 else { return 0 }
    switch law {
    case .constant(let value):
      return x >= value ? 1 : 0
    case .exponential(let mean):
      return -Elementary.expm1(-x / mean)
    case .lognormal(let mu, let sigma):
      return x == 0 ? 0 : Elementary.normalCDF((Elementary.log(x) - mu) / sigma)
    case .gamma(let sampler, let scale):
      return Elementary.regularizedGamma(sampler.shape, x / scale)
    case .erlang(let stages, let stageMean):
      return Elementary.regularizedGamma(Double(stages), x / stageMean)
    case .weibull(let shape, let scale):
      return -Elementary.expm1(-Elementary.pow(x / scale, shape))
    case .truncatedNormal(let center, let deviation):
      let above = Elementary.normalTail((x - center) / deviation)
      return 1 - above / Elementary.normalTail(-center / deviation)
    case .uniform(let low, let high):
      return min(max((x - low) / (high - low), 0), 1)
    case .triangular(let low, let mode, let high):
      if x <= low { return 0 }
      if x >= high { return 1 }
      return x < mode
        ? (x - low) * (x - low) / ((high - low) * (mode - low))
        : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
    case .empirical(let sorted):
      return Double(sorted.count { $0 <= x }) / Double(sorted.count)
    case .histogram(let histogram):
      return histogram.classes.reduce(0) { sum, item in
        let inside = (x - (item.middle - 0.5 * item.width)) / item.width
        return sum + item.weight * min(max(inside, 0), 1)
      }
    case .mixture(let mixture):
      return mixture.weighted.reduce(0) { $0 + $1.weight * $1.part.cdf(x) }
    case .never:
      return 0
    }
  }
}
