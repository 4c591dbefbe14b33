internal import Foundation

/// Gauss–Legendre integration over panels between given break points.
///
/// Source: G. H. Golub, J. H. Welsch, Math. Comp. 23 (1969), 221–230, for the rule; its nodes come
/// from Newton steps on the Legendre polynomial.
struct Quadrature {
  private let points: [(node: Double, weight: Double)]

  init(order: Int = 16) {
    points = (1...order).map { index in
      var x = cos(Double.pi * (Double(index) - 0.25) / (Double(order) + 0.5))
      var slope = 1.0
      for _ in 0..<60 {
        var (previous, current) = (1.0, x)
        for n in stride(from: 2.0, through: Double(order), by: 1) {
          (previous, current) = (current, ((2 * n - 1) * x * current - (n - 1) * previous) / n)
        }
        slope = Double(order) * (x * current - previous) / (x * x - 1)
        let step = current / slope
        x -= step
        if step.magnitude < 1e-16 { break }
      }
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
  }

  /// The nodes and weights for an integral from `lower` to `upper`.
  ///
  /// - Parameters:
  ///   - lower: Where the integral starts.
  ///   - upper: Where it ends.
  ///   - breaks: Points at which the integrand has a kink.
  ///   - panels: The number of panels between two breaks.
  /// - Returns: Pairs whose weighted sum of function values is the integral.
  func nodes(
    from lower: Double, to upper: Double, breaks: [Double] = [], panels: Int
  ) -> [(node: Double, weight: Double)] {
    let edges = [lower] + breaks.filter { $0 > lower && $0 < upper }.sorted() + [upper]
    var nodes: [(node: Double, weight: Double)] = []
    for (start, end) in zip(edges, edges.dropFirst()) {
      let width = (end - start) / Double(panels)
      for panel in 0..<panels {
        let middle = start + width * (Double(panel) + 0.5)
        for point in points {
          nodes.append((middle + width / 2 * point.node, width / 2 * point.weight))
        }
      }
    }
    return nodes
  }
}
