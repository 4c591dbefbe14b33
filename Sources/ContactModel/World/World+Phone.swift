internal import EventKernel
internal import Randomness
internal import Scenario

// Telephone and counter: lines, announcement, patience, balking.

extension World {
  /// A call: outside the hours nobody answers, without a free line it is engaged.
  mutating func ring(contact slot: Int, _ channel: Int, _ now: Int64, _ queue: inout Queue) {
    guard channelStates[channel].isOpen else {
      return fail(contact: slot, .closed, .redialClosed, now, &queue)
    }
    if channels[channel].hasLines {
      guard channelStates[channel].linesHeld < channelStates[channel].lines else {
        return fail(contact: slot, .blocked, .redialBlocked, now, &queue)
      }
    }
    channelStates[channel].linesHeld &+= 1
    stationStates[station(of: slot)].waiting &+= 1
    let announcement = dials.value(channels[channel].announcementSeconds, at: now)
    guard announcement > 0 else { return joinLine(contact: slot, now, &queue) }
    contacts[slot].state = .announced
    let end = now &+ SimTime(seconds: announcement).microseconds
    contacts[slot].timer = schedule(.announcementEnds, slot, at: end, &queue)
  }

  mutating func announcementEnds(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    joinLine(contact: slot, now, &queue)
  }

  /// A visit: outside the hours the door is shut, a long queue turns some away at once.
  mutating func walkIn(contact slot: Int, _ channel: Int, _ now: Int64, _ queue: inout Queue) {
    guard channelStates[channel].isOpen else {
      return fail(contact: slot, .closed, .redialClosed, now, &queue)
    }
    let station = station(of: slot)
    if channels[channel].balkingCount > 0, balks(contact: slot, station: station, channel) {
      return fail(contact: slot, .balked, .redialBalked, now, &queue)
    }
    stationStates[station].waiting &+= 1
    joinLine(contact: slot, now, &queue)
  }

  private mutating func balks(contact slot: Int, station: Int, _ channel: Int) -> Bool {
    let seen = stationStates[station].waiting
    var probability = 0.0
    let first = Int(channels[channel].firstBalking)
    for step in first..<(first + Int(channels[channel].balkingCount))
    where plan.balkingSteps[step].waiting <= seen {
      probability = plan.balkingSteps[step].probability
    }
    guard probability > 0 else { return false }
    let key = cases[Int(contacts[slot].caseRecord)].key
    return key.uniform(
      Purpose.balking.rawValue, UInt64(truncatingIfNeeded: contacts[slot].attempt)) < probability
  }

  /// Sets the time at which a waiting customer gives up.
  mutating func startPatience(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let channel = Int(contacts[slot].channel)
    let attempt =
      channels[channel].patiencePerCase
      ? 0 : UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let key = cases[Int(contacts[slot].caseRecord)].key
    let patience = draw(channels[channel].patience, key, .patience, attempt, at: now)
    guard patience != Sampler.never else { return }
    contacts[slot].timer = schedule(.patienceEnds, slot, at: now &+ patience, &queue)
  }

  mutating func patienceEnds(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    leaveLine(contact: slot, now, &queue)
    fail(contact: slot, .abandoned, .redialAbandoned, now, &queue)
  }

  /// A contact ends without having been handled; the customer may come back.
  mutating func fail(
    contact slot: Int, _ outcome: Outcome, _ cause: Cause, _ now: Int64, _ queue: inout Queue
  ) {
    comeBack(after: slot, cause, now, &queue)
    finish(contact: slot, outcome, now, &queue)
  }

  // MARK: Closing

  /// The hours end: those who wait are sent away, or the persons on duty stay until nobody waits.
  mutating func close(channel: Int, _ now: Int64, _ queue: inout Queue) {
    channelStates[channel].isOpen = false
    let first = Int(channels[channel].firstStation)
    let count = channels[channel].isPerSite ? plan.scenario.sites.count : 1
    for station in first..<(first + count) where stationStates[station].waiting > 0 {
      if channels[channel].atClosing == .serve, somebodyIsPresent(at: station) {
        stationStates[station].isDraining = true
        changeDraining(of: station, by: 1)
      } else {
        sendAway(station: station, now, &queue)
      }
    }
  }

  private mutating func somebodyIsPresent(at station: Int) -> Bool {
    let first = Int(stations[station].firstQueue)
    for line in first..<(first + Int(stations[station].queueCount)) {
      let servers = Int(queues[line].firstServer)
      for server in servers..<(servers + Int(queues[line].serverCount))
      where groups[Int(self.servers[server])].present > 0 { return true }
    }
    return false
  }

  /// Changes, for every group that serves the station, the number of stations it has to empty.
  mutating func servingGroups(of station: Int) -> [Int] {
    let first = Int(stations[station].firstQueue)
    var groups: Set<Int> = []
    for line in first..<(first + Int(stations[station].queueCount)) {
      let servers = Int(queues[line].firstServer)
      for server in servers..<(servers + Int(queues[line].serverCount)) {
        groups.insert(Int(self.servers[server]))
      }
    }
    return groups.sorted()
  }

  private mutating func changeDraining(of station: Int, by change: Int32) {
    for group in servingGroups(of: station) { groups[group].draining &+= change }
  }

  /// Nobody waits at a closed station any more: those who stayed for it may go.
  mutating func endDraining(of station: Int, _ now: Int64, _ queue: inout Queue) {
    stationStates[station].isDraining = false
    changeDraining(of: station, by: -1)
    for group in servingGroups(of: station) where groups[group].draining == 0 {
      releaseHeld(group: group, now, &queue)
    }
  }

  /// Visitors are turned away, callers cut off, announcements included.
  private mutating func sendAway(station: Int, _ now: Int64, _ queue: inout Queue) {
    let channel = Int(stations[station].channel)
    let isPhone = channels[channel].kind == .phone
    let outcome = isPhone ? Outcome.disconnected : .turnedAway
    let cause = isPhone ? Cause.redialDisconnected : .redialTurnedAway
    let first = Int(stations[station].firstQueue)
    for line in first..<(first + Int(stations[station].queueCount)) {
      while lines[line].first != Self.nobody {
        let slot = Int(lines[line].first)
        cancelTimer(contact: slot, &queue)
        leaveLine(contact: slot, now, &queue)
        fail(contact: slot, outcome, cause, now, &queue)
      }
    }
    guard stationStates[station].waiting > 0 else { return }
    for slot in 0..<contacts.extent
    where contacts.isInUse(slot) && contacts[slot].state == .announced
      && self.station(of: slot) == station
    {
      cancelTimer(contact: slot, &queue)
      stopWaiting(contact: slot, now, &queue)
      fail(contact: slot, outcome, cause, now, &queue)
    }
  }
}
