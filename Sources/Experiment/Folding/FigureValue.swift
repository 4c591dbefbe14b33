internal import ContactModel

/// A figure of one replication, exactly.
enum FigureValue: Equatable, Sendable {
  case total(Int64)
  case ratio(Int64, Int64)
  case missing

  /// As numerator and denominator, so that sums over replications give the figure whatever its
  /// formula; both are 0 where the replication has no value.
  var fraction: Fraction {
    switch self {
    case .total(let total): Fraction(numerator: total, denominator: 1)
    case .ratio(let numerator, let denominator):
      Fraction(numerator: numerator, denominator: denominator)
    case .missing: Fraction(numerator: 0, denominator: 0)
    }
  }
}

/// What one replication adds to both sides of a ratio of sums.
package struct Fraction: BitwiseCopyable, Equatable, Sendable {
  package var numerator: Int64
  package var denominator: Int64

  package init(numerator: Int64, denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The figure in this replication alone; nil where it has none.
  package var value: Double? {
    denominator == 0 ? nil : Double(numerator) / Double(denominator)
  }
}

extension RowReader {
  /// A figure of the row that was read last.
  func value(
    _ place: RowLayout.Place, of row: TablePlan.Row, _ grain: Grain, cell: Int,
    _ observation: Observation
  ) -> FigureValue {
    switch place {
    case .total(let place): .total(values[place.form])
    case .ratio(let place): .ratio(values[place.numerator], values[place.denominator])
    case .sample(let index):
      sample(row.layout.samples[index], row, grain, cell: cell, of: observation)
        .map { .total($0.value) } ?? .missing
    }
  }
}
