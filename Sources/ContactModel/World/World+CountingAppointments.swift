internal import Calendar
internal import EventKernel

// What appointments add to the tables.

extension World {
  /// Counts an appointment by its lead time, and what became of it beside the contact's outcome.
  mutating func countAppointment(
    contact slot: Int, _ outcome: Outcome, _ rows: Rows, _ cell: Cell
  ) {
    var end = AppointmentEnd()
    end.cell = cell
    end.entities = entities(of: slot)
    let bookedAt = contacts[slot].beganAt
    let time = slotTimes[Int(contacts[slot].appointment)]
    end.leadTime = time &- bookedAt
    end.accessTime =
      Int64(
        plan.serviceClocks[Int(contacts[slot].channel)].workingDays(from: bookedAt, to: time))
      &* Microseconds.perDay
    end.weeks = UInt8(min(max(0, weeks(from: bookedAt, to: time)), 4))
    end.hasCome = contacts[slot].hasCome
    tally.note(end)
    guard !contacts[slot].hasCome else { return }
    let column: Measure
    switch outcome {
    case .open: column = .ahead
    case .superseded: column = .appointmentsSuperseded
    default: return
    }
    tally.add(1, to: column, rows, cell)
  }

  /// Calendar weeks between two instants.
  private mutating func weeks(from start: Int64, to end: Int64) -> Int {
    plan.calendar.weekIndex(ofDay: plan.calendar.day(at: end))
      &- plan.calendar.weekIndex(ofDay: plan.calendar.day(at: start))
  }

  // MARK: Slots, by the clock

  /// Counts the slots of a day at their times.
  mutating func countOffered(_ grid: Int, _ day: Int) {
    guard plan.countedDays.contains(day) else { return }
    let row = slotDays[grid &* slotDayCount &+ day]
    for slot in Int(row.firstSlot)..<Int(row.firstSlot &+ row.count) {
      countSlots(Int64(row.places), to: .slotsOffered, grid, at: slotTimes[slot])
    }
  }

  mutating func countKeptSlot(of slot: Int) {
    let grid = Int(stations[station(of: slot)].grid)
    countSlots(1, to: .slotsKept, grid, at: slotTimes[Int(contacts[slot].appointment)])
  }

  private mutating func countSlots(
    _ count: Int64, to measure: Measure, _ grid: Int, at time: Int64
  ) {
    let cell = interval(at: time)
    guard cell.isCounted, count > 0 else { return }
    let channel = Int(stations[Int(grids[grid].station)].channel)
    tally.add(count, to: measure, row: tally.row(.channel, channel), cell)
    tally.add(count, to: measure, row: tally.row(.group, Int(grids[grid].group)), cell)
  }
}
