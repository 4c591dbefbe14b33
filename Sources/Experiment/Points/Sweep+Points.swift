package import Study

extension Sweep {
  /// The grid, point by point, the last axis running fastest.
  package var points: [[Double]] {
    axes.reduce([[]]) { points, axis in
      points.flatMap { point in axis.values.map { point + [$0] } }
    }
  }
}
