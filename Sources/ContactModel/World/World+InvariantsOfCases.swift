internal import EventKernel
internal import Scenario

// What always holds of written contacts and cases, and of what was counted of them.

extension World {
  /// What waits for one person is theirs, and time runs for the cover while they are off duty.
  mutating func checkMailboxes(_ now: Int64, _ found: inout [String]) {
    for box in 0..<mailboxes.count {
      let line = firstMailboxLine + box
      let person = Int(mailboxes[box].plan.person)
      var slot = lines[line].first
      while slot != Self.nobody {
        let contact = contacts[Int(slot)]
        if contact.isCovered || caseworker(of: Int(slot), line: self.line(of: Int(slot))) != person
        {
          found.append("contact \(slot) waits for the wrong person, \(person)")
        }
        slot = contact.nextInLine
      }
      guard lines[line].first != Self.nobody, people[person].activity == .off,
        let time = coverTime(mailbox: box), time < end
      else { continue }
      if mailboxes[box].timer == .none { found.append("nobody covers for person \(person)") }
      if time < now { found.append("cover for person \(person) is late") }
    }
  }

  mutating func checkPending(_ found: inout [String]) {
    for list in 0..<(2 * channelCount) {
      let channel = list % channelCount
      let areTasks = list >= channelCount
      var previous = Self.nobody
      var slot = pending[list].first
      var count: Int64 = 0
      while slot != Self.nobody, count <= Int64(contacts.count) {
        let contact = contacts[Int(slot)]
        if contact.channel != channel || contact.previousPending != previous
          || contact.isTask != areTasks
        {
          found.append("what lies on channel \(channel) is linked wrongly")
        }
        if previous != Self.nobody, contacts[Int(previous)].beganAt > contact.beganAt {
          found.append("what lies on channel \(channel) is out of order")
        }
        previous = slot
        slot = contact.nextPending
        count += 1
      }
      if pending[list].last != previous || pending[list].count != count {
        found.append("what lies on channel \(channel) is miscounted")
      }
      guard areTasks || channels[channel].kind == .written else { continue }
      let open = inUse().count {
        contacts[$0].channel == channel && contacts[$0].isTask == areTasks
          && contacts[$0].state != .planned && contacts[$0].state != .afterContact
          && contacts[$0].state != .unheard
      }
      if open != count { found.append("\(open) on channel \(channel), \(count) lie there") }
    }
  }

  /// A contact that began on a channel that exists is the office's, and no other is.
  mutating func checkLifetimes(_ found: inout [String]) {
    for slot in inUse() where contacts[slot].state != .planned && !contacts[slot].isTask {
      let channel = channels[Int(contacts[slot].channel)]
      let began = contacts[slot].beganAt
      let exists = (channel.existsFrom..<channel.goneFrom).contains(began)
      if exists == (contacts[slot].state == .unheard) {
        found.append("contact \(slot) is \(contacts[slot].state) on a channel that had changed")
      }
    }
  }

  mutating func checkCases(_ found: inout [String]) {
    var linked = 0
    for place in 0..<cases.extent where cases.isInUse(place) {
      var previous = Self.nobody
      var slot = cases[place].firstContact
      var count: Int32 = 0
      var planned: Int32 = 0
      var tasks = 0
      while slot != Self.nobody, count <= contacts.count {
        let contact = contacts[Int(slot)]
        if contact.caseRecord != place || contact.previousInCase != previous {
          found.append("the contacts of case \(place) are linked wrongly")
        }
        if contact.state == .planned { planned += 1 }
        if contact.isTask {
          tasks += 1
          if contact.state != .waiting, contact.state != .inHandling {
            found.append("task \(slot) is \(contact.state)")
          }
        }
        checkTimers(slot, contact, isResolved: cases[place].isResolved, &found)
        previous = slot
        slot = contact.nextInCase
        count += 1
      }
      if cases[place].live != count { found.append("case \(place) is miscounted") }
      if tasks > 1 { found.append("case \(place) has \(tasks) tasks") }
      if count == 0 { found.append("case \(place) is over and still there") }
      if cases[place].contacts + planned > maximumAttempts {
        found.append("case \(place) tries too often")
      }
      if cases[place].isResolved, planned > 0 {
        found.append("case \(place) is settled and will come back")
      }
      linked += Int(count)
    }
    if linked != contacts.count { found.append("\(contacts.count - linked) contacts of no case") }
  }

  private func checkTimers(
    _ slot: Int32, _ contact: Contact, isResolved: Bool, _ found: inout [String]
  ) {
    switch contact.state {
    case .inHandling, .afterContact:
      if contact.timer != .none { found.append("contact \(slot) in hand has a timer") }
      if contact.chaseTimer != .none, contact.errand == .service {
        found.append("contact \(slot) in hand is asked after")
      }
    case .announced:
      if contact.timer == .none { found.append("the announcement to \(slot) does not end") }
    case .booked, .awaited:
      if contact.timer == .none { found.append("nothing will come of appointment \(slot)") }
      if isResolved { found.append("appointment \(slot) of a settled case goes on") }
    case .waiting:
      if contact.isCallback, contact.timer != .none || contact.callsLeft == 0 {
        found.append("contact \(slot) waits in vain for a call")
      }
    case .planned, .inTransit, .unheard, .inSession: break
    }
    if contact.errand != .service, contact.state != .inHandling, contact.putDown == Self.nobody {
      found.append("contact \(slot) has an errand in nobody's hands")
    }
    if isResolved, contact.chaseTimer != .none {
      found.append("contact \(slot) of a settled case is asked after")
    }
  }

  func checkEarlierWork(_ found: inout [String]) {
    var pieces = 0
    for slot in inUse() {
      var piece = contacts[slot].earlierWork
      while piece != Self.nobody, pieces <= earlierWork.count {
        pieces += 1
        piece = earlierWork[Int(piece)].next
      }
    }
    if pieces != earlierWork.count { found.append("earlier work belongs to no contact") }
  }

  // MARK: What was counted

  /// At the end: contacts and cases were noted when they ended, as many as had begun.
  mutating func contradictionsOfCounts() -> [String] {
    guard !countsByEnd else { return [] }
    var begun: Int64 = 0
    var opened: Int64 = 0
    for channel in 0..<channelCount {
      begun += tally.total(of: .begun, row: tally.row(.channel, channel))
      opened += tally.total(of: .cases, row: tally.row(.channel, channel))
    }
    var found: [String] = []
    if begun != work.countedContacts {
      found.append("\(work.countedContacts) contacts began, \(begun) were counted")
    }
    if opened != work.countedCases {
      found.append("\(work.countedCases) cases were opened, \(opened) were counted")
    }
    return found
  }
}
