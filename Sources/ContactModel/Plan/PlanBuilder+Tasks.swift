internal import Calendar
package import Scenario

// Where the work that contacts leave behind waits, who does it, and by which clock it grows old.

extension PlanBuilder {
  /// Makes stations of tasks for every channel that leaves some, behind all others; at each one
  /// queue per set of concerns whose tasks all groups treat alike.
  ///
  /// They are per site where those of the channel are, so a visit's task waits at its site.
  mutating func compileTaskStations() {
    for (channel, source) in scenario.channels.enumerated() {
      let isLeft = scenario.concerns.map { $0.task(on: channel) != nil }
      firstTaskStation.append(isLeft.contains(true) ? Int32(stations.count) : -1)
      guard isLeft.contains(true) else {
        taskClassOfConcern.append(isLeft.map { _ in -1 })
        continue
      }
      let sites: [Int?] = source.isPerSite ? scenario.sites.indices.map { $0 } : [nil]
      let classes = taskClasses(channel: channel, sites: sites)
      taskClassOfConcern.append(classes.ofConcern)
      for site in sites {
        let station = stations.count
        stations.append(
          StationPlan(
            channel: Int32(channel), site: Int32(site ?? -1), isReception: false,
            firstQueue: Int32(queues.count),
            queueCount: Int32(classes.members.count)))
        for members in classes.members {
          let order =
            (members.first.flatMap { scenario.concerns[$0].task(on: channel) }?.priority ?? 1) - 1
          let range = addServers(of: .tasks(channel: channel), members, site: site, order: order)
          queues.append(
            QueuePlan(
              station: Int32(station), channel: Int32(channel), isDeferred: true,
              firstServer: range.first, serverCount: range.serverCount,
              standInCount: range.standInCount, taskClock: Int32(taskClocks.count)))
          let takers = servers[Int(range.first)..<Int(range.first + range.serverCount)]
          let groups = takers.map { scenario.staff[Int($0)] }
          taskClocks.append(
            ServiceClock(
              calendar: calendar,
              hoursByDay: (0..<calendar.dayCount).map { shifts(of: groups, day: $0) }))
        }
      }
    }
  }

  /// Concerns that leave tasks on a channel, put together where the tasks have the same priority
  /// and every group gives it to them.
  private func taskClasses(
    channel: Int, sites: [Int?]
  ) -> (members: [[Int]], ofConcern: [Int]) {
    var seen: [TaskTreatment: Int] = [:]
    var members: [[Int]] = []
    var ofConcern: [Int] = []
    for (concern, source) in scenario.concerns.enumerated() {
      guard let task = source.task(on: channel) else {
        ofConcern.append(-1)
        continue
      }
      let treatment = TaskTreatment(
        priority: task.priority,
        byGroup: sites.flatMap { site in
          scenario.staff.indices.map {
            self.treatment(group: $0, .tasks(channel: channel), concern: concern, site: site)
          }
        })
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

  /// Enters a task into the table and says where.
  mutating func compile(_ task: Concern.TaskLeft, concern: Int, channel: Int) -> Int32 {
    let row = TaskPlan(
      probability: dial(task.probability), handling: sampler(task.handling),
      deadline: task.deadlineSeconds.map { microseconds($0) } ?? -1,
      chase: task.chase.map { chase($0) } ?? .none,
      queueClass: Int32(taskClassOfConcern[channel][concern]))
    tasks.append(row)
    return Int32(tasks.count - 1)
  }
}

/// How tasks are treated: those treated alike wait in one queue.
private struct TaskTreatment: Hashable {
  var priority: Int
  /// By site and group; nil: the group does not do them.
  var byGroup: [Treatment?]
}

extension Concern {
  /// What its contacts on a channel may leave behind.
  package func task(on channel: Int) -> TaskLeft? {
    ways.first { $0.channel == channel }?.task
  }
}
