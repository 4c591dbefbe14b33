internal import EventKernel
internal import Statistics

/// Times from the beginning of a case to its resolution, and of the cases still open at the end
/// (censored), over the horizon by first channel, concern, site and segment.
struct CaseTimeHistograms: ~Copyable {
  private let buckets = LogBuckets.microseconds.count
  private let first: InlineArray<6, Int>
  private var resolved: Slab<UInt32>
  private var censored: Slab<UInt32>

  static let dimensions: [Dimension] = [.channel, .concern, .site, .segment]

  init(shape: TallyShape) {
    var first = InlineArray<6, Int>(repeating: 0)
    var used = 0
    for dimension in Dimension.allCases {
      first[dimension.rawValue] = used
      if Self.dimensions.contains(dimension) { used += shape.entities(dimension) }
    }
    self.first = first
    resolved = Slab(repeating: 0, count: used * buckets)
    censored = Slab(repeating: 0, count: used * buckets)
  }

  mutating func reset() {
    resolved.fill(with: 0)
    censored.fill(with: 0)
  }

  /// - Precondition: `dimension` is one of `dimensions`.
  @inline(__always)
  mutating func add(bucket: Int, isResolved: Bool, dimension: Dimension, entity: Int) {
    let index = (first[dimension.rawValue] + entity) * buckets + bucket
    if isResolved { resolved[index] &+= 1 } else { censored[index] &+= 1 }
  }

  /// Kaplan–Meier quantiles of the time to resolution in microseconds, nil where not reached.
  func quantiles(dimension: Dimension, entity: Int) -> [Int64?] {
    guard Self.dimensions.contains(dimension) else {
      return CaseTimeSummary.probabilities.map { _ in nil }
    }
    let base = (first[dimension.rawValue] + entity) * buckets
    let range = base..<(base + buckets)
    return resolved.withSpan(range) { events in
      censored.withSpan(range) { losses in
        let curve = KaplanMeier(events: events, censored: losses, buckets: .microseconds)
        return CaseTimeSummary.probabilities.map { curve.quantile($0) }
      }
    }
  }
}

package enum CaseTimeSummary {
  package static let probabilities = [0.5, 0.8, 0.9, 0.95]
}
