internal import Calendar

/// Takes the cells of a table, row by row.
protocol RowWriter {
  mutating func text(_ text: String)
  /// A missing value is an empty cell.
  mutating func number(_ value: Double?, decimals: Int)
  mutating func integer(_ value: Int)
  mutating func date(_ date: CivilDate)
  mutating func endRow()
}
