/// Which replications are meant, as ranges in rising order that do not touch.
package struct ReplicationSet: Equatable, Sendable {
  package private(set) var ranges: [Range<Int>] = []

  package init() {}

  package init(_ range: Range<Int>) {
    if !range.isEmpty { ranges = [range] }
  }

  package var count: Int { ranges.reduce(0) { $0 + $1.count } }
  package var isEmpty: Bool { ranges.isEmpty }

  package func contains(_ replication: Int) -> Bool {
    // As many ranges as there are threads at most, in practice.
    ranges.contains { $0.contains(replication) }
  }

  /// Takes one replication in.
  package mutating func insert(_ replication: Int) {
    insert(replication..<(replication + 1))
  }

  /// Takes a range in.
  package mutating func insert(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var merged = range
    var kept: [Range<Int>] = []
    for other in ranges {
      if other.upperBound < merged.lowerBound || merged.upperBound < other.lowerBound {
        kept.append(other)
      } else {
        merged =
          min(merged.lowerBound, other.lowerBound)..<max(merged.upperBound, other.upperBound)
      }
    }
    let position = kept.firstIndex { $0.lowerBound > merged.lowerBound } ?? kept.endIndex
    kept.insert(merged, at: position)
    ranges = kept
  }

  package func union(_ other: ReplicationSet) -> ReplicationSet {
    other.ranges.reduce(into: self) { $0.insert($1) }
  }

  /// Those that the other set does not have.
  package func subtracting(_ other: ReplicationSet) -> ReplicationSet {
    var rest = ReplicationSet()
    for range in ranges {
      var start = range.lowerBound
      for taken in other.ranges where taken.upperBound > start {
        guard taken.lowerBound < range.upperBound else { break }
        rest.insert(start..<max(start, taken.lowerBound))
        start = taken.upperBound
      }
      rest.insert(start..<max(start, range.upperBound))
    }
    return rest
  }

  package func isDisjoint(with other: ReplicationSet) -> Bool {
    subtracting(other) == self
  }

  /// All replications in rising order.
  package var all: [Int] { ranges.flatMap(Array.init) }
}

extension ReplicationSet: CustomStringConvertible {
  /// Ranges with both ends, from 0: `0-4,7`; empty for none.
  package var description: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound - 1)" }
      .joined(separator: ",")
  }

  /// Reads back what `description` writes; nil for anything else.
  package init?(_ text: String) {
    guard !text.isEmpty else { return }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first >= 0, last >= first, last < Int.max
      else { return nil }
      insert(first..<(last + 1))
    }
    guard description == text else { return nil }
  }
}
