/// Finds quantiles while buckets pass by in ascending order.
///
/// A histogram of a hundred observations fills a few of a thousand buckets: who knows which need not
/// look at the others. The quantiles are those of `LogBuckets.quantiles(_:in:total:)`.
public struct QuantileSearch {
  /// Probabilities that ascend, from 0 to 1, made ready once.
  public struct Probabilities: Sendable {
    let exact: [ExactProbability]

    public init(_ values: [Double]) {
      precondition(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "they ascend")
      exact = values.map(ExactProbability.init)
    }
  }

  private let probabilities: Probabilities
  private let total: Int
  private let buckets: LogBuckets
  @usableFromInline var passed = 0
  @usableFromInline var rank = Int.max
  /// The quantiles found so far, one for each probability.
  public private(set) var found: [Int64] = []

  /// Looks for the quantiles of `total` observations.
  public init(_ probabilities: Probabilities, of total: Int, in buckets: LogBuckets) {
    self.probabilities = probabilities
    self.total = total
    self.buckets = buckets
    found.reserveCapacity(probabilities.exact.count)
    aim()
  }

  /// The next bucket, with `count` observations.
  @inlinable public mutating func pass(_ bucket: Int, count: Int) {
    if passed &+ count >= rank { find(bucket, count) }
    passed &+= count
  }

  @usableFromInline mutating func find(_ bucket: Int, _ count: Int) {
    while passed + count >= rank {
      found.append(buckets.place(rank: rank - passed, of: count, in: bucket))
      aim()
    }
  }

  private mutating func aim() {
    guard found.count < probabilities.exact.count else { return rank = Int.max }
    rank = probabilities.exact[found.count].rank(of: total)
  }
}
