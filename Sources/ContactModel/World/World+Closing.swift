internal import EventKernel
internal import Scenario

// Opening and closing: those who wait are sent away, or the persons on duty stay until nobody waits.

extension World {
  /// The hours begin: what was still being emptied is an ordinary queue again.
  mutating func open(channel: Int, _ now: Int64, _ queue: inout Queue) {
    channelStates[channel].isOpen = true
    for station in stations(of: channel) { reopen(station: station, now, &queue) }
    if channels[channel].callback.exists { resumeCallbacks(on: channel, now, &queue) }
  }

  mutating func reopen(station: Int, _ now: Int64, _ queue: inout Queue) {
    guard stationStates[station].isDraining else { return }
    endDraining(of: station, now, &queue)
    for place in placesOfGroups(at: station) {
      let group = Int(stationGroups[place])
      if groups[group].plan.isRestricted, serves(group: group, station: station) {
        lookForWork(group: group, now, &queue)
      }
    }
  }

  /// The hours end.
  ///
  /// Whoever waits for a kind of work that nobody on duty does is sent away under either rule.
  mutating func close(channel: Int, _ now: Int64, _ queue: inout Queue) {
    channelStates[channel].isOpen = false
    if channels[channel].callback.exists { deferCallbacks(on: channel, now, &queue) }
    let serves = channels[channel].atClosing == .serve
    for station in stations(of: channel) {
      close(station: station, serves: serves, now, &queue)
    }
  }

  mutating func close(station: Int, serves: Bool, _ now: Int64, _ queue: inout Queue) {
    guard stationStates[station].waiting > 0 || stationStates[station].coming > 0 else { return }
    for line in lines(of: station) where !(serves && somebodyIsOnDuty(for: line)) {
      sendAway(line: line, now, &queue)
    }
    guard stationStates[station].waiting > 0 || (serves && stationStates[station].coming > 0)
    else { return }
    startDraining(of: station, now, &queue)
  }

  /// Whoever is on duty stays until nobody waits at the closed station.
  mutating func startDraining(of station: Int, _ now: Int64, _ queue: inout Queue) {
    stationStates[station].isDraining = true
    for place in placesOfGroups(at: station) {
      let group = Int(stationGroups[place])
      guard serves(group: group, station: station) else { continue }
      stays[station &* groups.count &+ group] = true
      groups[group].draining &+= 1
    }
    // Closed stations are emptied even by those whose hours are set aside for something else, and
    // by those whose shift is over.
    for place in placesOfGroups(at: station) {
      let group = Int(stationGroups[place])
      if stays[station &* groups.count &+ group],
        groups[group].plan.isRestricted || groups[group].plan.preempts
      {
        lookForWork(group: group, now, &queue)
      }
    }
  }

  /// Nobody waits at a closed station any more, or it opens again: those who stayed for it may go.
  mutating func endDraining(of station: Int, _ now: Int64, _ queue: inout Queue) {
    stationStates[station].isDraining = false
    for place in placesOfGroups(at: station) {
      let group = Int(stationGroups[place])
      if stays[station &* groups.count &+ group] { groups[group].draining &-= 1 }
    }
    for place in placesOfGroups(at: station) {
      let group = Int(stationGroups[place])
      guard stays[station &* groups.count &+ group] else { continue }
      stays[station &* groups.count &+ group] = false
      if groups[group].draining == 0 { releaseHeld(group: group, now, &queue) }
    }
  }

  /// Visitors are turned away, callers cut off, those in the announcement included.
  private mutating func sendAway(line: Int, _ now: Int64, _ queue: inout Queue) {
    let station = Int(queues[line].station)
    let isPhone = channels[Int(queues[line].channel)].kind == .phone
    let outcome = isPhone ? Outcome.disconnected : .turnedAway
    let cause = isPhone ? Cause.redialDisconnected : .redialTurnedAway
    while lines[line].first != Self.nobody {
      let slot = Int(lines[line].first)
      cancelTimer(contact: slot, &queue)
      leaveLine(contact: slot, now, &queue)
      fail(contact: slot, outcome, cause, now, &queue)
    }
    guard stationStates[station].waiting > 0 else { return }
    for slot in 0..<contacts.extent
    where contacts.isInUse(slot) && contacts[slot].state == .announced
      && self.line(of: slot) == line
    {
      cancelTimer(contact: slot, &queue)
      stopWaiting(contact: slot, now, &queue)
      fail(contact: slot, outcome, cause, now, &queue)
    }
    // Nobody is there to wait for those with an appointment who have not come.
    for slot in 0..<contacts.extent
    where contacts.isInUse(slot) && contacts[slot].state == .awaited
      && self.line(of: slot) == line
    {
      let group = stopAwaiting(contact: slot, now, &queue)
      if group != Self.nobody { lookForWork(group: Int(group), now, &queue) }
    }
  }

  // MARK: Who serves what

  mutating func stations(of channel: Int) -> Range<Int> {
    let first = Int(channels[channel].firstStation)
    return first..<(first + Int(channels[channel].stationCount))
  }

  mutating func lines(of station: Int) -> Range<Int> {
    let first = Int(stations[station].firstQueue)
    return first..<(first + Int(stations[station].queueCount))
  }

  /// Whether anybody who serves the contact's line is there, in the shift or beyond it.
  mutating func isStaffed(for slot: Int) -> Bool { isStaffed(line: line(of: slot)) }

  mutating func isStaffed(line: Int) -> Bool {
    servers(of: line).contains { server in
      let group = Int(servers[server])
      return groups[group].staffed + groups[group].overtime > 0 && servesNow(server)
    }
  }

  /// Whether a person of a group that serves the line is within the shift and not on a break.
  private mutating func somebodyIsOnDuty(for line: Int) -> Bool {
    servers(of: line).contains { groups[Int(servers[$0])].staffed > 0 && servesNow($0) }
  }

  /// Places in the table of groups by station: those that serve it or may stand in there.
  private mutating func placesOfGroups(at station: Int) -> Range<Int> {
    let first = Int(stations[station].firstGroup)
    return first..<(first + Int(stations[station].groupCount))
  }

  /// Places in the table of servers.
  private mutating func servers(of line: Int) -> Range<Int> {
    let first = Int(queues[line].firstServer)
    return first..<(first + Int(queues[line].serverCount + queues[line].standInCount))
  }

  /// Whether the group serves any line of the station now.
  private mutating func serves(group: Int, station: Int) -> Bool {
    lines(of: station).contains { serves(group: group, line: $0) }
  }

  /// Whether the line is work of the group, or of one for which it stands in now.
  mutating func serves(group: Int, line: Int) -> Bool {
    servers(of: line).contains { Int(servers[$0]) == group && servesNow($0) }
  }

  /// Whether the work is the server's own, or that of one for which it stands in now.
  private mutating func servesNow(_ server: Int) -> Bool {
    let absent = duties[Int(serverDuties[server])].standsInFor
    return absent == Self.nobody || groups[Int(absent)].standIn == servers[server]
  }
}
