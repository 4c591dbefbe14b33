/// A number of a scenario, by its path in the scenario's file.
package struct Parameter: Hashable, Sendable {
  /// Dotted, as in `staff.hotline.persons` or `staff.hotline.shifts[0].hours`.
  package var path: String
  /// What people call it.
  package var title: String

  package init(path: String, title: String) {
    self.path = path
    self.title = title
  }
}

/// A number that is not known for sure.
package struct Uncertain: Equatable, Sendable {
  package var parameter: Parameter
  package var law: Law
  /// Where range and law come from: a source, or the word that it is an assumption.
  package var basis: String

  package init(parameter: Parameter, law: Law, basis: String) {
    self.parameter = parameter
    self.law = law
    self.basis = basis
  }

  /// How the number may lie; ranges are not empty.
  package enum Law: Equatable, Sendable {
    case uniform(from: Double, to: Double)
    case triangular(from: Double, likely: Double, to: Double)
    /// Cut off at both ends.
    case normal(mean: Double, deviation: Double, from: Double, to: Double)

    /// The ends of what the number may be.
    package var range: ClosedRange<Double> {
      switch self {
      case .uniform(let from, let to), .triangular(let from, _, let to),
        .normal(_, _, let from, let to):
        from...to
      }
    }
  }
}
