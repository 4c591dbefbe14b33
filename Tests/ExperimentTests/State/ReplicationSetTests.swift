import TestSupport
import Testing

@testable import Experiment

@Suite struct ReplicationSetTests {
  @Test(arguments: 0..<50)
  func `a set of ranges is a set`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    func draw() -> (ReplicationSet, Set<Int>) {
      var (ranges, plain) = (ReplicationSet(), Set<Int>())
      for _ in 0..<(dice.next() % 12) {
        let start = Int(dice.next() % 30)
        let range = start..<(start + Int(dice.next() % 6))
        ranges.insert(range)
        plain.formUnion(range)
      }
      return (ranges, plain)
    }
    let ((a, plainA), (b, plainB)) = (draw(), draw())
    #expect(a.all == plainA.sorted() && a.count == plainA.count && a.isEmpty == plainA.isEmpty)
    #expect((0..<40).allSatisfy { a.contains($0) == plainA.contains($0) })
    #expect(a.union(b).all == plainA.union(plainB).sorted())
    #expect(a.subtracting(b).all == plainA.subtracting(plainB).sorted())
    #expect(a.isDisjoint(with: b) == plainA.isDisjoint(with: plainB))
    #expect(ReplicationSet(a.description) == a)
    #expect(zip(a.ranges, a.ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  @Test(arguments: ["1-", "-1", "2-1", "1,1", "3,1", "1-2,3", "a", "1-2-3", "01", " 1", ","])
  func `only what is written the one way is read`(text: String) {
    #expect(ReplicationSet(text) == nil)
  }

  @Test func `none and single ones have their own texts`() {
    #expect(ReplicationSet().description == "")
    #expect(ReplicationSet(3..<4).description == "3")
    #expect(ReplicationSet("0-4,7")?.all == [0, 1, 2, 3, 4, 7])
  }
}
