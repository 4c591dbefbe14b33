internal import Calendar
internal import EventKernel
internal import Scenario
internal import Statistics

// What contacts, cases and staff add to the tables.

extension World {
  /// The dimensions of a contact and its entity in each.
  private mutating func rows(of slot: Int) -> ContactRows {
    let record = cases[Int(contacts[slot].caseRecord)]
    return ContactRows(
      channel: tally.firstRow[Dimension.channel.rawValue] &+ Int(contacts[slot].channel),
      concern: tally.firstRow[Dimension.concern.rawValue] &+ Int(record.concern),
      cause: tally.firstRow[Dimension.cause.rawValue] &+ Int(contacts[slot].cause.rawValue),
      site: tally.firstRow[Dimension.site.rawValue] &+ Int(record.site),
      segment: tally.firstRow[Dimension.segment.rawValue] &+ Int(record.segment))
  }

  // MARK: Contacts

  mutating func countBegun(contact slot: Int) {
    let cell = contacts[slot].cell
    guard cell.isCounted else { return }
    let price = channels[Int(contacts[slot].channel)].price
    let isRepeat = contacts[slot].cause != .first
    let isFirstTry = contacts[slot].isFirstTry
    rows(of: slot).forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: .begun, at: place)
      if isRepeat { tally.add(1, to: .repeats, at: place) }
      if isFirstTry { tally.add(1, to: .firstTry, at: place) }
      if price > 0 { tally.add(price, to: .contactPrice, at: place) }
    }
  }

  /// The wait up to now: in service time for written contacts, none before the line.
  private mutating func wait(of slot: Int, _ now: Int64) -> Int64 {
    let channel = Int(contacts[slot].channel)
    if channels[channel].kind == .written {
      let clock = plan.serviceClocks[channel]
      return clock.serviceMicroseconds(at: now)
        &- clock.serviceMicroseconds(at: contacts[slot].waitsFrom)
    }
    return contacts[slot].line == Self.nobody ? 0 : now &- contacts[slot].waitsFrom
  }

  mutating func countAnswered(contact slot: Int, group: Int, _ now: Int64) {
    let cell = contacts[slot].cell
    guard cell.isCounted else { return }
    let wait = wait(of: slot, now)
    let bucket = LogBuckets.microseconds.bucket(of: wait)
    let isInTarget = wait <= channels[Int(contacts[slot].channel)].serviceLevelTarget
    let isFirstTry = contacts[slot].isFirstTry
    let rows = rows(of: slot)
    rows.forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: .answered, at: place)
      tally.add(wait, to: .waitAnswered, at: place)
      if isInTarget { tally.add(1, to: .answeredInTarget, at: place) }
      if isFirstTry { tally.add(1, to: .firstTryAnswered, at: place) }
    }
    let place = tally.place(row: tally.firstRow[Dimension.group.rawValue] &+ group, cell)
    tally.add(1, to: .answered, at: place)
    tally.add(wait, to: .waitAnswered, at: place)
    countWait(wait, bucket, answered: true, slot, cell)
    tally.waits.add(
      wait, bucket: bucket, answered: true, dimension: .group, entity: group, cell: cell)
  }

  private mutating func countWait(
    _ wait: Int64, _ bucket: Int, answered: Bool, _ slot: Int, _ cell: Cell
  ) {
    let record = cases[Int(contacts[slot].caseRecord)]
    tally.waits.add(
      wait, bucket: bucket, answered: answered, dimension: .channel,
      entity: Int(contacts[slot].channel), cell: cell)
    tally.waits.add(
      wait, bucket: bucket, answered: answered, dimension: .concern, entity: Int(record.concern),
      cell: cell)
    tally.waits.add(
      wait, bucket: bucket, answered: answered, dimension: .cause,
      entity: Int(contacts[slot].cause.rawValue), cell: cell)
    tally.waits.add(
      wait, bucket: bucket, answered: answered, dimension: .site, entity: Int(record.site),
      cell: cell)
    tally.waits.add(
      wait, bucket: bucket, answered: answered, dimension: .segment, entity: Int(record.segment),
      cell: cell)
  }

  /// Counts how the contact ended.
  mutating func countEnd(contact slot: Int, _ outcome: Outcome, _ now: Int64) {
    let channel = Int(contacts[slot].channel)
    if channels[channel].kind == .written { removePending(contact: slot, channel) }
    let cell = contacts[slot].cell
    guard cell.isCounted else { return }
    let rows = rows(of: slot)
    let column = Measure(rawValue: Int(outcome.rawValue))
    guard let column else { preconditionFailure("every outcome has its column") }
    switch outcome {
    case .abandoned, .balked, .turnedAway, .disconnected:
      let wait = wait(of: slot, now)
      let leftInTarget =
        (outcome == .abandoned || outcome == .balked) && wait <= channels[channel].serviceLevelTarget
      rows.forEach { row in
        let place = tally.place(row: row, cell)
        tally.add(1, to: column, at: place)
        tally.add(wait, to: .waitLost, at: place)
        if leftInTarget { tally.add(1, to: .leftInTarget, at: place) }
      }
      countWait(wait, LogBuckets.microseconds.bucket(of: wait), answered: false, slot, cell)
    default:
      rows.forEach { row in tally.add(1, to: column, at: tally.place(row: row, cell)) }
    }
    countDeadline(contact: slot, outcome, now, rows, cell)
    let record = cases[Int(contacts[slot].caseRecord)]
    let flow = tally.flowIndex(
      concern: Int(record.concern), firstChannel: Int(record.firstChannel),
      cause: Int(contacts[slot].cause.rawValue), channel: channel)
    tally.flow[flow &+ Int(outcome.rawValue)] &+= 1
  }

  private mutating func countDeadline(
    contact slot: Int, _ outcome: Outcome, _ now: Int64, _ rows: ContactRows, _ cell: Cell
  ) {
    let channel = Int(contacts[slot].channel)
    let deadline = channels[channel].deadline
    guard deadline >= 0, outcome != .superseded else { return }
    let clock = plan.serviceClocks[channel]
    let age =
      clock.serviceMicroseconds(at: now) - clock.serviceMicroseconds(at: contacts[slot].beganAt)
    let isMet = outcome != .open && age <= deadline
    if outcome == .open, age <= deadline { return }
    rows.forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: .deadlineDue, at: place)
      if isMet { tally.add(1, to: .deadlineMet, at: place) }
    }
  }

  // MARK: Staff time

  /// Adds the time that a person gave to a contact, to the hours in which it was given.
  mutating func countStaffTime(
    contact slot: Int, from start: Int64, until end: Int64, outcome: Outcome
  ) {
    let rows = rows(of: slot)
    let cause = contacts[slot].cause
    let isSuperseded = outcome == .superseded
    let isAvoidable =
      isSuperseded
      || (cause != .first && plannedCauses & (1 &<< UInt64(cause.rawValue)) == 0)
    let isFirstUnresolved = cause == .first && (outcome == .unresolved || outcome == .referred)
    let firstChannel =
      tally.firstRow[Dimension.channel.rawValue]
      &+ Int(cases[Int(contacts[slot].caseRecord)].firstChannel)
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
        let place = tally.place(row: tally.firstRow[Dimension.group.rawValue] + group, cell)
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

  // MARK: Cases

  private mutating func caseRows(of place: Int) -> CaseRows {
    let record = cases[place]
    return CaseRows(
      channel: tally.firstRow[Dimension.channel.rawValue] &+ Int(record.firstChannel),
      concern: tally.firstRow[Dimension.concern.rawValue] &+ Int(record.concern),
      site: tally.firstRow[Dimension.site.rawValue] &+ Int(record.site),
      segment: tally.firstRow[Dimension.segment.rawValue] &+ Int(record.segment))
  }

  mutating func openCase(_ place: Int) {
    work.cases += 1
    let cell = cases[place].cell
    guard cell.isCounted else { return }
    caseRows(of: place).forEach { row in
      tally.add(1, to: .cases, at: tally.place(row: row, cell))
    }
  }

  mutating func countResolved(case place: Int, _ now: Int64) {
    let cell = cases[place].cell
    guard cell.isCounted else { return }
    let contacts = Int64(cases[place].contacts)
    let time = now &- cases[place].openedAt
    caseRows(of: place).forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: .casesResolved, at: place)
      tally.add(contacts, to: .contactsToResolution, at: place)
      tally.add(time, to: .timeToResolution, at: place)
      if contacts == 1 { tally.add(1, to: .casesResolvedAtFirst, at: place) }
    }
    countCaseTime(case: place, time, isResolved: true)
  }

  private mutating func countCaseTime(case place: Int, _ time: Int64, isResolved: Bool) {
    let bucket = LogBuckets.microseconds.bucket(of: max(0, time))
    let record = cases[place]
    tally.caseTimes.add(
      bucket: bucket, isResolved: isResolved, dimension: .channel,
      entity: Int(record.firstChannel))
    tally.caseTimes.add(
      bucket: bucket, isResolved: isResolved, dimension: .concern, entity: Int(record.concern))
    tally.caseTimes.add(
      bucket: bucket, isResolved: isResolved, dimension: .site, entity: Int(record.site))
    tally.caseTimes.add(
      bucket: bucket, isResolved: isResolved, dimension: .segment, entity: Int(record.segment))
  }

  /// Nothing of the case is in progress any more.
  mutating func countClosed(case place: Int) {
    let cell = cases[place].cell
    guard cell.isCounted else { return }
    let contacts = Int64(cases[place].contacts)
    let isGivenUp = !cases[place].isResolved
    let isUnanswered = !cases[place].wasAnswered
    caseRows(of: place).forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(contacts, to: .caseContacts, at: place)
      if isGivenUp { tally.add(1, to: .casesGivenUp, at: place) }
      if isUnanswered { tally.add(1, to: .casesUnanswered, at: place) }
    }
  }

  // MARK: The end

  /// The simulation ends: what is in progress is open.
  mutating func endReplication() {
    let end = plan.end
    turnHour(to: end)
    countBacklog(atEndOf: plan.endDay - 1, end)
    for person in 0..<people.count where people[person].activity == .busy {
      let slot = Int(people[person].contact)
      countStaffTime(
        contact: slot, from: people[person].since, until: end, outcome: contacts[slot].outcome)
    }
    for slot in 0..<contacts.extent where contacts.isInUse(slot) {
      switch contacts[slot].state {
      case .planned, .afterContact: break
      case .announced, .inTransit, .waiting, .inHandling: countEnd(contact: slot, .open, end)
      }
    }
    for place in 0..<cases.extent where cases.isInUse(place) {
      let cell = cases[place].cell
      guard cell.isCounted else { continue }
      let contacts = Int64(cases[place].contacts)
      let isOpen = !cases[place].isResolved
      caseRows(of: place).forEach { row in
        let place = tally.place(row: row, cell)
        tally.add(contacts, to: .caseContacts, at: place)
        if isOpen { tally.add(1, to: .casesOpen, at: place) }
      }
      if isOpen {
        work.openCases += 1
        countCaseTime(case: place, end - cases[place].openedAt, isResolved: false)
      }
    }
  }
}

/// Rows of the tables to which a contact adds.
struct ContactRows {
  var channel, concern, cause, site, segment: Int

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    body(channel)
    body(concern)
    body(cause)
    body(site)
    body(segment)
  }
}

/// Rows of the tables to which a case adds.
struct CaseRows {
  var channel, concern, site, segment: Int

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    body(channel)
    body(concern)
    body(site)
    body(segment)
  }
}
