internal import EventKernel
internal import Scenario

// What always holds between two events, made executable for the tests.

extension World {
  /// Sentences about what contradicts itself; none, if the world is sound.
  ///
  /// - Complexity: O(contacts + cases + persons × duties)
  mutating func contradictions(at now: Int64) -> [String] {
    var found: [String] = []
    checkLines(&found)
    checkStations(&found)
    checkPeople(&found)
    checkIdleness(now, &found)
    checkRules(now, &found)
    checkDeferredInHand(now, &found)
    checkPending(&found)
    checkMailboxes(now, &found)
    checkCases(&found)
    checkEarlierWork(&found)
    checkLifetimes(&found)
    if grids.count > 0 { checkAppointments(at: now, &found) }
    if demand.nextTime < now { found.append("a first contact of the past is still to come") }
    return found
  }

  // MARK: Lines and stations

  private mutating func checkLines(_ found: inout [String]) {
    var inLines = 0
    for list in 0..<lines.count {
      let line = list % queues.count
      let isOpen = channelStates[Int(queues[line].channel)].isOpen
      var previous = Self.nobody
      var slot = lines[list].first
      var count = 0
      while slot != Self.nobody, count <= contacts.count {
        let contact = contacts[Int(slot)]
        if contact.state != .waiting { found.append("contact \(slot) in line is \(contact.state)") }
        if contact.line != line { found.append("contact \(slot) does not know its line \(line)") }
        if contact.previousInLine != previous { found.append("line \(line) is linked wrongly") }
        let belongs = contact.isCallback ? isOpen == (list == line) : list == line
        if !belongs { found.append("contact \(slot) is in the wrong list of line \(line)") }
        if previous != Self.nobody, !queues[line].isDeferred,
          contacts[Int(previous)].waitsFrom > contact.waitsFrom
        {
          found.append("line \(line) is out of order")
        }
        previous = slot
        slot = contact.nextInLine
        count += 1
      }
      if lines[list].last != previous { found.append("line \(line) ends elsewhere") }
      if lines[list].count != count { found.append("line \(line) is miscounted") }
      inLines += count
    }
    let waiting = inUse().count { contacts[$0].state == .waiting }
    if waiting != inLines { found.append("\(waiting) wait, \(inLines) are in line") }
  }

  private mutating func checkStations(_ found: inout [String]) {
    var waiting = [Int32](repeating: 0, count: stations.count)
    var coming = waiting
    var held = [Int32](repeating: 0, count: channelCount)
    for slot in inUse() {
      let contact = contacts[slot]
      let kind = channels[Int(contact.channel)].kind
      guard !contact.isTask else { continue }
      let waits =
        contact.state == .announced || contact.state == .awaited
        || (contact.state == .waiting && !contact.isCallback)
      if waits, kind != .written { waiting[station(of: slot)] += 1 }
      let isInHouse = contact.state == .waiting || contact.state == .inHandling
      if isInHouse, stations[station(of: slot)].isReception {
        coming[counter(behind: station(of: slot))] += 1
      }
      if kind == .phone, waits || contact.state == .inHandling { held[Int(contact.channel)] += 1 }
      if contact.state == .inSession {
        held[Int(contact.channel)] += 1
        if kind != .chatbot { found.append("contact \(slot) talks to no chatbot") }
      } else if kind == .chatbot, contact.state != .planned, contact.state != .unheard {
        found.append("contact \(slot) with a chatbot is \(contact.state)")
      }
    }
    for channel in 0..<channelCount where channelStates[channel].linesHeld != held[channel] {
      found.append("channel \(channel) holds \(channelStates[channel].linesHeld) lines")
    }
    var draining = [Int32](repeating: 0, count: groups.count)
    for station in 0..<stations.count {
      let state = stationStates[station]
      let isOpen = isOpen(station: station)
      if state.waiting != waiting[station] { found.append("station \(station) is miscounted") }
      if state.coming != coming[station] { found.append("\(state.coming) come to \(station)") }
      if state.isDraining {
        for group in 0..<groups.count where stays[station * groups.count + group] {
          draining[group] += 1
        }
        if isOpen { found.append("station \(station) is emptied while it is open") }
        if state.waiting == 0, state.coming == 0 {
          found.append("station \(station) is emptied and empty")
        }
      } else if !isOpen, state.waiting > 0 {
        found.append("station \(station) is closed and people wait")
      }
    }
    for group in 0..<groups.count where groups[group].draining != draining[group] {
      found.append("group \(group) empties \(groups[group].draining) stations")
    }
    checkEmptying(&found)
  }

  /// Whoever waits at a closed station is waited for by somebody.
  private mutating func checkEmptying(_ found: inout [String]) {
    for slot in inUse() {
      let contact = contacts[slot]
      guard contact.state == .announced || contact.state == .waiting, !contact.isCallback,
        channels[Int(contact.channel)].kind != .written, !contact.isTask,
        stationStates[station(of: slot)].isDraining
      else { continue }
      let line = line(of: slot)
      let first = Int(queues[line].firstServer)
      let servers = first..<(first + Int(queues[line].serverCount + queues[line].standInCount))
      if !servers.contains(where: { groups[Int(self.servers[$0])].persons > 0 }) {
        found.append("contact \(slot) waits at a closed station for nobody")
      }
    }
  }

  // MARK: Persons

  private mutating func checkPeople(_ found: inout [String]) {
    var counts = [GroupCounts](repeating: GroupCounts(), count: groups.count)
    var handlers = 0
    for person in 0..<people.count {
      let group = Int(people[person].plan.group)
      counts[group].add(people[person])
      if people[person].activity == .busy {
        handlers += 1
        let slot = Int(people[person].contact)
        let isInHand =
          contacts.isInUse(slot)
          && (contacts[slot].state == .inHandling || contacts[slot].state == .afterContact)
        if !isInHand { found.append("person \(person) is busy with nothing") }
      } else if people[person].contact != Self.nobody {
        found.append("person \(person) holds a contact at rest")
      }
      if people[person].isInShift, people[person].activity == .off {
        found.append("person \(person) is off in the shift")
      }
    }
    let inHand = inUse().count {
      contacts[$0].state == .inHandling || contacts[$0].state == .afterContact
    }
    if inHand != handlers { found.append("\(inHand) contacts in \(handlers) hands") }
    for group in 0..<groups.count {
      let state = groups[group]
      let counted = GroupCounts(
        staffed: state.staffed, overtime: state.overtime, busy: state.busy, idle: state.idle,
        unavailable: state.unavailable, present: Int64(state.present))
      if counted != counts[group] { found.append("group \(group): \(counted), \(counts[group])") }
      if state.staffed + state.overtime != state.busy + state.idle + state.unavailable {
        found.append("group \(group) is out of balance")
      }
      checkIdleList(group, &found)
    }
  }

  private mutating func checkIdleList(_ group: Int, _ found: inout [String]) {
    var previous = Self.nobody
    var person = groups[group].firstIdle
    var count = 0
    while person != Self.nobody, count <= people.count {
      if people[Int(person)].activity != .idle || Int(people[Int(person)].plan.group) != group {
        found.append("person \(person) rests in the wrong list")
      }
      if people[Int(person)].previousIdle != previous {
        found.append("the persons at rest of group \(group) are linked wrongly")
      }
      previous = person
      person = people[Int(person)].nextIdle
      count += 1
    }
    if groups[group].lastIdle != previous || groups[group].idle != Int64(count) {
      found.append("the persons at rest of group \(group) are miscounted")
    }
  }

  /// Nobody rests while work waits that they may begin; nobody stays for nothing.
  private mutating func checkIdleness(_ now: Int64, _ found: inout [String]) {
    for person in 0..<people.count where people[person].activity == .idle {
      if let slot = nextContact(for: person, now) {
        found.append("person \(person) rests while contact \(slot) waits")
      }
      if mustOnlyEmpty(person: person), groups[Int(people[person].plan.group)].draining == 0 {
        found.append("person \(person) stays for nothing")
      }
    }
  }

  func inUse() -> [Int] { (0..<contacts.extent).filter { contacts.isInUse($0) } }
}

extension GroupState {
  /// On duty, in the shift or beyond it.
  fileprivate var persons: Int64 { staffed + overtime }
}

/// What a group should count of its persons.
private struct GroupCounts: Equatable {
  var staffed: Int64 = 0
  var overtime: Int64 = 0
  var busy: Int64 = 0
  var idle: Int64 = 0
  var unavailable: Int64 = 0
  var present: Int64 = 0

  mutating func add(_ person: Person) {
    if person.isInShift { present += 1 }
    switch person.activity {
    case .off, .onBreak: return
    case .idle: idle += 1
    case .busy: busy += 1
    case .unavailable: unavailable += 1
    }
    if person.isInShift { staffed += 1 } else { overtime += 1 }
  }
}
