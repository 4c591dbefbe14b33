/// A figure that matters, and what it should be.
package struct Goal: Equatable, Sendable {
  package var place: FigurePlace
  /// nil: the figure is watched, nothing is demanded of it.
  package var target: Target?
  /// nil: what holds for the figure anyway.
  package var direction: Direction?

  package init(place: FigurePlace, target: Target?, direction: Direction?) {
    self.place = place
    self.target = target
    self.direction = direction
  }

  /// Which of two values is the better one.
  package enum Direction: String, CaseIterable, Equatable, Sendable {
    case more, less
  }
}

/// A bound that a figure should keep, in the figure's unit.
package enum Target: Equatable, Sendable {
  case atLeast(Double)
  case atMost(Double)

  package func isMet(by value: Double) -> Bool {
    switch self {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    }
  }
}
