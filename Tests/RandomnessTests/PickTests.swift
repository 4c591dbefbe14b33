import Randomness
import Testing

@Suite struct PickTests {
  @Test func `indices are picked in proportion to their weights`() {
    let root = StreamKey(seed: 21, replication: 0)
    var counts = [Int](repeating: 0, count: 4)
    for index in 0..<20_000 {
      counts[pick(root.child(UInt64(index)).uniform(1), from: [1, 1.5, 4, 10])] += 1
    }
    #expect(abs(chiSquareDeviate(counts, expected: [2000, 1000, 5000, 12_000])) < 4)
  }

  @Test func `an index without weight is never picked`() {
    let cumulative: [Double] = [0, 0, 3, 3, 5, 5]
    let edges = [0x1p-53, 0.3, 0.6 - 0x1p-53, 0.6, 0.6 + 0x1p-53, 1 - 0x1p-53]
    #expect(edges.map { pick($0, from: cumulative) } == [2, 2, 2, 4, 4, 4])
  }

  @Test func `the last index with weight is the last resort of rounding`() {
    for exponent in -60...60 {
      for step in 0..<50 {
        let total = (1 + Double(step) / 50) * Elementary.pow(2, Double(exponent))
        #expect(pick(1 - 0x1p-53, from: [total / 3, total, total]) == 1)
      }
    }
  }

  @Test func `a changed share moves only the uniforms between old and new`() {
    for step in 1..<1000 {
      let u = Double(step) / 1000
      let before = pick(u, from: [0.3, 0.7, 1])
      let after = pick(u, from: [0.45, 0.7, 1])
      #expect((before != after) == (0.3 <= u && u < 0.45))
    }
  }

  @Test func `many weights are picked as a plain search picks them`() {
    var stream = StreamKey(seed: 22, replication: 0).stream(1)
    for count in [1, 2, 15, 16, 17, 300] {
      var total = 0.0
      let cumulative = (0..<count).map { _ in
        total += stream.exponential()
        return total
      }
      for _ in 0..<100 {
        let u = stream.uniform()
        #expect(pick(u, from: cumulative) == cumulative.firstIndex { $0 > u * total })
      }
    }
  }

  @Test func `nothing to pick from is a programming error`() async {
    await #expect(processExitsWith: .failure) { _ = pick(0.5, from: [] as [Double]) }
    await #expect(processExitsWith: .failure) { _ = pick(0.5, from: [0, 0]) }
    await #expect(processExitsWith: .failure) { _ = pick(1, from: [0.5, 1]) }
  }
}
