internal import Calendar
internal import Randomness
internal import Scenario

// Which channel a customer takes: what is open to them, and the dated changes in file order.

/// Who chooses a channel, and when.
struct Chooser: BitwiseCopyable {
  var concern: Int
  var segment: Int
  /// Microseconds.
  var time: Int64
  /// Channels for which the customer is registered, of those that need it; one bit each.
  var apps: UInt64
}

/// Where a choice led.
struct Choice: BitwiseCopyable {
  /// The channel, or `MixPart.givesUp`.
  var channel: Int32
  /// When the changes that led here began: nothing of them comes before.
  var changedFrom: Int64
}

extension Plan {
  /// Whether customers always take the channel that they want.
  var leavesChoicesAlone: Bool { moves.isEmpty && !choices.isRestricted }

  /// Whether all customers who want the channel at this time take it.
  @inline(__always)
  func leavesAlone(_ channel: Int, at time: Int64) -> Bool {
    moves.isEmpty && choices.apps & (1 &<< UInt64(channel)) == 0
      && time >= choices.existsFrom[channel]
  }

  /// The channels for which a customer is registered; one uniform per case decides, so who is
  /// registered at 30 % also is at 50 %, and who has used a channel is.
  func apps(
    of key: StreamKey, tried: UInt64, at time: Int64, _ dials: borrowing DialTable
  ) -> UInt64 {
    guard choices.apps != 0 else { return 0 }
    let u = key.uniform(Purpose.registered.rawValue)
    var apps = choices.apps & tried
    var rest = choices.apps & ~tried
    while rest != 0 {
      let channel = rest.trailingZeroBitCount
      rest &= rest &- 1
      if u < dials.value(choices.registered[channel], at: time) { apps |= 1 &<< UInt64(channel) }
    }
    return apps
  }

  // MARK: What is open to whom

  /// Whether the customer can send something there: opened, and registered where that is needed.
  ///
  /// A channel closed for good still takes what is sent.
  func takes(_ channel: Int, from chooser: Chooser) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(channel)
    return chooser.time >= choices.existsFrom[channel]
      && (choices.apps & bit == 0 || chooser.apps & bit != 0)
  }

  /// Whether the channel exists, and the customer can use it.
  func isOpen(_ channel: Int, to chooser: Chooser) -> Bool {
    chooser.time < choices.goneFrom[channel] && takes(channel, from: chooser)
  }

  /// Whether the channel fits the concern, and there still is one.
  func isListed(_ channel: Int, for chooser: Chooser) -> Bool {
    chooser.time < choices.goneFrom[channel]
      && ways[chooser.concern * channels.count + channel].isFitting
  }

  /// The first fitting channel that is open to the customer, those in `excluded` (bits) aside.
  func firstFitting(for chooser: Chooser, excluding excluded: UInt64 = 0) -> Int32? {
    for place in choices.fittingFrom[chooser.concern]..<choices.fittingFrom[chooser.concern + 1] {
      let channel = Int(choices.fitting[place])
      if excluded & (1 &<< UInt64(channel)) == 0, isOpen(channel, to: chooser) {
        return choices.fitting[place]
      }
    }
    return nil
  }

  /// The weight of a channel as the next choice of a customer who cannot use another one: its share
  /// among those of the concern and segment that are open to the customer.
  func weight(
    ofNext channel: Int, for chooser: Chooser, excluding excluded: UInt64,
    _ dials: borrowing DialTable
  ) -> Double {
    let way = chooser.concern * channels.count + channel
    guard ways[way].exists, excluded & (1 &<< UInt64(channel)) == 0, isOpen(channel, to: chooser)
    else { return 0 }
    let segments = demand.segmentShares.count
    return dials.value(demand.shares[way * segments + chooser.segment], at: chooser.time)
  }

  /// Where customers go if nobody's first choice is open to them: the first fitting channel, any
  /// other way of the concern, or nowhere.
  func lastResort(for chooser: Chooser, excluding excluded: UInt64) -> Int32 {
    if let fitting = firstFitting(for: chooser, excluding: excluded),
      ways[chooser.concern * channels.count + Int(fitting)].exists
    {
      return fitting
    }
    for channel in 0..<channels.count
    where ways[chooser.concern * channels.count + channel].exists
      && excluded & (1 &<< UInt64(channel)) == 0 && isOpen(channel, to: chooser)
    {
      return Int32(channel)
    }
    return MixPart.givesUp
  }

  /// What a customer takes instead of a channel that cannot be used: the others pro rata.
  func nextChoice(
    of key: StreamKey, _ chooser: Chooser, excluding excluded: UInt64,
    _ dials: borrowing DialTable
  ) -> Int32 {
    var total = 0.0
    for channel in 0..<channels.count {
      total += weight(ofNext: channel, for: chooser, excluding: excluded, dials)
    }
    guard total > 0 else { return lastResort(for: chooser, excluding: excluded) }
    let aim = key.uniform(Purpose.nextChoice.rawValue) * total
    var sum = 0.0
    var last = MixPart.givesUp
    for channel in 0..<channels.count {
      let weight = weight(ofNext: channel, for: chooser, excluding: excluded, dials)
      guard weight > 0 else { continue }
      sum += weight
      last = Int32(channel)
      if aim < sum { break }
    }
    return last
  }

  // MARK: Changes

  /// The channel that a customer takes who would take `channel`, after all changes in file order.
  ///
  /// One uniform per case and change decides who goes, so who goes at 30 % also goes at 50 %. A
  /// change leads nobody to a channel that does not exist at that time.
  func choice(
    of key: StreamKey, _ chooser: Chooser, insteadOf channel: Int32, isFirst: Bool,
    _ dials: borrowing DialTable
  ) -> Choice {
    var choice = Choice(channel: channel, changedFrom: Int64.min)
    if choices.isRestricted, !takes(Int(channel), from: chooser) {
      choice.channel = nextChoice(of: key, chooser, excluding: 1 &<< UInt64(channel), dials)
    }
    for move in moves where isFirst || !move.firstOnly {
      guard choice.channel >= 0 else { break }
      guard concerns(move, chooser), leaves(Int(choice.channel), by: move, chooser) else {
        continue
      }
      let fraction = move.fraction * move.ramp.progress(at: chooser.time)
      guard fraction > 0 else { continue }
      switch move.kind {
      case .move:
        guard key.uniform(Purpose.move.rawValue + move.number) < fraction else { continue }
        choice.channel = target(of: move, key, chooser, dials)
      case .guide:
        guard let fitting = firstFitting(for: chooser),
          key.uniform(Purpose.guide.rawValue + move.number) < fraction
        else { continue }
        choice.channel = fitting
      }
      choice.changedFrom = max(choice.changedFrom, move.ramp.from)
    }
    return choice
  }

  /// Whether a change is for customers of this concern and segment.
  func concerns(_ move: MovePlan, _ chooser: Chooser) -> Bool {
    moveConcerns[Int(move.firstConcern) + chooser.concern]
      && move.segments & (1 &<< UInt64(chooser.segment)) != 0
  }

  /// Whether a change is for those on this channel.
  func leaves(_ channel: Int, by move: MovePlan, _ chooser: Chooser) -> Bool {
    switch move.kind {
    case .move: Int(move.from) == channel
    case .guide: !isListed(channel, for: chooser)
    }
  }

  private func target(
    of move: MovePlan, _ key: StreamKey, _ chooser: Chooser, _ dials: borrowing DialTable
  ) -> Int32 {
    let u = key.uniform(move.targetPurpose, move.targetWord)
    var place = Int(move.mix.first)
    let last = place + Int(move.mix.count) - 1
    while place < last, u >= mixParts[place].upTo { place += 1 }
    let channel = mixParts[place].channel
    guard channel >= 0, choices.isRestricted, !isOpen(Int(channel), to: chooser) else {
      return channel
    }
    // Who cannot follow takes another one; who has no other stays.
    let excluded: UInt64 = 1 &<< UInt64(channel) | 1 &<< UInt64(move.from)
    let next = nextChoice(of: key, chooser, excluding: excluded, dials)
    return next >= 0 ? next : move.from
  }
}
