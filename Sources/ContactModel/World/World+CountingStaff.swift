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
    var marks: StaffTimes.Marks = []
    if isFailed { marks.insert(.isFailed) }
    if isAvoidable { marks.insert(.isAvoidable) }
    if isSuperseded { marks.insert(.isSuperseded) }
    let rows = rows(of: slot)
    let isTask = contacts[slot].isTask
    tally.addStaffTime(time, marks, isTask: isTask, rows, cell)
    if isTask {
      tally.addStaffTime(time, to: .taskTime, row: tally.row(.group, Int(group)), cell)
    }
    switch contacts[slot].errand {
    case .service, .missedCall: break
    case .reception:
      rows.forEach { tally.addStaffTime(time, to: .receptionTime, row: $0, cell) }
    case .forwarding:
      rows.forEach { tally.addStaffTime(time, to: .forwardingTime, row: $0, cell) }
    }
    if isAvoidable {
      let channel = Int(cases[Int(contacts[slot].caseRecord)].firstChannel)
      tally.addStaffTime(
        time, to: .avoidableByFirstChannel, row: tally.row(.channel, channel), cell)
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
        var contacts = TotalsLine(of: .busy)
        contacts[.busy] = state.busyTime
        tally.addStaffTime(contacts, row: row, cell)
        var presence = TotalsLine(of: .staffed)
        presence[.staffed] = state.staffedTime
        presence[.overtime] = state.overtimeTime
        presence[.idle] = state.idleTime
        presence[.unavailable] = state.unavailableTime
        presence[.staffCost] =
          cost(of: state.staffedTime + state.overtimeTime, rate: state.plan.hourlyRate)
        tally.addPresence(presence, row: row, cell)
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
    let hour = Microseconds.perHour
    let (product, runsOver) = time.multipliedReportingOverflow(by: rate)
    // Mostly it fits into 64 bits, which divides several times as fast.
    if !runsOver, product < .max - hour { return (product + hour / 2) / hour }
    return Int64((Int128(time) * Int128(rate) + Int128(hour / 2)) / Int128(hour))
  }
}
