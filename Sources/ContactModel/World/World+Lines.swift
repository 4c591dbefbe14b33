internal import Calendar
internal import EventKernel
internal import Scenario

// Waiting lines, and who is served next.

extension World {
  /// The contact is ready for staff: a person at rest takes it, or it waits.
  ///
  /// Where caseworkers are responsible it is theirs, unless they have been away for too long.
  mutating func joinLine(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let station = station(of: slot)
    var line = line(of: slot)
    if queues[line].caseworkersCount > 0, !contacts[slot].isCovered {
      line = lineOfCaseworker(contact: slot, line: line, now)
    }
    let isDeferred = queues[line].isDeferred
    contacts[slot].timer = .none
    contacts[slot].line = Int32(truncatingIfNeeded: line)
    if contacts[slot].isCallback { return takeTurn(contact: slot, now, &queue) }
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
    if !isDeferred, let person = personToInterrupt(for: line, contact: slot, now) {
      let work = putDown(person: person, now, &queue)
      // It may be the last one for whom a closed station is still staffed.
      stopWaiting(contact: slot, now, &queue)
      startInstead(contact: slot, person: person, now, &queue)
      layBack(contact: work, now, &queue)
      return
    }
    contacts[slot].state = .waiting
    if contacts[slot].group != Self.nobody, comesTooLate(contact: slot, line: line) {
      stopWaiting(contact: slot, now, &queue)
      return fail(contact: slot, .turnedAway, .redialTurnedAway, now, &queue)
    }
    let hangsUp = !isDeferred && takesCallback(contact: slot, line: line, now)
    link(contact: slot, after: lines[line].last, in: line)
    if hangsUp {
      waitForCall(contact: slot, now, &queue)
    } else if !isDeferred {
      startPatience(contact: slot, now, &queue)
    }
    if line >= firstMailboxLine { watch(mailbox: line &- firstMailboxLine, &queue) }
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

  /// The line for the contact's concern, or for the task, at its station.
  @inline(__always)
  mutating func line(of slot: Int) -> Int {
    let task = contacts[slot].task
    let station = station(of: slot)
    let queueClass =
      task != Self.nobody
      ? tasks[Int(task)].queueClass
      : stations[station].isReception
        ? ways[way(of: slot)].receptionClass : ways[way(of: slot)].queueClass
    return Int(stations[station].firstQueue) &+ Int(queueClass)
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

  /// The person who has rested longest in the group that prefers this line most and may serve it.
  @inline(__always)
  mutating func personAtRest(for line: Int, isDraining: Bool, _ now: Int64) -> Int? {
    if line >= firstMailboxLine { return ownerAtRest(line: line, now) }
    let isDeferred = queues[line].isDeferred
    let first = Int(queues[line].firstServer)
    let count = Int(queues[line].serverCount &+ queues[line].standInCount)
    for server in first..<(first &+ count) {
      let group = Int(servers[server])
      var person = groups[group].firstIdle
      // Whoever stays beyond the shift for a closing station takes nothing else.
      while person != Self.nobody,
        !isDraining && mustOnlyEmpty(person: Int(person))
          || isDeferred && now >= people[Int(person)].shiftUntil
      {
        person = people[Int(person)].nextIdle
      }
      if person != Self.nobody,
        mayBegin(duty: Int(serverDuties[server]), group: group, idle: groups[group].idle)
      {
        return Int(person)
      }
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
  /// Of a line only the head is looked at; it is the oldest, or has been begun before. Deferred work
  /// is not begun in the instant in which the shift ends.
  mutating func nextContact(for person: Int, _ now: Int64) -> Int? {
    let group = Int(people[person].plan.group)
    let onlyDraining = mustOnlyEmpty(person: person)
    // With the person, who may be about to rest.
    let idle = groups[group].idle &+ (people[person].activity == .idle ? 0 : 1)
    let hasAgeing = groups[group].plan.hasAgeing
    let isLeaving = now >= people[person].shiftUntil
    let first = Int(groups[group].plan.firstDuty)
    let end = first &+ Int(groups[group].plan.dutyCount)
    var best = Self.nobody
    var bestPriority = Int32.max
    var bestOrder = Int32.max
    var since = Int64.max
    for duty in first..<end {
      if !hasAgeing, duties[duty].priority > bestPriority { break }
      let line = Int(duties[duty].queue)
      let candidate = head(of: duty, for: person)
      guard candidate != Self.nobody,
        !onlyDraining || stationStates[Int(queues[line].station)].isDraining,
        !isLeaving || !queues[line].isDeferred,
        mayBegin(duty: duty, group: group, idle: idle)
      else { continue }
      let priority = hasAgeing ? priority(of: Int(candidate), duty, now) : duties[duty].priority
      let order = duties[duty].order
      let waitsFrom = contacts[Int(candidate)].waitsFrom
      if priority < bestPriority
        || (priority == bestPriority
          && (order < bestOrder || (order == bestOrder && waitsFrom < since)))
      {
        best = candidate
        bestPriority = priority
        bestOrder = order
        since = waitsFrom
      }
    }
    return best == Self.nobody ? nil : Int(best)
  }

  /// The priority of a contact now, which may hang on its age by the clock of its wait.
  @inline(__always)
  mutating func priority(of slot: Int, _ duty: Int, _ now: Int64) -> Int32 {
    let agesAfter = duties[duty].agesAfter
    guard agesAfter < DutyPlan.never else { return duties[duty].priority }
    let since = contacts[slot].waitsFrom
    var age = now &- since
    let line = Int(duties[duty].queue)
    if queues[line].isDeferred {
      let taskClock = Int(queues[line].taskClock)
      let clock = taskClock >= 0 ? channelCount &+ taskClock : Int(contacts[slot].channel)
      age = clocks.service(clock, at: now) &- clocks.service(clock, at: since)
    }
    return age >= agesAfter ? duties[duty].agedPriority : duties[duty].priority
  }
}
