internal import Randomness

/// Points of the unit cube of which each coordinate takes every one of its equal parts once.
///
/// For sums of functions of one coordinate the mean over such points is far surer than over
/// independent ones, and never much worse.
///
/// Source: M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979), 239–245.
package struct LatinHypercube: Sendable {
  /// By point, then by coordinate; strictly between 0 and 1.
  package let points: [[Double]]

  /// Draws from the streams of `key`; more dimensions leave the first ones as they are.
  init(points count: Int, dimensions: Int, _ key: StreamKey) {
    precondition(count > 0 && dimensions > 0, "a design has points and dimensions")
    let columns = (0..<dimensions).map { dimension in
      Self.column(count, key.child(UInt64(dimension)))
    }
    points = (0..<count).map { point in columns.map { $0[point] } }
  }

  /// Draws of uncertain numbers that do not depend on the draws of a sensitivity analysis.
  package static func ofInputs(_ draws: Int, _ numbers: Int, seed: UInt64) -> [[Double]] {
    let key = StreamKey(seed: seed, replication: 0).child(named: "inputs")
    return LatinHypercube(points: draws, dimensions: numbers, key).points
  }

  private static func column(_ count: Int, _ key: StreamKey) -> [Double] {
    var stream = key.stream(1)
    var parts = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      let other = min(index, Int(stream.uniform() * Double(index + 1)))
      parts.swapAt(index, other)
    }
    return parts.map { (Double($0) + stream.uniform()) / Double(count) }
  }
}
