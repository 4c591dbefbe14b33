internal import Scenario

// Groups, their persons, and who serves which queue.

extension PlanBuilder {
  mutating func compileGroups() {
    for (index, staff) in scenario.staff.enumerated() {
      let first = persons.count
      for (place, roster) in rosters.enumerated() where roster.group == index {
        let source = staff.rosters[roster.number]
        let heads = Int(source.persons.largest.rounded(.up))
        for person in 0..<heads {
          persons.append(
            PersonPlan(group: Int32(index), roster: Int32(place), index: Int32(person)))
        }
      }
      groups.append(
        GroupPlan(
          firstDuty: 0, dutyCount: 0, firstPerson: Int32(first),
          personCount: Int32(persons.count - first), speedFactor: staff.speedFactor,
          availability: dial(staff.availability),
          spell: Int64((staff.unavailableSpellSeconds * 1e6).rounded()),
          hourlyRate: Int64((staff.hourlyRate * 1e6).rounded()),
          absence: dial(staff.absence.probability),
          isEverAbsent: staff.absence.probability.largest > 0 || !staff.absence.long.isEmpty,
          substitute: Int32(staff.substitute ?? -1), reserve: dial(staff.blending.reserve),
          hasBlocks: !staff.blending.blocks.isEmpty, preempts: staff.blending.preempts,
          putsDownAtShiftEnd: staff.putsDownAtShiftEnd,
          isRestricted: staff.blending.reserve.largest > 0 || !staff.blending.blocks.isEmpty,
          hasAgeing: false))
    }
  }

  /// How a group treats the work of a concern at a site; nil: it does not do it.
  func treatment(
    group: Int, _ work: StaffGroup.Skill.Work, concern: Int, site: Int?
  ) -> Treatment? {
    let staff = scenario.staff[group]
    if let place = staff.site, let site, place != site { return nil }
    let skill = staff.skills.filter { skill in
      skill.work == work
        && (skill.concerns.map { $0.contains(concern) } ?? true)
    }.min { $0.priority < $1.priority }
    let deadline =
      switch work {
      case .contacts(let channel), .reception(let channel):
        scenario.channels[channel].deadlineSeconds
      case .tasks(let channel): scenario.concerns[concern].task(on: channel)?.deadlineSeconds
      }
    return skill.map { Treatment($0, deadlineSeconds: deadline) }
  }

  /// Makes the stations of every channel and, at each, one queue per set of concerns that all
  /// groups treat alike.
  mutating func compileStations() {
    dutiesOfGroup = Array(repeating: [], count: scenario.staff.count)
    for (index, channel) in scenario.channels.enumerated() {
      classOfConcern.append(addStations(of: .contacts(channel: index), channel: index))
      classAtReception.append(
        channel.hasReception ? addStations(of: .reception(channel: index), channel: index) : [])
    }
  }

  /// Makes the stations at which one kind of work of a channel is done; returns the class of every
  /// concern there.
  private mutating func addStations(
    of work: StaffGroup.Skill.Work, channel channelIndex: Int
  ) -> [Int] {
    let channel = scenario.channels[channelIndex]
    let sites: [Int?] = channel.isPerSite ? scenario.sites.indices.map { $0 } : [nil]
    let classes = concernClasses(work, sites: sites)
    for (site, slots) in places(channel, sites: sites) {
      let station = stations.count
      stations.append(
        StationPlan(
          channel: Int32(channelIndex), site: Int32(site ?? -1),
          isReception: work == .reception(channel: channelIndex),
          firstQueue: Int32(queues.count), queueCount: Int32(classes.members.count)))
      for members in classes.members {
        let range = addServers(of: work, members, site: site, slots: slots)
        queues.append(
          QueuePlan(
            station: Int32(station), channel: Int32(channelIndex),
            isDeferred: channel.isDeferred, firstServer: range.first,
            serverCount: range.serverCount, standInCount: range.standInCount))
      }
    }
    return classes.ofConcern
  }

  /// Enters the groups that do the work of concerns at a site, the one that prefers it most first,
  /// and those that may stand in for them; it becomes a duty of each, in the queue made next.
  mutating func addServers(
    of work: StaffGroup.Skill.Work, _ concerns: [Int], site: Int?, order: Int = 0,
    slots: Channel.Booking.Slots? = nil
  ) -> (first: Int32, serverCount: Int32, standInCount: Int32) {
    let queue = queues.count
    var takers: [(treatment: Treatment, group: Int)] = []
    for group in scenario.staff.indices where helps(group, with: slots) {
      guard let first = concerns.first,
        let treatment = treatment(group: group, work, concern: first, site: site)
      else { continue }
      takers.append((treatment, group))
    }
    func isOther(_ group: Int) -> Int { slots == nil || slots?.group == group ? 0 : 1 }
    takers.sort {
      (isOther($0.group), $0.treatment.priority, $0.group)
        < (isOther($1.group), $1.treatment.priority, $1.group)
    }
    let standIns = standIns(for: takers)
    let start = servers.count
    for (group, duty) in takers.map({ ($0.group, $0.treatment.duty(queue: queue, order: order)) })
      + standIns.map({
        ($0.group, $0.treatment.duty(queue: queue, order: order, for: $0.absent))
      })
    {
      servers.append(Int32(group))
      dutiesOfGroup[group].append(duty)
      note(duty, of: group, work)
    }
    return (Int32(start), Int32(takers.count), Int32(standIns.count))
  }

  /// Puts the duties of every group into the order of their priority.
  mutating func compileDuties() {
    for group in groups.indices {
      let sorted = dutiesOfGroup[group].sorted {
        ($0.priority, $0.order, $0.queue, $0.standsInFor)
          < ($1.priority, $1.order, $1.queue, $1.standsInFor)
      }
      groups[group].firstDuty = Int32(duties.count)
      groups[group].dutyCount = Int32(sorted.count)
      duties.append(contentsOf: sorted)
    }
    findServerDuties()
  }

  /// Notes for every station whom its closing concerns.
  mutating func compileStationGroups() {
    for (index, station) in stations.enumerated() {
      let queues = queues[Int(station.firstQueue)..<Int(station.firstQueue + station.queueCount)]
      let serving = queues.flatMap { queue in
        let first = Int(queue.firstServer)
        return servers[first..<(first + Int(queue.serverCount + queue.standInCount))]
      }
      stations[index].firstGroup = Int32(stationGroups.count)
      stationGroups += Set(serving).sorted()
      stations[index].groupCount = Int32(stationGroups.count) - stations[index].firstGroup
    }
  }

  /// Where customers of a channel wait: at each site, or at the desks of each grid of slots.
  private func places(
    _ channel: Channel, sites: [Int?]
  ) -> [(site: Int?, slots: Channel.Booking.Slots?)] {
    guard case .booking(let booking) = channel.kind else { return sites.map { ($0, nil) } }
    return booking.slots.map { (scenario.staff[$0.group].site, $0) }
  }

  /// Appointments are for the group that has the slots, and for those of the same site who serve
  /// the channel too.
  private func helps(_ group: Int, with slots: Channel.Booking.Slots?) -> Bool {
    guard let slots else { return true }
    return group == slots.group || scenario.staff[group].site == scenario.staff[slots.group].site
  }

  /// What a group's duty says about the group.
  private mutating func note(
    _ duty: DutyPlan, of group: Int, _ work: StaffGroup.Skill.Work
  ) {
    if duty.standsInFor >= 0 { groups[group].isRestricted = true }
    if duty.agesAfter < DutyPlan.never { groups[group].hasAgeing = true }
    switch work {
    case .contacts(let channel), .reception(let channel):
      if !scenario.channels[channel].isDeferred { groups[group].attended |= 1 << UInt64(channel) }
    case .tasks: break
    }
  }

  private mutating func findServerDuties() {
    serverDuties = Array(repeating: 0, count: servers.count)
    for (queue, row) in queues.enumerated() {
      // A group may stand in for several others: its duties of one queue come in their order.
      var next: [Int32: Int] = [:]
      for server in Int(row.firstServer)..<Int(row.firstServer + row.serverCount + row.standInCount)
      {
        let group = groups[Int(servers[server])]
        let first = next[servers[server]] ?? Int(group.firstDuty)
        let end = Int(group.firstDuty + group.dutyCount)
        guard let duty = (first..<end).first(where: { Int(duties[$0].queue) == queue }) else {
          preconditionFailure("every server of a queue has a duty there")
        }
        serverDuties[server] = Int32(duty)
        next[servers[server]] = duty + 1
      }
    }
  }

  // MARK: Standing in

  /// The groups that may stand in for those who serve a line, each with the group it stands in for.
  ///
  /// Whoever stands in does the own work first: the work of others follows in their order. The
  /// substitute of a substitute comes next, until the chain ends or meets itself.
  private func standIns(
    for takers: [(treatment: Treatment, group: Int)]
  ) -> [(treatment: Treatment, group: Int, absent: Int)] {
    var result: [(treatment: Treatment, group: Int, absent: Int)] = []
    for taker in takers {
      for group in chain(after: taker.group) where !takers.contains(where: { $0.group == group }) {
        let own = scenario.staff[group].skills.map(\.priority).max() ?? 0
        result.append((taker.treatment.after(own), group, taker.group))
      }
    }
    return result.sorted { ($0.treatment.priority, $0.absent) < ($1.treatment.priority, $1.absent) }
  }

  /// The substitute of a group, the substitute's, and so on.
  private func chain(after group: Int) -> [Int] {
    var chain: [Int] = []
    var next = scenario.staff[group].substitute
    while let substitute = next, substitute != group, !chain.contains(substitute) {
      chain.append(substitute)
      next = scenario.staff[substitute].substitute
    }
    return chain
  }

  /// Concerns put together where every group treats one kind of work for them alike.
  private func concernClasses(
    _ work: StaffGroup.Skill.Work, sites: [Int?]
  ) -> (members: [[Int]], ofConcern: [Int]) {
    var seen: [[Treatment?]: Int] = [:]
    var members: [[Int]] = []
    var ofConcern: [Int] = []
    for concern in scenario.concerns.indices {
      let treatment = sites.flatMap { site in
        scenario.staff.indices.map {
          self.treatment(group: $0, work, concern: concern, site: site)
        }
      }
      let position = seen[treatment] ?? members.count
      if position == members.count {
        seen[treatment] = position
        members.append([])
      }
      members[position].append(concern)
      ofConcern.append(position)
    }
    return (members, ofConcern)
  }
}

extension Channel {
  /// Whether customers wait at the site they belong to.
  package var isPerSite: Bool {
    if case .walkIn = kind { true } else { false }
  }

  /// Whether visitors pass a desk before a specialist.
  package var hasReception: Bool {
    if case .walkIn(let walkIn) = kind { walkIn.reception != nil } else { false }
  }

  /// Whether staff do its work when nobody waits for them.
  package var isDeferred: Bool {
    switch kind {
    case .written, .app: true
    case .phone, .walkIn, .booking, .chatbot: false
    }
  }
}
