internal import EventKernel
internal import Scenario

// Deferred work that is put down, for a call or a visitor or at the end of a shift, and resumed.

extension World {
  /// Whether the person's work in hand is deferred and its handling not over.
  ///
  /// After-contact work is short, and finished in any case.
  mutating func hasDeferredInHand(person: Int) -> Bool {
    guard people[person].activity == .busy, people[person].contact != Self.nobody else {
      return false
    }
    let slot = Int(people[person].contact)
    let line = contacts[slot].line
    return contacts[slot].state == .inHandling && line != Self.nobody
      && queues[Int(line)].isDeferred
  }

  // MARK: Interrupting

  /// Whose deferred work makes way for a contact that waits in person, if anybody's does.
  @inline(__always)
  mutating func personToInterrupt(for line: Int, contact slot: Int, _ now: Int64) -> Int? {
    let first = Int(queues[line].firstServer)
    let count = Int(queues[line].serverCount &+ queues[line].standInCount)
    for server in first..<(first &+ count) {
      let group = Int(servers[server])
      guard groups[group].lastDeferred != Self.nobody else { continue }
      let duty = Int(serverDuties[server])
      if let person = personToInterrupt(in: group, duty: duty, contact: slot, now) { return person }
    }
    return nil
  }

  /// Of a group's persons whose work in hand has a worse priority, the one who began it last.
  mutating func personToInterrupt(
    in group: Int, duty: Int, contact slot: Int, _ now: Int64
  ) -> Int? {
    // Whoever puts the work down is free then.
    guard mayBegin(duty: duty, group: group, idle: groups[group].idle &+ 1) else { return nil }
    let station = Int(queues[Int(duties[duty].queue)].station)
    let isDraining = stationStates[station].isDraining && groups[group].draining > 0
    let priority = priority(of: slot, duty, now)
    var person = groups[group].lastDeferred
    while person != Self.nobody {
      let work = Int(people[Int(person)].contact)
      if isDraining || mayTakeMore(person: Int(person)),
        self.priority(of: work, self.duty(of: group, for: work), now) > priority
      {
        return Int(person)
      }
      person = people[Int(person)].previousIdle
    }
    return nil
  }

  /// Whether the person would take another contact now, rather than go home or pause.
  private mutating func mayTakeMore(person: Int) -> Bool {
    people[person].isInShift && people[person].breakOwed == 0 && people[person].spellOwed == 0
  }

  /// The duty by which a group has a contact in hand.
  private mutating func duty(of group: Int, for slot: Int) -> Int {
    let line = Int(contacts[slot].line)
    let first = Int(queues[line].firstServer)
    let count = Int(queues[line].serverCount &+ queues[line].standInCount)
    for server in first..<(first &+ count) where Int(servers[server]) == group {
      return Int(serverDuties[server])
    }
    preconditionFailure("a group does the work of its duties only")
  }

  /// Lets people who wait interrupt the group's deferred work, the best priority first.
  mutating func interruptForWaiting(group: Int, _ now: Int64, _ queue: inout Queue) {
    while groups[group].lastDeferred != Self.nobody,
      let (slot, person) = nextInterruption(in: group, now)
    {
      let work = putDown(person: person, now, &queue)
      leaveLine(contact: slot, now, &queue)
      startInstead(contact: slot, person: person, now, &queue)
      layBack(contact: work, now, &queue)
    }
  }

  mutating func nextInterruption(in group: Int, _ now: Int64) -> (contact: Int, person: Int)? {
    let first = Int(groups[group].plan.firstDuty)
    for duty in first..<(first &+ Int(groups[group].plan.dutyCount)) {
      let line = Int(duties[duty].queue)
      guard !queues[line].isDeferred, lines[line].first != Self.nobody else { continue }
      let slot = Int(lines[line].first)
      if let person = personToInterrupt(in: group, duty: duty, contact: slot, now) {
        return (slot, person)
      }
    }
    return nil
  }

  // MARK: Putting down and taking up

  /// Takes the deferred work out of the person's hands; the rest of its handling is kept.
  ///
  /// The person still counts as busy, and the work lies nowhere until `layBack`.
  mutating func putDown(person: Int, _ now: Int64, _ queue: inout Queue) -> Int {
    let slot = Int(people[person].contact)
    let group = people[person].plan.group
    queue.cancel(people[person].timer)
    people[person].timer = .none
    if groups[Int(group)].plan.preempts { unlinkDeferred(person: person) }
    let stretch = PutDown(
      from: people[person].since, until: now, left: people[person].until &- now, group: group,
      previous: contacts[slot].putDown)
    contacts[slot].putDown = Int32(truncatingIfNeeded: putDowns.insert(stretch))
    people[person].contact = Self.nobody
    return slot
  }

  /// The person, busy until now, handles this contact instead.
  mutating func startInstead(
    contact slot: Int, person: Int, _ now: Int64, _ queue: inout Queue
  ) {
    let group = Int(people[person].plan.group)
    accrue(group: group, now)
    groups[group].busy &-= 1
    startHandling(contact: slot, person: person, now, &queue)
  }

  /// Work that was put down is resumed by somebody at rest, or waits at the head of its line.
  mutating func layBack(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let line = Int(contacts[slot].line)
    if let person = personAtRest(for: line, isDraining: false, now) {
      accrue(group: Int(people[person].plan.group), now)
      leaveRest(person: person)
      startHandling(contact: slot, person: person, now, &queue)
      return
    }
    contacts[slot].state = .waiting
    let head = lines[line].first
    contacts[slot].previousInLine = Self.nobody
    contacts[slot].nextInLine = head
    if head == Self.nobody {
      lines[line].last = Int32(truncatingIfNeeded: slot)
    } else {
      contacts[Int(head)].previousInLine = Int32(truncatingIfNeeded: slot)
    }
    lines[line].first = Int32(truncatingIfNeeded: slot)
    lines[line].count &+= 1
    if line >= firstMailboxLine { watch(mailbox: line &- firstMailboxLine, &queue) }
  }

  /// Handling time left of work that was put down, for a person of this group.
  mutating func handlingLeft(contact slot: Int, group: Int) -> Int64 {
    let stretch = putDowns[Int(contacts[slot].putDown)]
    let before = groups[Int(stretch.group)].plan.speedFactor
    let speed = groups[group].plan.speedFactor
    guard before != speed, !contacts[slot].isOpenedInVain else { return stretch.left }
    return Int64((Double(stretch.left) / before * speed).rounded())
  }

  /// Adds the time of all stretches before the last one, now that it is known how the work ended.
  mutating func countPutDown(contact slot: Int, outcome: Outcome) {
    var place = contacts[slot].putDown
    while place != Self.nobody {
      let stretch = putDowns[Int(place)]
      countStaffTime(
        contact: slot, by: stretch.group, from: stretch.from, until: stretch.until, outcome: outcome
      )
      putDowns.remove(Int(place))
      place = stretch.previous
    }
    contacts[slot].putDown = Self.nobody
  }

  // MARK: Who has deferred work in hand

  mutating func linkDeferred(person: Int) {
    let group = Int(people[person].plan.group)
    let last = groups[group].lastDeferred
    people[person].previousIdle = last
    people[person].nextIdle = Self.nobody
    if last == Self.nobody {
      groups[group].firstDeferred = Int32(truncatingIfNeeded: person)
    } else {
      people[Int(last)].nextIdle = Int32(truncatingIfNeeded: person)
    }
    groups[group].lastDeferred = Int32(truncatingIfNeeded: person)
  }

  mutating func unlinkDeferred(person: Int) {
    let group = Int(people[person].plan.group)
    let before = people[person].previousIdle
    let after = people[person].nextIdle
    if before == Self.nobody {
      groups[group].firstDeferred = after
    } else {
      people[Int(before)].nextIdle = after
    }
    if after == Self.nobody {
      groups[group].lastDeferred = before
    } else {
      people[Int(after)].previousIdle = before
    }
  }
}
