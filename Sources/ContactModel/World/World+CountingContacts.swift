internal import Calendar
internal import EventKernel
internal import Scenario

// What contacts add to the tables.

extension World {
  @inline(__always)
  mutating func entities(of slot: Int) -> ContactEntities {
    let place = Int(contacts[slot].caseRecord)
    return ContactEntities(
      channel: Int16(truncatingIfNeeded: contacts[slot].channel),
      concern: Int16(truncatingIfNeeded: cases[place].concern),
      cause: Int16(truncatingIfNeeded: contacts[slot].causeNumber),
      site: Int16(truncatingIfNeeded: cases[place].site),
      segment: Int16(truncatingIfNeeded: cases[place].segment))
  }

  /// The rows of a contact, one for each dimension that is counted.
  @inline(__always)
  mutating func rows(of slot: Int) -> Rows { tally.rowTable.rows(of: entities(of: slot)) }

  // MARK: Contacts

  /// The wait up to now: in service time for written contacts, none before the line.
  private mutating func wait(of slot: Int, _ now: Int64) -> Int64 {
    let channel = Int(contacts[slot].channel)
    if contacts[slot].isTask { return ageOfTask(slot, now) }
    if channels[channel].kind == .written {
      return clocks.service(channel, at: now) &- contacts[slot].beganAtService
    }
    return contacts[slot].line == Self.nobody
      ? 0 : contacts[slot].waited &+ now &- contacts[slot].waitsFrom
  }

  /// Notes that a person of the group begins to handle the contact now.
  mutating func noteAnswered(contact slot: Int, group: Int, _ now: Int64) {
    contacts[slot].waited = wait(of: slot, now)
    contacts[slot].group = Int32(truncatingIfNeeded: group)
    if journal.isKept {
      tell(
        .answered(
          channel: Int(contacts[slot].channel), group: group, isTask: contacts[slot].isTask),
        ofContact: slot, now)
    }
  }

  /// Counts that the contact began and how it ended, and how it was answered if it was.
  mutating func countEnd(contact slot: Int, _ outcome: Outcome, _ now: Int64) {
    let channel = Int(contacts[slot].channel)
    if journal.isKept { tell(.ended(channel: channel, outcome), ofContact: slot, now) }
    if channels[channel].kind == .written, contacts[slot].state != .unheard {
      removePending(contact: slot, from: channel)
    }
    if contacts[slot].earlierWork != Self.nobody { countEarlierWork(of: slot, outcome) }
    let cell = countsByEnd ? (now < hourEnd ? cell : .notCounted) : contacts[slot].cell
    guard cell.isCounted else { return }
    var end = ContactEnd()
    end.cell = cell
    end.outcome = outcome
    end.entities = entities(of: slot)
    end.firstChannel = Int16(
      truncatingIfNeeded: cases[Int(contacts[slot].caseRecord)].firstChannel)
    if contacts[slot].isRepeat { end.marks.insert(.isRepeat) }
    if contacts[slot].isFirstTry { end.marks.insert(.isFirstTry) }
    noteWait(of: slot, now, in: &end)
    if channels[channel].deadline >= 0 { noteDeadline(of: slot, now, in: &end) }
    if channels[channel].kind == .written, contacts[slot].group != Self.nobody {
      let days = plan.serviceClocks[channel].workingDays(from: contacts[slot].beganAt, to: now)
      end.responseDays = Int16(truncatingIfNeeded: days)
    }
    tally.note(end)
    countRarities(contact: slot, outcome, cell)
  }

  /// How long the customer waited for the answer, or for nothing.
  @inline(__always)
  private mutating func noteWait(of slot: Int, _ now: Int64, in end: inout ContactEnd) {
    let target = channels[Int(contacts[slot].channel)].serviceLevelTarget
    switch end.outcome {
    case .abandoned, .balked, .turnedAway, .disconnected:
      end.marks.insert(.isLost)
      end.wait = wait(of: slot, now)
      let left = end.outcome == .abandoned || end.outcome == .balked
      if left, end.wait <= target { end.marks.insert(.isInTarget) }
    case .resolved, .unresolved, .blocked, .closed, .noSlot, .cancelled, .noShow,
      .callbackMissed, .handedOff, .referred, .superseded, .taskLeft, .open:
      guard contacts[slot].group != Self.nobody else { return }
      end.marks.insert(.isAnswered)
      end.group = Int16(truncatingIfNeeded: contacts[slot].group)
      end.wait = contacts[slot].waited
      if end.wait <= target { end.marks.insert(.isInTarget) }
    }
  }

  @inline(__always)
  private mutating func noteDeadline(of slot: Int, _ now: Int64, in end: inout ContactEnd) {
    guard end.outcome != .superseded, contacts[slot].state != .unheard else { return }
    let channel = Int(contacts[slot].channel)
    let age = clocks.service(channel, at: now) &- contacts[slot].beganAtService
    let isInTime = age <= channels[channel].deadline
    if end.outcome == .open {
      if !isInTime { end.marks.insert(.hasDeadline) }
    } else {
      end.marks.formUnion(isInTime ? [.hasDeadline, .meetsDeadline] : [.hasDeadline])
    }
  }

  /// Counts what belongs to some contacts only.
  @inline(__always)
  private mutating func countRarities(contact slot: Int, _ outcome: Outcome, _ cell: Cell) {
    let channel = Int(contacts[slot].channel)
    let price = channels[channel].price
    if price > 0 { count(price, .contactPrice, of: slot, cell) }
    if contacts[slot].isCovered, contacts[slot].group != Self.nobody {
      count(1, .covered, of: slot, cell)
    }
    if contacts[slot].wasForwarded { count(1, .forwarded, of: slot, cell) }
    if channels[channel].kind == .chatbot { countSession(contact: slot, rows(of: slot), cell) }
    if contacts[slot].callback != .none { countCallback(contact: slot, rows(of: slot), cell) }
    if channels[channel].firstReception >= 0 {
      countReception(contact: slot, outcome, rows(of: slot), cell)
    }
    if contacts[slot].appointment != Self.nobody {
      countAppointment(contact: slot, outcome, rows(of: slot), cell)
    }
  }

  @inline(never)
  private mutating func count(_ value: Int64, _ measure: Measure, of slot: Int, _ cell: Cell) {
    tally.add(value, to: measure, rows(of: slot), cell)
  }

  private mutating func countSession(contact slot: Int, _ rows: Rows, _ cell: Cell) {
    let isSession = contacts[slot].state == .inSession
    let isOutsideHours = contacts[slot].isOutsideHours
    if isSession { tally.add(1, to: .sessions, rows, cell) }
    if isOutsideHours { tally.add(1, to: .outsideHours, rows, cell) }
  }

  private mutating func countCallback(contact slot: Int, _ rows: Rows, _ cell: Cell) {
    let isCallback = contacts[slot].isCallback
    let isReached = isCallback && contacts[slot].group != Self.nobody
    let calls = isCallback ? callsMade(to: slot) : 0
    tally.add(1, to: .callbacksOffered, rows, cell)
    if isCallback { tally.add(1, to: .callbacksAccepted, rows, cell) }
    if isReached { tally.add(1, to: .callbacksReached, rows, cell) }
    tally.add(calls, to: .callbackCalls, rows, cell)
  }

  private mutating func countReception(
    contact slot: Int, _ outcome: Outcome, _ rows: Rows, _ cell: Cell
  ) {
    let isSettled = outcome == .resolved && stations[station(of: slot)].isReception
    let isPassedOn = contacts[slot].isPassedOn
    let wait = contacts[slot].waitedLater
    if isSettled { tally.add(1, to: .receptionSettled, rows, cell) }
    if isPassedOn {
      tally.add(1, to: .receptionPassed, rows, cell)
      tally.add(wait, to: .waitAfterReception, rows, cell)
    }
  }
}
