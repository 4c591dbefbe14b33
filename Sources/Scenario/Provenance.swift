/// Where the numbers of a scenario come from: kept beside the scenario, for reports.
package struct Provenance: Equatable, Sendable {
  package enum Mark: String, CaseIterable, Equatable, Sendable {
    /// Read in the source named.
    case source
    /// Computed from a data set that is named.
    case derived
    /// Nobody has measured it for this office.
    case assumption
  }

  /// What is known about the numbers at one path, or at all paths of one pattern.
  package struct Entry: Equatable, Sendable {
    /// A path in the scenario; `*` stands for any one name or position.
    package var pattern: String
    package var mark: Mark
    package var note: String
    /// Between which bounds the number may lie.
    package var range: ClosedRange<Double>?

    package init(pattern: String, mark: Mark, note: String, range: ClosedRange<Double>?) {
      self.pattern = pattern
      self.mark = mark
      self.note = note
      self.range = range
    }
  }

  /// In file order.
  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }
}
