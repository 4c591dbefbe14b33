internal import EventKernel
internal import Randomness
internal import Scenario

// Handling, after-contact work, and how a contact ends.

extension World {
  /// The person begins to handle the contact; how it will end is settled now.
  mutating func startHandling(
    contact slot: Int, person: Int, _ now: Int64, _ queue: inout Queue
  ) {
    cancelTimer(contact: slot, &queue)
    let channel = Int(contacts[slot].channel)
    if channels[channel].hasErrands, contacts[slot].putDown == Self.nobody,
      beginErrand(contact: slot, person: person, now, &queue)
    {
      return
    }
    // Work that only sends a contact on does not keep its customer from asking.
    if contacts[slot].errand == .service { cancelChase(contact: slot, &queue) }
    let group = Int(people[person].plan.group)
    guard contacts[slot].putDown == Self.nobody else {
      let left = handlingLeft(contact: slot, group: group)
      return takeInHand(contact: slot, person: person, for: left, now, &queue)
    }
    let place = Int(contacts[slot].caseRecord)
    let key = cases[place].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    cases[place].wasAnswered = true
    if contacts[slot].group == Self.nobody {
      noteAnswered(contact: slot, group: group, now)
    } else {
      contacts[slot].isPassedOn = true
      contacts[slot].waitedLater = now &- contacts[slot].waitsFrom
    }
    var handling: Int64
    if cases[place].isResolved {
      contacts[slot].isOpenedInVain = true
      contacts[slot].outcome = .superseded
      handling = draw(channels[channel].superseded, key, .superseded, attempt, at: now)
    } else {
      if contacts[slot].isTask {
        contacts[slot].outcome = .resolved
        let task = Int(contacts[slot].task)
        handling = draw(tasks[task].handling, key, .taskHandling, attempt, at: now)
      } else {
        let way = way(of: slot)
        settle(contact: slot, way, key, attempt, at: now)
        handling = draw(ways[way].handling, key, .handling, attempt, at: now)
      }
      let speed = groups[group].plan.speedFactor
      if speed != 1 { handling = Int64((Double(handling) * speed).rounded()) }
      if contacts[slot].handedBy != Self.nobody {
        handling = withContext(contact: slot, handling, at: now)
      }
    }
    takeInHand(contact: slot, person: person, for: handling, now, &queue)
  }

  /// The person works on the contact from now on.
  mutating func takeInHand(
    contact slot: Int, person: Int, for handling: Int64, _ now: Int64, _ queue: inout Queue
  ) {
    let group = Int(people[person].plan.group)
    accrue(group: group, now)
    groups[group].busy &+= 1
    contacts[slot].state = .inHandling
    people[person].activity = .busy
    people[person].contact = Int32(truncatingIfNeeded: slot)
    people[person].since = now
    people[person].until = now &+ handling
    people[person].timer = schedule(.handlingEnds, person, at: now &+ handling, &queue)
    if groups[group].plan.preempts, hasDeferredInHand(person: person) {
      linkDeferred(person: person)
    }
    if contacts[slot].holdsPerson {
      lookForWork(group: Int(letGo(of: slot)), now, &queue)
    }
  }

  /// Draws whether this handling leaves a task or settles the case, and if neither, why not.
  private mutating func settle(
    contact slot: Int, _ way: Int, _ key: StreamKey, _ attempt: UInt64, at now: Int64
  ) {
    if leavesTask(way, key, attempt, at: now) {
      contacts[slot].outcome = .taskLeft
      return
    }
    let u = key.uniform(Purpose.resolution.rawValue, attempt)
    if u < dials.value(ways[way].resolved, at: now) {
      contacts[slot].outcome = .resolved
      return
    }
    contacts[slot].outcome = .unresolved
    let reason = key.uniform(Purpose.reason.rawValue, attempt)
    if reason < ways[way].unresolvedUpTo {
      contacts[slot].nextCause = .unresolved
    } else if reason < ways[way].missingDocumentsUpTo {
      contacts[slot].nextCause = .missingDocuments
    } else if reason < ways[way].wrongChannelUpTo {
      contacts[slot].nextCause = .wrongChannel
    } else {
      contacts[slot].nextCause = .referral
      contacts[slot].outcome = .referred
    }
  }

  /// The contact is over; the person goes on with the work after it, if there is any.
  mutating func handlingEnds(person: Int, _ now: Int64, _ queue: inout Queue) {
    let slot = Int(people[person].contact)
    if groups[Int(people[person].plan.group)].plan.preempts, hasDeferredInHand(person: person) {
      unlinkDeferred(person: person)
    }
    if contacts[slot].errand != .service { return errandEnds(person: person, now, &queue) }
    if contacts[slot].isTask { return taskEnds(person: person, now, &queue) }
    let place = Int(contacts[slot].caseRecord)
    let channel = Int(contacts[slot].channel)
    // One that was in hand while the case was settled elsewhere was in vain.
    if cases[place].isResolved { contacts[slot].outcome = .superseded }
    // Where a task is waited for already, another is not left.
    let isAboutTask = contacts[slot].outcome == .taskLeft && hasTask(case: place)
    if isAboutTask { contacts[slot].outcome = .unresolved }
    let afterContact =
      contacts[slot].isOpenedInVain
      ? 0
      : draw(
        ways[way(of: slot)].afterContact, cases[place].key, .afterContact,
        UInt64(truncatingIfNeeded: contacts[slot].attempt), at: now)
    countStaffTime(
      contact: slot, from: people[person].since, until: now, outcome: contacts[slot].outcome)
    if contacts[slot].putDown != Self.nobody {
      countPutDown(contact: slot, outcome: contacts[slot].outcome)
    }
    if channels[channel].kind == .phone { channelStates[channel].linesHeld &-= 1 }
    if channels[channel].callback.exists {
      noteHandling(on: channel, now &- people[person].since &+ afterContact)
    }
    let outcome = contacts[slot].outcome
    switch outcome {
    case .resolved:
      resolve(case: place, by: slot, now, &queue)
    case .referred:
      refer(contact: slot, now, &queue)
    case .taskLeft:
      leaveTask(after: slot, now, &queue)
    case .unresolved where !isAboutTask:
      comeBack(after: slot, contacts[slot].nextCause, now, &queue)
    default: break
    }
    if afterContact > 0 {
      // The record stays until the work after the contact is done: staff time needs it.
      countEnd(contact: slot, outcome, now)
      contacts[slot].state = .afterContact
      people[person].since = now
      people[person].timer = schedule(
        .afterContactEnds, person, at: now &+ afterContact, &queue)
    } else {
      finish(contact: slot, outcome, now, &queue)
      accrue(group: Int(people[person].plan.group), now)
      becomeFree(person: person, now, &queue)
    }
  }

  mutating func afterContactEnds(person: Int, _ now: Int64, _ queue: inout Queue) {
    let slot = Int(people[person].contact)
    countStaffTime(
      contact: slot, from: people[person].since, until: now, outcome: contacts[slot].outcome)
    discard(contact: slot, now)
    accrue(group: Int(people[person].plan.group), now)
    becomeFree(person: person, now, &queue)
  }

  /// The contact ends: it is counted and forgotten.
  mutating func finish(
    contact slot: Int, _ outcome: Outcome, _ now: Int64, _ queue: inout Queue
  ) {
    if holdsLineInQueue(contact: slot) {
      channelStates[Int(contacts[slot].channel)].linesHeld &-= 1
    }
    leaveReception(contact: slot, now, &queue)
    let group =
      contacts[slot].appointment == Self.nobody
      ? Self.nobody : leave(appointment: slot, now, &queue)
    countEnd(contact: slot, outcome, now)
    discard(contact: slot, now)
    if group != Self.nobody { lookForWork(group: Int(group), now, &queue) }
  }

  /// Takes the record out of its case and gives it back.
  mutating func discard(contact slot: Int, _ now: Int64) {
    let place = Int(contacts[slot].caseRecord)
    let before = contacts[slot].previousInCase
    let after = contacts[slot].nextInCase
    if before == Self.nobody {
      cases[place].firstContact = after
    } else {
      contacts[Int(before)].nextInCase = after
    }
    if after != Self.nobody { contacts[Int(after)].previousInCase = before }
    forgetEarlierWork(of: slot)
    contacts.remove(slot)
    cases[place].live &-= 1
    closeIfOver(case: place, now)
  }

  // MARK: Timers

  @inline(__always)
  mutating func cancelTimer(contact slot: Int, _ queue: inout Queue) {
    if contacts[slot].timer != .none {
      queue.cancel(contacts[slot].timer)
      contacts[slot].timer = .none
    }
  }

  @inline(__always)
  mutating func cancelChase(contact slot: Int, _ queue: inout Queue) {
    if contacts[slot].chaseTimer != .none {
      queue.cancel(contacts[slot].chaseTimer)
      contacts[slot].chaseTimer = .none
    }
  }
}
