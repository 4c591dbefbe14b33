internal import ContactModel
internal import Statistics

/// The sums of the count that figures are adjusted by: the cases of the baseline.
///
/// One count serves all scenarios: they share the chance of a replication, so its expectation is
/// known and it goes with the figures of each, and adjusting by the same count keeps differences
/// the differences of what is shown.
struct ControlSums: Equatable, Sendable {
  /// What the count is on average, from the demand of the baseline.
  let expected: Double
  var total: Int128 = 0
  var square = Int256.zero

  init(of baseline: Subject) {
    guard let expected = baseline.expectedCases else {
      preconditionFailure("the expected number of cases is known where it is to adjust by")
    }
    self.expected = expected
  }

  /// The count of one replication of the baseline.
  private static func count(_ observation: Observation) -> Int64 {
    guard let table = observation.layout.table(.concern, .horizon) else {
      preconditionFailure("the horizon is always kept")
    }
    return (0..<table.entities).reduce(0) { sum, concern in
      let first = ObservationLayout.position(in: table, entity: concern, cell: 0)
      return sum + observation.totals[first + Measure.cases.rawValue]
    }
  }

  /// Counts a replication of the baseline in, and returns its count.
  mutating func add(_ observation: Observation) -> Int64 {
    let count = Self.count(observation)
    total += Int128(count)
    square.addProduct(count, count)
    return count
  }

  mutating func merge(_ other: ControlSums) {
    total += other.total
    square += other.square
  }

  func write(to writer: inout SumsWriter) {
    writer.write(total)
    writer.write(square)
  }

  mutating func read(from reader: inout SumsReader) throws(SumsReader.Damaged) {
    total = try reader.long()
    square = try reader.wide()
  }

  func variate(replications: Int) -> ControlVariate? {
    ControlVariate(
      replications: replications, total: total, square: square, expected: expected)
  }
}
