internal import EventKernel
internal import Scenario

// What persons do with their time, as it adds to the tables.

extension World {
  /// Adds the time that a person gave to a contact, to the hours in which it was given.
  ///
  /// `group` is the person's, where that may not be the one that began: work put down may be taken
  /// up by another.
  mutating func countStaffTime(
    contact slot: Int, by group: Int32? = nil, from start: Int64, until end: Int64, outcome: Outcome
  ) {
    let group = group ?? contacts[slot].group
    let hourStart = hourEnd &- Microseconds.perHour
    if start >= hourStart {
      // Mostly all of it lies within the present hour.
      return addStaffTime(contact: slot, by: group, end &- start, outcome, cell)
    }
    var from = start
    while from < end {
      let until = min(end, (from / Microseconds.perHour &+ 1) &* Microseconds.perHour)
      addStaffTime(
        contact: slot, by: group, until &- from, outcome,
        from >= hourStart ? cell : interval(at: from))
      from = until
    }
  }

  private mutating func addStaffTime(
    contact slot: Int, by group: Int32, _ time: Int64, _ outcome: Outcome, _ cell: Cell
  ) {
    guard cell.isCounted else { return }
    let isRepeat = contacts[slot].isRepeat
    let isPlanned = plannedCauses & (1 &<< UInt64(contacts[slot].causeNumber)) != 0
    let isSuperseded = outcome == .superseded
    let isAvoidable = isSuperseded || (isRepeat && !isPlanned)
    let isFailed = !isRepeat && (outcome == .unresolved || outcome == .referred)
    var line = TotalsLine(of: .busy)
    line[.busy] = time
    line[.firstUnresolvedTime] = isFailed ? time : 0
    line[.avoidable] = isAvoidable ? time : 0
    line[.supersededTime] = isSuperseded ? time : 0
    let rows = rows(of: slot)
    tally.add(firstHalfOf: line, rows, cell)
    if contacts[slot].isTask {
      tally.add(time, to: .taskTime, rows, cell)
      tally.add(time, to: .taskTime, row: tally.row(.group, Int(group)), cell)
    }
    switch contacts[slot].errand {
    case .service, .missedCall: break
    case .reception:
      tally.add(time, to: .receptionTime, rows, cell)
    case .forwarding:
      tally.add(time, to: .forwardingTime, rows, cell)
    }
    if isAvoidable {
      let row = tally.row(.channel, Int(cases[Int(contacts[slot].caseRecord)].firstChannel))
      tally.add(time, to: .avoidableByFirstChannel, row: row, cell)
    }
  }

  /// Adds the time since the last change to what the group's persons did.
  @inline(__always)
  mutating func accrue(group: Int, _ now: Int64) {
    let time = now &- groups[group].since
    groups[group].since = now
    groups[group].staffedTime &+= groups[group].staffed &* time
    groups[group].overtimeTime &+= groups[group].overtime &* time
    groups[group].busyTime &+= groups[group].busy &* time
    groups[group].idleTime &+= groups[group].idle &* time
    groups[group].unavailableTime &+= groups[group].unavailable &* time
  }

  /// Moves the groups' time of the interval that ends into the tables.
  mutating func flushGroups(until now: Int64) {
    for group in 0..<groups.count {
      accrue(group: group, now)
      let state = groups[group]
      // At night nobody is there.
      guard state.staffedTime | state.overtimeTime != 0 else { continue }
      if cell.isCounted {
        let row = tally.row(.group, group)
        tally.add(state.staffedTime, to: .staffed, row: row, cell)
        tally.add(state.overtimeTime, to: .overtime, row: row, cell)
        tally.add(state.busyTime, to: .busy, row: row, cell)
        tally.add(state.idleTime, to: .idle, row: row, cell)
        tally.add(state.unavailableTime, to: .unavailable, row: row, cell)
        tally.add(
          cost(of: state.staffedTime + state.overtimeTime, rate: state.plan.hourlyRate),
          to: .staffCost, row: row, cell)
      }
      groups[group].staffedTime = 0
      groups[group].overtimeTime = 0
      groups[group].busyTime = 0
      groups[group].idleTime = 0
      groups[group].unavailableTime = 0
    }
  }

  /// Paid time × hourly rate in millionths of a euro, rounded per group and hour.
  private func cost(of time: Int64, rate: Int64) -> Int64 {
    let hour = Int128(Microseconds.perHour)
    return Int64((Int128(time) * Int128(rate) + hour / 2) / hour)
  }
}
