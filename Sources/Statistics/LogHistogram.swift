/// Counts of durations in logarithmic buckets, with quantiles to 3.1 %.
///
/// Owns its counts; tables that keep many histograms side by side hold plain `UInt32` columns and
/// use `LogBuckets` directly.
public struct LogHistogram: Equatable, Sendable {
  /// The edges of the buckets.
  public let buckets: LogBuckets
  /// The number of observations in each bucket.
  public private(set) var counts: [UInt32]
  /// The number of observations.
  public private(set) var total = 0

  /// A histogram without observations.
  public init(buckets: LogBuckets = .microseconds) {
    self.buckets = buckets
    counts = Array(repeating: 0, count: buckets.count)
  }

  /// Counts one value in, which must not be negative.
  public mutating func add(_ value: Int64) {
    precondition(value >= 0, "a histogram of durations holds no negative value")
    counts[buckets.bucket(of: value)] += 1
    total += 1
  }

  /// Counts all values of `other` in, whose buckets must be the same.
  public mutating func merge(_ other: LogHistogram) {
    precondition(buckets == other.buckets, "histograms with different buckets can't be merged")
    for bucket in counts.indices { counts[bucket] += other.counts[bucket] }
    total += other.total
  }

  /// The `p`-quantile as described at `LogBuckets`; `nil` without observations.
  public func quantile(_ p: Double) -> Int64? {
    buckets.quantile(p, in: counts.span, total: total)
  }
}
