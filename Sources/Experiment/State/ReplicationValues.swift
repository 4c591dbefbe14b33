internal import ContactModel
internal import Statistics

/// A few figures of one scenario in every single replication, for sums over several experiments
/// whose replications go together.
///
/// Size: 16 bytes per figure and replication; everything else that is kept does not grow.
struct ReplicationValues: Sendable {
  let criteria: [Criterion]
  private var reader: CriteriaReader
  /// By replication, one fraction per criterion.
  private(set) var values: [Int: [Fraction]] = [:]

  init(_ criteria: [Criterion], of fold: ScenarioFold) {
    self.criteria = criteria
    reader = CriteriaReader(
      criteria, tables: fold.tables, reader: fold.side.reader, days: fold.subject.shape.dates.count)
  }

  /// How many of the integers of this figure make one of its unit.
  func divisor(_ criterion: Int) -> Double { reader.divisor(criterion) }

  mutating func add(_ observation: Observation, _ replication: Int) {
    guard !criteria.isEmpty else { return }
    values[replication] = reader.read(observation)
  }

  mutating func merge(_ other: ReplicationValues) {
    values.merge(other.values) { _, _ in
      preconditionFailure("a replication cannot be counted twice")
    }
  }

  func write(to writer: inout SumsWriter) {
    for (_, fractions) in values.sorted(by: { $0.key < $1.key }) {
      for fraction in fractions { writer.write([fraction.numerator, fraction.denominator]) }
    }
  }

  /// Reads the values of these replications.
  mutating func read(
    _ done: ReplicationSet, from reader: inout SumsReader
  ) throws(SumsReader.Damaged) {
    guard !criteria.isEmpty else { return }
    for replication in done.all {
      var fractions: [Fraction] = []
      for _ in criteria {
        let numerator = Int64(exactly: try reader.long())
        guard let numerator, let denominator = Int64(exactly: try reader.long()) else {
          throw SumsReader.Damaged()
        }
        fractions.append(Fraction(numerator: numerator, denominator: denominator))
      }
      values[replication] = fractions
    }
  }
}
