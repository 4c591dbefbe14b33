internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

// E-mail and its like: sending, lying there, asking after it.

extension World {
  /// A written contact is sent and, after the intake lag, lies ready for staff.
  mutating func send(contact slot: Int, _ channel: Int, _ now: Int64, _ queue: inout Queue) {
    appendPending(contact: slot, to: channel)
    let key = cases[Int(contacts[slot].caseRecord)].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    scheduleChase(contact: slot, now, &queue)
    let lag = draw(channels[channel].intakeLag, key, .intakeLag, attempt, at: now)
    guard lag > 0 else { return joinLine(contact: slot, now, &queue) }
    contacts[slot].state = .inTransit
    guard lag != Sampler.never else { return }
    contacts[slot].timer = schedule(.intakeEnds, slot, at: now &+ lag, &queue)
  }

  // MARK: Asking after open work

  /// How customers ask after the written contact, or the task.
  private mutating func chase(of slot: Int) -> ChasePlan {
    let task = contacts[slot].task
    return task == Self.nobody
      ? channels[Int(contacts[slot].channel)].chase : tasks[Int(task)].chase
  }

  /// Decides at sending, or when a task is left, whether and when the customer will ask, if nothing
  /// has happened by then.
  mutating func scheduleChase(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let chase = chase(of: slot)
    guard chase.timing != .never else { return }
    let purpose = contacts[slot].isTask ? Purpose.taskChases : .chases
    let key = cases[Int(contacts[slot].caseRecord)].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let age: Int64
    switch chase.timing {
    case .never: return
    case .atAge:
      guard key.uniform(purpose.rawValue, attempt) < dials.value(chase.probability, at: now)
      else { return }
      age = SimTime(seconds: dials.value(chase.ageSeconds, at: now)).microseconds
    case .weibull:
      age = draw(chase.weibull, key, purpose, attempt, at: now)
    }
    scheduleChase(contact: slot, chase, from: contacts[slot].beganAt, age: age, now, &queue)
  }

  private mutating func scheduleChase(
    contact slot: Int, _ chase: ChasePlan, from start: Int64, age: Int64, _ now: Int64,
    _ queue: inout Queue
  ) {
    guard age != Sampler.never else { return }
    let clock = contacts[slot].isTask ? taskClock(of: slot) : Int(contacts[slot].channel)
    var next = due(chase, clock, from: start, atAge: age)
    if let first = next, first < now {
      // Of work that lay there at the beginning: what was due before has been asked before.
      let again = chase.again
      guard again > 0 else { return }
      let elapsed =
        chase.runsOnServiceTime
        ? clocks.service(clock, at: now) - clocks.service(clock, at: start) : now - start
      let missed = (elapsed - age) / again
      next = due(chase, clock, from: start, atAge: age + missed * again)
      if let last = next, last < now {
        next = due(chase, clock, from: start, atAge: age + (missed + 1) * again)
      }
    }
    guard let next, next < plan.end else { return }
    contacts[slot].chaseTimer = schedule(.chaseDue, slot, at: next, &queue)
  }

  private mutating func due(
    _ chase: ChasePlan, _ clock: Int, from start: Int64, atAge age: Int64
  ) -> Int64? {
    chase.runsOnServiceTime ? clocks.advance(clock, from: start, by: age) : start &+ age
  }

  /// The customer asks after the contact, or the task; perhaps again later.
  mutating func chaseDue(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].chaseTimer = .none
    let chase = chase(of: slot)
    let place = Int(contacts[slot].caseRecord)
    if chase.again > 0 {
      scheduleChase(contact: slot, chase, from: now, age: chase.again, now, &queue)
    }
    guard mayTryAgain(case: place, after: slot) else { return }
    let key = cases[place].key
    let attempt = UInt64(truncatingIfNeeded: cases[place].contacts)
    let wanted = pick(
      chase.mix, key.uniform(Purpose.chaseChannel.rawValue, attempt),
      same: contacts[slot].channel)
    guard let target = afterMoves(wanted, case: place, now) else { return }
    let next = self.plan(case: place, channel: target, cause: .chase)
    begin(contact: next, now, &queue)
  }

  // MARK: What lies there

  mutating func appendPending(contact slot: Int, to list: Int) {
    let last = pending[list].last
    contacts[slot].previousPending = last
    contacts[slot].nextPending = Self.nobody
    if last == Self.nobody {
      pending[list].first = Int32(truncatingIfNeeded: slot)
    } else {
      contacts[Int(last)].nextPending = Int32(truncatingIfNeeded: slot)
    }
    pending[list].last = Int32(truncatingIfNeeded: slot)
    pending[list].count &+= 1
  }

  mutating func removePending(contact slot: Int, from list: Int) {
    let before = contacts[slot].previousPending
    let after = contacts[slot].nextPending
    if before == Self.nobody {
      pending[list].first = after
    } else {
      contacts[Int(before)].nextPending = after
    }
    if after == Self.nobody {
      pending[list].last = before
    } else {
      contacts[Int(after)].previousPending = before
    }
    pending[list].count &-= 1
  }

  /// Puts the initial backlog into the lines, the oldest first; it is not counted.
  mutating func layDownBacklog(_ now: Int64, _ queue: inout Queue) {
    for (channel, source) in plan.scenario.channels.enumerated() {
      guard let written = source.written, written.backlog.count > 0 else { continue }
      let weights = plan.scenario.concerns.indices.map { concern in
        ways[concern * channelCount + channel].exists
          ? plan.demand.mean(day: plan.firstDay, concern: concern, channel: channel)
          : 0
      }
      let known = weights.reduce(0, +) > 0
      let shares =
        known
        ? weights
        : plan.scenario.concerns.indices.map { concern in
          ways[concern * channelCount + channel].exists ? 1 : 0
        }
      let total = shares.reduce(0, +)
      let key = root.child(named: "backlog").child(named: source.name)
      let oldest = written.backlog.oldestDays * 86_400
      for item in 0..<written.backlog.count {
        let itemKey = key.child(UInt64(item))
        let part = Double(item) / Double(written.backlog.count)
        let age = SimTime(seconds: oldest * (1 - part)).microseconds
        var concern = 0
        let aim = itemKey.uniform(Purpose.backlogConcern.rawValue) * total
        var sum = shares[0]
        while sum <= aim, concern < shares.count - 1 {
          concern += 1
          sum += shares[concern]
        }
        let siteAim = itemKey.uniform(Purpose.backlogSite.rawValue)
        let segmentAim = itemKey.uniform(Purpose.backlogSegment.rawValue)
        var record = CaseRecord()
        record.key = itemKey
        record.openedAt = now - age
        record.concern = Int32(concern)
        record.site = Int32(
          plan.demand.sitesUpTo.firstIndex { siteAim < $0 } ?? plan.demand.sitesUpTo.count - 1)
        record.segment = Int32(segmentOfBacklog(segmentAim))
        record.firstChannel = Int32(channel)
        record.contacts = 1
        record.tried = 1 << UInt64(channel)
        let place = cases.insert(record)
        work.cases += 1
        let slot = self.plan(case: place, channel: Int32(channel), cause: .first)
        contacts[slot].isFirstTry = true
        contacts[slot].beganAt = now - age
        contacts[slot].waitsFrom = now - age
        contacts[slot].beganAtService = clocks.service(channel, at: now - age)
        contacts[slot].station = entrance(of: slot)
        appendPending(contact: slot, to: channel)
        scheduleChase(contact: slot, now, &queue)
        joinLine(contact: slot, now, &queue)
      }
    }
  }

  private mutating func segmentOfBacklog(_ u: Double) -> Int {
    var sum = 0.0
    for (segment, share) in plan.demand.segmentShares.enumerated() {
      sum += share
      if u < sum { return segment }
    }
    return plan.demand.segmentShares.count - 1
  }
}
