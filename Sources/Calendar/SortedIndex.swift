/// Finds places in a sorted list of positive numbers in a few nanoseconds.
///
/// The range from 0 to the last number is cut into buckets of a power of two, about one per number;
/// a table tells where each bucket's numbers begin, and a binary search over the few of them does
/// the rest. So it is quick however unevenly the numbers lie.
@usableFromInline struct SortedIndex: Sendable {
  @usableFromInline let numbers: [Int64]
  /// For each bucket, where the first number not below the bucket stands; and one more at the end.
  @usableFromInline let bucketStarts: [Int32]
  @usableFromInline let shift: Int64

  /// - Precondition: `numbers` ascend and are positive.
  /// - Complexity: O(`numbers.count`)
  init(_ numbers: [Int64]) {
    precondition(numbers.first ?? 1 > 0, "an index holds positive numbers")
    precondition(zip(numbers, numbers.dropFirst()).allSatisfy(<=), "an index is sorted")
    self.numbers = numbers
    let last = numbers.last ?? 0
    let width = max(1, last / Int64(max(1, numbers.count)))
    shift = Int64(Int64.bitWidth - 1 - width.leadingZeroBitCount)
    var starts: [Int32] = []
    var place = 0
    for bucket in 0...(last >> shift) {
      while place < numbers.count, numbers[place] >> shift < bucket { place += 1 }
      starts.append(Int32(place))
    }
    starts.append(Int32(numbers.count))
    bucketStarts = starts
  }

  /// Where the first number above `bound` stands; the count if there is none.
  @inlinable func firstIndex(above bound: Int64) -> Int {
    guard bound >= 0 else { return 0 }
    let bucket = Int(bound >> shift)
    guard bucket < bucketStarts.count &- 1 else { return numbers.count }
    // The first number of the next bucket is above the bound for sure, so the answer lies up to there.
    var low = Int(bucketStarts[bucket])
    var high = Int(bucketStarts[bucket &+ 1])
    while low < high {
      let middle = (low &+ high) / 2
      if numbers[middle] > bound { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
