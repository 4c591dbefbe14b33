internal import EventKernel
internal import Scenario

// Waiting lines, and who is served next.

extension World {
  /// The contact is ready for staff: a person at rest takes it, or it waits.
  mutating func joinLine(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let station = station(of: slot)
    let line = line(of: slot)
    let isDeferred = queues[line].isDeferred
    contacts[slot].timer = .none
    contacts[slot].line = Int32(truncatingIfNeeded: line)
    if contacts[slot].isCallback { return takeTurn(contact: slot, now, &queue) }
    if !isDeferred { contacts[slot].waitsFrom = now }
    if let person = personAtRest(for: line, isDraining: stationStates[station].isDraining) {
      accrue(group: Int(people[person].plan.group), now)
      leaveRest(person: person)
      // Taken before the queue counts as empty: that may send home whoever rests.
      people[person].activity = .busy
      if !isDeferred { stopWaiting(contact: slot, now, &queue) }
      startHandling(contact: slot, person: person, now, &queue)
      return
    }
    contacts[slot].state = .waiting
    if contacts[slot].group != Self.nobody, comesTooLate(contact: slot, line: line) {
      stopWaiting(contact: slot, now, &queue)
      return fail(contact: slot, .turnedAway, .redialTurnedAway, now, &queue)
    }
    let hangsUp = takesCallback(contact: slot, line: line, now)
    link(contact: slot, after: lines[line].last, in: line)
    if hangsUp {
      waitForCall(contact: slot, now, &queue)
    } else if !isDeferred {
      startPatience(contact: slot, now, &queue)
    }
  }

  /// Puts the contact into a list behind another one, or at its head behind nobody.
  @inline(__always)
  mutating func link(contact slot: Int, after before: Int32, in list: Int) {
    let contact = Int32(truncatingIfNeeded: slot)
    let after = before == Self.nobody ? lines[list].first : contacts[Int(before)].nextInLine
    contacts[slot].previousInLine = before
    contacts[slot].nextInLine = after
    if before == Self.nobody {
      lines[list].first = contact
    } else {
      contacts[Int(before)].nextInLine = contact
    }
    if after == Self.nobody {
      lines[list].last = contact
    } else {
      contacts[Int(after)].previousInLine = contact
    }
    lines[list].count &+= 1
  }

  @inline(__always)
  mutating func unlink(contact slot: Int, from list: Int) {
    let before = contacts[slot].previousInLine
    let after = contacts[slot].nextInLine
    if before == Self.nobody {
      lines[list].first = after
    } else {
      contacts[Int(before)].nextInLine = after
    }
    if after == Self.nobody {
      lines[list].last = before
    } else {
      contacts[Int(after)].previousInLine = before
    }
    lines[list].count &-= 1
  }

  /// The line for the contact's concern at its station.
  @inline(__always)
  mutating func line(of slot: Int) -> Int {
    let station = station(of: slot)
    let way = way(of: slot)
    return Int(stations[station].firstQueue)
      &+ Int(stations[station].isReception ? ways[way].receptionClass : ways[way].queueClass)
  }

  /// Takes the contact out of its line; one that waited in person no longer waits at the station.
  mutating func leaveLine(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let line = Int(contacts[slot].line)
    unlink(contact: slot, from: line)
    if !queues[line].isDeferred, !contacts[slot].isCallback {
      stopWaiting(contact: slot, now, &queue)
    }
  }

  /// Somebody who waited in person is served or gone; the last one at a closed station ends its day.
  mutating func stopWaiting(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let station = station(of: slot)
    stationStates[station].waiting &-= 1
    endDrainingIfEmpty(of: station, now, &queue)
  }

  @inline(__always)
  mutating func endDrainingIfEmpty(of station: Int, _ now: Int64, _ queue: inout Queue) {
    if stationStates[station].isDraining, stationStates[station].waiting == 0,
      stationStates[station].coming == 0
    {
      endDraining(of: station, now, &queue)
    }
  }

  /// The person who has rested longest in the group that prefers this line most.
  @inline(__always)
  mutating func personAtRest(for line: Int, isDraining: Bool) -> Int? {
    let first = Int(queues[line].firstServer)
    for server in first..<(first &+ Int(queues[line].serverCount)) {
      let group = Int(servers[server])
      var person = groups[group].firstIdle
      // Whoever stays beyond the shift for a closing station takes nothing else.
      while person != Self.nobody, !isDraining, mustOnlyEmpty(person: Int(person)) {
        person = people[Int(person)].nextIdle
      }
      if person != Self.nobody { return Int(person) }
    }
    return nil
  }

  /// Whether the person is only kept by stations that are emptied after closing.
  @inline(__always)
  mutating func mustOnlyEmpty(person: Int) -> Bool {
    !people[person].isInShift || people[person].breakOwed > 0
  }

  /// The contact that the person takes next: best priority first, then the longest wait.
  mutating func nextContact(for person: Int) -> Int? {
    let group = Int(people[person].plan.group)
    let onlyDraining = mustOnlyEmpty(person: person)
    let first = Int(groups[group].plan.firstDuty)
    let end = first &+ Int(groups[group].plan.dutyCount)
    var duty = first
    while duty < end {
      let priority = duties[duty].priority
      var best = Self.nobody
      var since = Int64.max
      while duty < end, duties[duty].priority == priority {
        let line = Int(duties[duty].queue)
        let candidate = lines[line].first
        if candidate != Self.nobody, contacts[Int(candidate)].waitsFrom < since,
          !onlyDraining || stationStates[Int(queues[line].station)].isDraining
        {
          best = candidate
          since = contacts[Int(candidate)].waitsFrom
        }
        duty &+= 1
      }
      if best != Self.nobody { return Int(best) }
    }
    return nil
  }
}
