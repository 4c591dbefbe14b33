/// One or two numbers of a scenario taken through a grid.
package struct Sweep: Equatable, Sendable {
  /// Position among the study's scenarios.
  package var scenario: Int
  /// One or two.
  package var axes: [Axis]

  package init(scenario: Int, axes: [Axis]) {
    precondition((1...2).contains(axes.count), "a sweep has one or two parameters")
    self.scenario = scenario
    self.axes = axes
  }

  package struct Axis: Equatable, Sendable {
    package var parameter: Parameter
    /// At least one, in the order in which they are shown.
    package var values: [Double]

    package init(parameter: Parameter, values: [Double]) {
      precondition(!values.isEmpty, "an axis has a value")
      self.parameter = parameter
      self.values = values
    }
  }
}

/// Which of the uncertain numbers a figure depends on.
package struct Sensitivity: Equatable, Sendable {
  /// Position among the study's scenarios.
  package var scenario: Int
  package var method: Method
  package var place: FigurePlace
  /// Of each point; nil: as many as the study has.
  package var replications: Int?

  package init(scenario: Int, method: Method, place: FigurePlace, replications: Int?) {
    self.scenario = scenario
    self.method = method
    self.place = place
    self.replications = replications
  }

  package enum Method: Equatable, Sendable {
    /// One number at a time at both ends of its range.
    case tornado
    /// Screening by elementary effects.
    case morris(trajectories: Int, levels: Int)
    /// Shares of the variance, by Monte Carlo with this many base points.
    case sobol(points: Int)
  }
}
