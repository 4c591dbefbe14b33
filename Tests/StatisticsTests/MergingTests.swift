import Testing

@testable import Statistics

/// Splits replications anywhere, merges the parts in any order, and compares with one pass.
private func expectSameBits<Sums: ReplicationSums>(
  _ type: Sums.Type, seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation,
  add: (inout Sums, Int64, Int64, Int64, Int64) -> Void
) {
  var random = SplitMix64(seed: seed)
  for _ in 0..<40 {
    let size = Int.random(in: 1...60, using: &random)
    let magnitude: Int64 = Bool.random(using: &random) ? 1_000_000_000_000_000_000 : 100
    var whole = Sums()
    var parts = [Sums()]
    for _ in 0..<size {
      let row = (0..<4).map { _ in Int64.random(in: -magnitude...magnitude, using: &random) }
      add(&whole, row[0], row[1], row[2], row[3])
      add(&parts[parts.count - 1], row[0], row[1], row[2], row[3])
      if Int.random(in: 0..<5, using: &random) == 0 { parts.append(Sums()) }
    }
    parts.shuffle(using: &random)
    while parts.count > 1 {
      let left = parts.remove(at: Int.random(in: 0..<parts.count, using: &random))
      let index = Int.random(in: 0..<parts.count, using: &random)
      parts[index].merge(left)
    }
    #expect(parts[0] == whole, sourceLocation: sourceLocation)
    #expect(parts[0].estimate() == whole.estimate(), sourceLocation: sourceLocation)
    #expect(Sums(parts: whole.parts) == whole, sourceLocation: sourceLocation)
  }
}

struct MergingTests {
  @Test func `sums split anywhere and merged in any order give the same bits`() {
    expectSameBits(PairSums.self, seed: 10) {
      $0.add($1); _ = ($2, $3, $4)
    }
    expectSameBits(PairedSums.self, seed: 11) {
      $0.add($1, $2); _ = ($3, $4)
    }
    expectSameBits(RatioSums.self, seed: 12) {
      $0.add($1, over: $2); _ = ($3, $4)
    }
    expectSameBits(PairedRatioSums.self, seed: 13) { $0.add($1, over: $2, $3, over: $4) }
  }

  @Test func `parts of another shape are refused`() {
    #expect(PairSums(parts: RatioSums().parts) == nil)
    #expect(RatioSums(parts: []) == nil)
    #expect(PairedSums(parts: [Int256(high: 1, low: 0), .zero, .zero]) == nil)
    #expect(PairedRatioSums(parts: PairSums().parts) == nil)
  }

  @Test func `histograms merge to the histogram of all values`() {
    var random = SplitMix64(seed: 14)
    var whole = LogHistogram()
    var parts = [LogHistogram(), LogHistogram(), LogHistogram()]
    for _ in 0..<500 {
      let value = Int64.random(in: 0...10_000_000_000, using: &random)
      whole.add(value)
      parts[Int.random(in: 0..<3, using: &random)].add(value)
    }
    parts[2].merge(parts[0])
    parts[2].merge(parts[1])
    #expect(parts[2] == whole)
  }
}
