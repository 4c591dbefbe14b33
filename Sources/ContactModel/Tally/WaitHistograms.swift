internal import EventKernel
internal import Statistics

/// Distributions of waits: per channel and group by month and by weekday × hour, for the other
/// dimensions over the horizon; those of channels and groups over the horizon are sums of months.
///
/// The answered and those who left are kept apart, so that a wait is entered once; the waits of all
/// are the sums of both. Only histograms that were written are cleared and read.
struct WaitHistograms: ~Copyable {
  private static let kinds = 2
  private let buckets = LogBuckets.microseconds.count
  private let monthOfDay: Slab<Int32>
  private let months: Int
  /// First histogram of each dimension, and histograms per entity of it.
  private let first: [Int]
  private let perEntity: [Int]
  private var counts: Slab<UInt32>
  /// The largest value of each histogram; -1 in one that was not written.
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
      let cells = Self.isByTime(dimension) ? months + 168 : 1
      perEntity.append(cells * Self.kinds)
      used += cells * Self.kinds * shape.entities(dimension)
    }
    self.first = first
    self.perEntity = perEntity
    counts = Slab(repeating: 0, count: used * buckets)
    maxima = Slab(repeating: -1, count: used)
  }

  private static func isByTime(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .channel, .group: true
    case .concern, .cause, .site, .segment: false
    }
  }

  mutating func reset() {
    for histogram in 0..<maxima.count where maxima[histogram] >= 0 {
      maxima[histogram] = -1
      for bucket in 0..<buckets { counts[histogram * buckets + bucket] = 0 }
    }
  }

  /// Records a wait in microseconds.
  @inline(__always)
  mutating func add(
    _ wait: Int64, bucket: Int, answered: Bool, dimension: Dimension, entity: Int, cell: Cell
  ) {
    let base =
      first[dimension.rawValue] &+ entity &* perEntity[dimension.rawValue] &+ (answered ? 1 : 0)
    if Self.isByTime(dimension) {
      enter(wait, bucket, base &+ Int(monthOfDay[Int(cell.day)]) &* Self.kinds)
      enter(wait, bucket, base &+ (months &+ Int(cell.weekHour)) &* Self.kinds)
    } else {
      enter(wait, bucket, base)
    }
  }

  @inline(__always)
  private mutating func enter(_ wait: Int64, _ bucket: Int, _ histogram: Int) {
    counts[histogram &* buckets &+ bucket] &+= 1
    if wait > maxima[histogram] { maxima[histogram] = wait }
  }

  /// Quantiles and maximum of the waits of an entity in an interval, nil where nobody waited.
  ///
  /// - Precondition: `grain` is one of `TallyShape.quantileGrains(dimension)`.
  func summary(
    dimension: Dimension, entity: Int, grain: Grain, cell: Int, answered: Bool
  ) -> WaitSummary? {
    let base = first[dimension.rawValue] + entity * perEntity[dimension.rawValue]
    let cells: Range<Int>
    if !Self.isByTime(dimension) {
      cells = 0..<1
    } else if grain == .horizon {
      cells = 0..<months
    } else {
      let place = grain == .month ? cell : months + cell
      cells = place..<(place + 1)
    }
    var merged: [UInt32] = []
    var largest: Int64 = -1
    for place in cells {
      for kind in (answered ? 1 : 0)..<Self.kinds {
        let histogram = base + place * Self.kinds + kind
        guard maxima[histogram] >= 0 else { continue }
        largest = max(largest, maxima[histogram])
        if merged.isEmpty { merged = [UInt32](repeating: 0, count: buckets) }
        let start = histogram * buckets
        for bucket in 0..<buckets { merged[bucket] &+= counts[start + bucket] }
      }
    }
    guard largest >= 0 else { return nil }
    let total = LogBuckets.microseconds.total(of: merged.span)
    let quantiles = WaitSummary.probabilities.map { p in
      min(
        largest, LogBuckets.microseconds.quantile(p, in: merged.span, total: total) ?? largest)
    }
    return WaitSummary(count: Int64(total), quantiles: quantiles, maximum: largest)
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
