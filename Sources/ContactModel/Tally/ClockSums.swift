internal import EventKernel

/// Eight measures of every row that belong to the time at which they happen.
///
/// They are summed up for the day that runs and for every hour of the week; the first reach the totals
/// when the day is over, the others in the end.
struct ClockSums: ~Copyable {
  private var ofDay: LineSums
  /// By hour of the week and row.
  private var ofWeek: LineSums
  private let rows: Int
  private var day: Int16 = -1

  /// Sums of the eight measures of which `measure` is one.
  init(of measure: Measure, rows: Int) {
    self.rows = rows
    ofDay = LineSums(of: measure, rows: rows)
    ofWeek = LineSums(of: measure, rows: 168 * rows)
  }

  mutating func clear() {
    ofDay.clear()
    ofWeek.clear()
    day = -1
  }

  /// - Returns: Whether it could be added: the interval is of the day that runs.
  @inline(__always)
  mutating func add(_ line: TotalsLine, row: Int, _ cell: Cell) -> Bool {
    guard cell.day == day else { return false }
    ofDay.add(line, row: row)
    ofWeek.add(line, row: Int(cell.weekHour) &* rows &+ row)
    return true
  }

  /// - Returns: Whether it could be added: the interval is of the day that runs.
  @inline(__always)
  mutating func add(_ value: Int64, to measure: Measure, row: Int, _ cell: Cell) -> Bool {
    guard cell.day == day else { return false }
    ofDay.add(value, to: measure, row: row)
    ofWeek.add(value, to: measure, row: Int(cell.weekHour) &* rows &+ row)
    return true
  }

  /// The day ends; `next` begins.
  mutating func closeDay(next: Int16, _ totals: inout [Int64], _ base: borrowing BaseTables) {
    guard next != day else { return }
    if day >= 0 { ofDay.move(to: &totals, base, day: Int(day)) }
    day = next
  }

  /// The last day is closed.
  mutating func settle(_ totals: inout [Int64], _ base: borrowing BaseTables) {
    guard base.hasHours else { return }
    ofWeek.move(to: &totals, base, weekHour: 0, rowsOfHour: rows)
  }
}
