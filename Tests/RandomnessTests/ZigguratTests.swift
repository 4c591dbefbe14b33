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

  @Test func `what lies beyond the last edge follows the tail`() {
    // Straight into the slow path, at a point that only the tail can explain.
    var stream = StreamKey(seed: 13, replication: 0).stream(1)
    let start = ExponentialZiggurat.edges[1]
    let exponentials = (0..<10_000).map { _ in
      stream.exponential(from: 0, at: ExponentialZiggurat.edges[0]) - start
    }
    #expect(kolmogorov(exponentials) { 1 - Elementary.exp(-$0) } < 1.95)

    let edge = NormalZiggurat.edges[1]
    let beyond = Elementary.normalTail(edge)
    let normals = (0..<10_000).map { _ in stream.halfNormal(from: 0, at: NormalZiggurat.edges[0]) }
    #expect(kolmogorov(normals) { 1 - Elementary.normalTail($0) / beyond } < 1.95)
    #expect(kolmogorov(normals.map { $0 + 0.02 }) { 1 - Elementary.normalTail($0) / beyond } > 1.95)
  }

  @Test(arguments: [1, 40, 128, 200, 254, 255])
  func `a point in a wedge is kept as often as it lies under the curve`(layer: Int) {
    var stream = StreamKey(seed: 14, replication: 0).stream(1)
    let exponential = Wedge(
      edges: ExponentialZiggurat.edges, layer: layer, height: { Elementary.exp(-$0) },
      above: { Elementary.exp(-$0) }, area: 1)
    exponential.expectShareKept(using: &stream) { $0.exponential(from: layer, at: $1) }
    let normal = Wedge(
      edges: NormalZiggurat.edges, layer: layer, height: { Elementary.exp(-0.5 * $0 * $0) },
      above: { 2 * Elementary.normalTail($0) }, area: 1.253_314_137_315_500_3)
    normal.expectShareKept(using: &stream) { $0.halfNormal(from: layer, at: $1) }
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

/// The part of a layer where only some points lie under the curve.
private struct Wedge {
  let left: Double
  let right: Double
  /// The share of the wedge's box that lies under the curve.
  let underCurve: Double
  /// The share of all draws that lie between the edges.
  let ofAll: Double

  /// `above` is the share of draws beyond a point, `area` the whole area under `height`.
  init(
    edges: InlineArray<257, Double>, layer: Int, height: (Double) -> Double,
    above: (Double) -> Double, area: Double
  ) {
    left = edges[layer + 1]
    right = edges[layer]
    ofAll = above(left) - above(right)
    let box = (right - left) * (height(left) - height(right))
    underCurve = (ofAll * area - (right - left) * height(right)) / box
  }

  /// A point drawn evenly in the box stays if it lies under the curve; if not, the draw begins
  /// anew and may come back by itself.
  func expectShareKept(
    using stream: inout RandomStream, _ decide: (inout RandomStream, Double) -> Double
  ) {
    let draws = 4000
    var kept = 0
    for _ in 0..<draws {
      let x = decide(&stream, left + (right - left) * stream.uniform())
      if left <= x && x < right { kept += 1 }
    }
    let share = underCurve + (1 - underCurve) * ofAll
    let deviation = (Double(draws) * share * (1 - share)).squareRoot()
    #expect(underCurve > 0.2 && underCurve < 0.8)
    #expect(abs(Double(kept) - Double(draws) * share) < 4 * deviation)
  }
}
