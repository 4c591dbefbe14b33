package import Statistics

/// One uncertain number at a time at both ends of its range, all others as they are.
package struct Tornado: Sendable {
  /// The figure as it is; nil where it has no value.
  package let base: Estimate?
  package let bars: [Bar]

  package struct Bar: Sendable {
    /// Position among the uncertain numbers.
    package let number: Int
    /// The figure at the lower and the upper end, less the one as it is.
    package let lower: Estimate
    package let upper: Estimate

    /// The longer half of the bar.
    package var size: Double { max(lower.mean.magnitude, upper.mean.magnitude) }
  }

  /// The bars of one figure, the longest first.
  ///
  /// The first point is the scenario as it is; of every number the lower and the upper end follow.
  package init(_ evaluation: PointEvaluation, criterion: Int) {
    base = evaluation.estimate(0, criterion)
    let numbers = (evaluation.points - 1) / 2
    bars = (0..<numbers).compactMap { number in
      guard let lower = evaluation.difference(from: 0, to: 1 + 2 * number, criterion),
        let upper = evaluation.difference(from: 0, to: 2 + 2 * number, criterion)
      else { return nil }
      return Bar(number: number, lower: lower, upper: upper)
    }.sorted { ($0.size, $1.number) > ($1.size, $0.number) }
  }
}
