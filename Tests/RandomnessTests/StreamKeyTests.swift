import Randomness
import Testing

@Suite struct StreamKeyTests {
  let root = StreamKey(seed: 2025, replication: 3)

  @Test func `the same path names the same draws`() {
    let again = StreamKey(seed: 2025, replication: 3)
    #expect(root == again)
    #expect(root.child(7).child(named: "Miete") == again.child(7).child(named: "Miete"))
    #expect(root.stream(4, 1).words(3) == again.stream(4, 1).words(3))
  }

  @Test func `the order of the words on a path matters`() {
    #expect(root.child(1).child(2) != root.child(2).child(1))
    #expect(root.child(1).child(2) != root.child(3))
    #expect(root.child(0) != root)
  }

  @Test func `a name counts as the FNV-1a hash of its bytes`() {
    // Test vectors of the authors of FNV.
    #expect(root.child(named: "") == root.child(0xCBF2_9CE4_8422_2325))
    #expect(root.child(named: "a") == root.child(0xAF63_DC4C_8601_EC8C))
    #expect(root.child(named: "foobar") == root.child(0x8594_4171_F739_67E8))
    #expect(root.child(named: "Bürgergeld") != root.child(named: "Bu\u{308}rgergeld"))
  }

  @Test func `a purpose and an attempt are not interchangeable`() {
    #expect(root.uniform(1, 2) != root.uniform(2, 1))
    #expect(root.uniform(0, 1) != root.uniform(1, 0))
    #expect(root.uniform(5) == root.uniform(5, 0))
  }

  @Test func `a single uniform is the first of its stream`() {
    for purpose in 0..<100 as Range<UInt64> {
      var stream = root.stream(purpose, purpose / 3)
      #expect(stream.uniform() == root.uniform(purpose, purpose / 3))
    }
  }

  @Test func `pairs of purpose and attempt give streams that never meet early`() {
    var seen: Set<UInt64> = []
    for purpose in 0..<64 as Range<UInt64> {
      for attempt in 0..<64 as Range<UInt64> {
        var stream = root.stream(purpose, attempt)
        for _ in 0..<8 { seen.insert(stream.next()) }
      }
    }
    #expect(seen.count == 64 * 64 * 8)
  }

  @Test func `a key is never one of the outputs beside it`() {
    var seen: Set<UInt64> = []
    for word in 0..<1000 as Range<UInt64> {
      var stream = root.stream(word)
      for _ in 0..<4 { seen.insert(stream.next()) }
      var below = root.child(word).stream(0)
      for _ in 0..<4 { seen.insert(below.next()) }
    }
    #expect(seen.count == 8000)
  }
}

extension RandomStream {
  /// The next `count` words.
  func words(_ count: Int) -> [UInt64] {
    var copy = self
    return (0..<count).map { _ in copy.next() }
  }
}
