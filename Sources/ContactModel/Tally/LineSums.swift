internal import EventKernel

/// Eight measures of every row, summed up for one interval before they go into the totals.
///
/// The sums of one interval stay in the first cache; the totals are those of a year.
struct LineSums: ~Copyable {
  private var sums: Slab<SIMD8<Int64>>
  private let first: Int
  private var isEmpty = true

  /// Sums of the eight measures of which `measure` is one.
  init(of measure: Measure, rows: Int) {
    sums = Slab(repeating: SIMD8(), count: rows)
    first = TotalsLine.first(of: measure)
  }

  @inline(__always)
  mutating func add(_ line: TotalsLine, _ rows: Rows) {
    isEmpty = false
    let values = line.values
    rows.forEach { sums[$0] &+= values }
  }

  @inline(__always)
  mutating func add(_ line: TotalsLine, row: Int) { add(line.values, row: row) }

  @inline(__always)
  mutating func add(_ values: SIMD8<Int64>, row: Int) {
    isEmpty = false
    sums[row] &+= values
  }

  @inline(__always)
  mutating func add(_ value: Int64, to measure: Measure, row: Int) {
    isEmpty = false
    sums[row][measure.rawValue &- first] &+= value
  }

  /// Forgets everything.
  mutating func clear() {
    sums.fill(with: SIMD8())
    isEmpty = true
  }

  /// Hands over the sums of each row that has any, and forgets them.
  @inline(__always)
  mutating func take(_ body: (_ row: Int, SIMD8<Int64>) -> Void) {
    guard !isEmpty else { return }
    isEmpty = true
    for row in 0..<sums.count where hasAny(row) {
      body(row, sums[row])
      sums[row] = SIMD8()
    }
  }

  /// Moves the sums to the totals of a day.
  mutating func move(to totals: inout [Int64], _ base: borrowing BaseTables, day: Int) {
    guard !isEmpty else { return }
    let first = first
    var span = totals.mutableSpan
    take { row, values in span.add(values, at: base.place(row, day: day) &+ first) }
  }

  /// Moves the sums to the totals of an hour of the week, or of all hours where so many rows belong
  /// to each of them.
  mutating func move(
    to totals: inout [Int64], _ base: borrowing BaseTables, weekHour: Int,
    rowsOfHour rows: Int = .max
  ) {
    guard !isEmpty else { return }
    let first = first
    var span = totals.mutableSpan
    take { place, values in
      let (hours, row) = place.quotientAndRemainder(dividingBy: rows)
      span.add(values, at: base.place(row, weekHour: weekHour &+ hours) &+ first)
    }
  }

  /// `!=` looks at one lane after the other.
  @inline(__always)
  private func hasAny(_ row: Int) -> Bool {
    let four = sums[row].lowHalf | sums[row].highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y != 0
  }
}
