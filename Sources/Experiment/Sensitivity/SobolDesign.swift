internal import Randomness

/// Shares of a figure's variance that uncertain numbers answer for, alone and with all others.
///
/// Two independent Latin hypercubes A and B, and for every number a copy of A with its column from
/// B: `points` × (numbers + 2) evaluations.
///
/// Sources: I. M. Sobol', Math. Comput. Simul. 55 (2001), 271–280; A. Saltelli et al., Comput. Phys.
/// Commun. 181 (2010), 259–270 (first order); M. J. W. Jansen, Comput. Phys. Commun. 117 (1999),
/// 35–43 (total).
package struct SobolDesign: Sendable {
  package let dimensions: Int
  package let base: Int
  /// A, then B, then the copies, one after the other.
  package let points: [[Double]]
  private let key: StreamKey

  package init(dimensions: Int, points base: Int, seed: UInt64) {
    precondition(dimensions > 0 && base > 1, "a variance needs numbers and two points")
    self.dimensions = dimensions
    self.base = base
    key = StreamKey(seed: seed, replication: 0).child(named: "sobol")
    let first = LatinHypercube(points: base, dimensions: dimensions, key.child(1)).points
    let second = LatinHypercube(points: base, dimensions: dimensions, key.child(2)).points
    points =
      first + second
      + (0..<dimensions).flatMap { dimension in
        zip(first, second).map { a, b in
          var mixed = a
          mixed[dimension] = b[dimension]
          return mixed
        }
      }
  }

  /// A number's share, with the interval that bootstrap gives.
  package struct Share: Equatable, Sendable {
    package let value: Double
    package let lower: Double
    package let upper: Double
  }

  package struct Indices: Equatable, Sendable {
    /// By coordinate: of the variance, what goes away on average once the number is known.
    package let first: [Share]
    /// By coordinate: what stays on average while all others are known.
    package let total: [Share]
    /// Standard deviation of the figure over the inputs.
    package let deviation: Double
  }

  /// The indices of values by point; nil where the figure does not vary.
  package func indices(
    _ values: [Double], confidence: Double, resamples: Int = 1000
  ) -> Indices? {
    precondition(values.count == points.count, "a value for every point")
    guard let plain = estimate(values, rows: Array(0..<base)) else { return nil }
    var stream = key.child(3).stream(1)
    var draws: [(first: [Double], total: [Double])] = []
    for _ in 0..<resamples {
      let rows = (0..<base).map { _ in min(base - 1, Int(stream.uniform() * Double(base))) }
      if let drawn = estimate(values, rows: rows) { draws.append((drawn.first, drawn.total)) }
    }
    func share(_ value: Double, _ drawn: [Double]) -> Share {
      let sorted = drawn.sorted()
      let tail = (1 - confidence) / 2
      func end(_ p: Double) -> Double {
        sorted.isEmpty
          ? value : sorted[min(sorted.count - 1, Int(p * Double(sorted.count)))]
      }
      return Share(value: value, lower: end(tail), upper: end(1 - tail))
    }
    return Indices(
      first: (0..<dimensions).map { index in
        share(plain.first[index], draws.map { $0.first[index] })
      },
      total: (0..<dimensions).map { index in
        share(plain.total[index], draws.map { $0.total[index] })
      }, deviation: plain.variance.squareRoot())
  }

  private func estimate(
    _ values: [Double], rows: [Int]
  ) -> (first: [Double], total: [Double], variance: Double)? {
    let count = Double(rows.count)
    var sum = 0.0
    for row in rows { sum += values[row] + values[base + row] }
    let mean = sum / (2 * count)
    var squares = 0.0
    for row in rows {
      let (a, b) = (values[row] - mean, values[base + row] - mean)
      squares += a * a + b * b
    }
    let variance = squares / (2 * count - 1)
    guard variance > 0 else { return nil }
    var first: [Double] = []
    var total: [Double] = []
    for dimension in 0..<dimensions {
      let copy = (2 + dimension) * base
      var products = 0.0
      var changes = 0.0
      for row in rows {
        let (a, b, mixed) = (values[row], values[base + row], values[copy + row])
        products += (b - mean) * (mixed - a)
        changes += (a - mixed) * (a - mixed)
      }
      first.append(products / count / variance)
      total.append(changes / (2 * count) / variance)
    }
    return (first, total, variance)
  }
}
