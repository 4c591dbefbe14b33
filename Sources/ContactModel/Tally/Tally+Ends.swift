internal import EventKernel
internal import Statistics

// Contacts, tasks and cases are noted when they end, and counted many at a time; see `EndLog`.

extension Tally {
  @inline(__always)
  mutating func note(_ end: ContactEnd) {
    contactEnds.append(end, end.cell)
    if contactEnds.isFull { countContacts() }
  }

  @inline(__always)
  mutating func note(_ end: TaskEnd) {
    taskEnds.append(end, end.cell)
    if taskEnds.isFull { countTasks() }
  }

  @inline(__always)
  mutating func note(_ end: CaseEnd) {
    caseEnds.append(end, end.cell)
    if caseEnds.isFull { countCases() }
  }

  /// Counts all that is noted.
  mutating func settle() {
    countContacts()
    countTasks()
    countCases()
  }

  // MARK: Contacts

  @inline(never)
  private mutating func countContacts() {
    contactEnds.sort()
    for place in 0..<contactEnds.count { count(contactEnds[place]) }
    contactEnds.clear()
  }

  @inline(__always)
  private mutating func count(_ end: ContactEnd) {
    let rows = rows(of: end.entities)
    let isAnswered = end.marks.count(.isAnswered)
    var line = TotalsLine(of: .begun)
    line[.begun] = 1
    line[.repeats] = end.marks.count(.isRepeat)
    line[.firstTry] = end.marks.count(.isFirstTry)
    line[.answered] = isAnswered
    line[.answeredInTarget] = isAnswered & end.marks.count(.isInTarget)
    line[.firstTryAnswered] = isAnswered & end.marks.count(.isFirstTry)
    line[.waitAnswered] = end.wait & (0 &- isAnswered)
    line[.resolved] = end.outcome == .resolved ? 1 : 0
    add(line, rows, end.cell)
    if end.outcome != .resolved {
      add(1, to: Measure(end.outcome), rows, end.cell)
    }
    if end.marks.contains(.isAnswered) { countAnswer(end) }
    if end.marks.contains(.isLost) { countLoss(end, rows) }
    if end.marks.contains(.hasDeadline) {
      add(1, to: .deadlineDue, rows, end.cell)
      add(end.marks.count(.meetsDeadline), to: .deadlineMet, rows, end.cell)
    }
    let flow = flowIndex(
      concern: Int(end.entities.concern), firstChannel: Int(end.firstChannel),
      cause: Int(end.entities.cause), channel: Int(end.entities.channel))
    self.flow[flow &+ Int(end.outcome.rawValue)] &+= 1
  }

  /// Counts the answer for the group that gave it, and the wait for it.
  @inline(__always)
  private mutating func countAnswer(_ end: ContactEnd) {
    let group = Int(end.group)
    let row = row(.group, group)
    add(1, to: .answered, row: row, end.cell)
    add(end.wait, to: .waitAnswered, row: row, end.cell)
    add(end.marks.count(.isInTarget), to: .answeredInTarget, row: row, end.cell)
    let bucket = LogBuckets.microseconds.bucket(of: end.wait)
    countWait(end, bucket, answered: true)
    waits.add(
      end.wait, bucket: bucket, answered: true, dimension: .group, entity: group, cell: end.cell)
  }

  @inline(__always)
  private mutating func countLoss(_ end: ContactEnd, _ rows: Rows) {
    add(end.wait, to: .waitLost, rows, end.cell)
    if end.marks.contains(.isInTarget) { add(1, to: .leftInTarget, rows, end.cell) }
    countWait(end, LogBuckets.microseconds.bucket(of: end.wait), answered: false)
  }

  @inline(__always)
  private mutating func countWait(_ end: ContactEnd, _ bucket: Int, answered: Bool) {
    func add(_ dimension: Dimension, _ entity: Int16) {
      waits.add(
        end.wait, bucket: bucket, answered: answered, dimension: dimension, entity: Int(entity),
        cell: end.cell)
    }
    add(.channel, end.entities.channel)
    add(.concern, end.entities.concern)
    add(.cause, end.entities.cause)
    if countsSites { add(.site, end.entities.site) }
    if countsSegments { add(.segment, end.entities.segment) }
  }

  // MARK: Tasks

  @inline(never)
  private mutating func countTasks() {
    taskEnds.sort()
    for place in 0..<taskEnds.count { count(taskEnds[place]) }
    taskEnds.clear()
  }

  @inline(__always)
  private mutating func count(_ end: TaskEnd) {
    var line = TotalsLine(of: .tasksDone)
    line[.tasksDone] = end.manner == .done ? 1 : 0
    line[.tasksSuperseded] = end.manner == .superseded ? 1 : 0
    line[.tasksOpen] = end.manner == .open ? 1 : 0
    line[.taskWait] = end.wait
    line[.taskProcessing] = end.processing
    if end.manner == .done {
      // Deadlines are none of the groups' measures.
      add(line, row: row(.group, Int(end.group)), end.cell)
    }
    line[.taskDeadlineDue] = end.hasDeadline ? 1 : 0
    line[.taskDeadlineMet] = end.meetsDeadline ? 1 : 0
    add(line, rows(of: end.entities), end.cell)
  }

  // MARK: Cases

  @inline(never)
  private mutating func countCases() {
    caseEnds.sort()
    for place in 0..<caseEnds.count { count(caseEnds[place]) }
    caseEnds.clear()
  }

  @inline(__always)
  private mutating func count(_ end: CaseEnd) {
    let isResolved = end.marks.count(.isResolved)
    var line = TotalsLine(of: .cases)
    line[.cases] = 1
    line[.casesResolved] = isResolved
    line[.contactsToResolution] = Int64(end.contactsToResolution)
    line[.timeToResolution] = end.time & (0 &- isResolved)
    line[.casesResolvedAtFirst] = end.contactsToResolution == 1 ? 1 : 0
    line[.caseContacts] = Int64(end.contacts)
    line[.casesGivenUp] = end.marks.count(.isGivenUp)
    line[.casesUnanswered] = end.marks.count(.isUnanswered)
    let isOpen = end.marks.contains(.isOpen)
    let rows = rows(of: end)
    add(line, rows, end.cell)
    if isOpen { add(1, to: .casesOpen, rows, end.cell) }
    if isOpen || end.marks.contains(.isResolved) { countTime(end) }
  }

  /// Counts how long the case took, or how long it has been open.
  @inline(__always)
  private mutating func countTime(_ end: CaseEnd) {
    let bucket = LogBuckets.microseconds.bucket(of: max(0, end.time))
    let isResolved = end.marks.contains(.isResolved)
    func add(_ dimension: Dimension, _ entity: Int16) {
      caseTimes.add(
        bucket: bucket, isResolved: isResolved, dimension: dimension, entity: Int(entity))
    }
    add(.channel, end.firstChannel)
    add(.concern, end.concern)
    add(.site, end.site)
    add(.segment, end.segment)
  }
}
