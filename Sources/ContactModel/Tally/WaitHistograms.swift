internal import EventKernel
internal import Statistics

/// Distributions of waits: per channel and group by month and by weekday × hour; for the other
/// dimensions over the horizon.
///
/// Two for each, the waits of the answered and of those who were not, so that each wait is entered
/// once; the waits of all, and those over the horizon, are sums. Only histograms that were written
/// are cleared and read.
struct WaitHistograms: ~Copyable {
  static let kinds = 2
  private let buckets = LogBuckets.microseconds.count
  private let monthOfDay: Slab<Int32>
  private let months: Int
  /// First histogram of each dimension, and histograms per entity of it.
  private let first: InlineArray<6, Int>
  private let perEntity: InlineArray<6, Int>
  private var counts: Slab<UInt32>
  /// Largest value of each histogram; -1: it is empty.
  private var maxima: Slab<Int64>

  init(shape: TallyShape) {
    months = shape.cells(.month)
    monthOfDay = Slab(shape.monthOfDay.map { Int32($0) })
    var first = InlineArray<6, Int>(repeating: 0)
    var perEntity = InlineArray<6, Int>(repeating: 0)
    var used = 0
    for dimension in Dimension.allCases {
      let intervals =
        switch dimension {
        case .channel, .group: months + shape.cells(.weekdayHour)
        case .concern, .cause, .site, .segment: 1
        }
      first[dimension.rawValue] = used
      perEntity[dimension.rawValue] = intervals * Self.kinds
      used += intervals * Self.kinds * shape.entities(dimension)
    }
    self.first = first
    self.perEntity = perEntity
    counts = Slab(repeating: 0, count: used * buckets)
    maxima = Slab(repeating: -1, count: used)
  }

  mutating func reset() {
    for histogram in 0..<maxima.count where maxima[histogram] >= 0 {
      for bucket in 0..<used(histogram) { counts[histogram * buckets + bucket] = 0 }
      maxima[histogram] = -1
    }
  }

  /// Records a wait in microseconds.
  @inline(__always)
  mutating func add(
    _ wait: Int64, bucket: Int, answered: Bool, dimension: Dimension, entity: Int, cell: Cell
  ) {
    let kind = answered ? 1 : 0
    let base =
      first[dimension.rawValue] &+ entity &* perEntity[dimension.rawValue] &+ kind
    switch dimension {
    case .channel, .group:
      enter(wait, bucket, base &+ Int(monthOfDay[Int(cell.day)]) &* Self.kinds)
      enter(wait, bucket, base &+ (months &+ Int(cell.weekHour)) &* Self.kinds)
    case .concern, .cause, .site, .segment:
      enter(wait, bucket, base)
    }
  }

  @inline(__always)
  private mutating func enter(_ wait: Int64, _ bucket: Int, _ histogram: Int) {
    counts[histogram &* buckets &+ bucket] &+= 1
    if wait > maxima[histogram] { maxima[histogram] = wait }
  }

  /// Buckets up to that of the largest value; the others are empty.
  private func used(_ histogram: Int) -> Int {
    LogBuckets.microseconds.bucket(of: maxima[histogram]) + 1
  }

  /// Room for the sum of histograms.
  func makeSum() -> WaitSum { WaitSum(buckets: buckets) }

  /// Adds up the waits of one entity in one interval of a table of quantiles.
  func add(
    _ dimension: Dimension, _ grain: Grain, entity: Int, cell: Int, answered: Bool,
    to sum: inout WaitSum
  ) {
    let intervals =
      switch (dimension, grain) {
      case (.channel, .horizon), (.group, .horizon): 0..<months
      case (_, .weekdayHour): (months + cell)..<(months + cell + 1)
      default: cell..<(cell + 1)
      }
    let base = first[dimension.rawValue] + entity * perEntity[dimension.rawValue]
    for interval in intervals {
      let histogram = base + interval * Self.kinds + (answered ? 1 : 0)
      guard maxima[histogram] >= 0 else { continue }
      let from = histogram * buckets
      counts.withSpan(from..<(from + used(histogram))) {
        sum.add($0, maximum: maxima[histogram])
      }
    }
  }
}

/// The sum of histograms of waits.
struct WaitSum: ~Copyable {
  private var counts: Slab<UInt32>
  private var total = 0
  private var maximum: Int64 = 0

  init(buckets: Int) { counts = Slab(repeating: 0, count: buckets) }

  mutating func clear() {
    guard total > 0 else { return }
    counts.fill(with: 0)
    total = 0
    maximum = 0
  }

  mutating func add(_ more: Span<UInt32>, maximum other: Int64) {
    for bucket in more.indices {
      counts[bucket] &+= more[bucket]
      total &+= Int(more[bucket])
    }
    maximum = max(maximum, other)
  }

  /// Quantiles and maximum, nil if there are no waits.
  var summary: WaitSummary? {
    guard total > 0 else { return nil }
    let used = LogBuckets.microseconds.bucket(of: maximum) + 1
    return counts.withSpan(0..<used) { span in
      let quantiles = LogBuckets.microseconds.quantiles(
        WaitSummary.probabilities, in: span, total: total)
      return WaitSummary(
        count: Int64(total), quantiles: (quantiles ?? []).map { min(maximum, $0) },
        maximum: maximum)
    }
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
