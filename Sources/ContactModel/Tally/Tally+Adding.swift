internal import EventKernel

// Adding to the base tables. Everything is added to both, and to no cell that is not counted.

extension Tally {
  /// Where a line of an interval begins in both tables.
  private struct Start: BitwiseCopyable {
    var day: Int
    var weekHour: Int
  }

  /// Notes that the line is used in the interval from now on.
  @inline(__always)
  private mutating func use(line: Int, _ cell: Cell) -> Start {
    let day = Int(cell.day) &* Self.lines &+ line
    let weekHour = Int(cell.weekHour) &* Self.lines &+ line
    usedByDay[day] = true
    usedByWeekHour[weekHour] = true
    return Start(day: day &* lineLength, weekHour: weekHour &* lineLength)
  }

  // MARK: One measure

  @inline(__always)
  mutating func add(_ value: Int64, to measure: Measure, row: Int, _ cell: Cell) {
    let start = use(line: measure.rawValue &>> 3, cell)
    let place = row &+ (measure.rawValue & 7)
    byDay[start.day &+ place] &+= value
    byWeekHour[start.weekHour &+ place] &+= value
  }

  @inline(__always)
  mutating func add(_ value: Int64, to measure: Measure, _ rows: Rows, _ cell: Cell) {
    let start = use(line: measure.rawValue &>> 3, cell)
    rows.forEach { row in
      let place = row &+ (measure.rawValue & 7)
      byDay[start.day &+ place] &+= value
      byWeekHour[start.weekHour &+ place] &+= value
    }
  }

  // MARK: Eight or four

  @inline(__always)
  mutating func add(_ line: TotalsLine, row: Int, _ cell: Cell) {
    let start = use(line: line.number, cell)
    byDay.add(line.values, at: start.day &+ row)
    byWeekHour.add(line.values, at: start.weekHour &+ row)
  }

  @inline(__always)
  mutating func add(_ line: TotalsLine, _ rows: Rows, _ cell: Cell) {
    let start = use(line: line.number, cell)
    rows.forEach { row in
      byDay.add(line.values, at: start.day &+ row)
      byWeekHour.add(line.values, at: start.weekHour &+ row)
    }
  }

  /// Adds the first four measures of the line; the others must be zero.
  @inline(__always)
  mutating func add(firstHalfOf line: TotalsLine, _ rows: Rows, _ cell: Cell) {
    let start = use(line: line.number, cell)
    let values = line.values.lowHalf
    rows.forEach { row in
      byDay.add(values, at: start.day &+ row)
      byWeekHour.add(values, at: start.weekHour &+ row)
    }
  }

  /// What was added on a day.
  func value(of measure: Measure, row: Int, day: Int) -> Int64 {
    byDay[(day * Self.lines + measure.rawValue / 8) * lineLength + row + measure.rawValue % 8]
  }
}
