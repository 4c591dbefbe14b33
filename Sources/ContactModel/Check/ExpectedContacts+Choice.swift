internal import Scenario

// The choice of a channel, by means: what `Plan.choice` decides for one customer.

/// What decides the choices of some customers, in all of their contacts.
struct CustomerKind: Equatable {
  /// The apps for which they are registered, one bit each.
  var apps: UInt64
  /// Changes that these customers always follow, or never, one bit each; and those they follow.
  var decided: UInt64 = 0
  var follows: UInt64 = 0
}

extension ExpectedContacts {
  /// So many partial changes are followed exactly; each doubles the kinds of customers.
  private static let mostDecided = 5

  private var channels: Int { plan.channels.count }

  /// The kinds of customers of a concern and segment, each with its part of all.
  func kinds(
    _ concern: Int, _ segment: Int, at time: Int64, _ dials: borrowing DialTable
  ) -> [(kind: CustomerKind, part: Double)] {
    var result = registrations(at: time, dials).map { apps, part in
      (kind: CustomerKind(apps: apps), part: part)
    }
    let anyone = Chooser(concern: concern, segment: segment, time: time, apps: 0)
    var decided = 0
    for (place, move) in plan.moves.prefix(64).enumerated() where plan.concerns(move, anyone) {
      let fraction = move.fraction * move.ramp.progress(at: time)
      guard fraction > 0, fraction < 1, decided < Self.mostDecided else { continue }
      decided += 1
      let bit: UInt64 = 1 << UInt64(place)
      result = result.flatMap { kind, part in
        var stays = kind
        stays.decided |= bit
        var goes = stays
        goes.follows |= bit
        return [(kind: goes, part: part * fraction), (kind: stays, part: part * (1 - fraction))]
      }
    }
    return result
  }

  /// The customers by the apps for which they are registered: bits, and the part of all.
  private func registrations(
    at time: Int64, _ dials: borrowing DialTable
  ) -> [(apps: UInt64, part: Double)] {
    guard plan.choices.apps != 0 else { return [(0, 1)] }
    var shares: [(channel: Int, share: Double)] = []
    for channel in 0..<channels where plan.choices.apps & (1 << UInt64(channel)) != 0 {
      shares.append((channel, dials.value(plan.choices.registered[channel], at: time)))
    }
    shares.sort { ($0.share, $0.channel) < ($1.share, $1.channel) }
    // One number per case decides, so whoever has an app that few have has those of the many too.
    var result: [(apps: UInt64, part: Double)] = []
    var apps = plan.choices.apps
    var before = 0.0
    for (channel, share) in shares {
      if share > before { result.append((apps, share - before)) }
      before = max(before, share)
      apps &= ~(1 << UInt64(channel))
    }
    if before < 1 { result.append((apps, 1 - before)) }
    return result
  }

  /// Applies what is open to customers and the changes in their order; those who give up vanish.
  func choose(
    _ flow: inout [Double], _ chooser: Chooser, _ kind: CustomerKind, isFirst: Bool,
    _ dials: borrowing DialTable
  ) {
    for channel in 0..<channels where flow[channel] > 0 && !plan.takes(channel, from: chooser) {
      let amount = flow[channel]
      flow[channel] = 0
      takeNext(
        amount, chooser, excluding: 1 << UInt64(channel), orStayOn: nil, into: &flow, dials)
    }
    for (place, move) in plan.moves.enumerated() where isFirst || !move.firstOnly {
      guard plan.concerns(move, chooser) else { continue }
      let bit: UInt64 = place < 64 ? 1 << UInt64(place) : 0
      let fraction =
        kind.decided & bit != 0
        ? (kind.follows & bit != 0 ? 1 : 0) : move.fraction * move.ramp.progress(at: chooser.time)
      guard fraction > 0 else { continue }
      switch move.kind {
      case .move:
        let from = Int(move.from)
        let moved = flow[from] * fraction
        guard moved > 0 else { continue }
        flow[from] -= moved
        var targets = [Double](repeating: 0, count: channels)
        spread(moved, over: move.mix, same: from, into: &targets)
        for target in 0..<channels where targets[target] > 0 {
          if plan.isOpen(target, to: chooser) {
            flow[target] += targets[target]
          } else {
            takeNext(
              targets[target], chooser, excluding: 1 << UInt64(target) | 1 << UInt64(from),
              orStayOn: from, into: &flow, dials)
          }
        }
      case .guide:
        guard let fitting = plan.firstFitting(for: chooser) else { continue }
        for channel in 0..<channels where plan.leaves(channel, by: move, chooser) {
          let guided = flow[channel] * fraction
          flow[channel] -= guided
          flow[Int(fitting)] += guided
        }
      }
    }
  }

  /// Spreads customers who cannot use certain channels over their next choices.
  func takeNext(
    _ amount: Double, _ chooser: Chooser, excluding excluded: UInt64, orStayOn channel: Int?,
    into flow: inout [Double], _ dials: borrowing DialTable
  ) {
    guard amount > 0 else { return }
    var weights: [Double] = []
    for other in 0..<channels {
      weights.append(plan.weight(ofNext: other, for: chooser, excluding: excluded, dials))
    }
    let total = weights.reduce(0, +)
    guard total > 0 else {
      let last = plan.lastResort(for: chooser, excluding: excluded)
      if let target = last >= 0 ? Int(last) : channel { flow[target] += amount }
      return
    }
    for other in 0..<channels { flow[other] += amount * weights[other] / total }
  }

  func spread(
    _ amount: Double, over mix: MixRange, same: Int, into flow: inout [Double]
  ) {
    var before = 0.0
    for part in plan.mixParts[Int(mix.first)..<Int(mix.first + mix.count)] {
      let share = part.upTo - before
      before = part.upTo
      guard part.channel != MixPart.givesUp else { continue }
      flow[part.channel == MixPart.same ? same : Int(part.channel)] += amount * share
    }
  }
}
