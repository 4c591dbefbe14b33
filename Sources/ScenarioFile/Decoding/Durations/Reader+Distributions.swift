internal import Randomness
internal import Scenario

// Laws of random durations, in the unit of the key that they stand under.

extension ObjectReader<SetTo> {
  /// A law with its numbers; a mean and a spread without a law are lognormal, a mean alone is
  /// exponential.
  func distribution(in unit: TimeUnit, _ end: DurationEnd) -> TimeDistribution {
    variant(
      "law", default: Law.lognormal,
      "The law. Without it: lognormal, or exponential if there is nothing but a mean."
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
      ? optionalPresent("mean", Shape<Scenario::Dial>.changing(TimeUnit.anyBounds), "Mean.") : nil
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
          ? "\(meant.rawValue) without numbers"
          : "\(meant.rawValue) cannot be made of \(Wording.listed(given))",
        hint: "give \(meant.wanted)")
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
          nil, "this lasts \(Wording.number(distribution.mean / 31_536_000)) years on average",
          hint: "is the unit right?")
        return .standIn
      }
      guard let mean else { return TimeDistribution(distribution) }
      guard mean.base > 0 || mean.isConstant else {
        report(
          "mean", "a time of 0 cannot change over time, for it is changed by scaling",
          hint: "begin with a small number such as 0.001")
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
    let values = optionalPresent("values", times, "Measured values, each as likely as the others.")
    let edges = optionalPresent("edges", times, "Edges of classes, rising.")
    let weights = optionalPresent(
      "weights", .list(count: 1...1_000_000, of: .number(.atLeast(0))),
      "Weight of each class; one less than there are edges.")
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
      report(nil, "empirical needs its numbers", hint: "give \(PartLaw.empirical.wanted)")
      return .standIn
    }
  }

  private func mixture(in unit: TimeUnit, _ end: DurationEnd) -> TimeDistribution {
    let parts = list("parts", count: 1...100, "The laws of which one is drawn.") { part in
      (
        weight: part.number("weight", .atLeast(0), "How often this part is drawn."),
        distribution: part.variant("law", default: .lognormal, "The law of this part.") {
          (law: PartLaw) -> Distribution in
          if law == .never, end == .finite {
            part.report("law", "this has to end some time", hint: "give another law")
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
  static func clause(_ sentence: String) -> String {
    let head = sentence.prefix(1).lowercased()
    let rest = sentence.dropFirst()
    return head + (rest.last == "." ? rest.dropLast() : rest)
  }
}
