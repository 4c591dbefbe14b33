internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

// Responsible caseworkers: what waits for one person, and who covers for whoever is away.

extension World {
  // MARK: Who is responsible

  /// The person who is responsible for the contact's case, among those who serve the line; nil if
  /// there were none when the case was opened.
  ///
  /// One uniform of the case falls on one of the posts that there were then: of the groups of the
  /// case's site and of all sites, or if these had none, of all groups.
  mutating func caseworker(of slot: Int, line: Int) -> Int? {
    let place = Int(contacts[slot].caseRecord)
    let site = cases[place].site
    let opened = cases[place].openedAt
    let first = Int(queues[line].firstCaseworkers)
    let rows = first..<(first &+ Int(queues[line].caseworkersCount))
    var near = 0
    var all = 0
    for row in rows {
      let quarters = RosterPlan.quarters(dials.value(caseworkers[row].posts, at: opened))
      all &+= quarters
      if caseworkers[row].site < 0 || caseworkers[row].site == site { near &+= quarters }
    }
    guard all > 0 else { return nil }
    let u = cases[place].key.uniform(Purpose.caseworker.rawValue)
    var quarter = Int(u * Double(near > 0 ? near : all))
    for row in rows
    where near == 0 || caseworkers[row].site < 0 || caseworkers[row].site == site {
      let quarters = RosterPlan.quarters(dials.value(caseworkers[row].posts, at: opened))
      // The last of them may have a part of a post, and a smaller part of the cases.
      if quarter < quarters { return Int(caseworkers[row].firstPerson) &+ quarter / 4 }
      quarter &-= quarters
    }
    return nil
  }

  /// The line of the person who is responsible for the contact; `line` itself if nobody is.
  mutating func lineOfCaseworker(contact slot: Int, line: Int, _ now: Int64) -> Int {
    guard let person = caseworker(of: slot, line: line) else { return line }
    contacts[slot].readyAt = now
    let group = groups[Int(people[person].plan.group)].plan
    for server in Int(
      queues[line].firstServer)..<Int(
        queues[line].firstServer + queues[line].serverCount)
    where servers[server] == people[person].plan.group {
      let first = Int(duties[Int(serverDuties[server])].firstMailbox)
      return firstMailboxLine &+ first &+ person &- Int(group.firstPerson)
    }
    preconditionFailure("whoever may be responsible has a mailbox")
  }

  /// What the person may take by a duty: the head of the line, or of the own mailbox if that has
  /// waited longer.
  @inline(__always)
  mutating func head(of duty: Int, for person: Int) -> Int32 {
    let head = lines[Int(duties[duty].queue)].first
    guard duties[duty].firstMailbox >= 0 else { return head }
    return olderHead(head, of: duty, for: person)
  }

  @inline(never)
  private mutating func olderHead(_ head: Int32, of duty: Int, for person: Int) -> Int32 {
    let group = Int(people[person].plan.group)
    let box = Int(duties[duty].firstMailbox) &+ person &- Int(groups[group].plan.firstPerson)
    let own = lines[firstMailboxLine &+ box].first
    guard own != Self.nobody else { return head }
    guard head != Self.nobody else { return own }
    return contacts[Int(head)].waitsFrom < contacts[Int(own)].waitsFrom ? head : own
  }

  /// The owner of a mailbox, if at rest and free to begin what waits there; nobody else is asked.
  @inline(never)
  mutating func ownerAtRest(line: Int, _ now: Int64) -> Int? {
    let person = Int(mailboxes[line &- firstMailboxLine].plan.person)
    guard people[person].activity == .idle, !mustOnlyEmpty(person: person),
      now < people[person].shiftUntil
    else { return nil }
    let group = Int(people[person].plan.group)
    let duty = Int(serverDuties[Int(queues[line].firstServer)])
    return mayBegin(duty: duty, group: group, idle: groups[group].idle) ? person : nil
  }

  // MARK: Cover

  /// The person goes off duty: from now on the time runs after which others take over.
  mutating func leaveMailboxes(person: Int, _ now: Int64, _ queue: inout Queue) {
    guard mailboxes.count > 0 else { return }
    people[person].leftAt = now
    let group = Int(people[person].plan.group)
    let first = Int(groups[group].plan.firstDuty)
    for duty in first..<(first &+ Int(groups[group].plan.dutyCount))
    where duties[duty].firstMailbox >= 0 {
      let box = Int(duties[duty].firstMailbox) &+ person &- Int(groups[group].plan.firstPerson)
      if mailboxes[box].timer != .none { queue.cancel(mailboxes[box].timer) }
      mailboxes[box].timer = .none
      if lines[firstMailboxLine &+ box].first != Self.nobody { awaitCover(mailbox: box, &queue) }
    }
  }

  /// When others may take the first contact of a mailbox, if its owner stays away until then.
  mutating func coverTime(mailbox box: Int) -> Int64? {
    let slot = Int(lines[firstMailboxLine &+ box].first)
    let channel = Int(contacts[slot].channel)
    let since = max(contacts[slot].readyAt, people[Int(mailboxes[box].plan.person)].leftAt)
    return clocks.advance(channel, from: since, by: channels[channel].coverAfter)
  }

  /// Lets the time run for what has come into the mailbox of somebody off duty.
  mutating func watch(mailbox box: Int, _ queue: inout Queue) {
    guard people[Int(mailboxes[box].plan.person)].activity == .off, mailboxes[box].timer == .none
    else { return }
    awaitCover(mailbox: box, &queue)
  }

  private mutating func awaitCover(mailbox box: Int, _ queue: inout Queue) {
    guard let time = coverTime(mailbox: box), time < end else { return }
    mailboxes[box].timer = schedule(.coverDue, box, at: time, &queue)
  }

  /// The owner has been away for long enough, unless back by now: others take what has waited.
  mutating func coverDue(mailbox box: Int, _ now: Int64, _ queue: inout Queue) {
    mailboxes[box].timer = .none
    guard people[Int(mailboxes[box].plan.person)].activity == .off else { return }
    while lines[firstMailboxLine &+ box].first != Self.nobody {
      guard let time = coverTime(mailbox: box), time <= now else {
        return awaitCover(mailbox: box, &queue)
      }
      let slot = Int(lines[firstMailboxLine &+ box].first)
      leaveLine(contact: slot, now, &queue)
      contacts[slot].isCovered = true
      joinLine(contact: slot, now, &queue)
    }
  }
}
