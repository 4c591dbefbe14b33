/// How far an experiment has come.
package struct Progress: Equatable, Sendable {
  /// Replications of all scenarios that have been counted in.
  package let done: Int
  package let total: Int
}
