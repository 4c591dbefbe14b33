internal import EventKernel
internal import Statistics

/// Histograms of waits, each of a thousand buckets of which a few are filled.
///
/// Which are filled is kept in bits: reading and clearing a histogram takes as long as it has filled
/// buckets.
struct Histograms: ~Copyable {
  struct Extent: BitwiseCopyable {
    var total = 0
    var maximum: Int64 = -1
  }
  private static let buckets = LogBuckets.microseconds.count
  private static let words = (buckets + 63) / 64

  private var counts: Slab<UInt32>
  private var filled: Slab<UInt64>
  private var extents: Slab<Extent>

  init(count: Int) {
    counts = Slab(repeating: 0, count: count * Self.buckets)
    filled = Slab(repeating: 0, count: count * Self.words)
    extents = Slab(repeating: Extent(), count: count)
  }

  /// Makes room for that many histograms.
  mutating func grow(to count: Int) {
    guard count > extents.count else { return }
    counts.grow(to: count * Self.buckets, filling: 0)
    filled.grow(to: count * Self.words, filling: 0)
    extents.grow(to: count, filling: Extent())
  }

  /// Enters a wait in microseconds, with its bucket, into a histogram.
  @inline(__always)
  mutating func add(_ wait: Int64, _ bucket: Int, to histogram: Int) {
    counts[histogram &* Self.buckets &+ bucket] &+= 1
    filled[histogram &* Self.words &+ bucket &>> 6] |= 1 &<< UInt64(bucket & 63)
    extents[histogram].total &+= 1
    if wait > extents[histogram].maximum { extents[histogram].maximum = wait }
  }

  @inline(__always)
  private static func forEachFilled(_ word: UInt64, of place: Int, _ body: (Int) -> Void) {
    var rest = word
    while rest != 0 {
      body(place &<< 6 &+ rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  /// Adds a histogram to another one.
  mutating func add(_ histogram: Int, to sum: Int) {
    guard extents[histogram].total > 0 else { return }
    for place in 0..<Self.words {
      let word = filled[histogram &* Self.words &+ place]
      Self.forEachFilled(word, of: place) { bucket in
        counts[sum &* Self.buckets &+ bucket] &+= counts[histogram &* Self.buckets &+ bucket]
      }
      filled[sum &* Self.words &+ place] |= word
    }
    extents[sum].total &+= extents[histogram].total
    extents[sum].maximum = max(extents[sum].maximum, extents[histogram].maximum)
  }

  mutating func clear(_ histogram: Int) {
    guard extents[histogram].total > 0 else { return }
    for place in 0..<Self.words {
      Self.forEachFilled(filled[histogram &* Self.words &+ place], of: place) { bucket in
        counts[histogram &* Self.buckets &+ bucket] = 0
      }
      filled[histogram &* Self.words &+ place] = 0
    }
    extents[histogram] = Extent()
  }

  mutating func clear() {
    for histogram in 0..<extents.count { clear(histogram) }
  }

  /// Quantiles and maximum of one histogram, or of two together; nil if there are no waits.
  @inline(__always)
  func summary(_ one: Int, and other: Int) -> WaitSummary? {
    let total = extents[one].total &+ extents[other].total
    guard total > 0 else { return nil }
    guard extents[other].total > 0 else { return summary(one) }
    let maximum = max(extents[one].maximum, extents[other].maximum)
    return summary(of: total, maximum: maximum) { place in
      filled[one &* Self.words &+ place] | filled[other &* Self.words &+ place]
    } counts: { bucket in
      counts[one &* Self.buckets &+ bucket] &+ counts[other &* Self.buckets &+ bucket]
    }
  }

  /// Quantiles and maximum of a histogram; nil if there are no waits.
  @inline(__always)
  func summary(_ histogram: Int) -> WaitSummary? {
    let extent = extents[histogram]
    guard extent.total > 0 else { return nil }
    return summary(of: extent.total, maximum: extent.maximum) { place in
      filled[histogram &* Self.words &+ place]
    } counts: { bucket in
      counts[histogram &* Self.buckets &+ bucket]
    }
  }

  @inline(__always)
  private func summary(
    of total: Int, maximum: Int64, filled: (Int) -> UInt64, counts: (Int) -> UInt32
  ) -> WaitSummary {
    var search = QuantileSearch(WaitSummary.exactProbabilities, of: total, in: .microseconds)
    for place in 0..<Self.words {
      Self.forEachFilled(filled(place), of: place) { search.pass($0, count: Int(counts($0))) }
    }
    return WaitSummary(
      count: Int64(total), quantiles: search.found.map { min(maximum, $0) }, maximum: maximum)
  }
}
