extension Distribution {
  /// The mean in closed form, to rounding; infinite if the law can give infinity.
  public var mean: Double {
    switch law {
    case .constant(let value):
      return value
    case .exponential(let mean):
      return mean
    case .lognormal(let mu, let sigma):
      return Elementary.exp(mu + 0.5 * sigma * sigma)
    case .gamma(let sampler, let scale):
      return sampler.shape * scale
    case .erlang(let stages, let stageMean):
      return Double(stages) * stageMean
    case .weibull(let shape, let scale):
      return scale * Elementary.exp(Elementary.logGamma(onePlus: 1 / shape))
    case .truncatedNormal(let center, let deviation):
      return center + deviation * Elementary.normalHazard(-center / deviation)
    case .uniform(let low, let high):
      return 0.5 * (low + high)
    case .triangular(let low, let mode, let high):
      return (low + mode + high) / 3
    case .empirical(let sorted):
      return sorted.reduce(0, +) / Double(sorted.count)
    case .histogram(let histogram):
      return histogram.classes.reduce(0) { $0 + $1.weight * $1.middle }
    case .mixture(let mixture):
      return mixture.weighted.reduce(0) { $0 + $1.weight * $1.part.mean }
    case .never:
      return .infinity
    }
  }

  /// The variance in closed form, to rounding; infinite if the law can give infinity.
  public var variance: Double {
    switch law {
    case .constant:
      return 0
    case .exponential(let mean):
      return mean * mean
    case .lognormal(_, let sigma):
      return mean * mean * Elementary.expm1(sigma * sigma)
    case .gamma(let sampler, let scale):
      return sampler.shape * scale * scale
    case .erlang(let stages, let stageMean):
      return Double(stages) * stageMean * stageMean
    case .weibull(let shape, _):
      return mean * mean * Elementary.expm1(Self.weibullLogSpread(1 / shape))
    case .truncatedNormal(let center, let deviation):
      let cut = -center / deviation
      let hazard = Elementary.normalHazard(cut)
      return deviation * deviation * (1 - hazard * (hazard - cut))
    case .uniform(let low, let high):
      return (high - low) * (high - low) / 12
    case .triangular(let low, let mode, let high):
      let left = mode - low
      let right = high - mode
      return (left * left + left * right + right * right) / 18
    case .empirical(let sorted):
      let mean = mean
      return sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sorted.count)
    case .histogram(let histogram):
      let mean = mean
      return histogram.classes.reduce(0) { sum, item in
        let offset = item.middle - mean
        return sum + item.weight * (offset * offset + item.width * item.width / 12)
      }
    case .mixture(let mixture):
      let mean = mean
      guard mean < .infinity else { return .infinity }
      return mixture.weighted.reduce(0) { sum, item in
        let offset = item.part.mean - mean
        return sum + item.weight * (offset * offset + item.part.variance)
      }
    case .never:
      return .infinity
    }
  }

  /// log (1 + CV²) of a Weibull of shape 1/t: log Γ(1 + 2t) − 2 log Γ(1 + t).
  static func weibullLogSpread(_ t: Double) -> Double {
    Elementary.logGamma(onePlus: 2 * t) - 2 * Elementary.logGamma(onePlus: t)
  }
}

extension Distribution.Histogram {
  /// Share, middle and width of each class.
  var classes: [(weight: Double, middle: Double, width: Double)] {
    cumulative.indices.map { index in
      let (left, right) = (edges[index], edges[index + 1])
      let weight = cumulative[index] - (index == 0 ? 0 : cumulative[index - 1])
      return (weight, 0.5 * (left + right), right - left)
    }
  }
}

extension Distribution.Mixture {
  /// The parts that can occur, with their shares.
  var weighted: [(weight: Double, part: Distribution)] {
    parts.indices.compactMap { index in
      let weight = cumulative[index] - (index == 0 ? 0 : cumulative[index - 1])
      return weight > 0 ? (weight, parts[index]) : nil
    }
  }
}
