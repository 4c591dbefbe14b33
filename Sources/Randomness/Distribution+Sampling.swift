extension Distribution {
  /// A variate of this law from `stream`.
  ///
  /// How many numbers it takes from the stream depends on the law and on chance: a stream
  /// serves one purpose and is not shared by two.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double {
    switch law {
    case .constant(let value):
      return value
    case .exponential(let mean):
      return mean * stream.exponential()
    case .lognormal(let mu, let sigma):
      return Elementary.exp(mu + sigma * stream.normal())
    case .gamma(let sampler, let scale):
      return scale * sampler.sample(using: &stream)
    case .erlang(let stages, let stageMean):
      return stageMean * Self.erlangSum(of: stages, using: &stream)
    case .never:
      return .infinity
    case .weibull, .truncatedNormal, .uniform, .triangular, .empirical, .histogram, .mixture:
      return sampleRareLaw(using: &stream)
    }
  }

  /// The sum of exponentials of mean 1: added up while few, a gamma variate when many.
  @inlinable
  static func erlangSum(of stages: Int, using stream: inout RandomStream) -> Double {
    guard stages <= 3 else { return stream.gamma(shape: Double(stages)) }
    var sum = stream.exponential()
    for _ in 1..<stages {
      sum += stream.exponential()
    }
    return sum
  }

  @usableFromInline
  @inline(never)
  func sampleRareLaw(using stream: inout RandomStream) -> Double {
    switch law {
    case .constant, .exponential, .lognormal, .gamma, .erlang, .never:
      preconditionFailure("A frequent law is sampled in place.")
    case .weibull(let shape, let scale):
      // Inversion: (−log U)^(1/shape).
      return scale * Elementary.exp(Elementary.log(stream.exponential()) / shape)
    case .truncatedNormal(let center, let deviation):
      return Self.truncatedNormal(center, deviation, using: &stream)
    case .uniform(let low, let high):
      return low + (high - low) * stream.uniform()
    case .triangular(let low, let mode, let high):
      let u = stream.uniform()
      let width = high - low
      let left = mode - low
      return u * width < left
        ? low + (u * width * left).squareRoot()
        : high - ((1 - u) * width * (high - mode)).squareRoot()
    case .empirical(let sorted):
      return sorted[Int(stream.uniform() * Double(sorted.count))]
    case .histogram(let histogram):
      return histogram.quantile(stream.uniform())
    case .mixture(let mixture):
      let index = pick(stream.uniform(), from: mixture.cumulative)
      return mixture.parts[index].sample(using: &stream)
    }
  }

  /// Rejection of what lies below 0; where that is much, the tail alone is drawn.
  private static func truncatedNormal(
    _ center: Double, _ deviation: Double, using stream: inout RandomStream
  ) -> Double {
    guard center > -0.4 * deviation else {
      return deviation * stream.normalTailExcess(beyond: -center / deviation)
    }
    while true {
      let x = center + deviation * stream.normal()
      if x >= 0 { return x }
    }
  }
}

extension Distribution.Histogram {
  /// The value below which the part `p` lies, for 0 < p < 1.
  func quantile(_ p: Double) -> Double {
    let index = pick(p, from: cumulative)
    let below = index == 0 ? 0 : cumulative[index - 1]
    let part = (p - below) / (cumulative[index] - below)
    return edges[index] + (edges[index + 1] - edges[index]) * part
  }
}
