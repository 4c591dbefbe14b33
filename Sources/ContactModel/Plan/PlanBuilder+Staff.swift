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
          hourlyRate: Int64((staff.hourlyRate * 1e6).rounded())))
    }
  }

  /// The priority with which a group does a kind of work for a concern at a site; nil: it does not.
  private func priority(
    group: Int, _ work: StaffGroup.Skill.Work, concern: Int, site: Int?
  ) -> Int? {
    let staff = scenario.staff[group]
    if let place = staff.site, let site, place != site { return nil }
    return staff.skills.filter { skill in
      skill.work == work && (skill.concerns.map { $0.contains(concern) } ?? true)
    }.map(\.priority).min()
  }

  /// Makes the stations of every channel and, at each, one queue per set of concerns that all
  /// groups treat alike.
  mutating func compileStations() {
    var dutiesOfGroup = [[DutyPlan]](repeating: [], count: scenario.staff.count)
    for (index, channel) in scenario.channels.enumerated() {
      classOfConcern.append(addStations(index, .contacts(channel: index), &dutiesOfGroup))
      classAtReception.append(
        channel.hasReception
          ? addStations(index, .reception(channel: index), &dutiesOfGroup) : [])
    }
    for group in groups.indices {
      let sorted = dutiesOfGroup[group].sorted {
        ($0.priority, $0.queue) < ($1.priority, $1.queue)
      }
      groups[group].firstDuty = Int32(duties.count)
      groups[group].dutyCount = Int32(sorted.count)
      duties.append(contentsOf: sorted)
    }
  }

  /// Adds the stations at which one kind of work of a channel is done; returns the class of every
  /// concern there.
  private mutating func addStations(
    _ channelIndex: Int, _ work: StaffGroup.Skill.Work, _ dutiesOfGroup: inout [[DutyPlan]]
  ) -> [Int] {
    let channel = scenario.channels[channelIndex]
    let sites: [Int?] = channel.isPerSite ? scenario.sites.indices.map { $0 } : [nil]
    let classes = concernClasses(work, sites: sites)
    for site in sites {
      let station = stations.count
      stations.append(
        StationPlan(
          channel: Int32(channelIndex), site: Int32(site ?? -1),
          isReception: work == .reception(channel: channelIndex),
          firstQueue: Int32(queues.count), queueCount: Int32(classes.members.count)))
      for members in classes.members {
        let queue = queues.count
        var takers: [(priority: Int, group: Int)] = []
        for group in scenario.staff.indices {
          guard let first = members.first,
            let priority = priority(group: group, work, concern: first, site: site)
          else { continue }
          takers.append((priority, group))
          dutiesOfGroup[group].append(DutyPlan(queue: Int32(queue), priority: Int32(priority)))
        }
        takers.sort { ($0.priority, $0.group) < ($1.priority, $1.group) }
        queues.append(
          QueuePlan(
            station: Int32(station), channel: Int32(channelIndex),
            isDeferred: channel.isDeferred, firstServer: Int32(servers.count),
            serverCount: Int32(takers.count)))
        servers.append(contentsOf: takers.map { Int32($0.group) })
      }
    }
    return classes.ofConcern
  }

  /// Concerns put together where every group gives a kind of work for them the same priority.
  private func concernClasses(
    _ work: StaffGroup.Skill.Work, sites: [Int?]
  ) -> (members: [[Int]], ofConcern: [Int]) {
    var seen: [[Int]: Int] = [:]
    var members: [[Int]] = []
    var ofConcern: [Int] = []
    for concern in scenario.concerns.indices {
      let treatment = sites.flatMap { site in
        scenario.staff.indices.map {
          priority(group: $0, work, concern: concern, site: site) ?? Int.max
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
