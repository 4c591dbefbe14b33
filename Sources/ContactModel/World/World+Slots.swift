internal import Calendar
internal import EventKernel
internal import Randomness

// The grid of slots: which are free, which are taken, when their hours begin and end.

extension World {
  /// The earliest free slot that the customer accepts, and its grid.
  ///
  /// One uniform decides for all lead times, so who accepts a less popular lead time accepts every
  /// more popular one.
  /// - Complexity: O(days of the window + slots of a day) for each grid.
  mutating func earliestSlot(
    for slot: Int, _ channel: Int, _ now: Int64
  ) -> (grid: Int, slot: Int)? {
    let row = bookings[Int(channels[channel].booking)]
    let place = Int(contacts[slot].caseRecord)
    let (concern, site) = (Int(cases[place].concern), cases[place].site)
    let u = cases[place].key.uniform(
      Purpose.acceptsSlot.rawValue, UInt64(truncatingIfNeeded: contacts[slot].attempt))
    let today = plan.calendar.day(at: now)
    let end = endOfWindow(row, now)
    var best: (grid: Int, slot: Int)?
    var bestTime = end
    for grid in Int(row.firstGrid)..<Int(row.firstGrid &+ row.gridCount) {
      guard grids[grid].site < 0 || grids[grid].site == site,
        plan.gridConcerns[grid &* plan.demand.concerns &+ concern]
      else { continue }
      var step = 0
      repeat {
        // The days of one step of the table of acceptance, or all.
        let (from, until) = days(ofStep: step, row)
        step &+= 1
        let steps = Int(row.firstAcceptance)
        if row.acceptanceCount > 0,
          u >= dials.value(leadTimes[steps &+ step &- 1].probability, at: now)
        {
          continue
        }
        if let found = freeSlot(
          grid, days: (today &+ from)..<(today &+ until), after: now, before: bestTime)
        {
          best = (grid, found)
          bestTime = slotTimes[found]
          break
        }
      } while step < Int(row.acceptanceCount)
    }
    return best
  }

  /// The lead times, in days, of a step of the table of acceptance; a year is longer than any window.
  private mutating func days(ofStep step: Int, _ row: BookingPlan) -> (from: Int, until: Int) {
    let longest = 400
    guard row.acceptanceCount > 0 else { return (0, longest) }
    let place = Int(row.firstAcceptance) &+ step
    let isLast = step == Int(row.acceptanceCount) &- 1
    return (Int(leadTimes[place].fromDays), isLast ? longest : Int(leadTimes[place + 1].fromDays))
  }

  private mutating func freeSlot(
    _ grid: Int, days: Range<Int>, after now: Int64, before end: Int64
  ) -> Int? {
    var day = days.lowerBound
    let last = min(days.upperBound, slotDayCount)
    while day < last {
      let row = slotDays[grid &* slotDayCount &+ day]
      if row.count > 0, slotTimes[Int(row.firstSlot)] >= end { return nil }
      if takenByDay[grid &* slotDayCount &+ day] < row.count &* row.places {
        for slot in Int(row.firstSlot)..<Int(row.firstSlot &+ row.count)
        where slotTimes[slot] > now && Int32(taken[slot]) < row.places {
          return slotTimes[slot] < end ? slot : nil
        }
      }
      day &+= 1
    }
    return nil
  }

  /// Slots before this time can be booked.
  ///
  /// Whole days of the window go from one wall-clock time to the same, also when clocks change.
  private mutating func endOfWindow(_ row: BookingPlan, _ now: Int64) -> Int64 {
    let days = dials.value(row.windowDays, at: now)
    let whole = Int(days)
    let rest = Int64((days - Double(whole)) * Double(Microseconds.perDay))
    var (day, wall) = plan.calendar.wallMicroseconds(at: now)
    if row.isWeekly {
      day &-= plan.calendar.weekday(ofDay: day).rawValue
      wall = 0
    }
    guard day &+ whole < plan.calendar.dayCount else { return Int64.max }
    let end = plan.calendar.instant(day: max(0, day &+ whole), microsecondsOfDay: wall) &+ rest
    return row.isWeekly ? end : end &+ 1
  }

  // MARK: Taking and giving back

  mutating func takeSlot(of slot: Int) {
    let appointment = Int(contacts[slot].appointment)
    taken[appointment] &+= 1
    takenByDay[dayOfGrid(slot)] &+= 1
  }

  /// A slot that is still ahead can be booked again.
  mutating func giveSlotBack(of slot: Int, _ now: Int64) {
    let appointment = Int(contacts[slot].appointment)
    guard slotTimes[appointment] > now else { return }
    taken[appointment] &-= 1
    takenByDay[dayOfGrid(slot)] &-= 1
  }

  private mutating func dayOfGrid(_ slot: Int) -> Int {
    let grid = Int(stations[station(of: slot)].grid)
    let time = slotTimes[Int(contacts[slot].appointment)]
    return grid &* slotDayCount &+ plan.calendar.day(at: time)
  }

  // MARK: Hours

  /// Schedules when the hours with slots begin and end on a day, and counts what is offered.
  mutating func layOutSlots(_ day: Int, _ now: Int64, _ queue: inout Queue) {
    for grid in 0..<grids.count {
      let station = Int(grids[grid].station)
      let hours = plan.gridHours[grid]
      for window in hours.windows(ofDay: day) {
        let opening = window.openingMicroseconds
        let closing = window.closingMicroseconds
        if !stationStates[station].isOpen || opening > now {
          _ = schedule(.slotsOpen, station, at: opening, &queue)
        }
        if !hours.isOpen(at: closing) {
          _ = schedule(.slotsClose, station, at: closing, &queue)
        }
      }
      countOffered(grid, day)
    }
  }

  mutating func slotsOpen(station: Int, _ now: Int64, _ queue: inout Queue) {
    stationStates[station].isOpen = true
    reopen(station: station, now, &queue)
  }

  /// Whoever is there, or awaited, is served by those on duty; with nobody on duty they are turned
  /// away.
  mutating func slotsClose(station: Int, _ now: Int64, _ queue: inout Queue) {
    stationStates[station].isOpen = false
    close(station: station, serves: true, now, &queue)
  }

  /// Whether the hours of a station are on.
  @inline(__always)
  mutating func isOpen(station: Int) -> Bool {
    stations[station].grid >= 0
      ? stationStates[station].isOpen : channelStates[Int(stations[station].channel)].isOpen
  }
}
