internal import EventKernel

// Persons kept free for booked customers.

extension World {
  /// Whether the line is one of the group's own appointments: for these its persons are kept free.
  ///
  /// As many persons as appointments are running without their customer being served begin nothing
  /// else; see `mayBegin`.
  mutating func isAppointment(_ line: Int, of group: Int) -> Bool {
    let grid = Int(stations[Int(queues[line].station)].grid)
    return grid >= 0 && !queues[line].isDeferred && Int(grids[grid].group) == group
  }

  /// From now on a person of the slot's group is kept free for the contact.
  mutating func holdPerson(for slot: Int) {
    contacts[slot].holdsPerson = true
    groups[Int(grids[Int(stations[station(of: slot)].grid)].group)].held &+= 1
  }

  /// Keeps nobody free for the contact any more: the group of whom somebody was, if so.
  ///
  /// It may have to look for work.
  mutating func letGo(of slot: Int) -> Int32 {
    guard contacts[slot].holdsPerson else { return Self.nobody }
    contacts[slot].holdsPerson = false
    let group = grids[Int(stations[station(of: slot)].grid)].group
    groups[Int(group)].held &-= 1
    return group
  }
}
