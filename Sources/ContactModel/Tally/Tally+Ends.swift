internal import EventKernel
internal import Statistics

// Contacts, tasks and cases are noted when they end, and counted together; see `EndLog`. What is added
// to days is counted in their order, and once more in that of the hours of the week.

extension Tally {
  @inline(__always)
  mutating func note(_ end: ContactEnd) {
    if contactEnds.isFull { countContacts(.further) }
    contactEnds.append(end)
  }

  @inline(__always)
  mutating func note(_ end: TaskEnd) {
    if taskEnds.isFull { countTasks() }
    taskEnds.append(end)
  }

  @inline(__always)
  mutating func note(_ end: CaseEnd) {
    if caseEnds.isFull { countCases() }
    caseEnds.append(end)
  }

  @inline(__always)
  mutating func note(_ end: AppointmentEnd) {
    if appointmentEnds.isFull { countAppointments() }
    appointmentEnds.append(end)
  }

  /// Counts all that is noted, at the end of a replication.
  mutating func settle() {
    closeHour(next: .notCounted)
    staff.settle(&totals, base)
    presence.settle(&totals, base)
    countContacts(.last)
    countTasks()
    countCases()
    countAppointments()
  }

  // MARK: Contacts

  /// Whether the contacts about to be counted are the last ones.
  private enum Batch { case further, last }

  @inline(never)
  private mutating func countContacts(_ batch: Batch) {
    if batch == .further { waits.keepIntervals() }
    countContactsByDay(batch)
    if base.hasHours { countContactsByHour(batch) }
    contactEnds.clear()
    if batch == .last { waits.closeHorizon(shape, rowTable, into: &quantiles) }
  }

  private mutating func countContactsByDay(_ batch: Batch) {
    contactEnds.sort(&endsOfDays) { $0.day }
    var place = 0
    for day in 0..<days {
      let month = shape.monthOfDay[day]
      while place < Int(endsOfDays[day]) {
        let end = contactEnds[place]
        let rows = rowTable.rows(of: end.entities)
        let group = row(.group, Int(end.group))
        contactSums.add(end, rows, group: group)
        if contactSums.isFull { contactSums.move(to: &totals, base, day: day) }
        if end.hasWait { waits.add(end, rows, group: group, month: month) }
        let flow = flowIndex(
          concern: Int(end.entities.concern), firstChannel: Int(end.firstChannel),
          cause: Int(end.entities.cause), channel: Int(end.entities.channel))
        self.flow[flow &+ Int(end.outcome.rawValue)] &+= 1
        place &+= 1
      }
      contactSums.move(to: &totals, base, day: day)
      let isLastOfMonth = day + 1 == days || shape.monthOfDay[day + 1] != month
      if isLastOfMonth, batch == .last { waits.close(month: month, into: &quantiles) }
    }
  }

  private mutating func countContactsByHour(_ batch: Batch) {
    contactEnds.sort(&endsOfHours) { $0.weekHour }
    var place = 0
    for hour in 0..<168 {
      while place < Int(endsOfHours[hour]) {
        let end = contactEnds[place]
        let rows = rowTable.rows(of: end.entities)
        let group = row(.group, Int(end.group))
        contactSums.add(end, rows, group: group)
        if contactSums.isFull { contactSums.move(to: &totals, base, weekHour: hour) }
        if end.hasWait { waits.add(end, channel: rows.channel, group: group, weekHour: hour) }
        place &+= 1
      }
      contactSums.move(to: &totals, base, weekHour: hour)
      if batch == .last { waits.close(weekHour: hour, into: &quantiles) }
    }
  }

  // MARK: Tasks, cases, appointments

  @inline(never)
  private mutating func countTasks() {
    let table = rowTable
    Self.count(
      &taskEnds, &taskSums, &totals, base, &endsOfDays, &endsOfHours
    ) { end, sums in
      var line = TotalsLine(of: .tasksDone)
      line[.tasksDone] = end.manner == .done ? 1 : 0
      line[.tasksSuperseded] = end.manner == .superseded ? 1 : 0
      line[.tasksOpen] = end.manner == .open ? 1 : 0
      line[.taskWait] = end.wait
      line[.taskProcessing] = end.processing
      if end.manner == .done {
        // Deadlines are none of the groups' measures.
        sums.add(line, row: table.row(.group, Int(end.group)))
      }
      line[.taskDeadlineDue] = end.hasDeadline ? 1 : 0
      line[.taskDeadlineMet] = end.meetsDeadline ? 1 : 0
      sums.add(line, table.rows(of: end.entities))
    }
    taskEnds.clear()
  }

  @inline(never)
  private mutating func countCases() {
    let table = rowTable
    Self.count(
      &caseEnds, &caseSums, &totals, base, &endsOfDays, &endsOfHours
    ) { end, sums in
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
      sums.add(line, table.rows(of: end))
    }
    for place in 0..<caseEnds.count { countTime(caseEnds[place]) }
    caseEnds.clear()
  }

  @inline(never)
  private mutating func countAppointments() {
    let table = rowTable
    Self.count(
      &appointmentEnds, &appointmentSums, &totals, base, &endsOfDays, &endsOfHours
    ) { end, sums in
      var line = TotalsLine(of: .kept)
      line[.bookedSameWeek] = end.weeks == 0 ? 1 : 0
      line[.bookedNextWeek] = end.weeks == 1 ? 1 : 0
      line[.bookedWeek2] = end.weeks == 2 ? 1 : 0
      line[.bookedWeek3] = end.weeks == 3 ? 1 : 0
      line[.bookedLater] = end.weeks > 3 ? 1 : 0
      line[.leadTime] = end.leadTime
      line[.accessTime] = end.accessTime
      line[.kept] = end.hasCome ? 1 : 0
      sums.add(line, table.rows(of: end.entities))
    }
    appointmentEnds.clear()
  }

  /// Counts what is noted in a log by day and by hour of the week.
  @inline(__always)
  private static func count<Record: Ended>(
    _ log: inout EndLog<Record>, _ sums: inout LineSums, _ totals: inout [Int64],
    _ base: borrowing BaseTables, _ endsOfDays: inout Slab<Int32>,
    _ endsOfHours: inout Slab<Int32>, _ add: (Record, inout LineSums) -> Void
  ) {
    log.sort(&endsOfDays) { $0.day }
    var place = 0
    for day in 0..<endsOfDays.count {
      while place < Int(endsOfDays[day]) {
        add(log[place], &sums)
        place &+= 1
      }
      sums.move(to: &totals, base, day: day)
    }
    guard base.hasHours else { return }
    log.sort(&endsOfHours) { $0.weekHour }
    place = 0
    for hour in 0..<168 {
      while place < Int(endsOfHours[hour]) {
        add(log[place], &sums)
        place &+= 1
      }
      sums.move(to: &totals, base, weekHour: hour)
    }
  }

  /// Counts how long the case took, or how long it has been open.
  @inline(__always)
  private mutating func countTime(_ end: CaseEnd) {
    let isResolved = end.marks.contains(.isResolved)
    let isOpen = end.marks.contains(.isOpen)
    guard isResolved || isOpen else { return }
    if isOpen { add(1, to: .casesOpen, rowTable.rows(of: end), end.cell) }
    let bucket = LogBuckets.microseconds.bucket(of: max(0, end.time))
    func enter(_ dimension: Dimension, _ entity: Int16) {
      caseTimes.add(
        bucket: bucket, isResolved: isResolved, dimension: dimension, entity: Int(entity))
    }
    enter(.channel, end.firstChannel)
    enter(.concern, end.concern)
    enter(.site, end.site)
    enter(.segment, end.segment)
  }
}
