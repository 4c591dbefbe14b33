internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

// Trying again, being referred, and the end of a case.

extension World {
  /// Plans the customer's next attempt after a contact that did not settle the case, if there is
  /// to be one.
  mutating func comeBack(
    after slot: Int, _ cause: Cause, _ now: Int64, _ queue: inout Queue
  ) {
    let place = Int(contacts[slot].caseRecord)
    guard !cases[place].isResolved, mayTryAgain(case: place, after: slot) else { return }
    // Who only asked after open work goes on waiting for it.
    if contacts[slot].isChase,
      contacts[slot].state == .inHandling || contacts[slot].state == .inSession,
      hasOpenWork(case: place, beside: slot)
    {
      return
    }
    let channel = Int(contacts[slot].channel)
    let rule = returns[Int(cause.rawValue) &* channelCount &+ channel]
    guard rule.exists else { return }
    let key = cases[place].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let step = min(cases[place].contacts, rule.probabilityCount) &- 1
    let dial = plan.returnProbabilities[Int(rule.firstProbability &+ max(0, step))]
    guard key.uniform(Purpose.comesBack.rawValue, attempt) < dials.value(dial, at: now)
    else { return }
    var wanted = Int32(truncatingIfNeeded: channel)
    if rule.toFirstFitting {
      wanted = firstFitting(case: place, excluding: 0, now) ?? wanted
    } else {
      wanted = pick(
        rule.mix, key.uniform(Purpose.nextChannel.rawValue, attempt), same: wanted)
    }
    if cause == .redialClosed, wanted == channel, now >= channels[channel].goneFrom {
      // Who has noticed that a channel is closed for good does not try it again.
      wanted = nextChoice(case: place, excluding: 1 &<< UInt64(channel), now)
      guard wanted >= 0 else { return }
    }
    guard let target = afterMoves(wanted, case: place, now) else { return }
    let delay = draw(rule.delay, key, .delay, attempt, at: now)
    guard delay != Sampler.never else { return }
    let due =
      rule.runsOnServiceTime
      ? clocks.advance(Int(target), from: now, by: delay) : now &+ delay
    // Beyond the end nothing happens any more: the case stays open.
    let next = plan(case: place, channel: target, cause: cause)
    guard let due, due < plan.end else { return }
    contacts[next].timer = schedule(.returnBegins, next, at: due, &queue)
  }

  /// Sends the customer on to the first fitting channel at once.
  mutating func refer(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    let place = Int(contacts[slot].caseRecord)
    guard let to = referralTarget(of: slot, case: place, now),
      mayTryAgain(case: place, after: slot),
      let target = afterMoves(to, case: place, now)
    else { return }
    let next = plan(case: place, channel: target, cause: .referral)
    contacts[next].timer = schedule(.returnBegins, next, at: now, &queue)
  }

  /// Whether another contact after this one stays within the maximum; those planned count.
  mutating func mayTryAgain(case place: Int, after slot: Int) -> Bool {
    guard maximumAttempts < Int32.max else { return true }
    var attempts = cases[place].contacts
    var other = cases[place].firstContact
    while other != Self.nobody {
      // This one has been counted when it began, even if it failed at once.
      if contacts[Int(other)].state == .planned, Int(other) != slot { attempts &+= 1 }
      other = contacts[Int(other)].nextInCase
    }
    return attempts < maximumAttempts
  }

  /// Whether another contact of the case lies with the office or is being worked on.
  private mutating func hasOpenWork(case place: Int, beside slot: Int) -> Bool {
    var other = cases[place].firstContact
    while other != Self.nobody {
      if Int(other) != slot, contacts[Int(other)].state != .planned,
        contacts[Int(other)].state != .afterContact
      {
        return true
      }
      other = contacts[Int(other)].nextInCase
    }
    return false
  }

  /// The channel of a mix at a uniform draw.
  @inline(__always)
  mutating func pick(_ mix: MixRange, _ u: Double, same: Int32) -> Int32 {
    var place = Int(mix.first)
    let last = place &+ Int(mix.count) &- 1
    while place < last, u >= mixParts[place].upTo { place &+= 1 }
    let channel = mixParts[place].channel
    return channel == MixPart.same ? same : channel
  }

  // MARK: The end of a case

  /// The case is settled by this contact: planned returns vanish, deferred work not begun is
  /// only opened and closed when its turn comes, callers in line do not know.
  mutating func resolve(case place: Int, by slot: Int, _ now: Int64, _ queue: inout Queue) {
    cases[place].isResolved = true
    noteResolved(case: place, now)
    var other = cases[place].firstContact
    while other != Self.nobody {
      let next = contacts[Int(other)].nextInCase
      if Int(other) != slot {
        cancelChase(contact: Int(other), &queue)
        if contacts[Int(other)].state == .planned {
          cancelTimer(contact: Int(other), &queue)
          discard(contact: Int(other), now)
        } else if contacts[Int(other)].state == .booked || contacts[Int(other)].state == .awaited {
          cancelSuperseded(contact: Int(other), now, &queue)
        }
      }
      other = next
    }
  }

  /// Ends the case when nothing of it is in progress or planned.
  @inline(__always)
  mutating func closeIfOver(case place: Int, _ now: Int64) {
    guard cases[place].live == 0 else { return }
    countClosed(case: place)
    if journal.isKept { tell(.closed, ofCase: place, now) }
    cases.remove(place)
  }
}
