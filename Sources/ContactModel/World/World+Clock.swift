internal import Calendar
internal import EventKernel

// Hours and days pass: what is collected changes its interval, and the day's hours, shifts and
// demand are laid out.

extension World {
  /// Moves the interval of now forward, hour by hour, and settles what was collected before.
  @inline(never)
  mutating func turnHour(to now: Int64) {
    while hourEnd <= now {
      flushGroups(until: hourEnd)
      let start = hourEnd
      cell = interval(at: start)
      tally.closeHour(next: cell)
      hourEnd = start &+ Microseconds.perHour
    }
  }

  /// The interval of an instant on the hour grid or between.
  mutating func interval(at time: Int64) -> Cell {
    guard time >= 0, time < plan.calendar.endMicroseconds else { return .notCounted }
    let (day, wall) = plan.calendar.wallMicroseconds(at: time)
    guard plan.countedDays.contains(day) else { return .notCounted }
    let hour = plan.calendar.weekday(ofDay: day).rawValue &* 24 &+ Int(wall / Microseconds.perHour)
    return Cell(
      day: Int16(truncatingIfNeeded: day &- plan.countedDays.lowerBound),
      weekHour: Int16(truncatingIfNeeded: hour))
  }

  /// Midnight: looks at the backlog of the day before and lays out the day.
  mutating func dayBegins(_ day: Int, _ now: Int64, _ queue: inout Queue) {
    if day > plan.firstDay { countBacklog(atEndOf: day - 1, now) }
    guard day < plan.endDay else { return }
    for channel in 0..<channelCount where channels[channel].hasLines {
      channelStates[channel].lines = Int32(dials.value(channels[channel].lines, at: now))
    }
    openAndClose(day, now, &queue)
    layOutBlocks(day, now, &queue)
    if grids.count > 0 { layOutSlots(day, now, &queue) }
    layOutShifts(day, now, &queue)
    demand.generate(day: day, plan, dials)
    let tomorrow = plan.calendar.startMicroseconds(ofDay: day + 1)
    _ = schedule(.dayBegins, day + 1, at: tomorrow, &queue)
  }

  /// Schedules when channels open and close on a day; hours that meet at midnight go on.
  private mutating func openAndClose(_ day: Int, _ now: Int64, _ queue: inout Queue) {
    for channel in 0..<channelCount {
      guard let hours = plan.openHours[channel] else { continue }
      for window in hours.windows(ofDay: day) {
        let opening = window.openingMicroseconds
        let closing = window.closingMicroseconds
        if !channelStates[channel].isOpen || opening > now {
          _ = schedule(.channelOpens, channel, at: opening, &queue)
        }
        if !hours.isOpen(at: closing) {
          _ = schedule(.channelCloses, channel, at: closing, &queue)
        }
      }
    }
  }

  /// Adds what lies unfinished at the end of a counted day.
  mutating func countBacklog(atEndOf day: Int, _ now: Int64) {
    let counted = day - plan.countedDays.lowerBound
    guard plan.countedDays.contains(day) else { return }
    let weekHour = plan.calendar.weekday(ofDay: day).rawValue * 24 + 23
    let last = Cell(day: Int16(counted), weekHour: Int16(weekHour))
    countTaskBacklog(last, now)
    for channel in 0..<channelCount where channels[channel].kind == .written {
      let row = tally.row(.channel, channel)
      tally.add(pending[channel].count, to: .backlog, row: row, last)
      tally.add(1, to: .backlogDays, row: row, last)
      guard pending[channel].first != World.nobody else { continue }
      let oldest = contacts[Int(pending[channel].first)].beganAt
      let age = clocks.service(channel, at: now) - clocks.service(channel, at: oldest)
      tally.add(age, to: .backlogAge, row: row, last)
    }
  }
}
