internal import Statistics

/// The sums over replications of one figure in one interval, taken out of a scenario's.
struct FigureSums {
  private let value: Value
  /// Sums of products with the control's count: of a total, or of x and y; empty without one.
  private let controlled: [Int256]

  private enum Value {
    case total(PairSums)
    case ratio(RatioSums)
  }

  init(_ place: RowLayout.Place, of row: TablePlan.Row, cell: Int, in sums: ScenarioSums) {
    let n = Int256(Int128(sums.replications))
    let firstSum = row.sumsStart(cell: cell)
    let firstProduct = row.productsStart(cell: cell)
    let isControlled = !sums.controlled.isEmpty
    switch place {
    case .total(let place):
      value = .total(
        PairSums(restoring: [
          n, Int256(sums.sums[firstSum + place.form]), sums.products[firstProduct + place.square],
        ]))
      controlled = isControlled ? [sums.controlled[firstSum + place.form]] : []
    case .ratio(let place):
      value = .ratio(
        RatioSums(restoring: [
          n, Int256(sums.sums[firstSum + place.denominator]),
          Int256(sums.sums[firstSum + place.numerator]),
          sums.products[firstProduct + place.denominatorSquare],
          sums.products[firstProduct + place.product],
          sums.products[firstProduct + place.numeratorSquare],
        ]))
      controlled =
        isControlled
        ? [place.denominator, place.numerator].map { sums.controlled[firstSum + $0] } : []
    case .sample(let index):
      let place = row.samplesStart(cell: cell) + index
      let sample = sums.samples[place]
      value = .total(
        PairSums(restoring: [Int256(Int128(sample.present)), Int256(sample.sum), sample.square]))
      // Shown where all replications have it only, so the control's sums are of the same ones.
      controlled = isControlled ? [sums.controlledSamples[place]] : []
    }
  }

  func estimate(_ rule: EstimationRule) -> Estimate? {
    let critical = rule.criticalValue
    switch (value, rule.control) {
    case (.total(let sums), nil): return sums.estimate(criticalValue: critical)
    case (.ratio(let sums), nil): return sums.estimate(criticalValue: critical)
    case (.total(let sums), let control?):
      return control.adjust(sums, product: controlled[0]).estimate(criticalValue: critical)
    case (.ratio(let sums), let control?):
      return control.adjust(sums, x: controlled[0], y: controlled[1])?
        .estimate(criticalValue: critical)
    }
  }

  /// This scenario's figure less the baseline's.
  ///
  /// Σ(v − b)² = Σv² − 2Σvb + Σb², exactly, so only the products across both are kept besides
  /// each scenario's own sums.
  ///
  /// `crosses` begins with the sums of products across: of totals b·v; of ratios y/x and v/u the
  /// four y·v, y·u, x·v, x·u.
  func difference(
    from baseline: FigureSums, crosses: ArraySlice<Int256>, _ rule: EstimationRule
  ) -> Estimate? {
    let first = crosses.startIndex
    switch (baseline.value, value) {
    case (.total(let before), .total(let after)):
      let (b, v) = (before.parts, after.parts)
      let sums = PairedSums(restoring: [
        v[0], v[1] - b[1], v[2] - crosses[first] - crosses[first] + b[2],
      ])
      guard let control = rule.control else {
        return sums.estimate(criticalValue: rule.criticalValue)
      }
      return control.adjust(sums, product: controlled[0] - baseline.controlled[0])
        .estimate(criticalValue: rule.criticalValue)
    case (.ratio(let before), .ratio(let after)):
      let (b, v) = (before.parts, after.parts)
      let (yv, yu) = (crosses[first], crosses[first + 1])
      let (xv, xu) = (crosses[first + 2], crosses[first + 3])
      let sums = PairedRatioSums(restoring: [
        b[0], b[1], b[2], v[1], v[2], b[3], b[4], xu, xv, b[5], yu, yv, v[3], v[4], v[5],
      ])
      guard let control = rule.control else {
        return sums.estimate(criticalValue: rule.criticalValue)
      }
      return control.adjust(
        sums, x: baseline.controlled[0], y: baseline.controlled[1], u: controlled[0],
        v: controlled[1])?.estimate(criticalValue: rule.criticalValue)
    case (.total, .ratio), (.ratio, .total):
      preconditionFailure("a figure has the same formula in every scenario")
    }
  }
}

extension ReplicationSums {
  /// Sums whose parts were added up here, so that they are of the right number and size.
  fileprivate init(restoring parts: [Int256]) {
    guard let sums = Self(parts: parts) else {
      preconditionFailure("totals over all replications fit 128 bits")
    }
    self = sums
  }
}
