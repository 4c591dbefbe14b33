internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

// Work that contacts leave behind, done by persons like contacts: being left, done, counted.

extension World {
  /// Draws whether a handled contact leaves a task.
  @inline(__always)
  mutating func leavesTask(
    _ way: Int, _ key: StreamKey, _ attempt: UInt64, at now: Int64
  ) -> Bool {
    let task = ways[way].task
    guard task >= 0 else { return false }
    return key.uniform(Purpose.leavesTask.rawValue, attempt)
      < dials.value(tasks[Int(task)].probability, at: now)
  }

  /// The contact ends; its task lies ready, and the customer waits for it.
  mutating func leaveTask(after contact: Int, _ now: Int64, _ queue: inout Queue) {
    let place = Int(contacts[contact].caseRecord)
    let channel = Int(contacts[contact].channel)
    let slot = plan(
      case: place, channel: contacts[contact].channel, cause: contacts[contact].cause)
    contacts[slot].task = ways[way(of: contact)].task
    contacts[slot].attempt = contacts[contact].attempt
    contacts[slot].cell = countsByEnd ? cell : contacts[contact].cell
    contacts[slot].beganAt = now
    contacts[slot].waitsFrom = now
    let first = channels[channel].firstTaskStation
    contacts[slot].station = channels[channel].isPerSite ? first &+ cases[place].site : first
    contacts[slot].beganAtService = clocks.service(taskClock(of: slot), at: now)
    appendPending(contact: slot, to: channelCount &+ channel)
    scheduleChase(contact: slot, now, &queue)
    joinLine(contact: slot, now, &queue)
  }

  /// The task is done, and with it the case, unless that was settled elsewhere in the meantime.
  mutating func taskEnds(person: Int, _ now: Int64, _ queue: inout Queue) {
    let slot = Int(people[person].contact)
    let place = Int(contacts[slot].caseRecord)
    if cases[place].isResolved { contacts[slot].outcome = .superseded }
    let outcome = contacts[slot].outcome
    countStaffTime(
      contact: slot, by: people[person].plan.group, from: people[person].since, until: now,
      outcome: outcome)
    if contacts[slot].putDown != Self.nobody { countPutDown(contact: slot, outcome: outcome) }
    if outcome == .resolved { resolve(case: place, by: slot, now, &queue) }
    countTaskEnd(task: slot, outcome, now)
    discard(contact: slot, now)
    accrue(group: Int(people[person].plan.group), now)
    becomeFree(person: person, now, &queue)
  }

  /// Whether the case has a task that is not finished.
  mutating func hasTask(case place: Int) -> Bool {
    var other = cases[place].firstContact
    while other != Self.nobody {
      if contacts[Int(other)].isTask { return true }
      other = contacts[Int(other)].nextInCase
    }
    return false
  }

  // MARK: Age

  /// The clock of the shifts of those who do the task.
  mutating func taskClock(of slot: Int) -> Int {
    channelCount &+ Int(queues[line(of: slot)].taskClock)
  }

  /// Service time since the task was left.
  mutating func ageOfTask(_ slot: Int, _ now: Int64) -> Int64 {
    clocks.service(taskClock(of: slot), at: now) &- contacts[slot].beganAtService
  }

  // MARK: Counting

  /// Counts how the task ended, in the interval of the contact that left it.
  mutating func countTaskEnd(task slot: Int, _ outcome: Outcome, _ now: Int64) {
    removePending(contact: slot, from: channelCount &+ Int(contacts[slot].channel))
    if journal.isKept {
      tell(.taskEnded(channel: Int(contacts[slot].channel), outcome), ofContact: slot, now)
    }
    let cell = contacts[slot].cell
    guard cell.isCounted else { return }
    var end = TaskEnd()
    end.cell = cell
    end.entities = entities(of: slot)
    switch outcome {
    case .resolved:
      end.manner = .done
      end.wait = contacts[slot].waited
      end.processing = ageOfTask(slot, now)
      end.group = Int16(truncatingIfNeeded: contacts[slot].group)
      noteDeadline(of: slot, now, in: &end)
    case .superseded:
      end.manner = .superseded
    default:
      end.manner = .open
      // Where the case was settled elsewhere, no deadline holds any more.
      if !cases[Int(contacts[slot].caseRecord)].isResolved { noteDeadline(of: slot, now, in: &end) }
    }
    tally.note(end)
  }

  private mutating func noteDeadline(of slot: Int, _ now: Int64, in end: inout TaskEnd) {
    let deadline = tasks[Int(contacts[slot].task)].deadline
    guard deadline >= 0 else { return }
    let isInTime = ageOfTask(slot, now) <= deadline
    guard end.manner == .done || !isInTime else { return }
    end.hasDeadline = true
    end.meetsDeadline = isInTime
  }

  /// Adds what tasks lie unfinished at the end of a counted day.
  mutating func countTaskBacklog(_ last: Cell, _ now: Int64) {
    for channel in 0..<channelCount where channels[channel].firstTaskStation >= 0 {
      let row = tally.row(.channel, channel)
      let list = pending[channelCount + channel]
      tally.add(list.count, to: .taskBacklog, row: row, last)
      tally.add(1, to: .taskBacklogDays, row: row, last)
      guard list.first != Self.nobody else { continue }
      tally.add(ageOfTask(Int(list.first), now), to: .taskBacklogAge, row: row, last)
    }
  }
}
