package import Statistics

/// Figures of several experiments together, such as of all offices of a country.
///
/// Totals are added up over the experiments, ratios are ratios of such sums, in each replication by
/// itself. Experiments of one seed share the chance of a replication (the same days are busy
/// everywhere), so their intervals cannot be put together from those of each; the spread of the
/// pooled replications holds whatever they share.
package struct PooledFigures: Sendable {
  package let criteria: [Criterion]
  package private(set) var experiments = 0
  private var divisors: [Double] = []
  private var confidence = 0.95
  /// By replication: one pair of sums per criterion, numerator and denominator.
  private var sums: [Int: [Pair]] = [:]

  private struct Pair {
    var numerator: Int128 = 0
    var denominator: Int128 = 0
  }

  package init(_ criteria: [Criterion]) { self.criteria = criteria }

  /// Counts the next experiment in.
  ///
  /// - Precondition: it kept these figures, over as many days as the others.
  package mutating func add(_ summary: Summary) {
    let values = summary.pooled
    precondition(values.criteria == criteria, "an experiment keeps the figures that are pooled")
    experiments += 1
    divisors = criteria.indices.map(values.divisor)
    confidence = summary.confidence
    for (replication, fractions) in values.values {
      var pairs = sums[replication] ?? Array(repeating: Pair(), count: criteria.count)
      for (index, fraction) in fractions.enumerated() {
        pairs[index].numerator += Int128(fraction.numerator)
        pairs[index].denominator += Int128(fraction.denominator)
      }
      sums[replication] = pairs
    }
  }

  /// The figure at this position of `criteria`; nil where no experiment has a value.
  package func estimate(_ criterion: Int) -> Estimate? {
    let isTotal =
      if case .total = criteria[criterion].figure.formula { true } else { false }
    // In the order of replications, so that the same sums give the same bits.
    let pairs = sums.sorted { $0.key < $1.key }.map { $0.value[criterion] }
    let n = Double(pairs.count)
    let above = Double(pairs.reduce(0) { $0 + $1.numerator })
    let below = isTotal ? n : Double(pairs.reduce(0) { $0 + $1.denominator })
    guard below != 0, pairs.contains(where: { $0.denominator != 0 }) else { return nil }
    let ratio = above / below
    var squares = 0.0
    for pair in pairs {
      let residual = Double(pair.numerator) - ratio * (isTotal ? 1 : Double(pair.denominator))
      squares += residual * residual
    }
    let halfWidth =
      pairs.count < 2
      ? nil
      : studentCriticalValue(confidence: confidence, degreesOfFreedom: pairs.count - 1)
        * (n / (n - 1) * squares).squareRoot() / below.magnitude
    return Estimate(mean: ratio, halfWidth: halfWidth, replications: pairs.count)
      .divided(by: divisors[criterion])
  }
}
