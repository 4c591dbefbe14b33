/// The survival curve of durations of which some were still running when they were last seen.
///
/// Cases that are open at the end are censored: dropping them would favour the quick ones. Both
/// counts come in the buckets of a histogram. At equal times events come before censorings, and
/// within a bucket events are taken as evenly spread, so a quantile without censored durations is
/// the histogram's own. Plain operations in a fixed order, so equal counts give equal bits.
///
/// Source: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations",
/// J. Amer. Statist. Assoc. 53 (1958), 457–481.
public struct KaplanMeier: Sendable {
  /// A bucket with events.
  private struct Step {
    let bucket: Int
    let events: Int
    let atRisk: Int
    /// The survival right after the last censoring before this bucket.
    ///
    /// Since then the product of the factors collapses to one fraction, which is rounded once.
    let base: Double
    /// The number at risk right after that censoring.
    let atRiskAtBase: Int

    /// The survival after the first `count` events of this bucket.
    func survival(after count: Int) -> Double {
      base * (Double(atRisk - count) / Double(atRiskAtBase))
    }
  }

  private let buckets: LogBuckets
  private var steps: [Step] = []

  /// The curve of `events`, durations that ended, and `censored`, durations not yet ended, counted
  /// in `buckets` from bucket 0.
  public init(events: Span<UInt32>, censored: Span<UInt32>, buckets: LogBuckets) {
    precondition(events.count == censored.count, "events and censorings need the same buckets")
    self.buckets = buckets
    var atRisk = buckets.total(of: events) + buckets.total(of: censored)
    var base = 1.0
    var atRiskAtBase = atRisk
    for bucket in events.indices {
      let ended = Int(events[bucket])
      let lost = Int(censored[bucket])
      let step = Step(
        bucket: bucket, events: ended, atRisk: atRisk, base: base, atRiskAtBase: atRiskAtBase)
      if ended > 0 { steps.append(step) }
      atRisk -= ended + lost
      if lost > 0 {
        base = step.survival(after: ended)
        atRiskAtBase = atRisk
      }
    }
  }

  /// The estimated probability that a duration exceeds `time`.
  public func survival(at time: Int64) -> Double {
    var survival = 1.0
    for step in steps where buckets.lowerEdge(of: step.bucket) < max(time, 1) {
      let passed = Self.first(in: 0...step.events) { count in
        count == step.events
          || buckets.place(rank: count + 1, of: step.events, in: step.bucket) > time
      }
      survival = step.survival(after: passed)
    }
    return survival
  }

  /// The least duration that is exceeded with probability at most 1 − `p`; `nil` if the curve
  /// stays above that as far as it was observed.
  public func quantile(_ p: Double) -> Int64? {
    let target = ExactProbability(p).complement
    guard let step = steps.first(where: { $0.survival(after: $0.events) <= target }) else {
      return nil
    }
    let rank = Self.first(in: 1...step.events) { step.survival(after: $0) <= target }
    return buckets.place(rank: rank, of: step.events, in: step.bucket)
  }

  /// The mean of durations cut off at `limit`, the area under the curve up to there, to the nearest
  /// integer.
  ///
  /// Beyond the last duration seen the curve is continued as it is (Gill 1980), which makes this
  /// an upper estimate where the longest ones are censored.
  public func restrictedMean(upTo limit: Int64) -> Int64 {
    precondition(limit >= 0, "a mean of durations is restricted to a time that isn't negative")
    var area = 0.0
    var survival = 1.0
    var time: Int64 = 0
    for step in steps {
      let lower = buckets.lowerEdge(of: step.bucket)
      let upper = buckets.upperEdge(of: step.bucket)
      guard lower < limit || upper == 0 else { break }
      let end = min(upper, limit)
      let drop = step.survival(after: 0) - step.survival(after: step.events)
      let part = upper == lower ? 1 : Double(end - lower) / Double(upper - lower)
      // Integers in the bucket lie on average half of (width − 1) below its upper edge.
      let early = Double(max(end - lower - 1, 0)) / 2
      area += survival * Double(end - time) - drop * part * early
      survival = step.survival(after: step.events)
      time = end
    }
    return Int64((area + survival * Double(limit - time)).rounded())
  }

  /// The least number in `range` that satisfies a condition which holds from there on.
  private static func first(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
