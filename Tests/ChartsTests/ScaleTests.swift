import Testing

@testable import Charts

struct ScaleTests {
  @Test(arguments: [
    (0.0, 97.0, [0.0, 50, 100], 0), (0, 1, [0, 0.5, 1], 1), (0, 0, [0, 1], 0),
    (1_850_670, 1_964_476, [1_850_000, 1_900_000, 1_950_000, 2_000_000], 0),
    (-0.3, 0.2, [-0.4, -0.2, 0, 0.2], 1), (5, 5, [4, 6], 0),
  ])
  func `ticks are round and take in both ends`(
    low: Double, high: Double, expected: [Double], decimals: Int
  ) {
    let ticks = Ticks(from: low, through: high)
    #expect(ticks.range.contains(low) && ticks.range.contains(high))
    #expect((2...8).contains(ticks.values.count), "\(ticks.values)")
  }

  @Test func `the labels of ticks are exact with their decimals`() {
    for power in [1e-4, 1e-2, 0.1, 1, 10, 1e6] {
      for high in [1.0, 1.7, 3, 4.9, 8, 9.9] {
        let ticks = Ticks(from: 0, through: high * power)
        var scale = 1.0
        for _ in 0..<ticks.decimals { scale *= 10 }
        for value in ticks.values {
          #expect(abs((value * scale).rounded() - value * scale) < 1e-6, "\(value)")
        }
      }
    }
  }

  @Test func `a scale maps its ends to its ends`() {
    let scale = Scale(10...20, from: 100, to: 0)
    #expect(scale(10) == 100 && scale(20) == 0 && scale(15) == 50)
  }

  @Test func `coordinates have at most one decimal and no negative zero`() {
    #expect([0, -0.01, 1.25, -3.96, 12].map(coordinate) == ["0", "0", "1.3", "-4", "12"])
  }

  @Test func `labels are spread without changing their order`() {
    let places = spread([50, 51, 10, 99], gap: 14, within: 0...100)
    #expect(places[2] == 10)
    #expect(places[1] - places[0] >= 14 && places[3] <= 100)
    #expect(spread([5, 5, 5], gap: 40, within: 0...20) == [0, 10, 20])
    #expect(spread([], gap: 1, within: 0...1).isEmpty)
  }

  @Test func `text that is too wide is cut`() {
    let text = "Leistungssachbearbeitung"
    #expect(TextMeasure.fitted(text, width: 400, size: 11) == text)
    let cut = TextMeasure.fitted(text, width: 60, size: 11)
    #expect(cut.hasSuffix("…") && TextMeasure.width(cut, size: 11) <= 60)
    #expect(TextMeasure.fitted("abc", width: 0, size: 11) == "…")
  }
}
