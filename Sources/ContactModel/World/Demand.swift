internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

/// A first contact to come, or a case that gives up without one.
struct FirstContact: BitwiseCopyable {
  var key: StreamKey
  var time: Int64
  /// Before any move: the case belongs to this instant.
  var originalTime: Int64
  var concern: Int32
  /// The channel wanted first and the one taken; `MixPart.givesUp`: none.
  var wanted: Int32
  var channel: Int32
  var site: Int32
  var segment: Int32
}

/// The first contacts of the day, or of the week where moves may shift them within it, in order.
///
/// Keys, numbers and original times of the cases depend on concern and date only, so a scenario
/// that asks more of the same only adds cases.
struct Demand: ~Copyable {
  private let concernCount: Int
  private let channelCount: Int
  private let segmentCount: Int
  /// Whether moves may bring a first contact to another day of its week.
  private let isWeekly: Bool
  private var concernKeys: [StreamKey] = []
  private var sharedKey = StreamKey(seed: 0, replication: 0)

  private var batch: Slab<FirstContact>
  private var batchCount = 0
  /// (time, position in `batch`), sorted.
  private var order: Slab<UInt64>
  private var spare: Slab<UInt64>
  private var buckets: Slab<Int32>
  private var next = 0
  private var ordered = 0
  /// Where the ordered times count from, in microseconds.
  private var origin: Int64 = 0
  /// First contacts moved to a later batch.
  private var later: [FirstContact] = []

  /// When the next one comes, in microseconds; `.max` if none does in this batch.
  private(set) var nextTime = Int64.max

  private static let positionBits: UInt64 = 23

  init(_ plan: Plan) {
    concernCount = plan.scenario.concerns.count
    channelCount = plan.channels.count
    segmentCount = plan.scenario.segments.count
    isWeekly = !plan.moves.isEmpty
    let filler = FirstContact(
      key: StreamKey(seed: 0, replication: 0), time: 0, originalTime: 0, concern: 0, wanted: 0,
      channel: 0, site: 0, segment: 0)
    batch = Slab(repeating: filler, count: 1024)
    order = Slab(repeating: 0, count: 1024)
    spare = Slab(repeating: 0, count: 1024)
    buckets = Slab(repeating: 0, count: 1025)
  }

  mutating func reset(_ root: StreamKey, _ plan: Plan) {
    concernKeys = plan.scenario.concerns.map { root.child(named: $0.name) }
    sharedKey = root.child(named: "day")
    batchCount = 0
    next = 0
    ordered = 0
    nextTime = .max
    later.removeAll(keepingCapacity: true)
  }

  /// The next first contact; the one after it is up then.
  @inline(__always)
  mutating func take() -> FirstContact {
    let position = Int(order[next] & ((1 &<< Self.positionBits) &- 1))
    next &+= 1
    nextTime = next < ordered ? origin &+ Int64(order[next] &>> Self.positionBits) : .max
    return batch[position]
  }

  /// At midnight of `day`: makes the batch that begins with it, if one does.
  mutating func generate(day: Int, _ plan: Plan, _ dials: borrowing DialTable) {
    let isFirst = day == plan.firstDay
    guard !isWeekly || isFirst || plan.calendar.weekday(ofDay: day) == .monday else { return }
    assert(next == ordered, "a batch is used up before the next one")
    batchCount = 0
    var lastDay = day
    if isWeekly {
      let monday = day - plan.calendar.weekday(ofDay: day).rawValue
      lastDay = min(monday + 6, plan.endDay - 1)
    }
    origin = plan.calendar.startMicroseconds(ofDay: day)
    let end = plan.calendar.startMicroseconds(ofDay: lastDay + 1)
    for carried in later where carried.time < end { append(carried) }
    later.removeAll { $0.time < end }
    for ofDay in day...lastDay { generateCases(of: ofDay, batchEnd: end, plan, dials) }
    sort(span: end - origin)
  }

  private mutating func append(_ first: FirstContact) {
    if batchCount == batch.count {
      batch.grow(to: batch.count * 2, filling: first)
      order.grow(to: order.count * 2, filling: 0)
      spare.grow(to: spare.count * 2, filling: 0)
      buckets.grow(to: buckets.count * 2, filling: 0)
    }
    batch[batchCount] = first
    batchCount &+= 1
  }

  private mutating func generateCases(
    of day: Int, batchEnd: Int64, _ plan: Plan, _ dials: borrowing DialTable
  ) {
    let demand = plan.demand
    let date = UInt64(bitPattern: Int64(plan.calendar.date(ofDay: day).daysSinceEpoch))
    let shared = factor(
      demand.sharedGammaShape, sharedKey.child(date), .sharedFactor)
    let midnight = plan.calendar.startMicroseconds(ofDay: day)
    for concern in 0..<concernCount {
      let row = (day * concernCount + concern) * channelCount
      var total = 0.0
      for channel in 0..<channelCount { total += demand.means[row + channel] }
      guard total > 0 else { continue }
      let dayKey = concernKeys[concern].child(date)
      let own = factor(demand.concernGammaShape, dayKey, .concernFactor)
      let count = poissonQuantile(
        mean: total * shared * own, u: dayKey.uniform(Purpose.dayCount.rawValue))
      for ordinal in 0..<count {
        let key = dayKey.child(UInt64(truncatingIfNeeded: ordinal))
        var channel = 0
        if channelCount > 1 {
          let aim = key.uniform(Purpose.channel.rawValue) * total
          var sum = demand.means[row]
          while sum <= aim, channel < channelCount - 1 {
            channel += 1
            sum += demand.means[row + channel]
          }
          while demand.means[row + channel] == 0, channel > 0 { channel -= 1 }
        }
        let u = key.uniform(Purpose.timeOfDay.rawValue)
        let weekday = Int(demand.shapeOfDay[channel][day])
        let wall =
          demand.profiles[channel].stepsPerDay == 1
          ? Int64(u * Double(Microseconds.perDay))
          : demand.profiles[channel].timeOfDay(u, weekday: max(0, weekday))
        let time = plan.calendar.instant(day: day, microsecondsOfDay: wall)
        var first = FirstContact(
          key: key, time: time, originalTime: time, concern: Int32(truncatingIfNeeded: concern),
          wanted: Int32(truncatingIfNeeded: channel), channel: Int32(truncatingIfNeeded: channel),
          site: site(key, demand), segment: segment(key, concern, channel, midnight, demand, dials))
        if isWeekly { move(&first, wall: wall, day: day, plan) }
        if first.time < batchEnd { append(first) } else { later.append(first) }
      }
    }
  }

  private func factor(_ shape: Double, _ key: StreamKey, _ purpose: Purpose) -> Double {
    guard shape > 0 else { return 1 }
    var stream = key.stream(purpose.rawValue)
    return stream.gamma(shape: shape) / shape
  }

  private func site(_ key: StreamKey, _ demand: DemandPlan) -> Int32 {
    guard demand.sitesUpTo.count > 1 else { return 0 }
    let u = key.uniform(Purpose.site.rawValue)
    return Int32(demand.sitesUpTo.firstIndex { u < $0 } ?? demand.sitesUpTo.count - 1)
  }

  /// A segment by its share among those who choose this channel.
  private func segment(
    _ key: StreamKey, _ concern: Int, _ channel: Int, _ time: Int64, _ demand: DemandPlan,
    _ dials: borrowing DialTable
  ) -> Int32 {
    guard segmentCount > 1 else { return 0 }
    let row = (concern * channelCount + channel) * segmentCount
    var total = 0.0
    for segment in 0..<segmentCount {
      total += demand.segmentShares[segment] * dials.value(demand.shares[row + segment], at: time)
    }
    let aim = key.uniform(Purpose.segment.rawValue) * total
    var sum = 0.0
    for segment in 0..<segmentCount {
      sum += demand.segmentShares[segment] * dials.value(demand.shares[row + segment], at: time)
      if aim < sum { return Int32(segment) }
    }
    return Int32(segmentCount - 1)
  }

  // MARK: Order

  /// Sorts the batch by time; equal times stay in the order of concern, date and ordinal.
  ///
  /// Times are nearly even over the span, so one pass into as many buckets as there are first
  /// contacts leaves almost nothing to do for the insertion sort that follows.
  private mutating func sort(span: Int64) {
    let count = batchCount
    next = 0
    ordered = count
    nextTime = .max
    guard count > 0 else { return }
    precondition(count < 1 &<< Int(Self.positionBits), "more first contacts at once than planned")
    let scale = Double(count) / Double(span)
    for bucket in 0...count { buckets[bucket] = 0 }
    for position in 0..<count {
      let offset = batch[position].time &- origin
      spare[position] =
        UInt64(truncatingIfNeeded: offset) &<< Self.positionBits
        | UInt64(truncatingIfNeeded: position)
      buckets[min(count - 1, Int(Double(offset) * scale)) &+ 1] &+= 1
    }
    for bucket in 0..<count { buckets[bucket &+ 1] &+= buckets[bucket] }
    for position in 0..<count {
      let offset = batch[position].time &- origin
      let bucket = min(count - 1, Int(Double(offset) * scale))
      order[Int(buckets[bucket])] = spare[position]
      buckets[bucket] &+= 1
    }
    for place in 1..<max(1, count) {
      let key = order[place]
      var hole = place
      while hole > 0, order[hole &- 1] > key {
        order[hole] = order[hole &- 1]
        hole &-= 1
      }
      order[hole] = key
    }
    nextTime = origin &+ Int64(order[0] &>> Self.positionBits)
  }
}
