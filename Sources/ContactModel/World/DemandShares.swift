internal import EventKernel
internal import Randomness

/// Of whom the demand consists: running totals, so that one uniform picks a channel, a site or a
/// segment without a branch, which nobody could guess.
struct DemandShares: ~Copyable {
  private let concernCount: Int
  private let channelCount: Int
  private let segmentCount: Int
  /// [day][concern][channel]: mean numbers of first contacts up to and with the channel.
  private let meansUpTo: Slab<Double>
  private let sitesUpTo: Slab<Double>
  /// [concern][channel]: whether the segments' shares change with time; if not, their totals.
  private let changes: Slab<Bool>
  private let segmentsUpTo: Slab<Double>
  /// By concern, channel and segment.
  private let shares: Slab<DialPlan>
  private let segmentShares: Slab<Double>

  init(_ plan: Plan) {
    concernCount = plan.demand.concerns
    channelCount = plan.demand.channels
    segmentCount = plan.demand.segmentShares.count
    meansUpTo = Slab(Self.runningTotals(of: plan.demand.means, each: channelCount))
    sitesUpTo = Slab(plan.demand.sitesUpTo)
    shares = Slab(plan.demand.shares)
    segmentShares = Slab(plan.demand.segmentShares)
    let segments = segmentCount
    changes = Slab(
      (0..<(concernCount * channelCount)).map { way in
        plan.demand.shares[(way * segments)..<((way + 1) * segments)].contains { !$0.isConstant }
      })
    let weights = plan.demand.shares.indices.map {
      plan.demand.segmentShares[$0 % segments] * plan.demand.shares[$0].base
    }
    segmentsUpTo = Slab(Self.runningTotals(of: weights, each: segments))
  }

  private static func runningTotals(of values: [Double], each length: Int) -> [Double] {
    var sum = 0.0
    return values.enumerated().map { place, value in
      sum = place % length == 0 ? 0 + value : sum + value
      return sum
    }
  }

  /// How many of some running totals do not lie above `aim`, but for the last one.
  @inline(__always)
  private func pick(_ aim: Double, from totals: borrowing Slab<Double>, first: Int, count: Int)
    -> Int
  {
    var picked = 0
    // Positive numbers are ordered like their bits; the difference of these has the sign.
    let bits = Int64(bitPattern: aim.bitPattern)
    for place in first..<(first &+ count &- 1) {
      picked &+= 1 &+ Int((bits &- Int64(bitPattern: totals[place].bitPattern)) &>> 63)
    }
    return picked
  }

  // MARK: Channels

  /// The mean number of first contacts of a day, on all channels.
  func mean(day: Int, concern: Int) -> Double {
    meansUpTo[(day &* concernCount &+ concern) &* channelCount &+ channelCount &- 1]
  }

  /// The channel at a place of the running totals of a day and concern.
  @inline(__always)
  func channel(_ aim: Double, day: Int, concern: Int) -> Int {
    let first = (day &* concernCount &+ concern) &* channelCount
    var channel = pick(aim, from: meansUpTo, first: first, count: channelCount)
    // Rounding may lead beyond the last one that has any.
    while channel > 0, meansUpTo[first &+ channel] == meansUpTo[first &+ channel &- 1] {
      channel &-= 1
    }
    return channel
  }

  // MARK: Sites and segments

  @inline(__always)
  func site(_ key: StreamKey) -> Int32 {
    guard sitesUpTo.count > 1 else { return 0 }
    let u = key.uniform(Purpose.site.rawValue)
    return Int32(
      truncatingIfNeeded: pick(u, from: sitesUpTo, first: 0, count: sitesUpTo.count))
  }

  /// A segment by its share among those who choose this channel.
  @inline(__always)
  func segment(
    _ key: StreamKey, concern: Int, channel: Int, at time: Int64, _ dials: borrowing DialTable
  ) -> Int32 {
    guard segmentCount > 1 else { return 0 }
    let u = key.uniform(Purpose.segment.rawValue)
    let way = concern &* channelCount &+ channel
    if changes[way] { return changingSegment(u, way, at: time, dials) }
    let first = way &* segmentCount
    let aim = u * segmentsUpTo[first &+ segmentCount &- 1]
    return Int32(
      truncatingIfNeeded: pick(aim, from: segmentsUpTo, first: first, count: segmentCount))
  }

  @inline(never)
  private func changingSegment(
    _ u: Double, _ way: Int, at time: Int64, _ dials: borrowing DialTable
  ) -> Int32 {
    let row = way &* segmentCount
    var total = 0.0
    for segment in 0..<segmentCount {
      total += segmentShares[segment] * dials.value(shares[row &+ segment], at: time)
    }
    let aim = u * total
    var sum = 0.0
    for segment in 0..<segmentCount {
      sum += segmentShares[segment] * dials.value(shares[row &+ segment], at: time)
      if aim < sum { return Int32(segment) }
    }
    return Int32(segmentCount - 1)
  }
}
