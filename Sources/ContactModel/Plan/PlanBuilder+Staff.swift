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

  /// How a group treats a concern of a channel at a site; nil: it does not take it.
  private func treatment(group: Int, channel: Int, concern: Int, site: Int?) -> Treatment? {
    let staff = scenario.staff[group]
    if let place = staff.site, let site, place != site { return nil }
    let skill = staff.skills.filter { skill in
      skill.work == .contacts(channel: channel)
        && (skill.concerns.map { $0.contains(concern) } ?? true)
    }.min { $0.priority < $1.priority }
    return skill.map { Treatment($0, deadlineSeconds: scenario.channels[channel].deadlineSeconds) }
  }

  /// Makes the stations of every channel and, at each, one queue per set of concerns that all
  /// groups treat alike.
  mutating func compileStations() {
    var dutiesOfGroup = [[DutyPlan]](repeating: [], count: scenario.staff.count)
    for (channelIndex, channel) in scenario.channels.enumerated() {
      let isPerSite = channel.isPerSite
      let sites: [Int?] = isPerSite ? scenario.sites.indices.map { $0 } : [nil]
      let classes = concernClasses(channel: channelIndex, sites: sites)
      classOfConcern.append(classes.ofConcern)
      for site in sites {
        let station = stations.count
        stations.append(
          StationPlan(
            channel: Int32(channelIndex), site: Int32(site ?? -1),
            firstQueue: Int32(queues.count), queueCount: Int32(classes.members.count)))
        for members in classes.members {
          let queue = queues.count
          var takers: [(treatment: Treatment, group: Int)] = []
          for group in scenario.staff.indices {
            guard let first = members.first,
              let treatment = treatment(
                group: group, channel: channelIndex, concern: first, site: site)
            else { continue }
            takers.append((treatment, group))
          }
          takers.sort { ($0.treatment.priority, $0.group) < ($1.treatment.priority, $1.group) }
          let standIns = standIns(for: takers)
          queues.append(
            QueuePlan(
              station: Int32(station), channel: Int32(channelIndex),
              isDeferred: channel.isDeferred, firstServer: Int32(servers.count),
              serverCount: Int32(takers.count), standInCount: Int32(standIns.count)))
          for (group, duty) in takers.map({ ($0.group, $0.treatment.duty(queue: queue)) })
            + standIns.map({ ($0.group, $0.treatment.duty(queue: queue, for: $0.absent)) })
          {
            servers.append(Int32(group))
            dutiesOfGroup[group].append(duty)
            note(duty, of: group, channel: channelIndex)
          }
        }
      }
    }
    for group in groups.indices {
      let sorted = dutiesOfGroup[group].sorted {
        ($0.priority, $0.queue, $0.standsInFor) < ($1.priority, $1.queue, $1.standsInFor)
      }
      groups[group].firstDuty = Int32(duties.count)
      groups[group].dutyCount = Int32(sorted.count)
      duties.append(contentsOf: sorted)
    }
    findServerDuties()
  }

  /// What a group's duty says about the group.
  private mutating func note(_ duty: DutyPlan, of group: Int, channel: Int) {
    if duty.standsInFor >= 0 { groups[group].isRestricted = true }
    if duty.agesAfter < DutyPlan.never { groups[group].hasAgeing = true }
    if !scenario.channels[channel].isDeferred { groups[group].attended |= 1 << UInt64(channel) }
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

  /// Concerns of a channel, put together where every group treats them alike.
  private func concernClasses(
    channel: Int, sites: [Int?]
  ) -> (members: [[Int]], ofConcern: [Int]) {
    var seen: [[Treatment?]: Int] = [:]
    var members: [[Int]] = []
    var ofConcern: [Int] = []
    for concern in scenario.concerns.indices {
      let treatment = sites.flatMap { site in
        scenario.staff.indices.map {
          self.treatment(group: $0, channel: channel, concern: concern, site: site)
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

/// When a group takes one kind of work: its priority, and another one from some age on.
private struct Treatment: Hashable {
  var priority: Int
  var agesAfter = DutyPlan.never
  var agedPriority = 0

  init(_ skill: StaffGroup.Skill, deadlineSeconds: Double?) {
    priority = skill.priority
    guard let ageing = skill.ageing else { return }
    switch ageing.trigger {
    case .waited(let seconds): agesAfter = Int64((seconds * 1e6).rounded())
    case .beforeDeadline(let seconds):
      guard let deadlineSeconds else { return }
      agesAfter = max(0, Int64(((deadlineSeconds - seconds) * 1e6).rounded()))
    }
    agedPriority = ageing.priority
  }

  /// The same after all work with the priorities up to `own`.
  func after(_ own: Int) -> Treatment {
    var later = self
    later.priority += own
    later.agedPriority += own
    return later
  }

  func duty(queue: Int, for absent: Int = -1) -> DutyPlan {
    DutyPlan(
      queue: Int32(queue), priority: Int32(priority), agesAfter: agesAfter,
      agedPriority: Int32(agedPriority), standsInFor: Int32(absent))
  }
}

extension Channel {
  /// Whether customers wait at the site they belong to.
  package var isPerSite: Bool {
    if case .walkIn = kind { true } else { false }
  }

  /// Whether staff do its work when nobody waits for them.
  package var isDeferred: Bool {
    switch kind {
    case .written, .app: true
    case .phone, .walkIn, .booking, .chatbot: false
    }
  }
}
