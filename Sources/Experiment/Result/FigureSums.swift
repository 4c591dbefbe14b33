internal import Statistics

/// The sums over replications of one figure in one interval, taken out of a scenario's.
enum FigureSums {
  case total(PairSums)
  case ratio(RatioSums)

  init(_ place: RowLayout.Place, of row: TablePlan.Row, cell: Int, in sums: ScenarioSums) {
    let n = Int256(Int128(sums.replications))
    let firstSum = row.sumsStart(cell: cell)
    let firstProduct = row.productsStart(cell: cell)
    switch place {
    case .total(let place):
      self = .total(
        PairSums(restoring: [
          n, Int256(sums.sums[firstSum + place.form]), sums.products[firstProduct + place.square],
        ]))
    case .ratio(let place):
      self = .ratio(
        RatioSums(restoring: [
          n, Int256(sums.sums[firstSum + place.denominator]),
          Int256(sums.sums[firstSum + place.numerator]),
          sums.products[firstProduct + place.denominatorSquare],
          sums.products[firstProduct + place.product],
          sums.products[firstProduct + place.numeratorSquare],
        ]))
    case .sample(let index):
      let sample = sums.samples[row.samplesStart(cell: cell) + index]
      self = .total(
        PairSums(restoring: [Int256(Int128(sample.present)), Int256(sample.sum), sample.square]))
    }
  }

  func estimate(criticalValue: Double) -> Estimate? {
    switch self {
    case .total(let sums): sums.estimate(criticalValue: criticalValue)
    case .ratio(let sums): sums.estimate(criticalValue: criticalValue)
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
    from baseline: FigureSums, crosses: ArraySlice<Int256>, criticalValue: Double
  ) -> Estimate? {
    let first = crosses.startIndex
    switch (baseline, self) {
    case (.total(let before), .total(let after)):
      let (b, v) = (before.parts, after.parts)
      return PairedSums(restoring: [
        v[0], v[1] - b[1], v[2] - crosses[first] - crosses[first] + b[2],
      ]).estimate(criticalValue: criticalValue)
    case (.ratio(let before), .ratio(let after)):
      let (b, v) = (before.parts, after.parts)
      let (yv, yu) = (crosses[first], crosses[first + 1])
      let (xv, xu) = (crosses[first + 2], crosses[first + 3])
      return PairedRatioSums(restoring: [
        b[0], b[1], b[2], v[1], v[2], b[3], b[4], xu, xv, b[5], yu, yv, v[3], v[4], v[5],
      ]).estimate(criticalValue: criticalValue)
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
