import Testing

@testable import Statistics

struct TimeAverageTests {
  @Test func `the area is the sum of value times duration`() {
    var queue = TimeAverage(value: 2, at: 100)
    queue.change(by: 3, at: 110)
    queue.change(by: -4, at: 110)
    queue.advance(to: 150)
    // 10 · 2 + 40 · 1
    #expect(queue.area == 60)
    #expect(queue.average == 1.2)
    queue.restart()
    #expect(queue.average == nil)
    queue.advance(to: 160)
    #expect(queue.area == 10 && queue.average == 1)
  }

  @Test func `a century of microseconds at a huge value fits`() {
    var area = TimeAverage(value: .max)
    area.advance(to: 3_155_760_000_000_000)
    #expect(area.area == Int128(Int64.max) * 3_155_760_000_000_000)
    #expect(area.average == 0x1p63)
  }

  @Test func `time that runs backwards traps`() async {
    await #expect(processExitsWith: .failure) {
      var area = TimeAverage(at: 10)
      area.advance(to: 9)
    }
  }
}

struct FigureOrderTests {
  @Test func `fractions compare exactly`() {
    #expect(compareRatios(1, over: 3, with: 2, over: 6) == .equal)
    #expect(compareRatios(1, over: 3, with: 333_333_333, over: 1_000_000_000) == .greater)
    #expect(compareRatios(-1, over: 3, with: 0, over: 5) == .less)
    #expect(compareRatios(1, over: -3, with: -1, over: 4) == .less)
    #expect(compareRatios(.max - 1, over: .max, with: .max - 2, over: .max - 1) == .greater)
    #expect(compareRatios(0, over: 0, with: 1, over: 2) == nil)
    #expect(compareRatios(1, over: 2, with: 5, over: 0) == nil)
  }

  @Test func `shares of replications count each order once`() {
    var counts = OrderCounts()
    var others = OrderCounts()
    for order in [FigureOrder.less, .less, .equal] { counts.add(order) }
    others.add(.greater)
    counts.merge(others)
    #expect(counts.replications == 4)
    #expect(counts.share(.less)?.share == 0.5)
    #expect(counts.share(.greater) == wilson(successes: 1, of: 4))
    #expect(OrderCounts().share(.equal) == nil)
  }
}
