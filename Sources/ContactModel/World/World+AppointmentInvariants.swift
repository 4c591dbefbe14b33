internal import EventKernel

// What always holds of appointments.

extension World {
  /// Slots are taken by those who booked them, and persons are kept free for appointments that run.
  mutating func checkAppointments(at now: Int64, _ found: inout [String]) {
    var booked = [Int32](repeating: 0, count: slotTimes.count)
    var held = [Int64](repeating: 0, count: groups.count)
    for slot in 0..<contacts.extent where contacts.isInUse(slot) {
      let contact = contacts[slot]
      guard contact.appointment != Self.nobody else {
        if contact.holdsPerson { found.append("a person is kept free for contact \(slot)") }
        continue
      }
      let time = slotTimes[Int(contact.appointment)]
      if contact.state == .booked, !contact.hasCome { booked[Int(contact.appointment)] += 1 }
      if contact.holdsPerson {
        held[Int(grids[Int(stations[Int(contact.station)].grid)].group)] += 1
        if time > now { found.append("a person is kept free before appointment \(slot)") }
        if contact.state == .inHandling || contact.state == .afterContact {
          found.append("a person is kept free for contact \(slot) in hand")
        }
      } else if contact.state == .awaited {
        found.append("nobody is kept free for awaited contact \(slot)")
      }
      if contact.hasCome, time > now { found.append("contact \(slot) came before its time") }
    }
    for group in 0..<groups.count where groups[group].held != held[group] {
      found.append("group \(group) keeps \(groups[group].held) free, not \(held[group])")
    }
    for grid in 0..<grids.count {
      for day in 0..<slotDayCount { checkDay(day, grid, booked, at: now, &found) }
    }
  }

  private mutating func checkDay(
    _ day: Int, _ grid: Int, _ booked: [Int32], at now: Int64, _ found: inout [String]
  ) {
    let row = slotDays[grid * slotDayCount + day]
    var sum: Int32 = 0
    for slot in Int(row.firstSlot)..<Int(row.firstSlot + row.count) {
      let count = Int32(taken[slot])
      sum += count
      if count > row.places { found.append("slot \(slot) is taken \(count) times") }
      if slotTimes[slot] > now, count != booked[slot] {
        found.append("slot \(slot) is taken \(count) times by \(booked[slot])")
      }
    }
    if takenByDay[grid * slotDayCount + day] != sum {
      found.append("day \(day) of grid \(grid) is miscounted")
    }
  }
}
