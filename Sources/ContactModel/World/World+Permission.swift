internal import Calendar
internal import EventKernel
internal import Scenario

// Which work may be begun now: blocks of hours, a reserve for those who wait in person, standing
// in for an absent group.

extension World {
  /// Whether somebody of the group may begin the work of one of its duties now.
  ///
  /// The one rule for both directions: a person looks for work, work looks for a person. It looks
  /// at the group and the line, never at the contact, and at one person only through `idle`, the
  /// number of the group's persons without work, whoever would begin included.
  ///
  /// Whatever changes the answer from no to yes, but for `idle`, is followed by `lookForWork`:
  /// the beginning and end of a block, the day's reserve, a group that leaves duty, a station that
  /// closes and is to be emptied, or opens again before it is empty, an appointment for which nobody
  /// has to be kept free any more. So nobody rests while work waits that they may begin.
  ///
  /// - Complexity: O(1)
  @inline(__always)
  mutating func mayBegin(duty: Int, group: Int, idle: Int64) -> Bool {
    guard groups[group].plan.isRestricted || groups[group].held > 0 else { return true }
    let line = Int(duties[duty].queue)
    var idle = idle
    if groups[group].held > 0, !isAppointment(line, of: group) {
      idle &-= groups[group].held
      if idle <= 0 { return false }
    }
    guard groups[group].plan.isRestricted else { return true }
    let station = Int(queues[line].station)
    let absent = duties[duty].standsInFor
    if stationStates[station].isDraining {
      // A closed station is emptied by those who stayed for it, whatever they do otherwise.
      if stays[station &* groups.count &+ group] { return true }
      if absent != Self.nobody { return false }
    }
    if queues[line].isDeferred, idle <= groups[group].reserve { return false }
    let channel: UInt64 = 1 &<< UInt64(truncatingIfNeeded: queues[line].channel)
    guard groups[group].allowed & channel != 0 else { return false }
    return absent == Self.nobody || Int(groups[Int(absent)].standIn) == group
  }

  /// More work may be begun than before: persons at rest take it, deferred work in hand makes way
  /// for people who wait.
  mutating func lookForWork(group: Int, _ now: Int64, _ queue: inout Queue) {
    var person = groups[group].firstIdle
    while person != Self.nobody {
      guard let slot = nextContact(for: Int(person), now) else {
        person = people[Int(person)].nextIdle
        continue
      }
      accrue(group: group, now)
      leaveRest(person: Int(person))
      people[Int(person)].activity = .busy
      leaveLine(contact: slot, now, &queue)
      startHandling(contact: slot, person: Int(person), now, &queue)
      // The last one of a closed station may have sent others home: the list is another one.
      person = groups[group].firstIdle
    }
    interruptForWaiting(group: group, now, &queue)
  }

  // MARK: Blocks and reserve

  /// Reads the day's reserve and lays out its blocks.
  mutating func layOutBlocks(_ day: Int, _ now: Int64, _ queue: inout Queue) {
    for group in 0..<groups.count where groups[group].plan.isRestricted {
      let reserve = dials.value(groups[group].plan.reserve, at: now)
      groups[group].reserveOfDay = Int64((reserve + 1e-9).rounded(.down))
      for block in plan.blocks[group] {
        for hours in block.hours[day] {
          if hours.lowerBound > now {
            _ = schedule(.blockChanges, group, at: hours.lowerBound, &queue)
          }
          if hours.upperBound > now {
            _ = schedule(.blockChanges, group, at: hours.upperBound, &queue)
          }
        }
      }
      blockChanges(group: group, now, &queue)
    }
  }

  /// A block begins or ends, or a day with another reserve does.
  mutating func blockChanges(group: Int, _ now: Int64, _ queue: inout Queue) {
    let allowed = channelsAllowed(group: group, now)
    // Hours that are set aside for deferred work keep nobody free for people who may not come.
    let isKeptFree = groups[group].plan.attended & allowed != 0
    let reserve = isKeptFree ? groups[group].reserveOfDay : 0
    let mayDoMore = allowed & ~groups[group].allowed != 0 || reserve < groups[group].reserve
    groups[group].allowed = allowed
    groups[group].reserve = reserve
    if mayDoMore { lookForWork(group: group, now, &queue) }
  }

  /// The channels of the blocks that hold now, or all where none does.
  mutating func channelsAllowed(group: Int, _ now: Int64) -> UInt64 {
    guard groups[group].plan.hasBlocks else { return .max }
    let day = plan.calendar.day(at: now)
    var channels: UInt64 = 0
    for block in plan.blocks[group] where block.hours[day].contains(where: { $0.contains(now) }) {
      channels |= block.channels
    }
    return channels == 0 ? .max : channels
  }

  // MARK: Standing in

  /// The number of a group's persons on duty has changed: if it was or is none, others stand in.
  @inline(__always)
  mutating func dutyChanged(group: Int, _ now: Int64, _ queue: inout Queue) {
    guard hasSubstitutes, groups[group].isOnDuty != (groups[group].staffed > 0) else { return }
    groups[group].isOnDuty.toggle()
    for absent in 0..<groups.count where groups[absent].plan.substitute >= 0 {
      let standIn = findStandIn(for: absent)
      guard standIn != groups[absent].standIn else { continue }
      groups[absent].standIn = standIn
      if standIn != Self.nobody { lookForWork(group: Int(standIn), now, &queue) }
    }
  }

  /// The first group on duty along the chain of substitutes, if nobody of the group itself is.
  mutating func findStandIn(for absent: Int) -> Int32 {
    guard !groups[absent].isOnDuty else { return Self.nobody }
    var group = groups[absent].plan.substitute
    // A chain that meets itself has been followed to its end after as many steps as groups.
    for _ in 0..<groups.count where group >= 0 && Int(group) != absent {
      if groups[Int(group)].isOnDuty { return group }
      group = groups[Int(group)].plan.substitute
    }
    return Self.nobody
  }
}
