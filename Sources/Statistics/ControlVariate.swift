/// A count over replications whose expectation is known, by which figures of the same replications
/// are adjusted.
///
/// A figure's mean is taken less β (c̄ − μ), with β by least squares over the replications: what the
/// count was too high by chance is taken out of the figure. The interval rests on the residuals,
/// with n − 2 degrees of freedom, and widens with the distance of c̄ from μ for the error of β:
/// s² (1/n + (c̄ − μ)² ÷ Σ(c − c̄)²). It is exact where figure and count are jointly normal; where they
/// are not, the estimated β biases the mean by something of the order 1/n. Adjusting is linear, so
/// totals that add up still do; ratios are ratios of adjusted totals, by the delta method.
///
/// Source: S. S. Lavenberg and P. D. Welch, Management Science 27 (1981), 322–335.
public struct ControlVariate: Equatable, Sendable {
  public let replications: Int
  /// c̄, and the μ that it should be.
  public let mean, expected: Double
  private let total: Int128
  private let square: Int256

  /// - Returns: `nil` if the count is always the same, or there are fewer than three replications.
  public init?(replications: Int, total: Int128, square: Int256, expected: Double) {
    guard replications > 2 else { return nil }
    self.replications = replications
    self.total = total
    self.square = square
    self.expected = expected
    mean = ExactInteger(total).double / Double(replications)
    guard !spread.isZero else { return nil }
  }

  public var degreesOfFreedom: Int { replications - 2 }

  /// n·Σ(c − c̄)², exactly.
  private var spread: ExactInteger { centred(square, total, total) }

  /// n·Σ(a − ā)(b − b̄) from the sums of a, b and their products.
  private func centred(_ product: Int256, _ a: Int128, _ b: Int128) -> ExactInteger {
    ExactInteger(replications) * ExactInteger(product) - ExactInteger(a) * ExactInteger(b)
  }
}

/// A figure adjusted by a control variate.
public struct AdjustedFigure: Equatable, Sendable {
  public let mean, standardError: Double
  public let replications: Int

  public func estimate(criticalValue: Double) -> Estimate {
    Estimate(mean: mean, halfWidth: standardError * criticalValue, replications: replications)
  }

  /// Of the hypothesis that the figure is zero, as without a control variate.
  public var significance: Double {
    guard standardError > 0 else { return mean == 0 ? 1 : 0 }
    return min(
      1, 2 * studentTail(mean.magnitude / standardError, degreesOfFreedom: replications - 2))
  }
}

// MARK: Figures

extension ControlVariate {
  /// A total; `product` is the sum of its products with the count.
  public func adjust(_ sums: PairSums, product: Int256) -> AdjustedFigure {
    adjust(sums.x, square: sums.xx, product: product)
  }

  /// A difference of two totals.
  public func adjust(_ sums: PairedSums, product: Int256) -> AdjustedFigure {
    adjust(sums.d, square: sums.dd, product: product)
  }

  /// A ratio y ÷ x; `nil` where it has no value.
  public func adjust(_ sums: RatioSums, x: Int256, y: Int256) -> AdjustedFigure? {
    guard sums.x != 0 else { return nil }
    let below = Adjusted(sums.x, x, self)
    let above = Adjusted(sums.y, y, self)
    guard (below.mean > 0) == (sums.x > 0), below.mean != 0 else { return nil }
    let ratio = above.mean / below.mean
    let squares =
      (residual(sums.yy, above, above) + ratio * ratio * residual(sums.xx, below, below))
      - 2 * ratio * residual(sums.xy, below, above)
    return figure(ratio, squares / (below.mean * below.mean))
  }

  /// A difference of two ratios, v/u less y/x.
  ///
  /// Terms are added in such an order that two scenarios with the same totals differ by exactly 0.
  public func adjust(
    _ sums: PairedRatioSums, x: Int256, y: Int256, u: Int256, v: Int256
  ) -> AdjustedFigure? {
    guard let before = adjust(sums.first, x: x, y: y), let after = adjust(sums.second, x: u, y: v)
    else { return nil }
    let (x, y) = (Adjusted(sums.x, x, self), Adjusted(sums.y, y, self))
    let (u, v) = (Adjusted(sums.u, u, self), Adjusted(sums.v, v, self))
    let (wv, wu) = (1 / u.mean, -after.mean / u.mean)
    let (wy, wx) = (-1 / x.mean, before.mean / x.mean)
    let first =
      (wy * wy * residual(sums.yy, y, y) + wx * wx * residual(sums.xx, x, x))
      + 2 * (wy * wx * residual(sums.xy, x, y))
    let second =
      (wv * wv * residual(sums.vv, v, v) + wu * wu * residual(sums.uu, u, u))
      + 2 * (wv * wu * residual(sums.uv, u, v))
    let across =
      (wv * wy * residual(sums.yv, y, v) + wu * wx * residual(sums.xu, x, u))
      + (wv * wx * residual(sums.xv, x, v) + wu * wy * residual(sums.yu, y, u))
    return figure(after.mean - before.mean, (first + second) + 2 * across)
  }

  private func adjust(_ sum: Int128, square: Int256, product: Int256) -> AdjustedFigure {
    let total = Adjusted(sum, product, self)
    return figure(total.mean, residual(square, total, total))
  }

  /// A total, and how it goes with the count.
  private struct Adjusted {
    let sum: Int128
    /// n·Σ(a − ā)(c − c̄), exactly.
    let slope: ExactInteger
    let mean: Double

    init(_ sum: Int128, _ product: Int256, _ control: ControlVariate) {
      self.sum = sum
      slope = control.centred(product, sum, control.total)
      let coefficient = slope.double / control.spread.double
      mean =
        ExactInteger(sum).double / Double(control.replications)
        - coefficient * (control.mean - control.expected)
    }
  }

  /// Σ of the products of the residuals of two totals, rounded once.
  private func residual(_ product: Int256, _ a: Adjusted, _ b: Adjusted) -> Double {
    let left = centred(product, a.sum, b.sum) * spread - a.slope * b.slope
    return left.double / (ExactInteger(replications) * spread).double
  }

  private func figure(_ mean: Double, _ squares: Double) -> AdjustedFigure {
    let n = Double(replications)
    let distance = self.mean - expected
    let factor = 1 / n + n * distance * distance / spread.double
    return AdjustedFigure(
      mean: mean,
      standardError: (max(0, squares) / Double(degreesOfFreedom) * factor).squareRoot(),
      replications: replications)
  }
}
