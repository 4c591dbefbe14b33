internal import Scenario

// Channels, ways, coming back and moves.

extension PlanBuilder {
  func microseconds(_ seconds: Double) -> Int64 { Int64((seconds * 1e6).rounded()) }

  mutating func compileChannels() {
    for (index, channel) in scenario.channels.enumerated() {
      var row = ChannelPlan(
        kind: .phone, atClosing: .turnAway, patiencePerCase: false,
        hasHours: channel.hours != nil, hasLines: false, lines: .zero, announcementSeconds: .zero,
        patience: Sampler(family: .never, isScaled: false), firstBalking: 0, balkingCount: 0,
        intakeLag: .zero, chase: .none, superseded: sampler(channel.superseded),
        serviceLevelTarget: microseconds(channel.serviceLevel.seconds),
        deadline: channel.deadlineSeconds.map { microseconds($0) } ?? -1,
        price: Int64((channel.pricePerContact * 1e6).rounded()),
        firstStation: Int32(stations.firstIndex { $0.channel == Int32(index) } ?? 0),
        isPerSite: channel.isPerSite, firstTaskStation: firstTaskStation[index])
      row.stationCount = Int32(channel.isPerSite ? scenario.sites.count : 1)
      if channel.hasReception {
        row.firstReception = row.firstStation + row.stationCount
        row.stationCount *= 2
      }
      switch channel.kind {
      case .phone(let phone):
        row.kind = .phone
        row.hasLines = phone.lines != nil
        row.lines = phone.lines.map { dial($0) } ?? .zero
        row.announcementSeconds = dial(phone.announcementSeconds)
        row.patience = sampler(phone.patience)
        row.patiencePerCase = phone.patiencePerCase
        row.atClosing = phone.atClosing
        if let callback = phone.callback {
          row.callback = self.callback(callback, channel: index)
          row.hasErrands = true
        }
      case .walkIn(let walkIn):
        row.kind = .walkIn
        row.patience = sampler(walkIn.patience)
        row.patiencePerCase = walkIn.patiencePerCase
        row.atClosing = walkIn.atClosing
        row.firstBalking = Int32(balkingSteps.count)
        row.balkingCount = Int32(walkIn.balking.count)
        if let reception = walkIn.reception {
          row.receptionHandling = sampler(reception.handling)
          row.receptionSettled = dial(reception.settled)
          row.hasErrands = true
        }
        balkingSteps.append(contentsOf: walkIn.balking)
      case .written(let written), .app(let written):
        row.kind = .written
        row.intakeLag = sampler(written.intakeLag)
        row.chase = written.chase.map { chase($0) } ?? .none
        if case .responsible(let coverAfter) = written.mailbox {
          row.coverAfter = microseconds(coverAfter)
        }
        if let misdirected = written.misdirected {
          row.misdirects = true
          row.misdirected = dial(misdirected.probability)
          row.lookUp = dial(misdirected.lookUp)
          row.forwardingWork = sampler(misdirected.forwardingWork)
          row.forwardingDelay = sampler(misdirected.forwardingDelay)
          row.hasErrands = true
        }
      case .chatbot(let bot):
        row.kind = .chatbot
        row.hasLines = bot.concurrency != nil
        row.lines = bot.concurrency.map { dial($0) } ?? .zero
        row.contextFactor = dial(bot.contextFactor)
        row.nameWord = word(channel.name)
        // Who is not settled is handed on or back at once: there is nothing to wait for.
        row.deadline = -1
      case .booking(let booking):
        row.kind = .booking
        row.atClosing = .serve
        row.chase = booking.chase.map { chase($0) } ?? .none
      }
      channels.append(row)
    }
  }

  private mutating func callback(_ callback: Channel.Callback, channel: Int) -> CallbackPlan {
    CallbackPlan(
      exists: true, offeredAboveSeconds: dial(callback.offeredAboveSeconds),
      accepted: dial(callback.accepted), calls: UInt8(callback.attempts),
      missed: dial(callback.missed), missedCall: sampler(callback.missedCall),
      callAgain: sampler(callback.callAgain),
      expectedHandling: microseconds(expectedHandling(channel)))
  }

  /// The mean time of a contact on a channel with the work after it, in seconds, by the volumes
  /// and shares at the beginning; where nobody begins there, all concerns count alike.
  private func expectedHandling(_ channel: Int) -> Double {
    var parts: [(weight: Double, seconds: Double)] = []
    for concern in scenario.concerns {
      for way in concern.ways where way.channel == channel {
        let share = zip(scenario.segments, way.shares).reduce(0) {
          $0 + $1.0.share * $1.1.base
        }
        parts.append(
          (concern.weeklyVolume.base * share, way.handling.mean.base + way.afterContact.mean.base))
      }
    }
    let total = parts.reduce(0) { $0 + $1.weight }
    guard total > 0 else {
      return parts.reduce(0) { $0 + $1.seconds } / Double(max(1, parts.count))
    }
    return parts.reduce(0) { $0 + $1.weight * $1.seconds } / total
  }

  mutating func chase(_ chase: Channel.Chase) -> ChasePlan {
    var row = ChasePlan.none
    row.runsOnServiceTime = chase.clock == .service
    row.mix = mix(chase.channels)
    switch chase.timing {
    case .atAge(let seconds, let probability, let again):
      row.timing = .atAge
      row.ageSeconds = dial(seconds)
      row.probability = dial(probability)
      row.again = again.map { microseconds($0) } ?? 0
    case .weibull(let distribution):
      row.timing = .weibull
      row.probability = DialPlan(base: 1)
      row.weibull = sampler(TimeDistribution(distribution))
    }
    return row
  }

  mutating func compileWays() {
    for (index, concern) in scenario.concerns.enumerated() {
      for channel in scenario.channels.indices {
        let isFitting = concern.fitting.contains(channel)
        let reasons = concern.reasons(on: channel)
        let missing = reasons.unresolved + reasons.missingDocuments
        var row = WayPlan(
          exists: false, isFitting: isFitting, handling: .zero, afterContact: .zero,
          resolved: .zero, unresolvedUpTo: reasons.unresolved, missingDocumentsUpTo: missing,
          wrongChannelUpTo: reasons.referral > 0 ? missing + reasons.wrongChannel : 1,
          referralTo: Int32(concern.fitting.first { $0 != channel } ?? -1),
          queueClass: Int32(classOfConcern[channel][index]),
          receptionClass: classAtReception[channel].isEmpty
            ? 0 : Int32(classAtReception[channel][index]), task: -1)
        if let way = concern.ways.first(where: { $0.channel == channel }) {
          row.exists = true
          row.handling = sampler(way.handling)
          row.afterContact = sampler(way.afterContact)
          row.resolved = dial(way.resolved)
          if let task = way.task { row.task = compile(task, concern: index, channel: channel) }
          if case .chatbot(let bot) = scenario.channels[channel].kind {
            row.handedOff = dial(way.handoff.handedOff ?? bot.handedOff)
            row.handoffMix = mix(way.handoff.mix ?? bot.handoffMix)
          }
        }
        ways.append(row)
      }
    }
  }

  /// A name as a word of random keys: the 64-bit FNV-1a hash of its bytes.
  private func word(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  mutating func compileReturns() {
    for cause in Cause.allCases {
      for channel in scenario.channels.indices {
        let rule = scenario.comingBack.rules.last {
          $0.cause == cause && ($0.channels.map { $0.contains(channel) } ?? true)
        }
        guard let rule else {
          returns.append(.none)
          continue
        }
        let first = returnProbabilities.count
        for probability in rule.probabilities { returnProbabilities.append(dial(probability)) }
        returns.append(
          ReturnPlan(
            exists: true, firstProbability: Int32(first),
            probabilityCount: Int32(rule.probabilities.count), delay: sampler(rule.delay),
            runsOnServiceTime: rule.clock == .service, toFirstFitting: rule.mix == nil,
            mix: rule.mix.map { mix($0) } ?? MixRange(first: 0, count: 0)))
      }
    }
  }

  mutating func compileMoves() {
    for (number, change) in scenario.changes.enumerated() {
      var row: MovePlan
      let concerns: [Int]?
      switch change {
      case .move(let move):
        concerns = move.concerns
        row = MovePlan(
          from: Int32(move.from), firstConcern: 0, segments: bits(move.segments),
          fraction: move.fraction, ramp: ramp(move.ramp),
          mix: mix(move.mix, givesUp: move.givesUpWeight), firstOnly: move.applies == .first,
          number: UInt64(number), targetPurpose: Purpose.moveTarget.rawValue + UInt64(number))
        if scenario.channels[move.from].isChatbot {
          row.targetPurpose = Purpose.botTarget.rawValue
          row.targetWord = word(scenario.channels[move.from].name)
        }
      case .guide(let guide):
        concerns = guide.concerns
        row = MovePlan(
          kind: .guide, from: -1, firstConcern: 0, segments: bits(guide.segments),
          fraction: guide.fraction, ramp: ramp(guide.ramp), mix: MixRange(first: 0, count: 0),
          firstOnly: guide.applies == .first, number: UInt64(number))
      case .open, .close: continue
      }
      row.firstConcern = Int32(moveConcerns.count)
      moves.append(row)
      for concern in scenario.concerns.indices {
        moveConcerns.append(concerns.map { $0.contains(concern) } ?? true)
      }
    }
  }

  /// The segments that a change is for, one bit each.
  private func bits(_ segments: [Int]?) -> UInt64 {
    segments.map { $0.reduce(0) { $0 | (1 << UInt64($1)) } } ?? UInt64.max
  }
}
