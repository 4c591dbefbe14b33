internal import EventKernel
internal import Statistics

/// Distributions of waits: per channel and group over the horizon, by month and by weekday × hour;
/// for the other dimensions over the horizon.
///
/// Two for each: the waits of the answered, and of all who waited. Only histograms that were
/// written are cleared and read.
struct WaitHistograms: ~Copyable {
  static let kinds = 2
  private let buckets = LogBuckets.microseconds.count
  private let monthOfDay: Slab<Int32>
  private let months: Int
  /// First histogram of each dimension, and histograms per entity of it.
  private let first: [Int]
  private let perEntity: [Int]
  private var counts: Slab<UInt32>
  /// Number of values and largest value of each histogram.
  private var totals: Slab<Int64>
  private var maxima: Slab<Int64>

  init(shape: TallyShape) {
    months = shape.cells(.month)
    var monthOfDay = Slab<Int32>(repeating: 0, count: shape.monthOfDay.count)
    for (day, month) in shape.monthOfDay.enumerated() { monthOfDay[day] = Int32(month) }
    self.monthOfDay = monthOfDay
    var first: [Int] = []
    var perEntity: [Int] = []
    var used = 0
    for dimension in Dimension.allCases {
      first.append(used)
      let cells = TallyShape.quantileGrains(dimension).reduce(0) { $0 + shape.cells($1) }
      perEntity.append(cells * Self.kinds)
      used += cells * Self.kinds * shape.entities(dimension)
    }
    self.first = first
    self.perEntity = perEntity
    counts = Slab(repeating: 0, count: used * buckets)
    totals = Slab(repeating: 0, count: used)
    maxima = Slab(repeating: 0, count: used)
  }

  mutating func reset() {
    for histogram in 0..<totals.count where totals[histogram] > 0 {
      totals[histogram] = 0
      maxima[histogram] = 0
      for bucket in 0..<buckets { counts[histogram * buckets + bucket] = 0 }
    }
  }

  /// Records a wait in microseconds.
  @inline(__always)
  mutating func add(
    _ wait: Int64, bucket: Int, answered: Bool, dimension: Dimension, entity: Int, cell: Cell
  ) {
    let base = first[dimension.rawValue] &+ entity &* perEntity[dimension.rawValue]
    record(wait, bucket, base, answered)
    switch dimension {
    case .channel, .group:
      record(wait, bucket, base &+ (1 &+ Int(monthOfDay[Int(cell.day)])) &* Self.kinds, answered)
      record(wait, bucket, base &+ (1 &+ months &+ Int(cell.weekHour)) &* Self.kinds, answered)
    case .concern, .cause, .site, .segment:
      break
    }
  }

  /// Kind 0 holds the waits of all, kind 1 those of the answered.
  @inline(__always)
  private mutating func record(_ wait: Int64, _ bucket: Int, _ histogram: Int, _ answered: Bool) {
    enter(wait, bucket, histogram)
    if answered { enter(wait, bucket, histogram &+ 1) }
  }

  @inline(__always)
  private mutating func enter(_ wait: Int64, _ bucket: Int, _ histogram: Int) {
    counts[histogram &* buckets &+ bucket] &+= 1
    totals[histogram] &+= 1
    if wait > maxima[histogram] { maxima[histogram] = wait }
  }

  /// Quantiles and maximum of one histogram, nil where it is empty.
  func summary(
    dimension: Dimension, entity: Int, grain: Grain, cell: Int, answered: Bool
  ) -> WaitSummary? {
    var place = 0
    for candidate in TallyShape.quantileGrains(dimension) {
      if candidate == grain { break }
      place += candidate == .horizon ? 1 : months
    }
    let histogram =
      first[dimension.rawValue] + entity * perEntity[dimension.rawValue]
      + (place + cell) * Self.kinds + (answered ? 1 : 0)
    let total = totals[histogram]
    guard total > 0 else { return nil }
    let largest = maxima[histogram]
    let base = histogram * buckets
    let quantiles = counts.withSpan(base..<(base + buckets)) { span in
      WaitSummary.probabilities.map { p in
        min(largest, LogBuckets.microseconds.quantile(p, in: span, total: Int(total)) ?? largest)
      }
    }
    return WaitSummary(count: total, quantiles: quantiles, maximum: largest)
  }
}

/// Waits of one entity in one interval of one replication, in microseconds.
package struct WaitSummary: Equatable, Sendable {
  package static let probabilities = [0.5, 0.8, 0.9, 0.95, 0.99]
  package var count: Int64
  /// At `probabilities`, each rounded to a whole microsecond.
  package var quantiles: [Int64]
  package var maximum: Int64
}
