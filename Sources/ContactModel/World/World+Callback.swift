internal import EventKernel
internal import Randomness
internal import Scenario

// Calling back instead of waiting: the offer, the turn in the line, the calls, closing and opening.

extension World {
  // MARK: The offer

  /// Whether the caller, about to wait in the line, is offered a callback and accepts it.
  @inline(__always)
  mutating func takesCallback(contact slot: Int, line: Int, _ now: Int64) -> Bool {
    channels[Int(contacts[slot].channel)].callback.exists
      && expectsLongWait(contact: slot, line: line, now)
      && accepts(contact: slot, .callbackAccepted, now)
  }

  /// Whether (waiting + 1) × recent mean handling ÷ staff on duty passes the threshold.
  ///
  /// Waiting are all in the line, callbacks included; with nobody on duty the wait has no end.
  private mutating func expectsLongWait(contact slot: Int, line: Int, _ now: Int64) -> Bool {
    let channel = Int(contacts[slot].channel)
    guard channelStates[channel].isOpen else { return false }
    var onDuty: Int64 = 0
    for group in 0..<groups.count where serves(group: group, line: line) {
      onDuty &+= max(0, groups[group].staffed &- groups[group].unavailable)
    }
    let threshold = SimTime(
      seconds: dials.value(channels[channel].callback.offeredAboveSeconds, at: now)
    ).microseconds
    let ahead = Int128(lines[line].count) + 1
    return ahead * Int128(channelStates[channel].recentHandling)
      > Int128(threshold) * Int128(onDuty)
  }

  private mutating func accepts(contact slot: Int, _ purpose: Purpose, _ now: Int64) -> Bool {
    let callback = channels[Int(contacts[slot].channel)].callback
    let u = cases[Int(contacts[slot].caseRecord)].key.uniform(
      purpose.rawValue, UInt64(truncatingIfNeeded: contacts[slot].attempt))
    guard u < dials.value(callback.accepted, at: now) else {
      contacts[slot].callback = .declined
      return false
    }
    contacts[slot].callback = .accepted
    contacts[slot].callsLeft = callback.calls
    return true
  }

  /// The caller who has accepted hangs up: keeps the place in the queue, holds no line and waits
  /// without impatience.
  mutating func waitForCall(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    channelStates[Int(contacts[slot].channel)].linesHeld &-= 1
    stopWaiting(contact: slot, now, &queue)
  }

  /// A contact whose handling has lasted so long, the work after it included, moves the recent
  /// mean by a sixteenth of the difference.
  mutating func noteHandling(on channel: Int, _ time: Int64) {
    channelStates[channel].recentHandling &+=
      (time &- channelStates[channel].recentHandling) / 16
  }

  // MARK: Calls

  /// Calls made so far to one who waits to be called back.
  mutating func callsMade(to slot: Int) -> Int64 {
    Int64(channels[Int(contacts[slot].channel)].callback.calls) &- Int64(contacts[slot].callsLeft)
  }

  /// Keys the draws of one of several calls of a contact.
  private mutating func callKey(_ slot: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: contacts[slot].attempt) &* 128
      &+ UInt64(truncatingIfNeeded: callsMade(to: slot))
  }

  /// A person calls; returns how long the call rings in vain, nil if the customer answers.
  ///
  /// The call takes a line, even if all are held: staff are not kept from calling. Where the case
  /// has been settled elsewhere, the call finds somebody.
  mutating func callBack(contact slot: Int, _ now: Int64) -> Int64? {
    let channel = Int(contacts[slot].channel)
    let place = Int(contacts[slot].caseRecord)
    channelStates[channel].linesHeld &+= 1
    contacts[slot].callsLeft &-= 1
    guard !cases[place].isResolved else { return nil }
    let key = cases[place].key
    let call = callKey(slot)
    guard
      key.uniform(Purpose.callbackMissed.rawValue, call)
        < dials.value(channels[channel].callback.missed, at: now)
    else { return nil }
    return draw(channels[channel].callback.missedCall, key, .missedCall, call, at: now)
  }

  /// Nobody answered: the customer has another turn, or it was the last call.
  mutating func missCall(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let channel = Int(contacts[slot].channel)
    channelStates[channel].linesHeld &-= 1
    contacts[slot].state = .inTransit
    guard contacts[slot].callsLeft > 0 else {
      return fail(contact: slot, .callbackMissed, .callbackMissed, now, &queue)
    }
    let key = cases[Int(contacts[slot].caseRecord)].key
    let pause = draw(
      channels[channel].callback.callAgain, key, .callAgain, callKey(slot), at: now)
    guard pause > 0 else { return joinLine(contact: slot, now, &queue) }
    guard pause != Sampler.never else { return }
    contacts[slot].timer = schedule(.intakeEnds, slot, at: now &+ pause, &queue)
  }

  /// A customer whom a call did not find takes a turn behind those who wait now.
  mutating func takeTurn(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].waited &+= now &- contacts[slot].waitsFrom
    contacts[slot].waitsFrom = now
    contacts[slot].state = .waiting
    enterLine(callback: slot, now, &queue)
  }

  /// A person at rest calls, or the callback waits in the line; while the channel is closed it
  /// lies there until it opens.
  private mutating func enterLine(callback slot: Int, _ now: Int64, _ queue: inout Queue) {
    let line = Int(contacts[slot].line)
    guard channelStates[Int(contacts[slot].channel)].isOpen else {
      return insert(contact: slot, into: laidBy(line))
    }
    if let person = personAtRest(for: line, isDraining: false, now) {
      accrue(group: Int(people[person].plan.group), now)
      leaveRest(person: person)
      return startHandling(contact: slot, person: person, now, &queue)
    }
    if let person = personToInterrupt(for: line, contact: slot, now) {
      let work = putDown(person: person, now, &queue)
      startInstead(contact: slot, person: person, now, &queue)
      return layBack(contact: work, now, &queue)
    }
    insert(contact: slot, into: line)
  }

  // MARK: Closing and opening

  /// Of `lines`, the one for callbacks that lie there while the channel is closed.
  @inline(__always)
  mutating func laidBy(_ line: Int) -> Int { queues.count &+ line }

  /// Puts a contact into its place by the beginning of its wait, looking from the end.
  private mutating func insert(contact slot: Int, into list: Int) {
    var before = lines[list].last
    while before != Self.nobody, isLater(Int(before), than: slot) {
      before = contacts[Int(before)].previousInLine
    }
    link(contact: slot, after: before, in: list)
  }

  private mutating func isLater(_ slot: Int, than other: Int) -> Bool {
    (contacts[slot].waitsFrom, contacts[slot].beganAt)
      > (contacts[other].waitsFrom, contacts[other].beganAt)
  }

  /// The channel closes: callbacks lie there until it opens; under *callback* everybody else who
  /// waits or listens to the announcement is offered one now.
  mutating func deferCallbacks(on channel: Int, _ now: Int64, _ queue: inout Queue) {
    let offers = channels[channel].atClosing == .callback
    for station in stations(of: channel) {
      for line in lines(of: station) {
        var next = lines[line].first
        while next != Self.nobody {
          let slot = Int(next)
          next = contacts[slot].nextInLine
          let wasCallback = contacts[slot].isCallback
          guard
            wasCallback || (offers && accepts(contact: slot, .callbackAcceptedAtClosing, now))
          else { continue }
          unlink(contact: slot, from: line)
          insert(contact: slot, into: laidBy(line))
          guard !wasCallback else { continue }
          cancelTimer(contact: slot, &queue)
          waitForCall(contact: slot, now, &queue)
        }
      }
      guard offers, stationStates[station].waiting > 0 else { continue }
      for slot in 0..<contacts.extent
      where contacts.isInUse(slot) && contacts[slot].state == .announced
        && Int(contacts[slot].station) == station
        && accepts(contact: slot, .callbackAcceptedAtClosing, now)
      {
        cancelTimer(contact: slot, &queue)
        let line = line(of: slot)
        contacts[slot].line = Int32(truncatingIfNeeded: line)
        contacts[slot].state = .waiting
        contacts[slot].waitsFrom = now
        insert(contact: slot, into: laidBy(line))
        waitForCall(contact: slot, now, &queue)
      }
    }
  }

  /// The channel opens: callbacks that lay there are in line again, in their old order.
  mutating func resumeCallbacks(on channel: Int, _ now: Int64, _ queue: inout Queue) {
    for station in stations(of: channel) {
      for line in lines(of: station) {
        while lines[laidBy(line)].first != Self.nobody {
          let slot = Int(lines[laidBy(line)].first)
          unlink(contact: slot, from: laidBy(line))
          enterLine(callback: slot, now, &queue)
        }
      }
    }
  }
}
