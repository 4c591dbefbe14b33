internal import EventKernel
internal import Scenario

// What persons do with their time, as it adds to the tables.

extension World {
  /// Adds the time that a person gave to a contact, to the hours in which it was given.
  mutating func countStaffTime(
    contact slot: Int, from start: Int64, until end: Int64, outcome: Outcome
  ) {
    let rows = rows(of: slot)
    let isRepeat = contacts[slot].isRepeat
    let isPlanned = plannedCauses & (1 &<< UInt64(contacts[slot].causeNumber)) != 0
    let isSuperseded = outcome == .superseded
    let isAvoidable = isSuperseded || (isRepeat && !isPlanned)
    let isFirstUnresolved = !isRepeat && (outcome == .unresolved || outcome == .referred)
    let part: Measure? =
      switch contacts[slot].errand {
      case .service, .missedCall: nil
      case .reception: .receptionTime
      case .forwarding: .forwardingTime
      }
    let firstChannel =
      tally.row(.channel, Int(cases[Int(contacts[slot].caseRecord)].firstChannel))
    var from = start
    while from < end {
      let until = min(end, (from / Microseconds.perHour &+ 1) &* Microseconds.perHour)
      let cell = from >= hourEnd &- Microseconds.perHour ? self.cell : interval(at: from)
      if cell.isCounted {
        let time = until &- from
        rows.forEach { row in
          let place = tally.place(row: row, cell)
          tally.add(time, to: .busy, at: place)
          if isAvoidable { tally.add(time, to: .avoidable, at: place) }
          if isSuperseded { tally.add(time, to: .supersededTime, at: place) }
          if let part { tally.add(time, to: part, at: place) }
          if isFirstUnresolved { tally.add(time, to: .firstUnresolvedTime, at: place) }
        }
        if isAvoidable {
          tally.add(
            time, to: .avoidableByFirstChannel, at: tally.place(row: firstChannel, cell))
        }
      }
      from = until
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
      if cell.isCounted {
        let place = tally.place(row: tally.row(.group, group), cell)
        tally.add(state.staffedTime, to: .staffed, at: place)
        tally.add(state.overtimeTime, to: .overtime, at: place)
        tally.add(state.busyTime, to: .busy, at: place)
        tally.add(state.idleTime, to: .idle, at: place)
        tally.add(state.unavailableTime, to: .unavailable, at: place)
        tally.add(
          cost(of: state.staffedTime + state.overtimeTime, rate: state.plan.hourlyRate),
          to: .staffCost, at: place)
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
