internal import Randomness
internal import Scenario
internal import Words

// Laws of random durations, in the unit of the key that they stand under.

extension ObjectReader<SetTo> {
  /// A law with its numbers; a mean and a spread without a law are lognormal, a mean alone is
  /// exponential.
  func distribution(in unit: TimeUnit, _ end: DurationEnd) -> TimeDistribution {
    variant(
      "law", default: Law.lognormal,
      Words(
        """
        The law. Without it: lognormal, or exponential if there is nothing but a \
        mean.
        """,
        german: """
          Die Verteilung. Ohne Angabe: lognormal, oder exponential, wenn es nur \
          ein Mittel gibt.
          """)
    ) { law in
      guard let plain = PartLaw(rawValue: law.rawValue) else { return mixture(in: unit, end) }
      return one(plain, in: unit, isNamed: scope.member("law") != nil)
    }
  }

  /// A Weibull without the name of a law.
  func weibull(in unit: TimeUnit) -> Distribution {
    one(.weibull, in: unit, isNamed: true).distribution
  }

  // MARK: One law

  private func one(_ law: PartLaw, in unit: TimeUnit, isNamed: Bool) -> TimeDistribution {
    switch law {
    case .never: return TimeDistribution(.never)
    case .empirical: return empirical(in: unit)
    default: break
    }
    let mean =
      law.hasMean
      ? optionalPresent(
        "mean", Shape<Scenario::Dial>.changing(TimeUnit.anyBounds),
        Words("Mean.", german: "Mittel.")) : nil
    var numbers = LawNumbers(mean: mean?.base)
    for (key, doc) in law.numbers {
      let bounds = PartLaw.isTime(key) ? TimeUnit.anyBounds : NumberBounds.above(0)
      numbers[key] = optionalPresent(key, Shape<Double>.number(bounds), doc)
    }
    let given = scope.memberNames.filter { $0 != "law" && $0 != "weight" }
    let known = law.numbers.map(\.key) + (law.hasMean ? ["mean"] : [])
    // A key that is not known is reported as such, which is enough.
    guard !scope.isDescribing, !hasErrors(), given.allSatisfy(known.contains) else {
      return .standIn
    }
    let meant = !isNamed && numbers.isMeanAlone ? PartLaw.exponential : law
    guard numbers.make(meant, 1) != nil else {
      report(
        nil,
        given.isEmpty
          ? Words("\(meant.rawValue) without numbers", german: "\(meant.rawValue) ohne Zahlen")
          : Words(
            "\(meant.rawValue) cannot be made of \(Wording.listed(given))",
            german: "aus \(Wording.listed(given)) lässt sich \(meant.rawValue) nicht bilden"),
        hint: Words("give \(meant.wanted)", german: "\(meant.wanted) angeben"))
      return .standIn
    }
    return made(mean, times: unit.seconds) { factor throws(DistributionError) in
      try numbers.make(meant, factor)?.get() ?? .never
    }
  }

  /// A distribution in seconds, or what is wrong with its numbers, in the unit of the file.
  private func made(
    _ mean: Scenario::Dial?, times factor: Double,
    _ make: (Double) throws(DistributionError) -> Distribution
  ) -> TimeDistribution {
    do {
      _ = try make(1)
      let distribution = try make(factor)
      guard distribution.mean <= TimeUnit.longest || distribution.mean == .infinity else {
        report(
          nil,
          Words(
            """
            this lasts \(Words.number(distribution.mean / 31_536_000)) years on \
            average
            """,
            german: """
              das dauert im Mittel \(Words.number(distribution.mean / 31_536_000)) \
              Jahre
              """),
          hint: Words("is the unit right?", german: "stimmt die Einheit?"))
        return .standIn
      }
      guard let mean else { return TimeDistribution(distribution) }
      guard mean.base > 0 || mean.isConstant else {
        report(
          "mean",
          Words(
            "a time of 0 cannot change over time, for it is changed by scaling",
            german: """
              eine Zeit von 0 kann sich nicht ändern, denn geändert wird durch \
              Vervielfachen
              """),
          hint: Words(
            "begin with a small number such as 0.001",
            german: "mit einer kleinen Zahl wie 0.001 beginnen"))
        return .standIn
      }
      return TimeDistribution(
        distribution,
        mean: Scenario::Dial(
          mean.base * factor,
          changes: mean.changes.map { DialChange(target: $0.target * factor, ramp: $0.ramp) }))
    } catch {
      report(nil, Wording.clause(error.message))
      return .standIn
    }
  }

  // MARK: Tables and mixtures

  private func empirical(in unit: TimeUnit) -> TimeDistribution {
    let times = Shape<[Double]>.list(count: 1...1_000_000, of: .number(TimeUnit.anyBounds))
    let values = optionalPresent(
      "values", times,
      Words(
        "Measured values, each as likely as the others.",
        german: "Gemessene Werte, jeder so wahrscheinlich wie die anderen."))
    let edges = optionalPresent(
      "edges", times, Words("Edges of classes, rising.", german: "Grenzen der Klassen, steigend."))
    let weights = optionalPresent(
      "weights", .list(count: 1...1_000_000, of: .number(.atLeast(0))),
      Words(
        "Weight of each class; one less than there are edges.",
        german: "Gewicht jeder Klasse; eines weniger, als es Grenzen gibt."))
    let known = ["law", "weight", "values", "edges", "weights"]
    guard !scope.isDescribing, !hasErrors(), scope.memberNames.allSatisfy(known.contains) else {
      return .standIn
    }
    switch (values, edges, weights) {
    case (let values?, nil, nil):
      return made(nil, times: unit.seconds) { factor throws(DistributionError) in
        try .empirical(values.map { $0 * factor })
      }
    case (nil, let edges?, let weights?):
      return made(nil, times: unit.seconds) { factor throws(DistributionError) in
        try .histogram(edges: edges.map { $0 * factor }, weights: weights)
      }
    default:
      report(
        nil, Words("empirical needs its numbers", german: "empirical braucht seine Zahlen"),
        hint: Words(
          "give \(PartLaw.empirical.wanted)", german: "\(PartLaw.empirical.wanted) angeben"))
      return .standIn
    }
  }

  private func mixture(in unit: TimeUnit, _ end: DurationEnd) -> TimeDistribution {
    let parts = list(
      "parts", count: 1...100,
      Words(
        "The laws of which one is drawn.", german: "Die Verteilungen, von denen eine gezogen wird.")
    ) { part in
      (
        weight: part.number(
          "weight", .atLeast(0),
          Words("How often this part is drawn.", german: "Wie oft dieser Teil gezogen wird.")),
        distribution: part.variant(
          "law", default: .lognormal,
          Words("The law of this part.", german: "Die Verteilung dieses Teils.")
        ) {
          (law: PartLaw) -> Distribution in
          if law == .never, end == .finite {
            part.report(
              "law", Words("this has to end some time", german: "das muss irgendwann enden"),
              hint: Words("give another law", german: "eine andere Verteilung angeben"))
          }
          return part.one(law, in: unit, isNamed: part.scope.member("law") != nil).distribution
        }
      )
    }
    guard !scope.isDescribing, !hasErrors() else { return .standIn }
    return made(nil, times: 1) { _ throws(DistributionError) in
      try .mixture(parts.map { ($0.weight, $0.distribution) })
    }
  }
}

extension Wording {
  /// A sentence as a part of another: without its capital and its full stop.
  static func clause(_ sentence: Words) -> Words {
    sentence.map { sentence in
      let head = sentence.prefix(1).lowercased()
      let rest = sentence.dropFirst()
      return head + (rest.last == "." ? rest.dropLast() : rest)
    }
  }
}
