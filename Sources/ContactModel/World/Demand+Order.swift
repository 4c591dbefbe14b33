internal import EventKernel

extension Demand {
  /// Sorts the batch by time; equal times stay in the order of day, concern and ordinal.
  ///
  /// Times are nearly even over the span, so one pass into as many buckets as there are first
  /// contacts leaves almost nothing to do for the insertion sort that follows.
  mutating func sort(from start: Int64, until end: Int64) {
    let count = drawnCount
    next = 0
    ordered = count
    nextTime = .max
    guard count > 0 else { return }
    let scale = Double(count) / Double(end - start)
    for bucket in 0...count { buckets[bucket] = 0 }
    for place in 0..<count {
      let bucket = min(count &- 1, Int(Double(drawn[place].time &- start) * scale))
      buckets[bucket &+ 1] &+= 1
    }
    for bucket in 0..<count { buckets[bucket &+ 1] &+= buckets[bucket] }
    for place in 0..<count {
      let bucket = min(count &- 1, Int(Double(drawn[place].time &- start) * scale))
      order[Int(buckets[bucket])] = drawn[place]
      buckets[bucket] &+= 1
    }
    for place in 1..<max(1, count) {
      let coming = order[place]
      var hole = place
      while hole > 0, coming.comes(before: order[hole &- 1]) {
        order[hole] = order[hole &- 1]
        hole &-= 1
      }
      order[hole] = coming
    }
    nextTime = order[0].time
  }
}
