internal import EventKernel

// Adding to the totals. Everything is added by day and by hour, and to no cell that is not counted.

extension Tally {
  // MARK: One measure

  @inline(__always)
  mutating func add(_ value: Int64, to measure: Measure, row: Int, _ cell: Cell) {
    totals[base.place(row, day: Int(cell.day)) &+ measure.rawValue] &+= value
    if base.hasHours {
      totals[base.place(row, weekHour: Int(cell.weekHour)) &+ measure.rawValue] &+= value
    }
  }

  mutating func add(_ value: Int64, to measure: Measure, _ rows: Rows, _ cell: Cell) {
    rows.forEach { add(value, to: measure, row: $0, cell) }
  }

  // MARK: Staff time

  /// Adds staff time on a contact, or task.
  @inline(__always)
  mutating func addStaffTime(
    _ time: Int64, _ marks: StaffTimes.Marks, isTask: Bool, _ rows: Rows, _ cell: Cell
  ) {
    if cell == hour {
      staffTimes.add(time, marks, isTask: isTask, rows)
    } else {
      addEarlierStaffTime(staffTimes.line(time, marks, isTask: isTask), rows, cell)
    }
  }

  @inline(never)
  private mutating func addEarlierStaffTime(_ line: TotalsLine, _ rows: Rows, _ cell: Cell) {
    rows.forEach { addStaffTime(line, row: $0, cell) }
  }

  @inline(__always)
  mutating func addStaffTime(_ line: TotalsLine, row: Int, _ cell: Cell) {
    if !staff.add(line, row: row, cell) { addOnEarlierDay(line, row: row, cell) }
  }

  /// Adds one of the measures of staff time.
  @inline(__always)
  mutating func addStaffTime(_ time: Int64, to measure: Measure, row: Int, _ cell: Cell) {
    if !staff.add(time, to: measure, row: row, cell) { add(time, to: measure, row: row, cell) }
  }

  /// Adds what persons did with their time.
  mutating func addPresence(_ line: TotalsLine, row: Int, _ cell: Cell) {
    if !presence.add(line, row: row, cell) { addOnEarlierDay(line, row: row, cell) }
  }

  @inline(never)
  private mutating func addOnEarlierDay(_ line: TotalsLine, row: Int, _ cell: Cell) {
    for lane in 0..<8 where line.values[lane] != 0 {
      totals[base.place(row, day: Int(cell.day)) &+ line.first &+ lane] &+= line.values[lane]
      guard base.hasHours else { continue }
      totals[base.place(row, weekHour: Int(cell.weekHour)) &+ line.first &+ lane] &+=
        line.values[lane]
    }
  }

  /// The hour ends; `next` begins.
  mutating func closeHour(next: Cell) {
    let ends = hour
    staffTimes.take { row, line in _ = staff.add(line, row: row, ends) }
    staff.closeDay(next: next.day, &totals, base)
    presence.closeDay(next: next.day, &totals, base)
    hour = next
  }

  /// What was added to a row on all days.
  func total(of measure: Measure, row: Int) -> Int64 {
    let places = Set((0..<days).map { base.place(row, day: $0) })
    return places.reduce(0) { $0 + totals[$1 + measure.rawValue] }
  }
}
