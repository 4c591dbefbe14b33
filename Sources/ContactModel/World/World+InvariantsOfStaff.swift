internal import EventKernel

// What always holds of rules about who may begin what, and of work that was put down.

extension World {
  /// What is remembered of blocks and substitutes is what the moment asks for.
  mutating func checkRules(_ now: Int64, _ found: inout [String]) {
    for group in 0..<groups.count {
      let state = groups[group]
      if hasSubstitutes, state.isOnDuty != (state.staffed > 0) {
        found.append("group \(group) does not know whether it is on duty")
      }
      if findStandIn(for: group) != state.standIn, hasSubstitutes {
        found.append("group \(group) has the wrong stand-in, \(state.standIn)")
      }
      // At an edge of a block its event may still be to come.
      if state.allowed != channelsAllowed(group: group, now),
        state.allowed != channelsAllowed(group: group, max(plan.start, now - 1))
      {
        found.append("group \(group) is in the wrong block")
      }
      if state.reserve != 0, state.reserve != state.reserveOfDay {
        found.append("group \(group) keeps the wrong reserve")
      }
    }
  }

  /// Nobody of a group that interrupts goes on with deferred work while people wait who go first.
  mutating func checkDeferredInHand(_ now: Int64, _ found: inout [String]) {
    for group in 0..<groups.count {
      let expected = (0..<people.count).filter {
        Int(people[$0].plan.group) == group && groups[group].plan.preempts
          && hasDeferredInHand(person: $0)
      }
      var linked: [Int] = []
      var previous = Self.nobody
      var person = groups[group].firstDeferred
      while person != Self.nobody, linked.count <= people.count {
        if people[Int(person)].previousIdle != previous {
          found.append("deferred work of group \(group) is linked wrongly")
        }
        linked.append(Int(person))
        previous = person
        person = people[Int(person)].nextIdle
      }
      if groups[group].lastDeferred != previous || linked.sorted() != expected {
        found.append("deferred work of group \(group) is in other hands")
      }
      // A wait that has just made a priority better is looked at when somebody is free.
      if !groups[group].plan.hasAgeing, !linked.isEmpty,
        let (slot, _) = nextInterruption(in: group, now)
      {
        found.append("contact \(slot) waits, and deferred work does not make way")
      }
    }
    checkPutDown(&found)
  }

  private mutating func checkPutDown(_ found: inout [String]) {
    var stretches = 0
    for slot in 0..<contacts.extent where contacts.isInUse(slot) {
      var place = contacts[slot].putDown
      if place == Self.nobody { continue }
      if contacts[slot].state != .waiting && contacts[slot].state != .inHandling {
        found.append("contact \(slot) was put down and is \(contacts[slot].state)")
      }
      if putDowns[Int(place)].left < 0 { found.append("nothing of contact \(slot) is left") }
      while place != Self.nobody, stretches <= putDowns.count {
        stretches += 1
        place = putDowns[Int(place)].previous
      }
    }
    if stretches != putDowns.count {
      found.append("\(putDowns.count) stretches of work, \(stretches) known to contacts")
    }
  }
}
