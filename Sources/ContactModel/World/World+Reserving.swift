internal import EventKernel

// Persons kept free for booked customers.

extension World {
  /// Whether a person of the group may begin work of this line now, `idle` of the group being free,
  /// that person among them.
  ///
  /// As many persons as appointments are running without their customer being served take nothing
  /// but appointments of the group.
  @inline(__always)
  mutating func mayBegin(line: Int, group: Int, idle: Int64) -> Bool {
    groups[group].held == 0 || idle > groups[group].held || isAppointment(line, of: group)
  }

  private mutating func isAppointment(_ line: Int, of group: Int) -> Bool {
    let grid = Int(stations[Int(queues[line].station)].grid)
    return grid >= 0 && Int(grids[grid].group) == group
  }

  /// From now on a person of the slot's group is kept free for the contact.
  mutating func holdPerson(for slot: Int) {
    contacts[slot].holdsPerson = true
    groups[Int(grids[Int(stations[station(of: slot)].grid)].group)].held &+= 1
  }

  /// Keeps nobody free for the contact any more: the group of whom somebody was, if so.
  mutating func letGo(of slot: Int) -> Int32 {
    guard contacts[slot].holdsPerson else { return Self.nobody }
    contacts[slot].holdsPerson = false
    let group = grids[Int(stations[station(of: slot)].grid)].group
    groups[Int(group)].held &-= 1
    return group
  }

  /// One person fewer is kept free: somebody at rest may take what they were kept from.
  mutating func takeWithheldWork(group: Int, _ now: Int64, _ queue: inout Queue) {
    var person = groups[group].firstIdle
    while person != Self.nobody {
      if let slot = nextContact(for: Int(person)) {
        accrue(group: group, now)
        leaveRest(person: Int(person))
        people[Int(person)].activity = .busy
        leaveLine(contact: slot, now, &queue)
        startHandling(contact: slot, person: Int(person), now, &queue)
        return
      }
      person = people[Int(person)].nextIdle
    }
  }
}
