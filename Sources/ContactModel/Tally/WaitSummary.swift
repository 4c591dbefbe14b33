internal import Statistics

/// Waits of one entity in one interval of one replication, in microseconds.
package struct WaitSummary: Equatable, Sendable {
  package static let probabilities = [0.5, 0.8, 0.9, 0.95, 0.99]
  static let exactProbabilities = QuantileSearch.Probabilities(probabilities)
  package var count: Int64
  /// At `probabilities`, each rounded to a whole microsecond.
  package var quantiles: [Int64]
  package var maximum: Int64
}
