/// A figure of one row over the horizon by which scenarios are judged.
package struct Criterion: Sendable {
  package let breakdown: Breakdown
  /// The name of the row.
  package let entity: String
  /// What people call the row; nil: its name.
  package var title: String? = nil
  package let figure: Figure
  /// Which values are the better ones; with `neutral` it is watched only.
  package let direction: Direction

  package init(
    _ breakdown: Breakdown, _ entity: String, _ figure: Figure, direction: Direction? = nil
  ) {
    self.breakdown = breakdown
    self.entity = entity
    self.figure = figure
    self.direction = direction ?? figure.direction
  }
}

extension Criterion: Equatable {
  package static func == (a: Criterion, b: Criterion) -> Bool {
    a.isSamePlace(as: b) && a.direction == b.direction
  }

  /// Whether both are the same figure, whichever values are the better ones.
  package func isSamePlace(as other: Criterion) -> Bool {
    breakdown == other.breakdown && entity == other.entity && figure.id == other.figure.id
  }
}
