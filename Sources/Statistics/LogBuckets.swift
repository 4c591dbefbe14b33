/// The bucket edges of a histogram that is linear near zero and logarithmic above.
///
/// Thirty-two buckets per octave, so no bucket is wider than 1/32 (3.1 %) of its lower edge; below
/// 2^`floorExponent` the 32 buckets are equally wide. Bucket 0 holds exactly the zeros (nobody
/// waited), every other one the integers above its lower edge up to its upper edge. The counts live
/// where the caller likes; this type only maps values to indices and back.
public struct LogBuckets: BitwiseCopyable, Equatable, Sendable {
  /// Values up to two to this power lie in buckets of equal width.
  public let floorExponent: Int

  /// The exponent of the greatest value that is told apart, 2⁵³ (285 years in microseconds).
  @inlinable public static var ceilingExponent: Int { 53 }

  /// Buckets of microseconds: 2 ms wide up to 0.13 s, then at most 3.1 %.
  @inlinable public static var microseconds: LogBuckets { LogBuckets(floorExponent: 16) }

  /// Buckets that are 2^(`floorExponent` − 5) wide up to 2^(`floorExponent` + 1).
  ///
  /// - Parameter floorExponent: From 5 (every integer up to 64 has its own bucket) to 52.
  @inlinable
  public init(floorExponent: Int) {
    precondition(
      floorExponent >= 5 && floorExponent < Self.ceilingExponent,
      "the floor of a histogram is a power of two between 2⁵ and 2⁵²")
    self.floorExponent = floorExponent
  }

  /// The number of buckets that values up to 2⁵³ need.
  @inlinable public var count: Int { (Self.ceilingExponent - floorExponent) << 5 + 33 }

  /// The bucket of a value that is not negative; values beyond 2⁵³ share the last one.
  @inlinable
  public func bucket(of value: Int64) -> Int {
    assert(value >= 0, "a histogram of durations holds no negative value")
    let bounded = min(value, 1 << Int64(Self.ceilingExponent))
    let octave = 63 &- (bounded | 1 &<< Int64(floorExponent)).leadingZeroBitCount
    // One less than the value, so that upper edges belong to their bucket and zero becomes −1.
    let position = (bounded &- 1) &>> Int64(octave &- 5)
    return (octave &- floorExponent) &<< 5 &+ Int(position) &+ 1
  }

  /// The greatest integer below the bucket's own.
  @inlinable
  public func lowerEdge(of bucket: Int) -> Int64 {
    bucket == 0 ? 0 : edge(after: bucket - 1)
  }

  /// The greatest integer in the bucket.
  @inlinable
  public func upperEdge(of bucket: Int) -> Int64 {
    edge(after: bucket)
  }

  /// The integer in the middle of the bucket, the lower of two.
  @inlinable
  public func midpoint(of bucket: Int) -> Int64 {
    place(rank: 1, of: 1, in: bucket)
  }

  /// The upper edge of bucket `bucket`, counted in steps of the octave's width.
  @inlinable
  func edge(after bucket: Int) -> Int64 {
    let octave = max((bucket - 1) >> 5 - 1, 0)
    return Int64(bucket - octave << 5) << Int64(floorExponent - 5 + octave)
  }

  /// Where the `rank`-th of `count` observations lies if they are spread evenly over the bucket.
  @inlinable
  func place(rank: Int, of count: Int, in bucket: Int) -> Int64 {
    let lower = lowerEdge(of: bucket)
    let narrow = upperEdge(of: bucket) - lower
    // Mostly it fits into 64 bits, which divides several times as fast.
    if narrow < 1 << 40, count < 1 << 20 {
      let parts = Int64(2 * count)
      return lower + (narrow * Int64(2 * rank - 1) + parts - 1) / parts
    }
    let width = Int128(narrow)
    let halves = Int128(2 * rank - 1)
    let parts = Int128(2 * count)
    return lower + Int64((width * halves + parts - 1) / parts)
  }
}
