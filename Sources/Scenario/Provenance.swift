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
    /// What the note is about: the values at its paths of which no longer path says more.
    package var values: [NotedValue] = []

    package init(pattern: String, mark: Mark, note: String, range: ClosedRange<Double>?) {
      self.pattern = pattern
      self.mark = mark
      self.note = note
      self.range = range
    }
  }

  /// In file order.
  package var entries: [Entry]
  /// How many values with numbers no note is about.
  package var unnoted: Int

  package init(_ entries: [Entry] = [], unnoted: Int = 0) {
    self.entries = entries
    self.unnoted = unnoted
  }

  /// Keeps the notes and not what they are about.
  package mutating func dropValues() {
    for index in entries.indices { entries[index].values = [] }
  }
}
