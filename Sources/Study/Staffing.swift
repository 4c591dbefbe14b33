/// A search for the fewest staff, or the least cost, that keep the targets.
package struct Staffing: Equatable, Sendable {
  /// Position among the study's scenarios.
  package var scenario: Int
  /// At least one.
  package var posts: [Posts]
  /// At least one.
  package var targets: [Demand]

  package init(scenario: Int, posts: [Posts], targets: [Demand]) {
    precondition(!posts.isEmpty && !targets.isEmpty, "a search needs posts and targets")
    self.scenario = scenario
    self.posts = posts
    self.targets = targets
  }

  /// A number of staff that the search may choose.
  package struct Posts: Equatable, Sendable {
    package var parameter: Parameter
    /// From the least, in steps, to the most that a step reaches.
    package var range: ClosedRange<Double>
    package var step: Double
    /// Of one unit of the number; 1 for all: the fewest staff.
    package var cost: Double

    package init(parameter: Parameter, range: ClosedRange<Double>, step: Double, cost: Double) {
      precondition(step > 0 && cost > 0, "a step and its cost are above 0")
      self.parameter = parameter
      self.range = range
      self.step = step
      self.cost = cost
    }

    /// Every number that it may be, the least first.
    ///
    /// Numbers per 1,000 households are rounded by who writes them, so a thousandth of a step beyond
    /// the most is the most.
    package var choices: [Double] {
      let steps = Int(((range.upperBound - range.lowerBound) / step + 1e-3).rounded(.down))
      return (0...steps).map { min(range.lowerBound + Double($0) * step, range.upperBound) }
    }
  }

  /// A target that is met in this share of the replications.
  package struct Demand: Equatable, Sendable {
    package var place: FigurePlace
    package var target: Target
    package var probability: Double

    package init(place: FigurePlace, target: Target, probability: Double) {
      self.place = place
      self.target = target
      self.probability = probability
    }
  }
}
