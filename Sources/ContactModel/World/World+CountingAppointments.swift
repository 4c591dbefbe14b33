internal import Calendar
internal import EventKernel

// What appointments add to the tables.

extension World {
  /// Counts an appointment at the act of booking, by its lead time.
  mutating func countBooked(contact slot: Int, _ cell: Cell) {
    guard cell.isCounted else { return }
    let bookedAt = contacts[slot].beganAt
    let time = slotTimes[Int(contacts[slot].appointment)]
    let clock = plan.serviceClocks[Int(contacts[slot].channel)]
    let access = Int64(clock.workingDays(from: bookedAt, to: time)) &* Microseconds.perDay
    let calendar = plan.calendar
    let weeks =
      calendar.weekIndex(ofDay: calendar.day(at: time))
      &- calendar.weekIndex(ofDay: calendar.day(at: bookedAt))
    let column: Measure =
      switch weeks {
      case 0: .bookedSameWeek
      case 1: .bookedNextWeek
      case 2: .bookedWeek2
      case 3: .bookedWeek3
      default: .bookedLater
      }
    rows(of: slot).forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: column, at: place)
      tally.add(time &- bookedAt, to: .leadTime, at: place)
      tally.add(access, to: .accessTime, at: place)
    }
  }

  /// Counts what became of the appointment, beside the outcome of the contact.
  mutating func countAppointment(
    contact slot: Int, _ outcome: Outcome, _ rows: ContactRows, _ cell: Cell
  ) {
    let column: Measure
    if contacts[slot].hasCome {
      column = .kept
    } else {
      switch outcome {
      case .open: column = .ahead
      case .superseded: column = .appointmentsSuperseded
      default: return
      }
    }
    rows.forEach { row in tally.add(1, to: column, at: tally.place(row: row, cell)) }
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
    tally.add(count, to: measure, at: tally.place(row: tally.row(.channel, channel), cell))
    let group = tally.row(.group, Int(grids[grid].group))
    tally.add(count, to: measure, at: tally.place(row: group, cell))
  }
}
