/// Events that are far ahead.
///
/// They lie in buckets of 2ⁿ microseconds, unsorted, each bucket a list through the slots: to put one
/// in or to take it out again changes two neighbours. Only when the heap has run empty the next bucket
/// goes into it. So the heap, and the way through it, are as short as the events of one bucket are few,
/// and an event that is cancelled in time never comes to the heap.
extension EventQueue {
  /// The neighbours of a slot in its bucket; a negative number is none.
  @usableFromInline struct FarLinks: BitwiseCopyable {
    @usableFromInline var previous: Int32 = -1
    @usableFromInline var next: Int32 = -1

    @inlinable init() {}
  }

  /// Later ones share the last bucket.
  @inlinable static var mostBuckets: Int { 1 &<< 20 }

  @inlinable func bucket(of time: SimTime) -> Int {
    min(Int(truncatingIfNeeded: time.microseconds &>> bucketExponent), Self.mostBuckets &- 1)
  }

  /// Puts a key that is not before `farFrom` into its bucket.
  @inlinable mutating func putFar(_ key: EventKey) {
    let bucket = bucket(of: key.time)
    if bucket >= buckets.count { makeBuckets(for: bucket) }
    let slot = key.slot
    let after = buckets[bucket]
    farKeys[slot] = key
    farLinks[slot].previous = -1
    farLinks[slot].next = after
    if after >= 0 { farLinks[Int(after)].previous = Int32(truncatingIfNeeded: slot) }
    buckets[bucket] = Int32(truncatingIfNeeded: slot)
    places[slot] = SlotPlace.far
    farCount &+= 1
  }

  /// Takes the key of a slot out of its bucket.
  @inlinable mutating func removeFar(_ slot: Int) {
    let before = farLinks[slot].previous
    let after = farLinks[slot].next
    if before >= 0 {
      farLinks[Int(before)].next = after
    } else {
      buckets[bucket(of: farKeys[slot].time)] = after
    }
    if after >= 0 { farLinks[Int(after)].previous = before }
    farCount &-= 1
  }

  /// Moves the next bucket that has any into the heap, which is empty.
  @inlinable @inline(never) mutating func gather() {
    while end == Self.root {
      var slot = buckets[firstBucket]
      buckets[firstBucket] = -1
      while slot >= 0 {
        let next = farLinks[Int(slot)].next
        end &+= 1
        rise(farKeys[Int(slot)], from: end &- 1)
        farCount &-= 1
        slot = next
      }
      firstBucket &+= 1
      farFrom =
        firstBucket == Self.mostBuckets
        ? SimTime.distantFuture
        : SimTime(microseconds: Int64(firstBucket) &<< bucketExponent)
    }
  }

  /// The time of the earliest event that is far ahead.
  ///
  /// - Complexity: O(events of a bucket + buckets before it)
  @inlinable @inline(never) func earliestFar() -> SimTime {
    var time = SimTime.distantFuture
    for bucket in firstBucket..<buckets.count where buckets[bucket] >= 0 {
      var slot = buckets[bucket]
      while slot >= 0 {
        time = min(time, farKeys[Int(slot)].time)
        slot = farLinks[Int(slot)].next
      }
      break
    }
    return time
  }

  @inlinable @inline(never) mutating func makeBuckets(for bucket: Int) {
    buckets.grow(to: max(bucket &+ 1, 2 &* buckets.count), filling: -1)
    growths &+= 1
  }
}
