package import Statistics

/// The figures of every replication of every point.
package struct PointValues: Equatable, Sendable {
  package let points: Int
  package let replications: Int
  package let criteria: Int
  private var values: [Fraction]

  init(points: Int, replications: Int, criteria: Int) {
    self.points = points
    self.replications = replications
    self.criteria = criteria
    values = Array(
      repeating: Fraction(numerator: 0, denominator: 0), count: points * replications * criteria)
  }

  package subscript(_ point: Int, _ replication: Int, _ criterion: Int) -> Fraction {
    get { values[index(point, replication, criterion)] }
    set { values[index(point, replication, criterion)] = newValue }
  }

  private func index(_ point: Int, _ replication: Int, _ criterion: Int) -> Int {
    (point * replications + replication) * criteria + criterion
  }

  /// The sums of one figure at one point.
  package func sums(_ point: Int, _ criterion: Int) -> RatioSums {
    var sums = RatioSums()
    for replication in 0..<replications {
      let value = self[point, replication, criterion]
      sums.add(value.numerator, over: value.denominator)
    }
    return sums
  }

  /// The sums of the difference of one figure between two points.
  package func difference(
    from first: Int, to second: Int, _ criterion: Int
  ) -> PairedRatioSums {
    var sums = PairedRatioSums()
    for replication in 0..<replications {
      let (before, after) = (
        self[first, replication, criterion], self[second, replication, criterion]
      )
      sums.add(
        before.numerator, over: before.denominator, after.numerator, over: after.denominator)
    }
    return sums
  }
}
