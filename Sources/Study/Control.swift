/// What the figures of an experiment are adjusted by.
package enum Control: String, CaseIterable, Equatable, Sendable {
  case none
  /// The number of cases of the baseline, whose expectation follows from the demand.
  case cases
}
