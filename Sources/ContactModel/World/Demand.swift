internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

/// A first contact, or a case that gives up without one.
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
  /// Comes after the simulation has ended: `time` is the original one.
  var isBeyondEnd = false
}

/// The first contacts of the day, or of the week where moves may shift them within it, in order.
///
/// Keys, numbers and original times of the cases depend on concern and date only, so a scenario
/// that asks more of the same only adds cases. Only when and which is kept in order; all else of a
/// case is drawn when its turn comes, which is cheaper than to keep it.
struct Demand: ~Copyable {
  private let concernCount: Int
  private let channelCount: Int
  private let segmentCount: Int
  /// Whether choices may bring a first contact to another day of its week.
  private let isWeekly: Bool
  /// Cumulative shares of the sites.
  private let sitesUpTo: Slab<Double>
  private var concernKeys: [StreamKey] = []
  private var sharedKey = StreamKey(seed: 0, replication: 0)

  /// What is to come, in no order and in order.
  private var drawn: Slab<Coming>
  private var drawnCount = 0
  private var order: Slab<Coming>
  private var buckets: Slab<Int32>
  private var next = 0
  private var ordered = 0
  /// First contacts moved to a later batch.
  private var later: [Coming] = []

  /// When the next one comes, in microseconds; `.max` if none does in this batch.
  private(set) var nextTime = Int64.max

  /// The largest number of first contacts in one batch: their ordinals have 24 bits.
  static let largestBatch = 1 << 24

  init(_ plan: Plan) {
    concernCount = plan.scenario.concerns.count
    channelCount = plan.channels.count
    segmentCount = plan.scenario.segments.count
    isWeekly = !plan.leavesChoicesAlone
    sitesUpTo = Slab(plan.demand.sitesUpTo)
    drawn = Slab(repeating: Coming.filler, count: 1024)
    order = Slab(repeating: Coming.filler, count: 1024)
    buckets = Slab(repeating: 0, count: 1025)
  }

  mutating func reset(_ root: StreamKey, _ plan: Plan) {
    concernKeys = plan.scenario.concerns.map { root.child(named: $0.name) }
    sharedKey = root.child(named: "day")
    drawnCount = 0
    next = 0
    ordered = 0
    nextTime = .max
    later.removeAll(keepingCapacity: true)
  }

  // MARK: Taking

  /// The next first contact; the one after it is up then.
  mutating func take(_ plan: Plan, _ dials: borrowing DialTable) -> FirstContact {
    let coming = order[next]
    next &+= 1
    nextTime = next < ordered ? order[next].time : .max
    let concern = Int(coming.concern)
    let day = Int(coming.day)
    // The log has ordinals of its own, away from those of the random demand.
    let ordinal = coming.isLogged ? -1 - Int(coming.ordinal) : Int(coming.ordinal)
    let key = caseKey(concern: concern, day: day, ordinal: ordinal, plan)
    let wanted = Int(coming.wanted)
    let midnight = plan.calendar.startMicroseconds(ofDay: day)
    let isMoved = coming.wanted != coming.channel
    let logged = coming.isLogged ? plan.scenario.replay[Int(coming.ordinal)] : nil
    return FirstContact(
      key: key, time: coming.time,
      originalTime: isMoved ? time(key, day: day, channel: wanted, plan).instant : coming.time,
      concern: Int32(truncatingIfNeeded: concern), wanted: Int32(coming.wanted),
      channel: Int32(coming.channel), site: logged?.site.map { Int32($0) } ?? site(key),
      segment: logged?.segment.map { Int32($0) }
        ?? segment(key, concern, wanted, midnight, plan, dials),
      isBeyondEnd: coming.isBeyondEnd)
  }

  private func caseKey(concern: Int, day: Int, ordinal: Int, _ plan: Plan) -> StreamKey {
    let date = UInt64(truncatingIfNeeded: plan.firstDate &+ day)
    return concernKeys[concern].child(date).child(UInt64(truncatingIfNeeded: ordinal))
  }

  // MARK: Drawing

  /// At midnight of `day`: makes the batch that begins with it, if one does.
  mutating func generate(day: Int, _ plan: Plan, _ dials: borrowing DialTable) {
    let isFirst = day == plan.firstDay
    guard !isWeekly || isFirst || plan.calendar.weekday(ofDay: day) == .monday else { return }
    assert(next == ordered, "a batch is used up before the next one")
    drawnCount = 0
    var lastDay = day
    if isWeekly {
      let monday = day - plan.calendar.weekday(ofDay: day).rawValue
      lastDay = min(monday + 6, plan.endDay - 1)
    }
    let start = plan.calendar.startMicroseconds(ofDay: day)
    let end = plan.calendar.startMicroseconds(ofDay: lastDay + 1)
    for carried in later where carried.time < end { append(carried) }
    later.removeAll { $0.time < end }
    for ofDay in day...lastDay {
      generateCases(of: ofDay, batchEnd: end, plan, dials)
      for logged in plan.demand.replay[ofDay] ?? [] {
        append(
          Coming(
            time: logged.time, day: Int16(truncatingIfNeeded: ofDay),
            concern: Int16(truncatingIfNeeded: logged.concern),
            ordinal: Int32(truncatingIfNeeded: logged.position),
            wanted: Int16(truncatingIfNeeded: logged.channel),
            channel: Int16(truncatingIfNeeded: logged.channel), isLogged: true))
      }
    }
    sort(from: start, until: end)
  }

  private mutating func append(_ coming: Coming) {
    if drawnCount == drawn.count {
      drawn.grow(to: drawn.count * 2, filling: Coming.filler)
      order.grow(to: order.count * 2, filling: Coming.filler)
      buckets.grow(to: buckets.count * 2, filling: 0)
    }
    drawn[drawnCount] = coming
    drawnCount &+= 1
  }

  private mutating func generateCases(
    of day: Int, batchEnd: Int64, _ plan: Plan, _ dials: borrowing DialTable
  ) {
    let demand = plan.demand
    let date = UInt64(truncatingIfNeeded: plan.firstDate &+ day)
    let shared = factor(demand.sharedGammaShape, sharedKey.child(date), .sharedFactor)
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
      precondition(count < Self.largestBatch, "more first contacts in a day than were planned for")
      for ordinal in 0..<count {
        let key = dayKey.child(UInt64(truncatingIfNeeded: ordinal))
        let channel =
          channelCount == 1
          ? 0 : channel(key.uniform(Purpose.channel.rawValue) * total, row, demand)
        let (instant, wall) = time(key, day: day, channel: channel, plan)
        var coming = Coming(
          time: instant, day: Int16(truncatingIfNeeded: day),
          concern: Int16(truncatingIfNeeded: concern),
          ordinal: Int32(truncatingIfNeeded: ordinal), wanted: Int16(truncatingIfNeeded: channel),
          channel: Int16(truncatingIfNeeded: channel))
        if isWeekly {
          let segment = segment(key, concern, channel, midnight, plan, dials)
          choose(&coming, key, segment: Int(segment), wall: wall, plan, dials)
        }
        if coming.time < batchEnd { append(coming) } else { later.append(coming) }
      }
    }
  }

  /// The channel at a place of the cumulative means of a day and concern.
  private func channel(_ aim: Double, _ row: Int, _ demand: borrowing DemandPlan) -> Int {
    var channel = 0
    var sum = demand.means[row]
    while sum <= aim, channel < channelCount - 1 {
      channel += 1
      sum += demand.means[row + channel]
    }
    while demand.means[row + channel] == 0, channel > 0 { channel -= 1 }
    return channel
  }

  /// When in the day the case comes.
  private func time(
    _ key: StreamKey, day: Int, channel: Int, _ plan: Plan
  ) -> (instant: Int64, wall: Int64) {
    let u = key.uniform(Purpose.timeOfDay.rawValue)
    let wall: Int64
    if plan.demand.profiles[channel].stepsPerDay == 1 {
      wall = Int64(u * Double(Microseconds.perDay))
    } else {
      let weekday = max(0, Int(plan.demand.shapeOfDay[channel][day]))
      wall = plan.demand.profiles[channel].timeOfDay(u, weekday: weekday)
    }
    return (plan.calendar.instant(day: day, microsecondsOfDay: wall), wall)
  }

  private func factor(_ shape: Double, _ key: StreamKey, _ purpose: Purpose) -> Double {
    guard shape > 0 else { return 1 }
    var stream = key.stream(purpose.rawValue)
    return stream.gamma(shape: shape) / shape
  }

  private func site(_ key: StreamKey) -> Int32 {
    guard sitesUpTo.count > 1 else { return 0 }
    let u = key.uniform(Purpose.site.rawValue)
    var site: Int32 = 0
    // Without a branch, which nobody could guess.
    for other in 0..<(sitesUpTo.count &- 1) { site &+= u < sitesUpTo[other] ? 0 : 1 }
    return site
  }

  /// A segment by its share among those who choose this channel.
  private func segment(
    _ key: StreamKey, _ concern: Int, _ channel: Int, _ time: Int64, _ plan: Plan,
    _ dials: borrowing DialTable
  ) -> Int32 {
    guard segmentCount > 1 else { return 0 }
    let demand = plan.demand
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

  /// Sorts the batch by time; equal times stay in the order of day, concern and ordinal.
  ///
  /// Times are nearly even over the span, so one pass into as many buckets as there are first
  /// contacts leaves almost nothing to do for the insertion sort that follows.
  private mutating func sort(from start: Int64, until end: Int64) {
    let count = drawnCount
    next = 0
    ordered = count
    nextTime = .max
    guard count > 0 else { return }
    let scale = Double(count) / Double(end - start)
    for bucket in 0...count { buckets[bucket] = 0 }
    for place in 0..<count {
      let bucket = min(count &- 1, Int(Double(drawn[place].time &- start) * scale))
      buckets[bucket &+ 1] &+= 1
    }
    for bucket in 0..<count { buckets[bucket &+ 1] &+= buckets[bucket] }
    for place in 0..<count {
      let bucket = min(count &- 1, Int(Double(drawn[place].time &- start) * scale))
      order[Int(buckets[bucket])] = drawn[place]
      buckets[bucket] &+= 1
    }
    for place in 1..<max(1, count) {
      let coming = order[place]
      var hole = place
      while hole > 0, coming.comes(before: order[hole &- 1]) {
        order[hole] = order[hole &- 1]
        hole &-= 1
      }
      order[hole] = coming
    }
    nextTime = order[0].time
  }
}

/// A first contact in the order of arrivals: when, and which.
struct Coming: BitwiseCopyable {
  var time: Int64
  var day: Int16
  var concern: Int16
  var ordinal: Int32
  var wanted: Int16
  var channel: Int16
  /// From the scenario's log: the ordinal is the position there.
  var isLogged = false
  /// Moved to a time beyond the end: the case stays open without a contact.
  var isBeyondEnd = false

  static let filler = Coming(time: 0, day: 0, concern: 0, ordinal: 0, wanted: 0, channel: 0)

  @inline(__always)
  func comes(before other: Coming) -> Bool {
    if time != other.time { return time < other.time }
    if day != other.day { return day < other.day }
    if concern != other.concern { return concern < other.concern }
    return ordinal < other.ordinal
  }
}
