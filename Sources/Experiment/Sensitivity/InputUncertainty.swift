package import Statistics

/// How unsure a figure is because replications are few, and because inputs are not known.
///
/// Every draw of the inputs has its own replications. A one-way analysis of variance of the
/// residuals of the ratio of sums splits their variance: within draws lies the simulation's, between
/// draws the inputs'. More replications shrink the first only.
///
/// Sources: R. R. Barton, S. E. Chick, R. C. H. Cheng et al., Winter Simulation Conference (2002),
/// panel on input modelling; B. L. Nelson, *Foundations and Methods of Stochastic Simulation* (2013),
/// sec. 7.2; S. R. Searle, G. Casella, C. E. McCulloch, *Variance Components* (1992), ch. 3.
package struct InputUncertainty: Equatable, Sendable {
  /// The mean over draws, or the ratio of the sums, with the interval that simulation alone leaves.
  package let simulation: Estimate
  /// Half the width of the interval in which an office lies whose inputs are like the draws.
  package let halfWidth: Double
  /// Standard deviation of the figure over the inputs, without the simulation's noise.
  package let inputDeviation: Double
  /// The inputs' part of the variance of one replication.
  package let inputShare: Double
  package let draws: Int

  /// From one row per draw, all of the same length; nil where the figure has no value.
  package init?(_ groups: [[Residual]], confidence: Double) {
    precondition(groups.count > 1, "a spread over inputs needs two draws")
    let size = groups[0].count
    precondition(
      size > 1 && groups.allSatisfy { $0.count == size }, "each draw has as many replications")
    let (draws, size_) = (Double(groups.count), Double(size))
    let means = groups.map { group in group.reduce(0) { $0 + $1.value } / size_ }
    let grand = means.reduce(0, +) / draws
    let between = size_ * means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (draws - 1)
    var squares = 0.0
    for (group, mean) in zip(groups, means) {
      for residual in group { squares += (residual.value - mean) * (residual.value - mean) }
    }
    let within = squares / (draws * (size_ - 1))
    guard between.isFinite, within.isFinite else { return nil }
    let input = max(0, (between - within) / size_)
    let total = draws * size_
    simulation = Estimate(
      mean: groups[0][0].figure,
      halfWidth: (within / total).squareRoot()
        * studentCriticalValue(
          confidence: confidence, degreesOfFreedom: groups.count * (size - 1)),
      replications: groups.count * size)
    halfWidth =
      (input + max(between, within) / total).squareRoot()
      * studentCriticalValue(confidence: confidence, degreesOfFreedom: groups.count - 1)
    inputDeviation = input.squareRoot()
    inputShare = input + within > 0 ? input / (input + within) : 0
    self.draws = groups.count
  }

  /// What one replication adds to a figure.
  package struct Residual: Equatable, Sendable {
    /// The figure over all replications.
    package let figure: Double
    /// How far this replication pulls it away.
    package let value: Double
  }
}

extension InputUncertainty.Residual {
  /// Of a figure: rows by draw, columns by replication; nil where it has no value.
  package static func of(_ groups: [[Fraction]], divisor: Double) -> [[Self]]? {
    let all = groups.joined()
    let numerator = all.reduce(Int128(0)) { $0 + Int128($1.numerator) }
    let denominator = all.reduce(Int128(0)) { $0 + Int128($1.denominator) }
    guard denominator != 0 else { return nil }
    let figure = Double(numerator) / Double(denominator)
    let mean = Double(denominator) / Double(all.count)
    return groups.map { group in
      group.map {
        Self(
          figure: figure / divisor,
          value: (Double($0.numerator) - figure * Double($0.denominator)) / mean / divisor)
      }
    }
  }

  /// Of the difference between two figures of the same draws and replications.
  package static func difference(_ first: [[Self]], _ second: [[Self]]) -> [[Self]] {
    zip(first, second).map { before, after in
      zip(before, after).map {
        Self(figure: $1.figure - $0.figure, value: $1.value - $0.value)
      }
    }
  }
}
