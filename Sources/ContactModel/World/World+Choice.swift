internal import EventKernel
internal import Randomness
internal import Scenario

// Repeats choose a channel too, and some find that it exists no more.

extension World {
  private mutating func chooser(case place: Int, _ now: Int64) -> Chooser {
    Chooser(
      concern: Int(cases[place].concern), segment: Int(cases[place].segment), time: now,
      apps: plan.apps(of: cases[place].key, tried: cases[place].tried, at: now, dials))
  }

  /// The channel after all changes; nil: the customer gives up.
  @inline(__always)
  mutating func afterMoves(_ channel: Int32, case place: Int, _ now: Int64) -> Int32? {
    guard !plan.leavesChoicesAlone, !plan.leavesAlone(Int(channel), at: now) else { return channel }
    let choice = plan.choice(
      of: cases[place].key, chooser(case: place, now), insteadOf: channel, isFirst: false, dials)
    return choice.channel >= 0 ? choice.channel : nil
  }

  /// What the customer takes who cannot use certain channels; `MixPart.givesUp`: nothing.
  mutating func nextChoice(case place: Int, excluding excluded: UInt64, _ now: Int64) -> Int32 {
    plan.nextChoice(of: cases[place].key, chooser(case: place, now), excluding: excluded, dials)
  }

  /// The first fitting channel that is open to the customer, or else the first one.
  mutating func firstFitting(case place: Int, excluding excluded: UInt64, _ now: Int64) -> Int32? {
    let concern = Int(cases[place].concern)
    if plan.choices.isRestricted,
      let open = plan.firstFitting(for: chooser(case: place, now), excluding: excluded)
    {
      return open
    }
    let first = plan.choices.fittingFrom[concern]
    return first < plan.choices.fittingFrom[concern + 1] ? plan.choices.fitting[first] : nil
  }

  /// Where staff send a customer: the first other fitting channel that is open to them, or else the
  /// next choice.
  mutating func referralTarget(of slot: Int, case place: Int, _ now: Int64) -> Int32? {
    let to = ways[way(of: slot)].referralTo
    guard to >= 0, plan.choices.isRestricted else { return to >= 0 ? to : nil }
    let present: UInt64 = 1 &<< UInt64(contacts[slot].channel)
    if let fitting = plan.firstFitting(for: chooser(case: place, now), excluding: present) {
      return fitting
    }
    let next = nextChoice(case: place, excluding: present | 1 &<< UInt64(to), now)
    return next >= 0 ? next : nil
  }

  /// The channel to which a chatbot hands the customer: the one named, or if that is not open to
  /// them the next choice without chatbots.
  mutating func reached(_ named: Int32, case place: Int, _ now: Int64) -> Int32 {
    guard plan.choices.isRestricted, !plan.isOpen(Int(named), to: chooser(case: place, now)) else {
      return named
    }
    let excluded = plan.chatbots | 1 &<< UInt64(named)
    let next = nextChoice(case: place, excluding: excluded, now)
    return next >= 0 ? next : named
  }

  // MARK: Closed for good

  /// A contact on a channel that is closed for good, or not opened yet.
  ///
  /// An automatic reply sends the customer on at once. Closed in silence, nobody reads what was sent
  /// and nobody asks after it; some day the customer notices.
  mutating func findNothing(
    contact slot: Int, _ channel: Int, _ now: Int64, _ queue: inout Queue
  ) {
    contacts[slot].state = .unheard
    let number = Int(channels[channel].closing)
    guard number >= 0, now >= channels[channel].goneFrom else {
      return fail(contact: slot, .closed, .redialClosed, now, &queue)
    }
    let closing = plan.choices.closings[number]
    switch closing.manner {
    case .autoReply:
      replyAutomatically(to: slot, closing, now, &queue)
    case .silent:
      let key = cases[Int(contacts[slot].caseRecord)].key
      let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
      let delay = draw(closing.noticedAfter, key, .closingNoticed, attempt, at: now)
      guard delay > 0 else { return closingNoticed(contact: slot, now, &queue) }
      guard delay != Sampler.never else { return }
      contacts[slot].timer = schedule(.closingNoticed, slot, at: now &+ delay, &queue)
    }
  }

  private mutating func replyAutomatically(
    to slot: Int, _ closing: ClosingPlan, _ now: Int64, _ queue: inout Queue
  ) {
    let place = Int(contacts[slot].caseRecord)
    let u = cases[place].key.uniform(Purpose.closeTarget.rawValue + closing.number)
    let named = pick(closing.mix, u, same: contacts[slot].channel)
    if !cases[place].isResolved, mayTryAgain(case: place, after: slot),
      let target = afterMoves(named, case: place, now)
    {
      let next = plan(case: place, channel: target, cause: .referral)
      contacts[next].timer = schedule(.returnBegins, next, at: now, &queue)
    }
    countEnd(contact: slot, .referred, now)
    discard(contact: slot, now)
  }

  /// The customer notices that nobody will answer.
  mutating func closingNoticed(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    fail(contact: slot, .closed, .redialClosed, now, &queue)
  }
}
