internal import Scenario

// Who may be responsible for a case, and the mailboxes of those persons.

extension PlanBuilder {
  /// Gives every person of a group that serves a channel with responsible caseworkers a mailbox for
  /// each of its queues; tasks go to the groups, and whoever only stands in is not responsible.
  mutating func compileMailboxes() {
    for queue in queues.indices
    where channels[Int(queues[queue].channel)].coverAfter >= 0 && queues[queue].taskClock < 0 {
      let first = Int(queues[queue].firstServer)
      let ofQueue = first..<(first + Int(queues[queue].serverCount))
      queues[queue].firstCaseworkers = Int32(caseworkers.count)
      for server in ofQueue.sorted(by: { servers[$0] < servers[$1] }) {
        let group = groups[Int(servers[server])]
        addCaseworkers(of: Int(servers[server]))
        duties[Int(serverDuties[server])].firstMailbox = Int32(mailboxes.count)
        for person in group.firstPerson..<(group.firstPerson + group.personCount) {
          mailboxes.append(
            MailboxPlan(person: person, queue: Int32(queue), server: Int32(server)))
        }
      }
      queues[queue].caseworkersCount =
        Int32(caseworkers.count) - queues[queue].firstCaseworkers
    }
  }

  private mutating func addCaseworkers(of group: Int) {
    let first = Int(groups[group].firstPerson)
    let end = first + Int(groups[group].personCount)
    for roster in rosters.indices where rosters[roster].group == group {
      guard let person = (first..<end).first(where: { Int(persons[$0].roster) == roster }) else {
        continue
      }
      caseworkers.append(
        CaseworkersPlan(
          site: Int32(scenario.staff[group].site ?? -1), firstPerson: Int32(person),
          posts: rosters[roster].posts))
    }
  }
}
