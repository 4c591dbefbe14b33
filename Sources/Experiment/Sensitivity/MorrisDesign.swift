internal import Randomness
package import Statistics

/// Screening by elementary effects: trajectories through a grid of the unit cube that move one
/// number at a time.
///
/// Sources: M. D. Morris, Technometrics 33 (1991), 161–174; F. Campolongo, J. Cariboni, A. Saltelli,
/// Environ. Modell. Softw. 22 (2007), 1509–1518 (the mean of absolute effects).
package struct MorrisDesign: Sendable {
  package let dimensions: Int
  package let trajectories: Int
  /// All points, one trajectory after the other, `dimensions` + 1 each.
  package let points: [[Double]]
  /// By trajectory: which coordinate each step moves.
  private let moves: [[Int]]

  /// Levels are even, so that every level is as likely as another.
  package init(dimensions: Int, trajectories: Int, levels: Int, seed: UInt64) {
    precondition(dimensions > 0 && trajectories > 1, "effects need numbers and two trajectories")
    precondition(levels >= 2 && levels.isMultiple(of: 2), "the grid has an even number of levels")
    self.dimensions = dimensions
    self.trajectories = trajectories
    let step = Double(levels) / Double(2 * (levels - 1))
    let key = StreamKey(seed: seed, replication: 0).child(named: "morris")
    var points: [[Double]] = []
    var moves: [[Int]] = []
    for trajectory in 0..<trajectories {
      var stream = key.child(UInt64(trajectory)).stream(1)
      // From a level of the lower half up, or of the upper half down.
      let start = (0..<dimensions).map { _ in
        Double(min(levels / 2 - 1, Int(stream.uniform() * Double(levels / 2)))) / Double(levels - 1)
      }
      let goesUp = (0..<dimensions).map { _ in stream.uniform() < 0.5 }
      var order = Array(0..<dimensions)
      for index in stride(from: dimensions - 1, to: 0, by: -1) {
        order.swapAt(index, min(index, Int(stream.uniform() * Double(index + 1))))
      }
      var point = zip(start, goesUp).map { $1 ? $0 : $0 + step }
      points.append(point)
      for dimension in order {
        point[dimension] += goesUp[dimension] ? step : -step
        points.append(point)
      }
      moves.append(order)
    }
    self.points = points
    self.moves = moves
  }

  /// What the values at the points say about one number.
  package struct Effect: Equatable, Sendable {
    /// The mean effect of the whole range, were it linear.
    package let mean: Double
    /// The mean of the effects' sizes, with its interval over trajectories: how much it matters.
    package let size: Estimate
    /// The standard deviation of the effects: how far from linear, or how much others change it.
    package let spread: Double
  }

  /// The effects, by coordinate, of values by point.
  package func effects(_ values: [Double], confidence: Double) -> [Effect] {
    precondition(values.count == points.count, "a value for every point")
    var effects = [[Double]](repeating: [], count: dimensions)
    for trajectory in 0..<trajectories {
      let first = trajectory * (dimensions + 1)
      for (step, dimension) in moves[trajectory].enumerated() {
        let (before, after) = (first + step, first + step + 1)
        effects[dimension].append(
          (values[after] - values[before]) / (points[after][dimension] - points[before][dimension]))
      }
    }
    let criticalValue = studentCriticalValue(
      confidence: confidence, degreesOfFreedom: trajectories - 1)
    return effects.map { effects in
      let signed = PlainMoments(effects)
      let sizes = PlainMoments(effects.map(\.magnitude))
      return Effect(
        mean: signed.mean,
        size: Estimate(
          mean: sizes.mean,
          halfWidth: criticalValue * sizes.deviation / Double(trajectories).squareRoot(),
          replications: trajectories),
        spread: signed.deviation)
    }
  }
}

/// Mean and standard deviation of numbers that are no integers, added up in their order.
struct PlainMoments {
  let mean: Double
  let deviation: Double

  init(_ values: [Double]) {
    precondition(values.count > 1, "a deviation needs two values")
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    deviation = (squares / Double(values.count - 1)).squareRoot()
  }
}
