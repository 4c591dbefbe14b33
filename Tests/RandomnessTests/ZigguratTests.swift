import Testing

@testable import Randomness

@Suite struct ZigguratTests {
  @Test func `the exponential layers have equal areas`() {
    let edges = ExponentialZiggurat.edges
    let area = edges[0] * Elementary.exp(-edges[1])
    // The base strip: a box up to the first edge, and the tail.
    #expect(abs((edges[1] + 1) * Elementary.exp(-edges[1]) / area - 1) < 1e-13)
    for layer in 1..<256 {
      let height = Elementary.exp(-edges[layer + 1]) - Elementary.exp(-edges[layer])
      #expect(abs(edges[layer] * height / area - 1) < 1e-10)
    }
    #expect(edges[256] == 0)
  }

  @Test func `the normal layers have equal areas`() {
    func height(_ x: Double) -> Double { Elementary.exp(-0.5 * x * x) }
    let edges = NormalZiggurat.edges
    let area = edges[0] * height(edges[1])
    let rootTwoPi = 2.506_628_274_631_000_5
    let base = edges[1] * height(edges[1]) + rootTwoPi * Elementary.normalTail(edges[1])
    #expect(abs(base / area - 1) < 1e-13)
    for layer in 1..<256 {
      let area2 = edges[layer] * (height(edges[layer + 1]) - height(edges[layer]))
      #expect(abs(area2 / area - 1) < 1e-10)
    }
    #expect(edges[256] == 0)
  }

  @Test func `exponentials are exponential, tail included`() {
    var stream = StreamKey(seed: 11, replication: 0).stream(1)
    let samples = (0..<200_000).map { _ in stream.exponential() }
    #expect(kolmogorov(samples) { 1 - Elementary.exp(-$0) } < 1.95)
    expectShare(of: samples, above: 1, 0.367_879_441)
    expectShare(of: samples, above: 5, 0.006_737_947)
    // Beyond 7.697 every draw has passed through the tail.
    expectShare(of: samples, above: 8, 3.354_626_28e-4)
    expectShare(of: samples, above: 9.5, 7.485_183e-5)
    #expect(samples.allSatisfy { $0 > 0 })
  }

  @Test func `normals are normal, both tails included`() {
    var stream = StreamKey(seed: 12, replication: 0).stream(1)
    let samples = (0..<200_000).map { _ in stream.normal() }
    #expect(kolmogorov(samples, Elementary.normalCDF) < 1.95)
    for side in [samples, samples.map { -$0 }] {
      expectShare(of: side, above: 0, 0.5)
      expectShare(of: side, above: 2, 0.022_750_132)
      expectShare(of: side, above: 3, 0.001_349_898)
      // Beyond 3.654 every draw has passed through the tail.
      expectShare(of: side, above: 3.7, 1.077_997e-4)
      expectShare(of: side, above: 4, 3.167_124e-5)
    }
  }

  @Test func `draws at the seam of a layer and its wedge are not lost`() {
    // Shares between neighbouring edges, where a wrong wedge would show.
    var stream = StreamKey(seed: 13, replication: 0).stream(1)
    let edges = ExponentialZiggurat.edges
    let cuts = stride(from: 256, through: 1, by: -15).map { edges[$0] } + [.infinity]
    var counts = [Int](repeating: 0, count: cuts.count - 1)
    let total = 100_000
    for _ in 0..<total {
      let x = stream.exponential()
      counts[cuts.lastIndex { $0 <= x } ?? 0] += 1
    }
    let expected = zip(cuts, cuts.dropFirst()).map { left, right in
      Double(total) * (Elementary.exp(-left) - Elementary.exp(-right))
    }
    #expect(abs(chiSquareDeviate(counts, expected: expected)) < 4)
  }

  /// Four standard deviations of the count, at least five in number, so that it stays a test.
  private func expectShare(
    of samples: [Double], above edge: Double, _ share: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = share * Double(samples.count)
    let count = Double(samples.count { $0 > edge })
    #expect(expected > 5, sourceLocation: sourceLocation)
    #expect(abs(count - expected) < 4 * expected.squareRoot(), sourceLocation: sourceLocation)
  }
}
