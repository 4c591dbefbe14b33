internal import Randomness
package import Study

extension Uncertain.Law {
  /// The number below which the law lies with probability `u`, from the one end to the other.
  package func quantile(_ u: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard u > 0 else { return low }
    guard u < 1 else { return high }
    let value =
      switch self {
      case .uniform: low + (high - low) * u
      case .triangular(_, let likely, _):
        u * (high - low) < likely - low
          ? low + (u * (high - low) * (likely - low)).squareRoot()
          : high - ((1 - u) * (high - low) * (high - likely)).squareRoot()
      case .normal(let mean, let deviation, _, _):
        normal(u, mean: mean, deviation: deviation)
      }
    return min(high, max(low, value))
  }

  private func normal(_ u: Double, mean: Double, deviation: Double) -> Double {
    let below = Elementary.normalCDF((range.lowerBound - mean) / deviation)
    let through = Elementary.normalCDF((range.upperBound - mean) / deviation)
    let p = below + u * (through - below)
    guard p > 0 else { return range.lowerBound }
    guard p < 1 else { return range.upperBound }
    return mean + deviation * Elementary.normalQuantile(p)
  }
}
