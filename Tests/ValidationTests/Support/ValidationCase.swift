import Testing

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

/// A case in the study that answers it: the argument of a test.
struct Trial: Sendable, CustomTestStringConvertible {
  let study: Study
  let position: Int

  var publication: ValidationCase { study.cases[position] }
  var testDescription: String { publication.name }
}

/// Cases of one kind.
struct Family: Sendable {
  let title: String
  let studies: [Study]

  var trials: [Trial] {
    studies.flatMap { study in
      study.cases.indices.map { Trial(study: study, position: $0) }
    }
  }
}

extension Family {
  static let all = [
    singleServer, manyServers, impatience, priorities, returns, varyingDemand, contactCenters, ssj,
  ]
}
