internal import EventKernel
internal import Randomness
internal import Scenario

// Telephone and counter: lines, announcement, patience, balking.

extension World {
  /// A call: outside the hours nobody answers, without a free line it is engaged.
  mutating func ring(contact slot: Int, _ channel: Int, _ now: Int64, _ queue: inout Queue) {
    guard channelStates[channel].isOpen else {
      return fail(contact: slot, .closed, .redialClosed, now, &queue)
    }
    if channels[channel].hasLines {
      guard channelStates[channel].linesHeld < channelStates[channel].lines else {
        return fail(contact: slot, .blocked, .redialBlocked, now, &queue)
      }
    }
    channelStates[channel].linesHeld &+= 1
    stationStates[station(of: slot)].waiting &+= 1
    let announcement = dials.value(channels[channel].announcementSeconds, at: now)
    guard announcement > 0 else { return joinLine(contact: slot, now, &queue) }
    contacts[slot].state = .announced
    let end = now &+ SimTime(seconds: announcement).microseconds
    contacts[slot].timer = schedule(.announcementEnds, slot, at: end, &queue)
  }

  /// Whether the contact holds a line while it waits.
  @inline(__always)
  mutating func holdsLineInQueue(contact slot: Int) -> Bool {
    let state = contacts[slot].state
    return (state == .waiting || state == .announced) && !contacts[slot].isCallback
      && channels[Int(contacts[slot].channel)].kind == .phone
  }

  mutating func announcementEnds(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    joinLine(contact: slot, now, &queue)
  }

  /// A visit: outside the hours the door is shut, a long queue turns some away at once.
  mutating func walkIn(contact slot: Int, _ channel: Int, _ now: Int64, _ queue: inout Queue) {
    guard channelStates[channel].isOpen else {
      return fail(contact: slot, .closed, .redialClosed, now, &queue)
    }
    let station = station(of: slot)
    if channels[channel].balkingCount > 0, balks(contact: slot, station: station, channel) {
      return fail(contact: slot, .balked, .redialBalked, now, &queue)
    }
    stationStates[station].waiting &+= 1
    if stations[station].isReception {
      stationStates[counter(behind: station)].coming &+= 1
    }
    joinLine(contact: slot, now, &queue)
  }

  private mutating func balks(contact slot: Int, station: Int, _ channel: Int) -> Bool {
    var seen = stationStates[station].waiting
    if stations[station].isReception { seen &+= stationStates[counter(behind: station)].waiting }
    var probability = 0.0
    let first = Int(channels[channel].firstBalking)
    for step in first..<(first + Int(channels[channel].balkingCount))
    where plan.balkingSteps[step].waiting <= seen {
      probability = plan.balkingSteps[step].probability
    }
    guard probability > 0 else { return false }
    let key = cases[Int(contacts[slot].caseRecord)].key
    return key.uniform(
      Purpose.balking.rawValue, UInt64(truncatingIfNeeded: contacts[slot].attempt)) < probability
  }

  /// Sets the time at which a waiting customer gives up.
  mutating func startPatience(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let channel = Int(contacts[slot].channel)
    let attempt =
      channels[channel].patiencePerCase
      ? 0 : UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let key = cases[Int(contacts[slot].caseRecord)].key
    let patience = draw(channels[channel].patience, key, .patience, attempt, at: now)
    guard patience != Sampler.never else { return }
    // Of one patience part may have been spent before.
    let left = max(0, patience &- contacts[slot].waited)
    contacts[slot].timer = schedule(.patienceEnds, slot, at: now &+ left, &queue)
  }

  mutating func patienceEnds(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    leaveLine(contact: slot, now, &queue)
    fail(contact: slot, .abandoned, .redialAbandoned, now, &queue)
  }

  /// A contact ends without having been handled; the customer may come back.
  mutating func fail(
    contact slot: Int, _ outcome: Outcome, _ cause: Cause, _ now: Int64, _ queue: inout Queue
  ) {
    comeBack(after: slot, cause, now, &queue)
    finish(contact: slot, outcome, now, &queue)
  }
}
