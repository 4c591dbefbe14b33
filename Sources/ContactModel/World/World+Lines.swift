internal import EventKernel

// Waiting lines, and who is served next.

extension World {
  /// The contact is ready for staff: a person at rest takes it, or it waits.
  mutating func joinLine(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let station = station(of: slot)
    let line = line(of: slot)
    let isDeferred = queues[line].isDeferred
    contacts[slot].timer = .none
    contacts[slot].line = Int32(truncatingIfNeeded: line)
    if !isDeferred { contacts[slot].waitsFrom = now }
    if let person = personAtRest(for: line, isDraining: stationStates[station].isDraining, now) {
      accrue(group: Int(people[person].plan.group), now)
      leaveRest(person: person)
      // Taken before the queue counts as empty: that may send home whoever rests.
      people[person].activity = .busy
      if !isDeferred { stopWaiting(contact: slot, now, &queue) }
      startHandling(contact: slot, person: person, now, &queue)
      return
    }
    contacts[slot].state = .waiting
    let last = lines[line].last
    contacts[slot].previousInLine = last
    contacts[slot].nextInLine = Self.nobody
    if last == Self.nobody {
      lines[line].first = Int32(truncatingIfNeeded: slot)
    } else {
      contacts[Int(last)].nextInLine = Int32(truncatingIfNeeded: slot)
    }
    lines[line].last = Int32(truncatingIfNeeded: slot)
    lines[line].count &+= 1
    if !isDeferred { startPatience(contact: slot, now, &queue) }
  }

  /// The line for the contact's concern, or for the task, at its station.
  @inline(__always)
  mutating func line(of slot: Int) -> Int {
    let task = contacts[slot].task
    let queueClass =
      task == Self.nobody ? ways[way(of: slot)].queueClass : tasks[Int(task)].queueClass
    return Int(stations[station(of: slot)].firstQueue) &+ Int(queueClass)
  }

  /// Takes the contact out of its line; one that waited in person no longer waits at the station.
  mutating func leaveLine(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let line = Int(contacts[slot].line)
    let before = contacts[slot].previousInLine
    let after = contacts[slot].nextInLine
    if before == Self.nobody {
      lines[line].first = after
    } else {
      contacts[Int(before)].nextInLine = after
    }
    if after == Self.nobody {
      lines[line].last = before
    } else {
      contacts[Int(after)].previousInLine = before
    }
    lines[line].count &-= 1
    if !queues[line].isDeferred { stopWaiting(contact: slot, now, &queue) }
  }

  /// Somebody who waited in person is served or gone; the last one at a closed station ends its day.
  mutating func stopWaiting(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let station = station(of: slot)
    stationStates[station].waiting &-= 1
    if stationStates[station].isDraining, stationStates[station].waiting == 0 {
      endDraining(of: station, now, &queue)
    }
  }

  /// The person who has rested longest in the group that prefers this line most.
  @inline(__always)
  private mutating func personAtRest(for line: Int, isDraining: Bool, _ now: Int64) -> Int? {
    let isDeferred = queues[line].isDeferred
    let first = Int(queues[line].firstServer)
    for server in first..<(first &+ Int(queues[line].serverCount)) {
      let group = Int(servers[server])
      var person = groups[group].firstIdle
      // Whoever stays beyond the shift for a closing station takes nothing else.
      while person != Self.nobody,
        !isDraining && mustOnlyEmpty(person: Int(person))
          || isDeferred && now >= people[Int(person)].shiftUntil
      {
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

  /// The contact that the person takes next: best priority first, then the order of tasks, then
  /// the longest wait.
  ///
  /// Deferred work is not begun in the instant in which the shift ends.
  mutating func nextContact(for person: Int, _ now: Int64) -> Int? {
    let group = Int(people[person].plan.group)
    let onlyDraining = mustOnlyEmpty(person: person)
    let isLeaving = now >= people[person].shiftUntil
    let first = Int(groups[group].plan.firstDuty)
    let end = first &+ Int(groups[group].plan.dutyCount)
    var duty = first
    while duty < end {
      let priority = duties[duty].priority
      var best = Self.nobody
      var since = Int64.max
      var order = Int32.max
      while duty < end, duties[duty].priority == priority {
        let line = Int(duties[duty].queue)
        let candidate = lines[line].first
        if candidate != Self.nobody,
          duties[duty].order < order
            || duties[duty].order == order && contacts[Int(candidate)].waitsFrom < since,
          !onlyDraining || stationStates[Int(queues[line].station)].isDraining,
          !isLeaving || !queues[line].isDeferred
        {
          best = candidate
          since = contacts[Int(candidate)].waitsFrom
          order = duties[duty].order
        }
        duty &+= 1
      }
      if best != Self.nobody { return Int(best) }
    }
    return nil
  }
}
