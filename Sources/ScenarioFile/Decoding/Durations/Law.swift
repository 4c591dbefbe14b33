internal import Words

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
  var numbers: [(key: String, doc: Words)] {
    switch self {
    case .lognormal: [Self.cv] + Self.quantiles
    case .gamma:
      [
        Self.cv,
        (
          key: "shape",
          doc: Words(
            "Shape: 1 is exponential, more is narrower.",
            german: "Form: 1 ist exponentiell, mehr ist enger.")
        ),
      ]
        + Self.quantiles
    case .weibull:
      [
        Self.cv,
        (
          key: "shape",
          doc: Words(
            "Shape: below 1 the hazard falls with time.",
            german: "Form: unter 1 wird das Ende mit der Zeit unwahrscheinlicher.")
        ),
        (
          key: "scale",
          doc: Words("Scale: 63 % are done by then.", german: "Skala: 63 % sind bis dahin fertig.")
        ),
      ] + Self.quantiles
    case .normal:
      [
        (
          key: "center",
          doc: Words(
            "Centre of the bell before what lies below 0 is cut off.",
            german: "Mitte der Glocke, bevor abgeschnitten wird, was unter 0 liegt.")
        ),
        (
          key: "deviation",
          doc: Words(
            "Standard deviation of the bell before the cut.",
            german: "Standardabweichung der Glocke vor dem Abschneiden.")
        ),
      ] + Self.quantiles
    case .erlang:
      [
        Self.cv,
        (
          key: "stages",
          doc: Words(
            "How many alike exponentials are added up.",
            german: "Wie viele gleiche Exponentialverteilungen addiert werden.")
        ),
      ]
    case .uniform:
      [
        (key: "from", doc: Words("The shortest.", german: "Die kürzeste.")),
        (key: "to", doc: Words("The longest.", german: "Die längste.")),
      ]
    case .triangular:
      [
        (key: "from", doc: Words("The shortest.", german: "Die kürzeste.")),
        (key: "mode", doc: Words("The most frequent.", german: "Die häufigste.")),
        (key: "to", doc: Words("The longest.", german: "Die längste.")),
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
  var wanted: Words {
    switch self {
    case .lognormal:
      Words(
        "\"mean\" and \"cv\", or \(Self.quantileWords)",
        german: "\"mean\" und \"cv\", oder \(Self.quantileWords)")
    case .exponential, .constant: Words(verbatim: "\"mean\"")
    case .gamma:
      Words(
        "\"mean\" and \"cv\", \"mean\" and \"shape\", or \(Self.quantileWords)",
        german: "\"mean\" und \"cv\", \"mean\" und \"shape\", oder \(Self.quantileWords)")
    case .erlang:
      Words(
        "\"mean\" and \"stages\", or \"mean\" and \"cv\"",
        german: "\"mean\" und \"stages\", oder \"mean\" und \"cv\"")
    case .weibull:
      Words(
        "\"mean\" and \"cv\", \"shape\" and \"scale\", or \(Self.quantileWords)",
        german: "\"mean\" und \"cv\", \"shape\" und \"scale\", oder \(Self.quantileWords)")
    case .normal:
      Words(
        "\"center\" and \"deviation\", or \(Self.quantileWords)",
        german: "\"center\" und \"deviation\", oder \(Self.quantileWords)")
    case .uniform: Words("\"from\" and \"to\"", german: "\"from\" und \"to\"")
    case .triangular:
      Words("\"from\", \"mode\" and \"to\"", german: "\"from\", \"mode\" und \"to\"")
    case .empirical:
      Words(
        "\"values\", or \"edges\" and \"weights\"",
        german: "\"values\", oder \"edges\" und \"weights\"")
    case .never: Words("nothing else", german: "nichts weiter")
    }
  }

  static let quantileKeys: [(key: String, probability: Double)] = [
    ("p10", 0.1), ("p20", 0.2), ("p50", 0.5), ("p80", 0.8), ("p90", 0.9), ("p95", 0.95),
  ]

  private static let quantileWords = Words(
    "two of p10, p20, p50, p80, p90 and p95", german: "zwei von p10, p20, p50, p80, p90 und p95")

  private static let cv = (
    key: "cv",
    doc: Words(
      "Coefficient of variation: standard deviation ÷ mean.",
      german: "Variationskoeffizient: Standardabweichung ÷ Mittel.")
  )

  private static let quantiles = quantileKeys.map {
    (
      key: $0.key,
      doc: Words(
        "As much as \(Words.number($0.probability * 100)) % do not exceed.",
        german: "So viel überschreiten \(Words.number($0.probability * 100)) % nicht.")
    )
  }
}
