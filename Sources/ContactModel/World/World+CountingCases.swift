internal import EventKernel
internal import Scenario

// What cases add to the tables, and what is left when the simulation ends.

extension World {
  /// Keeps when and by which of its contacts the case was resolved, until it is over.
  mutating func noteResolved(case place: Int, _ now: Int64) {
    cases[place].resolvedAfter = now &- cases[place].openedAt
    cases[place].contactsToResolution = contactCount(of: place)
    if journal.isKept { tell(.resolved, ofCase: place, now) }
  }

  /// Contacts begun, those that a chatbot handed on and those that they became.
  private mutating func contactCount(of place: Int) -> Int32 {
    cases[place].contacts &+ cases[place].handoffs
  }

  /// Nothing of the case is in progress any more.
  @inline(__always)
  mutating func countClosed(case place: Int) {
    guard cases[place].cell.isCounted else { return }
    var marks: CaseEnd.Marks = cases[place].isResolved ? [.isResolved] : [.isGivenUp]
    if !cases[place].wasAnswered { marks.insert(.isUnanswered) }
    tally.note(end(ofCase: place, marks))
  }

  @inline(__always)
  private mutating func end(ofCase place: Int, _ marks: CaseEnd.Marks) -> CaseEnd {
    CaseEnd(
      cell: cases[place].cell, time: cases[place].resolvedAfter, contacts: contactCount(of: place),
      contactsToResolution: cases[place].contactsToResolution,
      firstChannel: Int16(truncatingIfNeeded: cases[place].firstChannel),
      concern: Int16(truncatingIfNeeded: cases[place].concern),
      site: Int16(truncatingIfNeeded: cases[place].site),
      segment: Int16(truncatingIfNeeded: cases[place].segment), marks: marks)
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
      guard cases[place].cell.isCounted else { continue }
      if cases[place].isResolved {
        tally.note(self.end(ofCase: place, [.isResolved]))
      } else {
        work.openCases += 1
        cases[place].resolvedAfter = end - cases[place].openedAt
        tally.note(self.end(ofCase: place, [.isOpen]))
      }
    }
    tally.settle()
  }
}
