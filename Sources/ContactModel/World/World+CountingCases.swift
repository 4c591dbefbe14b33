internal import EventKernel
internal import Scenario
internal import Statistics

// What cases add to the tables, and what is left when the simulation ends.

extension World {
  private mutating func caseRows(of place: Int) -> CaseRows {
    let record = cases[place]
    return CaseRows(
      channel: tally.row(.channel, Int(record.firstChannel)),
      concern: tally.row(.concern, Int(record.concern)),
      site: tally.countsSites ? tally.row(.site, Int(record.site)) : -1,
      segment: tally.countsSegments ? tally.row(.segment, Int(record.segment)) : -1)
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
    let contacts = contactCount(of: place)
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

  /// Contacts begun, those that a chatbot handed on and those that they became.
  private mutating func contactCount(of place: Int) -> Int64 {
    Int64(cases[place].contacts &+ cases[place].handoffs)
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
    let contacts = contactCount(of: place)
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
      var outcome = contacts[slot].outcome
      if contacts[slot].state == .inHandling {
        // It has not ended yet; in vain it is already if the case was settled elsewhere.
        outcome = cases[Int(contacts[slot].caseRecord)].isResolved ? .superseded : .open
      }
      countStaffTime(
        contact: slot, by: people[person].plan.group, from: people[person].since, until: end,
        outcome: outcome)
    }
    for slot in 0..<contacts.extent
    where contacts.isInUse(slot) && contacts[slot].putDown != Self.nobody {
      let isResolved = cases[Int(contacts[slot].caseRecord)].isResolved
      countPutDown(contact: slot, outcome: isResolved ? .superseded : .open)
    }
    for slot in 0..<contacts.extent where contacts.isInUse(slot) {
      if contacts[slot].isTask {
        countTaskEnd(task: slot, .open, end)
        continue
      }
      switch contacts[slot].state {
      case .planned, .afterContact: break
      case .announced, .inTransit, .waiting, .inHandling, .unheard, .inSession, .booked, .awaited:
        countEnd(contact: slot, .open, end)
      }
    }
    for place in 0..<cases.extent where cases.isInUse(place) {
      let cell = cases[place].cell
      guard cell.isCounted else { continue }
      let contacts = contactCount(of: place)
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

/// Rows of the tables to which a case adds.
struct CaseRows {
  var channel, concern: Int
  /// -1: not counted.
  var site, segment: Int

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    body(channel)
    body(concern)
    if site >= 0 { body(site) }
    if segment >= 0 { body(segment) }
  }
}
