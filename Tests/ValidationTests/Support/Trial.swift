import Testing

/// A case in the study that answers it: the argument of a test.
struct Trial: Sendable, CustomTestStringConvertible {
  let study: Study
  let position: Int

  var publication: ValidationCase { study.cases[position] }
  var testDescription: String { publication.name }
}
