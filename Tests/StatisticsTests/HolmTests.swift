import Testing

@testable import Statistics

struct HolmTests {
  @Test func `Holm's adjustment gives the values of its definition`() {
    // By hand: sorted 0.005, 0.01, 0.03, 0.04, times 4, 3, 2, 1, never falling.
    let adjusted = holmAdjusted([0.01, 0.04, 0.03, 0.005])
    for (value, expected) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
      #expect(abs(value - expected) < 1e-15)
    }
    #expect(holmAdjusted([]) == [] && holmAdjusted([0.7, 0.6]) == [1, 1])
  }

  @Test func `the tail of Student's t is what its quantile says`() {
    for degrees in [1, 2, 3, 9, 29, 99, 1_000] {
      for p in [0.0001, 0.01, 0.2, 0.31, 0.4999, 0.5, 0.6, 0.975, 0.99999] {
        let t = studentTQuantile(p, degreesOfFreedom: degrees)
        #expect(abs(studentTail(t, degreesOfFreedom: degrees) - (1 - p)) < 1e-12)
      }
    }
    // The closed forms of one and two degrees.
    #expect(abs(studentTail(1, degreesOfFreedom: 1) - 0.25) < 1e-15)
    #expect(abs(studentTail(2, degreesOfFreedom: 2) - (0.5 - 1 / 6.0.squareRoot())) < 1e-15)
    #expect(studentTail(.infinity, degreesOfFreedom: 4) == 0)
  }

  @Test func `significance falls with the size of a difference in standard errors`() throws {
    var sums = PairedSums()
    for (a, b) in [(10, 12), (11, 12), (9, 12), (10, 13)] as [(Int64, Int64)] { sums.add(a, b) }
    let t = try #require(sums.mean) / (try #require(sums.standardError))
    let expected = 2 * studentTail(t, degreesOfFreedom: 3)
    #expect(try #require(sums.significance) == expected && expected < 0.05)
  }

  @Test func `what is the same in every replication is certain`() {
    var sums = PairedSums()
    for _ in 0..<3 { sums.add(5, 7) }
    #expect(sums.significance == 0)
    var same = PairedSums()
    for value in [1, 2, 9] as [Int64] { same.add(value, value) }
    #expect(same.significance == 1)
  }

  @Test func `pairing that cancels shared chance narrows the interval as its covariance says`()
    throws
  {
    var sums = PairedRatioSums()
    for (day, noise) in zip([90, 120, 100, 95, 130] as [Int64], [1, -1, 2, 0, -2] as [Int64]) {
      sums.add(day, over: 1, day + 10 + noise, over: 1)
    }
    let ratio = try #require(sums.standardErrorRatio)
    let independent = (pow(sums.first.standardError) + pow(sums.second.standardError)).squareRoot()
    #expect(abs(ratio - (try #require(sums.standardError)) / independent) < 1e-12)
    #expect(ratio < 0.1)
  }

  private func pow(_ value: Double?) -> Double { (value ?? .nan) * (value ?? .nan) }
}
