internal import Calendar
internal import EventKernel
internal import Scenario
internal import Statistics

// What contacts add to the tables.

extension World {
  /// The dimensions of a contact and its entity in each.
  mutating func rows(of slot: Int) -> ContactRows {
    let record = cases[Int(contacts[slot].caseRecord)]
    return ContactRows(
      channel: tally.row(.channel, Int(contacts[slot].channel)),
      concern: tally.row(.concern, Int(record.concern)),
      cause: tally.row(.cause, Int(contacts[slot].causeNumber)),
      site: tally.countsSites ? tally.row(.site, Int(record.site)) : -1,
      segment: tally.countsSegments ? tally.row(.segment, Int(record.segment)) : -1)
  }

  // MARK: Contacts

  /// Counts that the contact began, on its own, so that beginnings and ends can be compared.
  mutating func countBegun(contact slot: Int) {
    if !countsByEnd { countBegun(contact: slot, contacts[slot].cell) }
  }

  private mutating func countBegun(contact slot: Int, _ cell: Cell) {
    guard cell.isCounted else { return }
    let price = channels[Int(contacts[slot].channel)].price
    let isRepeat = contacts[slot].isRepeat
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
    if contacts[slot].isTask { return ageOfTask(slot, now) }
    if channels[channel].kind == .written {
      return plan.serviceClocks[channel].serviceMicroseconds(at: now)
        &- contacts[slot].beganAtService
    }
    return contacts[slot].line == Self.nobody
      ? 0 : contacts[slot].waited &+ now &- contacts[slot].waitsFrom
  }

  /// Notes that a person of the group begins to handle the contact now.
  mutating func noteAnswered(contact slot: Int, group: Int, _ now: Int64) {
    contacts[slot].waited = wait(of: slot, now)
    contacts[slot].group = Int32(truncatingIfNeeded: group)
  }

  /// Counts how the contact ended, and how it was answered if it was.
  mutating func countEnd(contact slot: Int, _ outcome: Outcome, _ now: Int64) {
    let channel = Int(contacts[slot].channel)
    if channels[channel].kind == .written, contacts[slot].state != .unheard {
      removePending(contact: slot, from: channel)
    }
    if contacts[slot].earlierWork != Self.nobody { countEarlierWork(of: slot, outcome) }
    let cell = countsByEnd ? (now < hourEnd ? cell : .notCounted) : contacts[slot].cell
    let hasSlot = contacts[slot].appointment != Self.nobody
    if countsByEnd {
      countBegun(contact: slot, cell)
      if hasSlot { countBooked(contact: slot, cell) }
    }
    guard cell.isCounted else { return }
    let column = Measure(outcome)
    let rows = rows(of: slot)
    switch outcome {
    case .abandoned, .balked, .turnedAway, .disconnected:
      countLost(contact: slot, outcome, column, now, rows, cell)
    case .resolved, .unresolved, .blocked, .closed, .noSlot, .cancelled, .noShow,
      .callbackMissed, .handedOff, .referred, .superseded, .taskLeft, .open:
      if contacts[slot].group != Self.nobody {
        countAnswered(contact: slot, column, rows, cell)
      } else {
        rows.forEach { row in tally.add(1, to: column, at: tally.place(row: row, cell)) }
      }
    }
    countDeadline(contact: slot, outcome, now, rows, cell)
    if contacts[slot].isCovered, contacts[slot].group != Self.nobody {
      rows.forEach { row in tally.add(1, to: .covered, at: tally.place(row: row, cell)) }
    }
    if channels[channel].kind == .chatbot { countSession(contact: slot, rows, cell) }
    if contacts[slot].callback != .none { countCallback(contact: slot, rows, cell) }
    if channels[channel].firstReception >= 0 { countReception(contact: slot, outcome, rows, cell) }
    if contacts[slot].wasForwarded {
      rows.forEach { row in tally.add(1, to: .forwarded, at: tally.place(row: row, cell)) }
    }
    if hasSlot { countAppointment(contact: slot, outcome, rows, cell) }
    let place = Int(contacts[slot].caseRecord)
    let flow = tally.flowIndex(
      concern: Int(cases[place].concern), firstChannel: Int(cases[place].firstChannel),
      cause: Int(contacts[slot].causeNumber), channel: channel)
    tally.flow[flow &+ Int(outcome.rawValue)] &+= 1
  }

  private mutating func countAnswered(
    contact slot: Int, _ column: Measure, _ rows: ContactRows, _ cell: Cell
  ) {
    let wait = contacts[slot].waited
    let isInTarget = wait <= channels[Int(contacts[slot].channel)].serviceLevelTarget
    let isFirstTry = contacts[slot].isFirstTry
    rows.forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: column, at: place)
      tally.add(1, to: .answered, at: place)
      tally.add(wait, to: .waitAnswered, at: place)
      if isInTarget { tally.add(1, to: .answeredInTarget, at: place) }
      if isFirstTry { tally.add(1, to: .firstTryAnswered, at: place) }
    }
    let group = Int(contacts[slot].group)
    let place = tally.place(row: tally.row(.group, group), cell)
    tally.add(1, to: .answered, at: place)
    tally.add(wait, to: .waitAnswered, at: place)
    if isInTarget { tally.add(1, to: .answeredInTarget, at: place) }
    let bucket = LogBuckets.microseconds.bucket(of: wait)
    countWait(wait, bucket, answered: true, slot, cell)
    tally.waits.add(
      wait, bucket: bucket, answered: true, dimension: .group, entity: group, cell: cell)
  }

  private mutating func countLost(
    contact slot: Int, _ outcome: Outcome, _ column: Measure, _ now: Int64, _ rows: ContactRows,
    _ cell: Cell
  ) {
    let wait = wait(of: slot, now)
    let leftInTarget =
      (outcome == .abandoned || outcome == .balked)
      && wait <= channels[Int(contacts[slot].channel)].serviceLevelTarget
    rows.forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: column, at: place)
      tally.add(wait, to: .waitLost, at: place)
      if leftInTarget { tally.add(1, to: .leftInTarget, at: place) }
    }
    countWait(wait, LogBuckets.microseconds.bucket(of: wait), answered: false, slot, cell)
  }

  private mutating func countWait(
    _ wait: Int64, _ bucket: Int, answered: Bool, _ slot: Int, _ cell: Cell
  ) {
    let place = Int(contacts[slot].caseRecord)
    tally.waits.add(
      wait, bucket: bucket, answered: answered, dimension: .channel,
      entity: Int(contacts[slot].channel), cell: cell)
    tally.waits.add(
      wait, bucket: bucket, answered: answered, dimension: .concern,
      entity: Int(cases[place].concern), cell: cell)
    tally.waits.add(
      wait, bucket: bucket, answered: answered, dimension: .cause,
      entity: Int(contacts[slot].causeNumber), cell: cell)
    if tally.countsSites {
      tally.waits.add(
        wait, bucket: bucket, answered: answered, dimension: .site,
        entity: Int(cases[place].site), cell: cell)
    }
    if tally.countsSegments {
      tally.waits.add(
        wait, bucket: bucket, answered: answered, dimension: .segment,
        entity: Int(cases[place].segment), cell: cell)
    }
  }

  private mutating func countSession(contact slot: Int, _ rows: ContactRows, _ cell: Cell) {
    let isSession = contacts[slot].state == .inSession
    let isOutsideHours = contacts[slot].isOutsideHours
    rows.forEach { row in
      let place = tally.place(row: row, cell)
      if isSession { tally.add(1, to: .sessions, at: place) }
      if isOutsideHours { tally.add(1, to: .outsideHours, at: place) }
    }
  }

  private mutating func countCallback(contact slot: Int, _ rows: ContactRows, _ cell: Cell) {
    let isCallback = contacts[slot].isCallback
    let isReached = isCallback && contacts[slot].group != Self.nobody
    let calls = isCallback ? callsMade(to: slot) : 0
    rows.forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: .callbacksOffered, at: place)
      if isCallback { tally.add(1, to: .callbacksAccepted, at: place) }
      if isReached { tally.add(1, to: .callbacksReached, at: place) }
      tally.add(calls, to: .callbackCalls, at: place)
    }
  }

  private mutating func countReception(
    contact slot: Int, _ outcome: Outcome, _ rows: ContactRows, _ cell: Cell
  ) {
    let isSettled = outcome == .resolved && stations[station(of: slot)].isReception
    let isPassedOn = contacts[slot].isPassedOn
    let wait = contacts[slot].waitedLater
    rows.forEach { row in
      let place = tally.place(row: row, cell)
      if isSettled { tally.add(1, to: .receptionSettled, at: place) }
      if isPassedOn {
        tally.add(1, to: .receptionPassed, at: place)
        tally.add(wait, to: .waitAfterReception, at: place)
      }
    }
  }

  private mutating func countDeadline(
    contact slot: Int, _ outcome: Outcome, _ now: Int64, _ rows: ContactRows, _ cell: Cell
  ) {
    let channel = Int(contacts[slot].channel)
    let deadline = channels[channel].deadline
    guard deadline >= 0, outcome != .superseded, contacts[slot].state != .unheard else { return }
    let age =
      plan.serviceClocks[channel].serviceMicroseconds(at: now) &- contacts[slot].beganAtService
    let isMet = outcome != .open && age <= deadline
    if outcome == .open, age <= deadline { return }
    rows.forEach { row in
      let place = tally.place(row: row, cell)
      tally.add(1, to: .deadlineDue, at: place)
      if isMet { tally.add(1, to: .deadlineMet, at: place) }
    }
  }
}

/// Rows of the tables to which a contact adds.
struct ContactRows {
  var channel, concern, cause: Int
  /// -1: not counted.
  var site, segment: Int

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    body(channel)
    body(concern)
    body(cause)
    if site >= 0 { body(site) }
    if segment >= 0 { body(segment) }
  }
}
