internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

// Cases are opened and their contacts begin.

extension World {
  /// A customer comes for the first time.
  mutating func arrive(in queue: inout Queue) {
    let now = queue.now.microseconds
    if now >= hourEnd { turnHour(to: now) }
    let first = demand.take(plan, dials)
    var record = CaseRecord()
    record.key = first.key
    record.openedAt = first.time
    record.cell = first.originalTime == now ? cell : interval(at: first.originalTime)
    record.concern = first.concern
    record.site = first.site
    record.segment = first.segment
    record.firstChannel = first.channel >= 0 ? first.channel : first.wanted
    let place = cases.insert(record)
    work.cases += 1
    if record.cell.isCounted { work.countedCases += 1 }
    guard first.channel >= 0 else {
      closeIfOver(case: place, now)
      return
    }
    let contact = plan(case: place, channel: first.channel, cause: .first)
    guard !first.isBeyondEnd else { return }
    begin(contact: contact, now, &queue)
  }

  /// A contact that is to begin, at once or later.
  mutating func plan(case place: Int, channel: Int32, cause: Cause) -> Int {
    let slot = contacts.insert()
    contacts[slot].caseRecord = Int32(truncatingIfNeeded: place)
    contacts[slot].channel = channel
    contacts[slot].cause = cause
    contacts[slot].causeNumber = Int32(cause.rawValue)
    if case .chase = cause { contacts[slot].isChase = true }
    let head = cases[place].firstContact
    contacts[slot].nextInCase = head
    if head != Self.nobody {
      contacts[Int(head)].previousInCase = Int32(truncatingIfNeeded: slot)
    }
    cases[place].firstContact = Int32(truncatingIfNeeded: slot)
    cases[place].live &+= 1
    return slot
  }

  /// The contact reaches the office, or what there is of it at this hour.
  mutating func begin(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let place = Int(contacts[slot].caseRecord)
    let channel = Int(contacts[slot].channel)
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: channel)
    if contacts[slot].handedBy == Self.nobody {
      contacts[slot].attempt = cases[place].contacts
      cases[place].contacts &+= 1
    } else {
      cases[place].handoffs &+= 1
    }
    contacts[slot].isFirstTry = cases[place].tried & bit == 0
    contacts[slot].beganAt = now
    contacts[slot].waitsFrom = now
    contacts[slot].cell = cell
    contacts[slot].timer = .none
    if channels[channel].kind == .written || channels[channel].deadline >= 0 {
      contacts[slot].beganAtService = clocks.service(channel, at: now)
    }
    contacts[slot].station = entrance(of: slot)
    cases[place].tried |= bit
    work.contacts += 1
    if cell.isCounted { work.countedContacts += 1 }
    if journal.isKept {
      tell(.began(channel: channel, contacts[slot].cause), ofContact: slot, now)
    }
    if now >= channels[channel].goneFrom || now < channels[channel].existsFrom {
      return findNothing(contact: slot, channel, now, &queue)
    }
    switch channels[channel].kind {
    case .phone: ring(contact: slot, channel, now, &queue)
    case .walkIn: walkIn(contact: slot, channel, now, &queue)
    case .written: send(contact: slot, channel, now, &queue)
    case .chatbot: chat(contact: slot, channel, now, &queue)
    case .booking: book(contact: slot, channel, now, &queue)
    }
  }

  /// The station at which a contact begins: its site's reception or counter, or the channel's only
  /// one.
  @inline(__always)
  mutating func entrance(of slot: Int) -> Int32 {
    let channel = Int(contacts[slot].channel)
    let reception = channels[channel].firstReception
    let first = reception >= 0 ? reception : channels[channel].firstStation
    return channels[channel].isPerSite
      ? first &+ cases[Int(contacts[slot].caseRecord)].site : first
  }

  @inline(__always)
  mutating func station(of slot: Int) -> Int { Int(contacts[slot].station) }

  @inline(__always)
  mutating func way(of slot: Int) -> Int {
    let concern = Int(cases[Int(contacts[slot].caseRecord)].concern)
    return concern &* channelCount &+ Int(contacts[slot].channel)
  }
}
