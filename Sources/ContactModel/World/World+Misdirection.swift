internal import EventKernel
internal import Randomness
internal import Scenario

// Written contacts that reach the wrong place first.

extension World {
  /// Finds out, as the contact is opened, whether it went astray when it was sent; returns how long
  /// it takes to send it on, nil if it is in the right place.
  ///
  /// It happens once to a contact at most.
  mutating func forward(contact slot: Int, person: Int, _ now: Int64) -> Int64? {
    let place = Int(contacts[slot].caseRecord)
    guard !contacts[slot].wasForwarded, !cases[place].isResolved else { return nil }
    let channel = Int(contacts[slot].channel)
    let key = cases[place].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let sent = contacts[slot].beganAt
    guard
      key.uniform(Purpose.misdirected.rawValue, attempt)
        < dials.value(channels[channel].misdirected, at: sent),
      key.uniform(Purpose.lookUp.rawValue, attempt)
        >= dials.value(channels[channel].lookUp, at: sent)
    else { return nil }
    contacts[slot].wasForwarded = true
    let work = draw(channels[channel].forwardingWork, key, .forwardingWork, attempt, at: now)
    let speed = groups[Int(people[person].plan.group)].plan.speedFactor
    return speed == 1 ? work : Int64((Double(work) * speed).rounded())
  }

  /// After the forwarding delay it lies in the right line, as old as it is.
  mutating func sendOn(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let key = cases[Int(contacts[slot].caseRecord)].key
    let delay = draw(
      channels[Int(contacts[slot].channel)].forwardingDelay, key, .forwardingDelay,
      UInt64(truncatingIfNeeded: contacts[slot].attempt), at: now)
    contacts[slot].state = .inTransit
    guard delay > 0 else { return joinLine(contact: slot, now, &queue) }
    guard delay != Sampler.never else { return }
    contacts[slot].timer = schedule(.intakeEnds, slot, at: now &+ delay, &queue)
  }
}
