internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

/// The first contacts of the day, or of the week where moves may shift them within it, in order.
///
/// Keys, numbers and original times of the cases depend on concern and date only, so a scenario
/// that asks more of the same only adds cases. Only when and which is kept in order; all else of a
/// case is drawn when its turn comes, which is cheaper than to keep it.
struct Demand: ~Copyable {
  private let concernCount: Int
  private let channelCount: Int
  /// Whether choices may bring a first contact to another day of its week.
  private let isWeekly: Bool
  private let shares: DemandShares
  private var concernKeys: [StreamKey] = []
  private var sharedKey = StreamKey(seed: 0, replication: 0)

  /// What is to come, in no order and in order.
  var drawn: Slab<Coming>
  var drawnCount = 0
  var order: Slab<Coming>
  var buckets: Slab<Int32>
  var next = 0
  var ordered = 0
  /// First contacts moved to a later batch.
  private var later: [Coming] = []

  /// When the next one comes, in microseconds; `.max` if none does in this batch.
  var nextTime = Int64.max

  /// The largest number of first contacts in one batch: their ordinals have 24 bits.
  static let largestBatch = 1 << 24

  init(_ plan: Plan) {
    concernCount = plan.scenario.concerns.count
    channelCount = plan.channels.count
    isWeekly = !plan.leavesChoicesAlone
    shares = DemandShares(plan)
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
    let isMoved = coming.wanted != coming.channel
    let logged = coming.isLogged ? plan.scenario.replay[Int(coming.ordinal)] : nil
    return FirstContact(
      key: key, time: coming.time,
      originalTime: isMoved ? time(key, day: day, channel: wanted, plan).instant : coming.time,
      concern: Int32(truncatingIfNeeded: concern), wanted: Int32(coming.wanted),
      channel: Int32(coming.channel), site: logged?.site.map { Int32($0) } ?? shares.site(key),
      segment: segment(of: coming, logged?.segment, key, plan, dials),
      isBeyondEnd: coming.isBeyondEnd)
  }

  private func segment(
    of coming: Coming, _ logged: Int?, _ key: StreamKey, _ plan: Plan,
    _ dials: borrowing DialTable
  ) -> Int32 {
    if let logged { return Int32(logged) }
    if coming.segment >= 0 { return Int32(coming.segment) }
    return shares.segment(
      key, concern: Int(coming.concern), channel: Int(coming.wanted),
      at: plan.calendar.startMicroseconds(ofDay: Int(coming.day)), dials)
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
    let date = UInt64(truncatingIfNeeded: plan.firstDate &+ day)
    let shared = factor(plan.demand.sharedGammaShape, sharedKey.child(date), .sharedFactor)
    let midnight = plan.calendar.startMicroseconds(ofDay: day)
    for concern in 0..<concernCount {
      let total = shares.mean(day: day, concern: concern)
      guard total > 0 else { continue }
      let dayKey = concernKeys[concern].child(date)
      let own = factor(plan.demand.concernGammaShape, dayKey, .concernFactor)
      let count = poissonQuantile(
        mean: total * shared * own, u: dayKey.uniform(Purpose.dayCount.rawValue))
      precondition(count < Self.largestBatch, "more first contacts in a day than were planned for")
      for ordinal in 0..<count {
        let key = dayKey.child(UInt64(truncatingIfNeeded: ordinal))
        let channel =
          channelCount == 1
          ? 0
          : shares.channel(
            key.uniform(Purpose.channel.rawValue) * total, day: day, concern: concern)
        let (instant, wall) = time(key, day: day, channel: channel, plan)
        var coming = Coming(
          time: instant, day: Int16(truncatingIfNeeded: day),
          concern: Int16(truncatingIfNeeded: concern),
          ordinal: Int32(truncatingIfNeeded: ordinal), wanted: Int16(truncatingIfNeeded: channel),
          channel: Int16(truncatingIfNeeded: channel))
        if isWeekly {
          let segment = shares.segment(
            key, concern: concern, channel: channel, at: midnight, dials)
          coming.segment = Int8(truncatingIfNeeded: segment)
          choose(&coming, key, segment: Int(segment), wall: wall, plan, dials)
        }
        if coming.time < batchEnd { append(coming) } else { later.append(coming) }
      }
    }
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
}
