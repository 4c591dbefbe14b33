internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

// Persons: shifts, breaks, unavailability, overtime, rest.

extension World {
  /// Schedules the shifts and breaks of a day.
  mutating func layOutShifts(_ day: Int, _ now: Int64, _ queue: inout Queue) {
    let week = plan.rotationWeek(ofDay: day)
    for person in 0..<people.count {
      let roster = plan.rosters[Int(people[person].plan.roster)]
      let quarters = roster.quarters(dials.value(roster.posts, at: now))
      guard
        RosterPlan.works(index: Int(people[person].plan.index), quarters: quarters, week: week),
        !isAbsent(person: person, day, now)
      else {
        // Whoever was on duty over midnight leaves.
        if people[person].isInShift { _ = schedule(.shiftEnds, person, at: now, &queue) }
        continue
      }
      for shift in roster.shifts[day] {
        if people[person].isInShift, shift.lowerBound == now {
          people[person].shiftUntil = roster.end(of: shift, day: day)
          layOutSpells(person: person, day, shift, &queue)
        } else {
          _ = schedule(.shiftStarts, person, at: shift.lowerBound, &queue)
        }
        // A shift that goes on after midnight ends on the day on which it does not.
        if roster.end(of: shift, day: day) == shift.upperBound {
          _ = schedule(.shiftEnds, person, at: shift.upperBound, &queue)
        }
      }
      for pause in roster.breaks[day] {
        _ = schedule(.breakBegins, person, at: pause.lowerBound, &queue)
      }
    }
  }

  /// Cuts the shift into as many parts as there are spells and puts one into each, at random.
  private mutating func layOutSpells(
    person: Int, _ day: Int, _ shift: Range<Int64>, _ queue: inout Queue
  ) {
    let group = groups[Int(people[person].plan.group)].plan
    let share = 1 - dials.value(group.availability, at: shift.lowerBound)
    guard share > 0, group.spell > 0 else { return }
    let length = shift.upperBound - shift.lowerBound
    let count = max(1, Int((share * Double(length) / Double(group.spell)).rounded()))
    let spell = Int64((share * Double(length) / Double(count)).rounded())
    people[person].spellLength = spell
    let key = key(ofPerson: person, day)
    // By the time since midnight, which does not hang on where the simulation begins.
    let sinceMidnight = shift.lowerBound - plan.calendar.startMicroseconds(ofDay: day)
    for number in 0..<count {
      let u = key.uniform(
        Purpose.unavailable.rawValue, UInt64(bitPattern: sinceMidnight &+ Int64(number)))
      let room = length / Int64(count) - spell
      let offset = length / Int64(count) * Int64(number) + Int64(Double(max(0, room)) * u)
      _ = schedule(.spellBegins, person, at: shift.lowerBound + offset, &queue)
    }
  }

  /// What the draws of a person on a day are keyed by.
  mutating func key(ofPerson person: Int, _ day: Int) -> StreamKey {
    let date = plan.calendar.date(ofDay: day).daysSinceEpoch
    return people[person].key.child(UInt64(bitPattern: Int64(date)))
  }

  /// What all draws of a person are keyed by.
  mutating func key(ofPerson person: Int) -> StreamKey {
    let row = people[person].plan
    let group = root.child(named: plan.scenario.staff[Int(row.group)].name)
    return group.child(UInt64(plan.rosters[Int(row.roster)].number)).child(UInt64(row.index))
  }

  // MARK: Coming and going

  mutating func shiftStarts(person: Int, _ now: Int64, _ queue: inout Queue) {
    guard !people[person].isInShift else { return }
    let group = Int(people[person].plan.group)
    accrue(group: group, now)
    people[person].isInShift = true
    groups[group].present &+= 1
    groups[group].staffed &+= 1
    dutyChanged(group: group, now, &queue)
    let day = plan.calendar.day(at: now)
    let roster = plan.rosters[Int(people[person].plan.roster)]
    if let shift = roster.shifts[day].first(where: { $0.lowerBound == now }) {
      people[person].shiftUntil = roster.end(of: shift, day: day)
      layOutSpells(person: person, day, shift, &queue)
    }
    if people[person].activity == .off {
      becomeFree(person: person, now, &queue)
    } else {
      // Still busy, away or at rest from overtime: from now on in the shift.
      groups[group].overtime &-= 1
      if people[person].activity == .idle {
        // Stayed for a closed station only; now there may be other work.
        leaveRest(person: person)
        becomeFree(person: person, now, &queue)
      }
      // Deferred work in hand from the shift before makes way again.
      interruptForWaiting(group: group, now, &queue)
    }
  }

  mutating func shiftEnds(person: Int, _ now: Int64, _ queue: inout Queue) {
    guard people[person].isInShift else { return }
    let group = Int(people[person].plan.group)
    accrue(group: group, now)
    people[person].isInShift = false
    people[person].breakOwed = 0
    people[person].spellOwed = 0
    groups[group].present &-= 1
    switch people[person].activity {
    case .off: preconditionFailure("a person in a shift is on duty")
    case .onBreak:
      queue.cancel(people[person].timer)
      people[person].timer = .none
      people[person].activity = .off
      leaveMailboxes(person: person, now, &queue)
    case .unavailable:
      groups[group].staffed &-= 1
      groups[group].overtime &+= 1
      if groups[group].draining == 0 { leaveUnavailable(person: person, now, &queue) }
    case .busy:
      groups[group].staffed &-= 1
      groups[group].overtime &+= 1
      if groups[group].plan.putsDownAtShiftEnd, hasDeferredInHand(person: person) {
        let work = putDown(person: person, now, &queue)
        becomeFree(person: person, now, &queue)
        layBack(contact: work, now, &queue)
      }
    case .idle:
      groups[group].staffed &-= 1
      if groups[group].draining > 0 {
        groups[group].overtime &+= 1
      } else {
        leaveRest(person: person)
        people[person].activity = .off
        leaveMailboxes(person: person, now, &queue)
      }
    }
    dutyChanged(group: group, now, &queue)
  }

  /// Whoever is away beyond the shift, and not needed for a closed station, goes.
  private mutating func leaveUnavailable(person: Int, _ now: Int64, _ queue: inout Queue) {
    queue.cancel(people[person].timer)
    people[person].timer = .none
    groups[Int(people[person].plan.group)].unavailable &-= 1
    becomeFree(person: person, now, &queue)
  }

  mutating func breakBegins(person: Int, _ now: Int64, _ queue: inout Queue) {
    guard people[person].isInShift else { return }
    let pauses = plan.rosters[Int(people[person].plan.roster)].breaks[plan.calendar.day(at: now)]
    guard let pause = pauses.first(where: { $0.lowerBound == now }) else { return }
    people[person].breakOwed &+= pause.upperBound - pause.lowerBound
    let group = Int(people[person].plan.group)
    guard people[person].activity == .idle, groups[group].draining == 0 else { return }
    accrue(group: group, now)
    leaveRest(person: person)
    goOnBreak(person: person, now, &queue)
  }

  private mutating func goOnBreak(person: Int, _ now: Int64, _ queue: inout Queue) {
    groups[Int(people[person].plan.group)].staffed &-= 1
    people[person].activity = .onBreak
    people[person].timer = schedule(
      .awayEnds, person, at: now &+ people[person].breakOwed, &queue)
    people[person].breakOwed = 0
    dutyChanged(group: Int(people[person].plan.group), now, &queue)
  }

  mutating func spellBegins(person: Int, _ now: Int64, _ queue: inout Queue) {
    guard people[person].isInShift else { return }
    people[person].spellOwed &+= people[person].spellLength
    let group = Int(people[person].plan.group)
    guard people[person].activity == .idle, groups[group].draining == 0 else { return }
    accrue(group: group, now)
    leaveRest(person: person)
    goAway(person: person, now, &queue)
  }

  private mutating func goAway(person: Int, _ now: Int64, _ queue: inout Queue) {
    groups[Int(people[person].plan.group)].unavailable &+= 1
    people[person].activity = .unavailable
    people[person].timer = schedule(
      .awayEnds, person, at: now &+ people[person].spellOwed, &queue)
    people[person].spellOwed = 0
  }

  mutating func awayEnds(person: Int, _ now: Int64, _ queue: inout Queue) {
    people[person].timer = .none
    let group = Int(people[person].plan.group)
    accrue(group: group, now)
    if people[person].activity == .onBreak {
      groups[group].staffed &+= 1
      dutyChanged(group: group, now, &queue)
    } else {
      groups[group].unavailable &-= 1
    }
    becomeFree(person: person, now, &queue)
  }

  // MARK: What to do next

  /// The person has nothing in hand: leaves, pauses, takes the next contact or rests.
  ///
  /// - Precondition: the group's time has accrued up to now; the person counts in no activity
  ///   but, when busy until now, in `busy`.
  mutating func becomeFree(person: Int, _ now: Int64, _ queue: inout Queue) {
    let group = Int(people[person].plan.group)
    if people[person].activity == .busy { groups[group].busy &-= 1 }
    people[person].activity = .off
    people[person].contact = Self.nobody
    let staysForClosing = groups[group].draining > 0
    if !staysForClosing {
      if !people[person].isInShift {
        groups[group].overtime &-= 1
        people[person].activity = .off
        return leaveMailboxes(person: person, now, &queue)
      }
      if people[person].breakOwed > 0 {
        return goOnBreak(person: person, now, &queue)
      }
      if people[person].spellOwed > 0 {
        return goAway(person: person, now, &queue)
      }
    }
    if let slot = nextContact(for: person, now) {
      people[person].activity = .busy
      leaveLine(contact: slot, now, &queue)
      startHandling(contact: slot, person: person, now, &queue)
      return
    }
    rest(person: person)
    // One more is idle, who may not take what waits for that: somebody else may.
    if groups[group].held > 0
      || (groups[group].reserve > 0 && (mustOnlyEmpty(person: person) || mailboxes.count > 0))
    {
      lookForWork(group: group, now, &queue)
    }
  }

  private mutating func rest(person: Int) {
    let group = Int(people[person].plan.group)
    people[person].activity = .idle
    groups[group].idle &+= 1
    let last = groups[group].lastIdle
    people[person].previousIdle = last
    people[person].nextIdle = Self.nobody
    if last == Self.nobody {
      groups[group].firstIdle = Int32(truncatingIfNeeded: person)
    } else {
      people[Int(last)].nextIdle = Int32(truncatingIfNeeded: person)
    }
    groups[group].lastIdle = Int32(truncatingIfNeeded: person)
  }

  /// - Precondition: the group's time has accrued up to now.
  mutating func leaveRest(person: Int) {
    let group = Int(people[person].plan.group)
    groups[group].idle &-= 1
    let before = people[person].previousIdle
    let after = people[person].nextIdle
    if before == Self.nobody {
      groups[group].firstIdle = after
    } else {
      people[Int(before)].nextIdle = after
    }
    if after == Self.nobody {
      groups[group].lastIdle = before
    } else {
      people[Int(after)].previousIdle = before
    }
  }

  /// No closed station is left to empty: whoever stayed or put off a pause goes now.
  mutating func releaseHeld(group: Int, _ now: Int64, _ queue: inout Queue) {
    accrue(group: group, now)
    let first = Int(groups[group].plan.firstPerson)
    for person in first..<(first + Int(groups[group].plan.personCount)) {
      let isInShift = people[person].isInShift
      switch people[person].activity {
      case .off, .busy, .onBreak: break
      case .unavailable:
        if !isInShift { leaveUnavailable(person: person, now, &queue) }
      case .idle:
        guard !isInShift || people[person].breakOwed > 0 || people[person].spellOwed > 0
        else { continue }
        leaveRest(person: person)
        becomeFree(person: person, now, &queue)
      }
    }
  }
}
