internal import Randomness

/// The numbers that a file gives for a law, and the distribution that they make.
struct LawNumbers {
  private let mean: Double?
  private var numbers: [String: Double] = [:]

  init(mean: Double?) {
    self.mean = mean
  }

  subscript(key: String) -> Double? {
    get { numbers[key] }
    set { numbers[key] = newValue }
  }

  var isMeanAlone: Bool { mean != nil && numbers.isEmpty }

  /// The distribution with all times multiplied by a factor, nil if these numbers do not define
  /// it: some are missing, or there are too many.
  func make(
    _ law: PartLaw, _ factor: Double
  ) -> Result<Distribution, DistributionError>? {
    if let quantiles = quantiles(factor) {
      switch law {
      case .lognormal: return quantiles.flatMap { Self.trying($0, Distribution.lognormal) }
      case .gamma: return quantiles.flatMap { Self.trying($0, Distribution.gamma) }
      case .weibull: return quantiles.flatMap { Self.trying($0, Distribution.weibull) }
      case .normal: return quantiles.flatMap { Self.trying($0, Distribution.truncatedNormal) }
      case .exponential, .constant, .erlang, .uniform, .triangular, .empirical, .never:
        return nil
      }
    }
    let given = Set(numbers.keys)
    let mean = mean.map { $0 * factor }
    func number(_ key: String) -> Double { numbers[key] ?? 0 }
    func time(_ key: String) -> Double { number(key) * factor }
    return switch (law, mean, given) {
    case (.constant, let mean?, []):
      Self.trying { () throws(DistributionError) in try .constant(mean) }
    case (.exponential, let mean?, []):
      Self.trying { () throws(DistributionError) in try .exponential(mean: mean) }
    case (.lognormal, let mean?, ["cv"]):
      Self.trying { () throws(DistributionError) in
        try .lognormal(mean: mean, cv: number("cv"))
      }
    case (.gamma, let mean?, ["cv"]):
      Self.trying { () throws(DistributionError) in try .gamma(mean: mean, cv: number("cv")) }
    case (.gamma, let mean?, ["shape"]):
      Self.trying { () throws(DistributionError) in
        try .gamma(shape: number("shape"), mean: mean)
      }
    case (.erlang, let mean?, ["cv"]):
      Self.trying { () throws(DistributionError) in try .erlang(mean: mean, cv: number("cv")) }
    case (.erlang, let mean?, ["stages"]):
      Self.trying { () throws(DistributionError) in
        try .erlang(stages: number("stages").whole.map { Int($0) } ?? 0, mean: mean)
      }
    case (.weibull, let mean?, ["cv"]):
      Self.trying { () throws(DistributionError) in try .weibull(mean: mean, cv: number("cv")) }
    case (.weibull, nil, ["shape", "scale"]):
      Self.trying { () throws(DistributionError) in
        try .weibull(shape: number("shape"), scale: time("scale"))
      }
    case (.normal, nil, ["center", "deviation"]):
      Self.trying { () throws(DistributionError) in
        try .truncatedNormal(center: time("center"), deviation: time("deviation"))
      }
    case (.uniform, nil, ["from", "to"]):
      Self.trying { () throws(DistributionError) in
        try .uniform(from: time("from"), to: time("to"))
      }
    case (.triangular, nil, ["from", "mode", "to"]):
      Self.trying { () throws(DistributionError) in
        try .triangular(from: time("from"), mode: time("mode"), to: time("to"))
      }
    default: nil
    }
  }

  /// Two quantiles and nothing else; nil if that is not what there is.
  private func quantiles(_ factor: Double) -> Result<TwoQuantiles, DistributionError>? {
    let points = PartLaw.quantileKeys.compactMap { key, probability in
      numbers[key].map { (probability, $0 * factor) }
    }
    guard mean == nil, points.count == 2, numbers.count == 2 else { return nil }
    return Self.trying { () throws(DistributionError) in
      try TwoQuantiles(
        points[0].0, below: points[0].1, points[1].0, below: points[1].1)
    }
  }

  private static func trying<Made>(
    _ make: () throws(DistributionError) -> Made
  ) -> Result<Made, DistributionError> {
    Result { () throws(DistributionError) in try make() }
  }

  private static func trying(
    _ quantiles: TwoQuantiles, _ make: (TwoQuantiles) throws(DistributionError) -> Distribution
  ) -> Result<Distribution, DistributionError> {
    Result { () throws(DistributionError) in try make(quantiles) }
  }
}
