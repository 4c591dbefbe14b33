import Testing

@testable import Statistics

private func curve(
  ended: [Int64], censored: [Int64], buckets: LogBuckets = LogBuckets(floorExponent: 5)
) -> KaplanMeier {
  var events = [UInt32](repeating: 0, count: buckets.count)
  var open = events
  for time in ended { events[buckets.bucket(of: time)] += 1 }
  for time in censored { open[buckets.bucket(of: time)] += 1 }
  return KaplanMeier(events: events.span, censored: open.span, buckets: buckets)
}

struct KaplanMeierTests {
  /// Weeks of remission of 21 leukaemia patients on 6-MP (Gehan, Biometrika 52, 1965, 203–223).
  private let remission = curve(
    ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
    censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])

  @Test func `the curve of the remission data is the textbook's`() {
    // J. P. Klein, M. L. Moeschberger, Survival Analysis (2003), table 4.1A; more digits as
    // products of fractions 18/21 · 16/17 · 14/15 · 11/12 · 10/11 · 6/7 · 5/6 by python3.
    for (time, survival) in [
      (5, 1.0), (6, 0.85714285714285714), (7, 0.80672268907563025), (9, 0.80672268907563025),
      (10, 0.75294117647058824), (13, 0.69019607843137255), (16, 0.62745098039215686),
      (22, 0.53781512605042017), (23, 0.44817927170868347), (35, 0.44817927170868347),
    ] {
      #expect(isClose(remission.survival(at: Int64(time)), survival, within: 1e-15))
    }
  }

  @Test func `a quantile that the curve does not reach is unknown`() {
    #expect(remission.quantile(0.5) == 23)
    #expect(remission.quantile(0.25) == 13)
    #expect(remission.quantile(0.1) == 6)
    #expect(remission.quantile(0.56) == nil)
    #expect(curve(ended: [], censored: [3]).quantile(0.5) == nil)
  }

  @Test func `the restricted mean is the area under the steps`() {
    // python3: 23.287394957983193 up to 35 weeks, 16.116526610644258 up to 20.
    #expect(remission.restrictedMean(upTo: 35) == 23)
    #expect(remission.restrictedMean(upTo: 20) == 16)
    #expect(remission.restrictedMean(upTo: 0) == 0)
    #expect(curve(ended: [], censored: []).restrictedMean(upTo: 9) == 9)
  }

  @Test func `without censoring it is the empirical distribution`() {
    var random = SplitMix64(seed: 6)
    var histogram = LogHistogram()
    var values: [Int64] = []
    for _ in 0..<777 {
      let value =
        Bool.random(using: &random) ? 0 : Int64.random(in: 0...3_000_000_000, using: &random)
      histogram.add(value)
      values.append(value)
    }
    let km = curve(ended: values, censored: [], buckets: .microseconds)
    for percent in 1...100 {
      #expect(km.quantile(Double(percent) / 100) == histogram.quantile(Double(percent) / 100))
    }
    let mean = Double(values.reduce(0, +)) / 777
    #expect(isClose(Double(km.restrictedMean(upTo: 4_000_000_000)), mean, within: 1e-3))
  }

  @Test func `the mean of one wide bucket splits its width evenly`() {
    // 2,048 durations 1 … 2,048 in one bucket: mean 1,024.5; cut off at 1,024 it is 768.25.
    let km = curve(ended: (1...2_048).map(Int64.init), censored: [], buckets: .microseconds)
    #expect(km.restrictedMean(upTo: 5_000) == 1_025)
    #expect(km.restrictedMean(upTo: 1_024) == 768)
    #expect(km.survival(at: 512) == 0.75)
  }
}
