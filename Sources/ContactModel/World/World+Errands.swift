internal import EventKernel
internal import Scenario

// Handlings that are not yet what the customer came for.

extension World {
  /// Begins what comes before the service itself, if anything does.
  mutating func beginErrand(
    contact slot: Int, person: Int, _ now: Int64, _ queue: inout Queue
  ) -> Bool {
    guard let errand = errand(before: slot, person: person, now) else { return false }
    contacts[slot].errand = errand.kind
    takeInHand(contact: slot, person: person, for: errand.time, now, &queue)
    return true
  }

  private mutating func errand(
    before slot: Int, person: Int, _ now: Int64
  ) -> (kind: Errand, time: Int64)? {
    if contacts[slot].isTask { return nil }
    if contacts[slot].isCallback {
      return callBack(contact: slot, now).map { (.missedCall, $0) }
    }
    if stations[station(of: slot)].isReception {
      return receive(contact: slot, person: person, now).map { (.reception, $0) }
    }
    if channels[Int(contacts[slot].channel)].misdirects {
      return forward(contact: slot, person: person, now).map { (.forwarding, $0) }
    }
    return nil
  }

  /// The errand is done; the contact goes on, or it was its end.
  mutating func errandEnds(person: Int, _ now: Int64, _ queue: inout Queue) {
    let slot = Int(people[person].contact)
    let isResolved = cases[Int(contacts[slot].caseRecord)].isResolved
    let outcome = isResolved ? Outcome.superseded : .open
    countStaffTime(contact: slot, from: people[person].since, until: now, outcome: outcome)
    noteEarlierWork(of: slot, from: people[person].since, until: now)
    var place = contacts[slot].putDown
    while place != Self.nobody {
      noteEarlierWork(of: slot, from: putDowns[Int(place)].from, until: putDowns[Int(place)].until)
      place = putDowns[Int(place)].previous
    }
    countPutDown(contact: slot, outcome: outcome)
    let errand = contacts[slot].errand
    contacts[slot].errand = .service
    switch errand {
    case .service: preconditionFailure("a service is no errand")
    case .missedCall: missCall(contact: slot, now, &queue)
    case .reception: leaveDesk(contact: slot, now, &queue)
    case .forwarding: sendOn(contact: slot, now, &queue)
    }
    accrue(group: Int(people[person].plan.group), now)
    becomeFree(person: person, now, &queue)
  }

  // MARK: Staff time before the last handling

  /// Keeps the time for the case that a first contact fails in the end.
  private mutating func noteEarlierWork(of slot: Int, from start: Int64, until end: Int64) {
    guard !contacts[slot].isRepeat, start < end else { return }
    let piece = earlierWork.insert(
      EarlierWork(from: start, until: end, next: contacts[slot].earlierWork))
    contacts[slot].earlierWork = Int32(truncatingIfNeeded: piece)
  }

  /// Adds earlier staff time on a first contact that ends without settling its case.
  mutating func countEarlierWork(of slot: Int, _ outcome: Outcome) {
    switch outcome {
    case .unresolved, .referred, .abandoned, .turnedAway, .disconnected, .callbackMissed: break
    case .resolved, .balked, .blocked, .closed, .noSlot, .cancelled, .noShow, .handedOff,
      .superseded, .taskLeft, .open:
      return
    }
    let rows = rows(of: slot)
    var piece = contacts[slot].earlierWork
    while piece != Self.nobody {
      let work = earlierWork[Int(piece)]
      piece = work.next
      var from = work.from
      while from < work.until {
        let until = min(work.until, (from / Microseconds.perHour &+ 1) &* Microseconds.perHour)
        let cell = interval(at: from)
        if cell.isCounted {
          tally.add(until &- from, to: .firstUnresolvedTime, rows, cell)
        }
        from = until
      }
    }
  }

  mutating func forgetEarlierWork(of slot: Int) {
    while contacts[slot].earlierWork != Self.nobody {
      let piece = Int(contacts[slot].earlierWork)
      contacts[slot].earlierWork = earlierWork[piece].next
      earlierWork.remove(piece)
    }
  }
}
