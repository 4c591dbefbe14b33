internal import EventKernel
internal import Randomness
internal import Scenario

// The desk that visitors pass before a specialist [Eingangszone].

extension World {
  /// The counter of the same site.
  @inline(__always)
  mutating func counter(behind reception: Int) -> Int {
    let channel = Int(stations[reception].channel)
    return Int(channels[channel].firstStation) &+ Int(stations[reception].site)
  }

  /// Begins the talk at the desk and settles how it will end; returns how long it takes, nil where
  /// the case has been settled elsewhere.
  mutating func receive(contact slot: Int, person: Int, _ now: Int64) -> Int64? {
    let place = Int(contacts[slot].caseRecord)
    guard !cases[place].isResolved else { return nil }
    let channel = Int(contacts[slot].channel)
    let group = Int(people[person].plan.group)
    cases[place].wasAnswered = true
    noteAnswered(contact: slot, group: group, now)
    let key = cases[place].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let u = key.uniform(Purpose.receptionSettled.rawValue, attempt)
    if u < dials.value(channels[channel].receptionSettled, at: now) {
      contacts[slot].outcome = .resolved
    }
    let time = draw(channels[channel].receptionHandling, key, .receptionHandling, attempt, at: now)
    let speed = groups[group].plan.speedFactor
    return speed == 1 ? time : Int64((Double(time) * speed).rounded())
  }

  /// The visitor is settled, or goes on to the specialist's line at the same site.
  mutating func leaveDesk(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let place = Int(contacts[slot].caseRecord)
    if cases[place].isResolved {
      return finish(contact: slot, .superseded, now, &queue)
    }
    if contacts[slot].outcome == .resolved {
      resolve(case: place, by: slot, now, &queue)
      return finish(contact: slot, .resolved, now, &queue)
    }
    let counter = counter(behind: station(of: slot))
    contacts[slot].station = Int32(truncatingIfNeeded: counter)
    stationStates[counter].coming &-= 1
    stationStates[counter].waiting &+= 1
    joinLine(contact: slot, now, &queue)
  }

  /// Whoever ends at the reception does not come to the counter any more.
  @inline(__always)
  mutating func leaveReception(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let station = station(of: slot)
    guard stations[station].isReception,
      contacts[slot].state == .waiting || contacts[slot].state == .inHandling
    else { return }
    let counter = counter(behind: station)
    stationStates[counter].coming &-= 1
    endDrainingIfEmpty(of: counter, now, &queue)
  }

  /// Whether a visitor comes from the reception after closing and nobody has stayed.
  mutating func comesTooLate(contact slot: Int, line: Int) -> Bool {
    guard !channelStates[Int(contacts[slot].channel)].isOpen else { return false }
    return !stationStates[station(of: slot)].isDraining || !isStaffed(line: line)
  }
}
