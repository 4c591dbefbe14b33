/// The laws by which durations may be random.
enum Law: String, CaseIterable {
  case lognormal, exponential, constant, gamma, erlang, weibull, normal, uniform, triangular
  case empirical, mixture
}

/// The laws that the parts of a mixture may have.
enum PartLaw: String, CaseIterable {
  case lognormal, exponential, constant, gamma, erlang, weibull, normal, uniform, triangular
  case empirical, never
}

extension PartLaw {
  /// The numbers that a law may be told, each with a sentence; a mean has a key of its own.
  var numbers: [(key: String, doc: String)] {
    switch self {
    case .lognormal: [Self.cv] + Self.quantiles
    case .gamma:
      [Self.cv, (key: "shape", doc: "Shape: 1 is exponential, more is narrower.")]
        + Self.quantiles
    case .weibull:
      [
        Self.cv, (key: "shape", doc: "Shape: below 1 the hazard falls with time."),
        (key: "scale", doc: "Scale: 63 % are done by then."),
      ] + Self.quantiles
    case .normal:
      [
        (key: "center", doc: "Centre of the bell before what lies below 0 is cut off."),
        (key: "deviation", doc: "Standard deviation of the bell before the cut."),
      ] + Self.quantiles
    case .erlang: [Self.cv, (key: "stages", doc: "How many alike exponentials are added up.")]
    case .uniform:
      [(key: "from", doc: "The shortest."), (key: "to", doc: "The longest.")]
    case .triangular:
      [
        (key: "from", doc: "The shortest."), (key: "mode", doc: "The most frequent."),
        (key: "to", doc: "The longest."),
      ]
    case .exponential, .constant, .empirical, .never: []
    }
  }

  var hasMean: Bool {
    switch self {
    case .lognormal, .exponential, .constant, .gamma, .erlang, .weibull: true
    case .normal, .uniform, .triangular, .empirical, .never: false
    }
  }

  /// Whether a key is a time, in the unit of the duration, rather than a pure number.
  static func isTime(_ key: String) -> Bool {
    !["cv", "shape", "stages"].contains(key)
  }

  /// What to give, in words.
  var wanted: String {
    switch self {
    case .lognormal: "\"mean\" and \"cv\", or \(Self.quantileWords)"
    case .exponential, .constant: "\"mean\""
    case .gamma: "\"mean\" and \"cv\", \"mean\" and \"shape\", or \(Self.quantileWords)"
    case .erlang: "\"mean\" and \"stages\", or \"mean\" and \"cv\""
    case .weibull: "\"mean\" and \"cv\", \"shape\" and \"scale\", or \(Self.quantileWords)"
    case .normal: "\"center\" and \"deviation\", or \(Self.quantileWords)"
    case .uniform: "\"from\" and \"to\""
    case .triangular: "\"from\", \"mode\" and \"to\""
    case .empirical: "\"values\", or \"edges\" and \"weights\""
    case .never: "nothing else"
    }
  }

  static let quantileKeys: [(key: String, probability: Double)] = [
    ("p10", 0.1), ("p20", 0.2), ("p50", 0.5), ("p80", 0.8), ("p90", 0.9), ("p95", 0.95),
  ]

  private static let quantileWords = "two of p10, p20, p50, p80, p90 and p95"

  private static let cv = (
    key: "cv", doc: "Coefficient of variation: standard deviation ÷ mean."
  )

  private static let quantiles = quantileKeys.map {
    (key: $0.key, doc: "As much as \(Wording.number($0.probability * 100)) % do not exceed.")
  }
}
