/// A number of the scenario that dated changes may turn.
package struct Dial<Change> {
  /// The number before any change.
  package var base: Double
  /// The path by which changes name it.
  package var path: NodePath
  /// The numbers that it accepts.
  package var bounds: NumberBounds
  /// The changes that name it, in the order in which they were given.
  package var changes: [Change]

  package init(base: Double, path: NodePath, bounds: NumberBounds = .any, changes: [Change] = []) {
    self.base = base
    self.path = path
    self.bounds = bounds
    self.changes = changes
  }
}

extension Dial: Equatable where Change: Equatable {}
extension Dial: Sendable where Change: Sendable {}

/// A dated change as a file gives it: which number it sets, and to what.
package struct SetChange<Change> {
  /// The dial that is meant.
  package var target: NodePath
  /// Where the file names the target, for a finding when there is no such dial.
  package var place: Place
  /// The numbers that the dial takes on, to be checked against its bounds.
  package var numbers: [(number: Double, place: Place)]
  /// What the scenario needs to know of the change: dates, shape, numbers.
  package var payload: Change

  package init(
    target: NodePath, place: Place, numbers: [(number: Double, place: Place)] = [],
    payload: Change
  ) {
    self.target = target
    self.place = place
    self.numbers = numbers
    self.payload = payload
  }
}

/// A change that turned nothing.
package struct UnusedChange<Change> {
  package enum Reason: Equatable, Sendable {
    /// The scenario has no such number; a dial with a similar path may be meant.
    case noSuchPath(nearest: String?)
    /// The value is there but cannot change over time.
    case notADial
  }

  package var change: SetChange<Change>
  package var reason: Reason
}
