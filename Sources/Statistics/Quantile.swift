/// A probability as a whole number of billionths, so that rank and comparison are integer work.
///
/// 0.55 · 20 is 11.000000000000002 in floating point, whose ceiling is the wrong rank.
struct ExactProbability {
  static let scale = 1_000_000_000
  let billionths: Int

  init(_ p: Double) {
    precondition(p >= 0 && p <= 1, "a quantile needs a probability from 0 to 1")
    billionths = Int((p * Double(Self.scale)).rounded())
  }

  /// The least rank with at least this share of `total` observations at or below it, from 1.
  func rank(of total: Int) -> Int {
    // Mostly it fits into 64 bits, which divides several times as fast.
    if total < 1 << 32 {
      return max((total &* billionths &+ (Self.scale &- 1)) / Self.scale, 1)
    }
    let product = Int128(total) * Int128(billionths) + Int128(Self.scale - 1)
    return max(Int(product / Int128(Self.scale)), 1)
  }

  /// One less the probability, rounded once.
  var complement: Double {
    Double(Self.scale - billionths) / Double(Self.scale)
  }
}

extension LogBuckets {
  /// The `p`-quantile of observations counted in buckets; `nil` if there are none.
  ///
  /// The nearest-rank quantile: the least value with at least the share `p` of all observations at
  /// or below it, with `p` taken to nine decimals. Within its bucket the observations are taken as
  /// evenly spread, so the error is less than the bucket's width: less than 1/32 of the true value,
  /// or below the floor less than 2^(`floorExponent` − 5). Integer arithmetic throughout.
  ///
  /// - Parameters:
  ///   - p: The probability, from 0 to 1.
  ///   - counts: The number of observations in each bucket, from bucket 0.
  ///   - total: The sum of `counts`.
  /// - Returns: The quantile as an integer in the unit of the observations.
  /// - Complexity: O(`counts.count`)
  public func quantile(_ p: Double, in counts: Span<UInt32>, total: Int) -> Int64? {
    guard total > 0 else { return nil }
    var rank = ExactProbability(p).rank(of: total)
    for bucket in counts.indices {
      let count = Int(counts[bucket])
      if rank <= count { return place(rank: rank, of: count, in: bucket) }
      rank -= count
    }
    preconditionFailure("the total of a histogram is more than its buckets hold")
  }

  /// The quantiles at several probabilities in one pass; `nil` if there are no observations.
  ///
  /// - Precondition: `probabilities` ascend.
  /// - Complexity: O(`counts.count` + `probabilities.count`)
  public func quantiles(
    _ probabilities: [Double], in counts: Span<UInt32>, total: Int
  ) -> [Int64]? {
    guard total > 0 else { return nil }
    var found: [Int64] = []
    found.reserveCapacity(probabilities.count)
    var bucket = 0
    var before = 0
    var previous = 0
    for p in probabilities {
      let rank = ExactProbability(p).rank(of: total)
      precondition(rank >= previous, "the probabilities of quantiles ascend")
      previous = rank
      while bucket < counts.count, before + Int(counts[bucket]) < rank {
        before += Int(counts[bucket])
        bucket += 1
      }
      precondition(
        bucket < counts.count, "the total of a histogram is more than its buckets hold")
      found.append(place(rank: rank - before, of: Int(counts[bucket]), in: bucket))
    }
    return found
  }

  /// The sum of the counts.
  public func total(of counts: Span<UInt32>) -> Int {
    var total = 0
    for bucket in counts.indices { total += Int(counts[bucket]) }
    return total
  }
}
