import Testing

@testable import Statistics

struct LogBucketsTests {
  @Test(arguments: [5, 11, 16, 20, 40])
  func `buckets follow each other without gap or overlap`(floorExponent: Int) {
    let buckets = LogBuckets(floorExponent: floorExponent)
    #expect(buckets.lowerEdge(of: 0) == 0 && buckets.upperEdge(of: 0) == 0)
    for bucket in 1..<buckets.count {
      let lower = buckets.lowerEdge(of: bucket)
      let upper = buckets.upperEdge(of: bucket)
      #expect(lower == buckets.upperEdge(of: bucket - 1) && lower < upper)
      #expect(buckets.bucket(of: lower + 1) == bucket)
      #expect(buckets.bucket(of: buckets.midpoint(of: bucket)) == bucket)
      #expect(buckets.bucket(of: upper) == bucket)
      #expect(32 * (upper - lower) <= max(lower, 1 << Int64(floorExponent)))
    }
    #expect(buckets.upperEdge(of: buckets.count - 1) == 1 << 53)
    #expect(buckets.bucket(of: .max) == buckets.count - 1)
    #expect(buckets.bucket(of: 0) == 0)
  }

  @Test func `small integers have buckets of their own`() {
    let buckets = LogBuckets(floorExponent: 5)
    for value in 0...64 {
      #expect(buckets.bucket(of: Int64(value)) == value)
      #expect(buckets.midpoint(of: value) == Int64(value))
    }
    #expect(buckets.bucket(of: 65) == 65 && buckets.bucket(of: 66) == 65)
  }

  @Test func `quantiles of whole numbers are the nearest ranks`() {
    // 1, 2, …, 20: the 0.55-quantile is the 11th, though 0.55 · 20 > 11 in floating point.
    var histogram = LogHistogram(buckets: LogBuckets(floorExponent: 5))
    #expect(histogram.quantile(0.5) == nil)
    for value in 1...20 { histogram.add(Int64(value)) }
    #expect(histogram.quantile(0.55) == 11)
    #expect(histogram.quantile(0.5) == 10)
    #expect(histogram.quantile(0.501) == 11)
    #expect(histogram.quantile(0) == 1)
    #expect(histogram.quantile(1) == 20)
  }

  @Test func `zeros stay zeros and do not blur into the first bucket`() {
    var histogram = LogHistogram()
    for _ in 0..<9 { histogram.add(0) }
    histogram.add(1)
    #expect(histogram.quantile(0.9) == 0)
    #expect((1...2_048).contains(histogram.quantile(0.91) ?? 0))
  }

  @Test func `no quantile is off by more than a bucket's width`() {
    var random = SplitMix64(seed: 5)
    for exponent in [12, 17, 24, 32, 50] {
      var histogram = LogHistogram()
      var values: [Int64] = []
      for _ in 0..<400 {
        let value = Int64.random(in: 0...(1 << Int64(exponent)), using: &random)
        histogram.add(value)
        values.append(value)
      }
      values.sort()
      for percent in 1...100 {
        let exact = values[400 * percent / 100 - 1]
        let estimate = histogram.quantile(Double(percent) / 100) ?? -1
        let bound = max(Double(exact) / 32, 2_048)
        #expect(Double((estimate - exact).magnitude) < bound)
      }
    }
  }

  @Test func `evenly spread values come out of their bucket where they went in`() {
    // 2,048 values 1 … 2,048 share one bucket; interpolation gives each rank its own value.
    var histogram = LogHistogram()
    for value in 1...2_048 { histogram.add(Int64(value)) }
    #expect(histogram.quantile(0.5) == 1_024)
    #expect(histogram.quantile(0.25) == 512)
    #expect(histogram.quantile(1) == 2_048)
  }

  @Test(arguments: 1..<60)
  func `several quantiles in one pass are those of several passes`(seed: Int) {
    let buckets = LogBuckets(floorExponent: 5)
    var random = SplitMix64(seed: UInt64(seed))
    let counts = (0..<40).map { _ in
      UInt32.random(in: 0..<4, using: &random) == 0 ? UInt32.random(in: 0..<9, using: &random) : 0
    }
    let probabilities = [0, 0.01, 0.5, 0.5, 0.8, 0.95, 1]
    let total = buckets.total(of: counts.span)
    let single = probabilities.compactMap { buckets.quantile($0, in: counts.span, total: total) }
    #expect(
      buckets.quantiles(probabilities, in: counts.span, total: total)
        == (total > 0 ? single : nil))
  }
}
