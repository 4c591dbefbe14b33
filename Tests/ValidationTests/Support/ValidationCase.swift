/// A published answer, and how it is read off a simulation.
struct ValidationCase: Sendable {
  let name: String
  let expected: Double
  let tolerance: Tolerance
  let source: String
  let estimand: Estimand
  /// How the case is expressed, where that is not plain.
  let note: String

  init(
    _ name: String, _ expected: Double, _ tolerance: Tolerance, _ source: String,
    _ estimand: Estimand, note: String = ""
  ) {
    self.name = name
    self.expected = expected
    self.tolerance = tolerance
    self.source = source
    self.estimand = estimand
    self.note = note
  }

  /// Largest distance from the expected value.
  var band: Double {
    switch tolerance {
    case .absolute(let band): band
    case .relative(let share): share * expected.magnitude
    }
  }
}

enum Tolerance: Sendable {
  case absolute(Double)
  case relative(Double)
}
