internal import Calendar
internal import Randomness
internal import Scenario
internal import Words

// Wherever a customer can be led, there must be a way for the concern: a handling time.

extension ScenarioDecoder {
  func checkWays(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("channels", "comingBack", "changes", "segments") else { return }
    for concern in scenario.concerns where !hasErrors(at: ["concerns", concern.name]) {
      var walk = Walk(scenario: scenario, concern: concern, ruleNames: ruleNames)
      for (channel, reason) in walk.strayTargets() {
        let name = scenario.channels[channel].name
        report(
          at: ["concerns", concern.name, "channels"],
          Words(
            """
            \(concern.name) can come to \(name) (\(reason)), but has no handling \
            time there
            """,
            german: """
              \(concern.name) kann zu \(name) gelangen (\(reason)), hat dort aber \
              keine Bearbeitungszeit
              """),
          hint: Words(
            """
            give \(Wording.quoted(name)) here too, with a share of 0 if nobody \
            begins there
            """,
            german: """
              \(Wording.quoted(name)) auch hier angeben, mit einem Anteil von 0, wenn \
              dort niemand beginnt
              """))
      }
    }
    for channel in scenario.channels {
      guard let written = channel.written, written.backlog.count > 0 else { continue }
      let position = names.channels[channel.name]
      let isUsed = scenario.concerns.contains { $0.ways.contains { $0.channel == position } }
      if !isUsed, !root.hasErrors("concerns") {
        report(
          at: ["channels", channel.name, "backlog"],
          Words("no concern uses this channel", german: "kein Anliegen nutzt diesen Kontaktweg"),
          hint: Words(
            "a backlog consists of concerns that have a handling time there",
            german: "ein Rückstand besteht aus Anliegen, die dort eine Bearbeitungszeit haben"))
      }
    }
  }

  /// A referral needs a fitting channel other than the one at hand.
  func checkReferrals(in scenario: Scenario::Scenario) {
    for concern in scenario.concerns where !hasErrors(at: ["concerns", concern.name]) {
      for way in concern.ways
      where way.resolved.smallest < 1 && !scenario.channels[way.channel].isChatbot {
        guard concern.reasons(on: way.channel).referral > 0,
          !concern.fitting.contains(where: { $0 != way.channel })
        else {
          continue
        }
        report(
          at: ["concerns", concern.name, "failure"],
          Words(
            "a referral from \(scenario.channels[way.channel].name) leads nowhere",
            german: """
              eine Verweisung von \(scenario.channels[way.channel].name) führt \
              nirgendwohin
              """),
          hint: Words(
            "\"fitting\" has to list another channel",
            german: "\"fitting\" muss einen weiteren Kontaktweg nennen"))
      }
    }
  }
}

/// Follows the customers of one concern from channel to channel.
private struct Walk {
  let scenario: Scenario::Scenario
  let concern: Concern
  let ruleNames: [String]
  private var reasons: [Int: Words] = [:]
  private var pending: [Int] = []

  init(scenario: Scenario::Scenario, concern: Concern, ruleNames: [String]) {
    self.scenario = scenario
    self.concern = concern
    self.ruleNames = ruleNames
  }

  /// Channels that can be reached without a way there, each with how it is reached.
  mutating func strayTargets() -> [(channel: Int, reason: Words)] {
    for way in concern.ways where way.shares.contains(where: { $0.largest > 0 }) {
      reach(way.channel, Words("first contacts", german: "erste Kontakte"))
    }
    for change in scenario.changes {
      switch change {
      case .move(let move): if reasons[move.from] != nil { follow(move) }
      case .guide(let guide): for channel in reasons.keys.sorted() { follow(guide, from: channel) }
      case .open, .close: break
      }
    }
    while let channel = pending.popLast() {
      guard let way = concern.ways.first(where: { $0.channel == channel }) else { continue }
      leave(way)
    }
    return reasons.filter { channel, _ in !concern.ways.contains { $0.channel == channel } }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private mutating func reach(_ channel: Int, _ reason: Words) {
    guard reasons[channel] == nil else { return }
    reasons[channel] = reason
    pending.append(channel)
  }

  private mutating func reach(_ mix: ChannelMix, from channel: Int, _ reason: Words) {
    for part in mix.parts where part.weight > 0 { reach(part.channel ?? channel, reason) }
  }

  private mutating func follow(_ move: Move) {
    guard move.fraction > 0,
      move.concerns?.contains(scenario.concerns.position(of: concern)) ?? true
    else { return }
    reach(
      move.mix, from: move.from,
      Words("a move in \"changes\"", german: "eine Bewegung unter \"changes\""))
  }

  private mutating func follow(_ guide: Guide, from channel: Int) {
    guard guide.fraction > 0, !concern.fitting.contains(channel),
      guide.concerns?.contains(scenario.concerns.position(of: concern)) ?? true
    else { return }
    for fitting in scenario.firstFitting(of: concern, except: nil) {
      reach(fitting, Words("a guide in \"changes\"", german: "eine Lenkung unter \"changes\""))
    }
  }

  private mutating func leave(_ way: Concern.Way) {
    let channel = way.channel
    for change in scenario.changes {
      switch change {
      case .move(let move):
        if move.from == channel, move.applies == .all { follow(move) }
      case .guide(let guide):
        if guide.applies == .all { follow(guide, from: channel) }
      case .close(let closing):
        if closing.channel == channel, case .autoReply(let mix) = closing.manner {
          reach(
            mix, from: channel,
            Words(
              "the reply of \(scenario.channels[channel].name)",
              german: "die Antwort von \(scenario.channels[channel].name)"))
        }
      case .open: break
      }
    }
    if let chase = scenario.channels[channel].chase {
      reach(
        chase.channels, from: channel,
        Words(
          "the chase of \(scenario.channels[channel].name)",
          german: "die Nachfrage zu \(scenario.channels[channel].name)"))
    }
    if let chase = way.task?.chase {
      reach(
        chase.channels, from: channel,
        Words(
          "the chase of tasks of \(scenario.channels[channel].name)",
          german: "die Nachfrage zu Aufträgen von \(scenario.channels[channel].name)"))
    }
    if case .chatbot(let bot) = scenario.channels[channel].kind {
      let handedOff = way.handoff.handedOff ?? bot.handedOff
      if way.resolved.smallest < 1, handedOff.largest > 0 {
        let reason = Words(
          "the handoff of \(scenario.channels[channel].name)",
          german: "die Weitergabe von \(scenario.channels[channel].name)")
        reach(way.handoff.mix ?? bot.handoffMix, from: channel, reason)
      }
    }
    for cause in causes(of: way) {
      guard
        let rule = scenario.comingBack.rules.lastIndex(where: { rule in
          rule.cause == cause && rule.channels?.contains(channel) ?? true
        }), scenario.comingBack.rules[rule].probabilities.contains(where: { $0.largest > 0 })
      else { continue }
      let reason = Words(
        """
        the rule \
        \(ruleNames.indices.contains(rule) ? ruleNames[rule] : cause.name)
        """,
        german: """
          die Regel \
          \(ruleNames.indices.contains(rule) ? ruleNames[rule] : cause.name)
          """)
      if let mix = scenario.comingBack.rules[rule].mix {
        reach(mix, from: channel, reason)
      } else {
        for fitting in scenario.firstFitting(of: concern, except: nil) { reach(fitting, reason) }
      }
    }
    if way.resolved.smallest < 1, !scenario.channels[channel].isChatbot,
      concern.reasons(on: channel).referral > 0
    {
      for other in scenario.firstFitting(of: concern, except: channel) {
        reach(other, Words("a referral", german: "eine Weiterverweisung"))
      }
    }
  }

  /// What can go wrong on a channel.
  private func causes(of way: Concern.Way) -> [Cause] {
    var causes: [Cause] = []
    let channel = scenario.channels[way.channel]
    let isEndless = channel.isAlwaysOpen(scenario.calendar)
    switch channel.kind {
    case .phone(let phone):
      if phone.lines != nil { causes.append(.redialBlocked) }
      if phone.patience.distribution != .never { causes.append(.redialAbandoned) }
      if !isEndless { causes += [.redialClosed, .redialDisconnected] }
    case .walkIn(let walkIn):
      if walkIn.balking.contains(where: { $0.probability > 0 }) { causes.append(.redialBalked) }
      if walkIn.patience.distribution != .never { causes.append(.redialAbandoned) }
      if !isEndless { causes += [.redialClosed, .redialTurnedAway] }
    case .booking(let booking):
      causes.append(.noSlot)
      if booking.cancelled.largest > 0 { causes.append(.cancelled) }
      if booking.noShow.contains(where: { $0.probability.largest > 0 }) { causes.append(.noShow) }
      causes.append(.redialTurnedAway)
    case .chatbot(let bot):
      if bot.concurrency != nil { causes.append(.redialBlocked) }
      if !isEndless { causes.append(.redialClosed) }
    case .written, .app: break
    }
    if case .silent? = scenario.closing(of: way.channel)?.manner, !causes.contains(.redialClosed) {
      causes.append(.redialClosed)
    }
    guard way.resolved.smallest < 1 else { return causes }
    if case .chatbot(let bot) = channel.kind {
      let handedOff = way.handoff.handedOff ?? bot.handedOff
      return handedOff.smallest < 1 ? causes + [.botMissed] : causes
    }
    let reasons = concern.reasons(on: way.channel)
    if reasons.unresolved > 0 { causes.append(.unresolved) }
    if reasons.missingDocuments > 0 { causes.append(.missingDocuments) }
    if reasons.wrongChannel > 0 { causes.append(.wrongChannel) }
    return causes
  }
}

extension [Concern] {
  fileprivate func position(of concern: Concern) -> Int {
    firstIndex { $0.name == concern.name } ?? 0
  }
}

extension Channel {
  /// Asking after what is open on it.
  fileprivate var chase: Chase? {
    switch kind {
    case .written(let written), .app(let written): written.chase
    case .booking(let booking): booking.chase
    case .phone, .walkIn, .chatbot: nil
    }
  }

  /// Whether nobody ever finds it closed.
  fileprivate func isAlwaysOpen(_ calendar: Scenario.CalendarRules) -> Bool {
    guard let hours else { return true }
    let isOpen = ([hours.base] + hours.steps.map(\.value)).allSatisfy { $0 == .always }
    return isOpen && (opensOnHolidays || (calendar.land == nil && calendar.exceptions.isEmpty))
  }
}
