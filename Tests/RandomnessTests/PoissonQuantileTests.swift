import Randomness
import Testing

@Suite struct PoissonQuantileTests {
  static let nearOne = [1 - 0x1p-20, 1 - 0x1p-40, 1 - 0x1p-52]
  static let uniforms = [1e-12, 1e-6, 0.01, 0.3, 0.5, 0.7, 0.99] + nearOne

  @Test(
    arguments: [
      // By bisection of the incomplete gamma function with 30 digits (mpmath).
      (1e-9, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1]),
      (0.01, [0, 0, 0, 0, 0, 0, 0, 2, 4, 6]),
      (0.3, [0, 0, 0, 0, 0, 0, 2, 5, 10, 12]),
      (1, [0, 0, 0, 0, 1, 1, 4, 9, 14, 17]),
      (4.5, [0, 0, 0, 3, 4, 5, 10, 18, 26, 31]),
      (30, [1, 8, 18, 27, 30, 33, 43, 59, 76, 84]),
      (250.5, [148, 179, 214, 242, 250, 259, 288, 329, 370, 390]),
      (1000, [786, 853, 927, 983, 1000, 1016, 1074, 1154, 1231, 1268]),
      (12345.6, [11572, 11821, 12088, 12287, 12345, 12404, 12605, 12878, 13137, 13259]),
    ] as [(Double, [Int])])
  func `quantiles are those of exact arithmetic`(mean: Double, counts: [Int]) {
    #expect(Self.uniforms.map { poissonQuantile(mean: mean, u: $0) } == counts)
  }

  @Test func `quantiles of means in the millions are those of exact arithmetic`() {
    let uniforms = [1e-12, 0.25, 0.5, 0.75, 0.9999, 1 - 0x1p-40]
    #expect(
      uniforms.map { poissonQuantile(mean: 1e6, u: $0) }
        == [992_974, 999_325, 1_000_000, 1_000_674, 1_003_721, 1_007_056])
    #expect(
      uniforms.map { poissonQuantile(mean: 1e7, u: $0) }
        == [9_977_763, 9_997_867, 10_000_000, 10_002_133, 10_011_763, 10_022_295])
  }

  @Test func `rare events are rare to the last bit`() {
    #expect(Self.uniforms.allSatisfy { poissonQuantile(mean: 0, u: $0) == 0 })
    #expect(poissonQuantile(mean: .leastNonzeroMagnitude, u: 1 - 0x1p-53) == 0)
    #expect(poissonQuantile(mean: 1e-15, u: 1 - 0x1p-53) == 1)
    // P(X ≥ 2) = 4.5·10⁻¹⁶ and P(X ≥ 3) = 4.5·10⁻²⁴, on both sides of 2⁻⁵³.
    #expect(poissonQuantile(mean: 3e-8, u: 1 - 0x1p-53) == 2)
    #expect(poissonQuantile(mean: 20, u: 0) == 0)
  }

  @Test(arguments: [0.2, 0.9, 3, 17.3, 64, 400.7, 9000])
  func `a larger uniform never gives a smaller count`(mean: Double) {
    var last = 0
    for step in 1..<2000 {
      // Dense in both tails and in the middle.
      let t = Double(step) / 2000
      let u = step % 2 == 0 ? t : Elementary.normalCDF(16 * t - 8)
      let fine = poissonQuantile(mean: mean, u: u)
      if step % 2 == 0 {
        #expect(fine >= last)
        last = fine
      } else {
        #expect(fine <= poissonQuantile(mean: mean, u: min(u * 1.001, 1 - 0x1p-53)))
      }
    }
  }

  @Test(arguments: [0x1p-53, 1e-9, 0.02, 0.4, 0.5, 0.61, 0.97, 1 - 1e-9, 1 - 0x1p-53])
  func `a larger mean never gives a smaller count`(u: Double) {
    var last = 0
    var mean = 1e-4
    while mean < 3000 {
      let count = poissonQuantile(mean: mean, u: u)
      #expect(count >= last)
      last = count
      mean *= 1.01
    }
  }

  @Test(arguments: [0.7, 6.0, 90])
  func `counts follow the Poisson law`(mean: Double) {
    let root = StreamKey(seed: 8, replication: 0)
    let draws = 20_000
    let low = poissonQuantile(mean: mean, u: 0.002)
    let high = poissonQuantile(mean: mean, u: 0.998)
    var counts = [Int](repeating: 0, count: high - low + 1)
    for index in 0..<draws {
      let count = poissonQuantile(mean: mean, u: root.child(UInt64(index)).uniform(1))
      counts[min(max(count, low), high) - low] += 1
    }
    // Probabilities by the plain recurrence from e^−mean; the end cells take the tails.
    var expected = [Double](repeating: 0, count: counts.count)
    var probability = Elementary.exp(-mean)
    for count in 0...(10 * (high + 10)) {
      expected[min(max(count, low), high) - low] += probability * Double(draws)
      probability *= mean / Double(count + 1)
    }
    #expect(abs(chiSquareDeviate(counts, expected: expected)) < 4)
  }

  @Test func `a mean below 0 and a uniform of 1 are programming errors`() async {
    await #expect(processExitsWith: .failure) { _ = poissonQuantile(mean: -1, u: 0.5) }
    await #expect(processExitsWith: .failure) { _ = poissonQuantile(mean: .nan, u: 0.5) }
    await #expect(processExitsWith: .failure) { _ = poissonQuantile(mean: 1, u: 1) }
  }
}
