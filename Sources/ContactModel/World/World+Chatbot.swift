internal import EventKernel
internal import Randomness
internal import Scenario

// The chatbot: sessions, and how they end.

extension World {
  /// A customer turns to the chatbot: outside its hours it is closed, without a free session engaged.
  mutating func chat(contact slot: Int, _ channel: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].isOutsideHours = everyDoorIsShut()
    guard channelStates[channel].isOpen else {
      return fail(contact: slot, .closed, .redialClosed, now, &queue)
    }
    if channels[channel].hasLines {
      guard channelStates[channel].linesHeld < channelStates[channel].lines else {
        return fail(contact: slot, .blocked, .redialBlocked, now, &queue)
      }
    }
    channelStates[channel].linesHeld &+= 1
    contacts[slot].state = .inSession
    let length = draw(
      ways[way(of: slot)].handling, cases[Int(contacts[slot].caseRecord)].key, .session,
      UInt64(truncatingIfNeeded: contacts[slot].attempt), at: now)
    guard length > 0 else { return sessionEnds(contact: slot, now, &queue) }
    guard length != Sampler.never else { return }
    contacts[slot].timer = schedule(.sessionEnds, slot, at: now &+ length, &queue)
  }

  /// The chatbot has settled the case, hands the customer on, or only believes that it is done.
  mutating func sessionEnds(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    let place = Int(contacts[slot].caseRecord)
    channelStates[Int(contacts[slot].channel)].linesHeld &-= 1
    // The case was settled elsewhere while they talked.
    if cases[place].isResolved { return finish(contact: slot, .superseded, now, &queue) }
    let key = cases[place].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let way = way(of: slot)
    if key.uniform(Purpose.botSettles.rawValue, attempt) < dials.value(ways[way].resolved, at: now)
    {
      cases[place].wasAnswered = true
      resolve(case: place, by: slot, now, &queue)
      finish(contact: slot, .resolved, now, &queue)
    } else if key.uniform(Purpose.botHandsOn.rawValue, attempt)
      < dials.value(ways[way].handedOff, at: now)
    {
      handOn(contact: slot, ways[way].handoffMix, now, &queue)
    } else {
      comeBack(after: slot, .botMissed, now, &queue)
      finish(contact: slot, .unresolved, now, &queue)
    }
  }

  /// The same attempt goes on in the same instant, on another channel and as another contact, in
  /// the place of the first: all else happens as if the customer had come there at once.
  ///
  /// It is the bot that chooses, so moves and guides do not apply.
  private mutating func handOn(
    contact slot: Int, _ mix: MixRange, _ now: Int64, _ queue: inout Queue
  ) {
    countEnd(contact: slot, .handedOff, now)
    let bot = contacts[slot].channel
    let key = cases[Int(contacts[slot].caseRecord)].key
    let word = channels[Int(bot)].nameWord
    let named = pick(mix, key.uniform(Purpose.botTarget.rawValue, word), same: bot)
    var next = Contact()
    next.caseRecord = contacts[slot].caseRecord
    next.channel = reached(named, case: Int(contacts[slot].caseRecord), now)
    next.cause = .botHandoff
    next.causeNumber = Int32(Cause.botHandoff.rawValue)
    next.isChase = contacts[slot].isChase
    next.attempt = contacts[slot].attempt
    next.handedBy = bot
    next.previousInCase = contacts[slot].previousInCase
    next.nextInCase = contacts[slot].nextInCase
    contacts[slot] = next
    begin(contact: slot, now, &queue)
  }

  /// The handling time where the chatbot has asked the first questions already.
  @inline(never)
  mutating func withContext(contact slot: Int, _ handling: Int64, at now: Int64) -> Int64 {
    let factor = dials.value(channels[Int(contacts[slot].handedBy)].contextFactor, at: now)
    return factor == 1 ? handling : Int64((Double(handling) * factor).rounded())
  }

  /// Whether there are phones and counters, and all of them are closed.
  private mutating func everyDoorIsShut() -> Bool {
    var isThereOne = false
    for channel in 0..<channelCount where channels[channel].hasHours {
      switch channels[channel].kind {
      case .phone, .walkIn:
        if channelStates[channel].isOpen { return false }
        isThereOne = true
      case .written, .chatbot, .booking: break
      }
    }
    return isThereOne
  }
}
