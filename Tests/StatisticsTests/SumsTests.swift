import Testing

@testable import Statistics

/// Eight replications; the fourth had no contacts at all.
private let answered: [Int64] = [812, 640, 905, 0, 777, 1_203, 455, 698]
private let offered: [Int64] = [900, 700, 1_000, 0, 801, 1_500, 500, 750]
private let variantAnswered: [Int64] = [850, 655, 930, 0, 790, 1_290, 470, 720]
private let variantOffered: [Int64] = [905, 700, 990, 0, 810, 1_490, 505, 740]

private func totals(_ values: [Int64]) -> PairSums {
  var sums = PairSums()
  for value in values { sums.add(value) }
  return sums
}

private func ratio(_ numerators: [Int64], over denominators: [Int64]) -> RatioSums {
  var sums = RatioSums()
  for (y, x) in zip(numerators, denominators) { sums.add(y, over: x) }
  return sums
}

private func difference(
  _ y: [Int64], over x: [Int64], _ v: [Int64], over u: [Int64]
) -> PairedRatioSums {
  var sums = PairedRatioSums()
  for i in y.indices { sums.add(y[i], over: x[i], v[i], over: u[i]) }
  return sums
}

struct SumsTests {
  // Expected values: python3 with fractions.Fraction and 40-digit square roots, from the
  // definitions Σ(x − x̄)², Σ(y − Rx)² and Σ((v − R₂u)/Σu − (y − R₁x)/Σx)².

  @Test func `mean, deviation and standard error are those of the definitions`() {
    let sums = totals(answered)
    #expect(sums.mean == 686.25)
    #expect(isClose(sums.standardDeviation, 351.65394921712453))
    #expect(sums.roundedStandardDeviation == 352)
    #expect(isClose(sums.standardError, 124.32844606122929))
  }

  @Test func `a ratio is the ratio of sums and keeps the empty replication`() {
    let sums = ratio(answered, over: offered)
    #expect(sums.replications == 8)
    #expect(isClose(sums.mean, 0.89253779873191351))
    #expect(isClose(sums.standardError, 0.026730261515922311))
  }

  @Test func `the difference of two ratios has the delta method's standard error`() {
    let sums = difference(answered, over: offered, variantAnswered, over: variantOffered)
    #expect(isClose(sums.mean, 0.036615295730627207))
    #expect(isClose(sums.standardError, 0.0086907448738030049))
    #expect(sums.first == ratio(answered, over: offered))
    #expect(sums.second == ratio(variantAnswered, over: variantOffered))
  }

  @Test func `the delta method agrees with the jackknife`() {
    var random = SplitMix64(seed: 3)
    var rows: [(y: Int64, x: Int64, v: Int64, u: Int64)] = []
    for _ in 0..<300 {
      let x = Int64.random(in: 500...1_500, using: &random)
      let u = x + Int64.random(in: -50...50, using: &random)
      let lost = Int64.random(in: 0...300, using: &random)
      rows.append((x - lost, x, u - lost / 2, u))
    }
    func jackknife(_ figure: ([(y: Int64, x: Int64, v: Int64, u: Int64)]) -> Double) -> Double {
      let values = rows.indices.map { leftOut in
        figure(rows.enumerated().filter { $0.offset != leftOut }.map(\.element))
      }
      let n = Double(values.count)
      let mean = values.reduce(0, +) / n
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares * (n - 1) / n).squareRoot()
    }
    func share(_ rows: [(y: Int64, x: Int64, v: Int64, u: Int64)]) -> Double {
      Double(rows.reduce(0) { $0 + $1.y }) / Double(rows.reduce(0) { $0 + $1.x })
    }
    func gain(_ rows: [(y: Int64, x: Int64, v: Int64, u: Int64)]) -> Double {
      Double(rows.reduce(0) { $0 + $1.v }) / Double(rows.reduce(0) { $0 + $1.u }) - share(rows)
    }
    let sums = difference(
      rows.map(\.y), over: rows.map(\.x), rows.map(\.v), over: rows.map(\.u))
    #expect(isClose(sums.first.standardError, jackknife(share), within: 0.005))
    #expect(isClose(sums.standardError, jackknife(gain), within: 0.005))
  }

  @Test func `paired totals give the interval of their differences`() {
    var paired = PairedSums()
    for (first, second) in zip(answered, variantAnswered) { paired.add(first, second) }
    let direct = totals(zip(answered, variantAnswered).map { $1 - $0 })
    #expect(paired.mean == direct.mean)
    #expect(paired.standardError == direct.standardError)
  }

  @Test func `a constant difference is exact and its interval has no width`() {
    var paired = PairedSums()
    var ratios = PairedRatioSums()
    for (y, x) in zip(answered, offered) {
      paired.add(y, y + 7)
      ratios.add(y, over: x, y, over: x)
    }
    #expect(paired.estimate() == Estimate(mean: 7, halfWidth: 0, replications: 8))
    #expect(ratios.estimate() == Estimate(mean: 0, halfWidth: 0, replications: 8))
    let proportional = ratio(answered.map { 3 * $0 }, over: answered.map { 7 * $0 })
    #expect(proportional.estimate() == Estimate(mean: 3.0 / 7, halfWidth: 0, replications: 8))
  }

  @Test func `a small spread on a huge mean loses no digit`() {
    let base: Int64 = 1_000_000_000_000_000_000
    let sums = totals([base - 1, base, base + 1])
    #expect(sums.mean == 1e18)
    #expect(sums.standardDeviation == 1)
    let shares = ratio([base - 1, base, base + 1], over: [base, base, base])
    #expect(isClose(shares.standardError, 1 / 3.0.squareRoot() / 1e18))
  }

  @Test func `the largest totals overflow nothing`() {
    var sums = PairedRatioSums()
    for _ in 0..<200 {
      sums.add(.max, over: .max, .min + 1, over: .max)
      sums.add(.min, over: .max, .max, over: .max - 1)
    }
    let estimate = sums.estimate()
    #expect(estimate?.mean.isFinite == true)
    #expect((estimate?.halfWidth ?? 0) > 0 && estimate?.halfWidth?.isFinite == true)
  }

  @Test func `a denominator that is zero in total gives no figure`() {
    #expect(ratio([0, 0], over: [0, 0]).estimate() == nil)
    #expect(difference([1, 2], over: [3, 4], [0, 0], over: [0, 0]).estimate() == nil)
    #expect(PairSums().estimate() == nil)
    #expect(PairedSums().estimate() == nil)
  }

  @Test func `one replication gives a figure without an interval`() {
    #expect(
      totals([5]).estimate() == Estimate(mean: 5, halfWidth: nil, replications: 1))
    #expect(
      ratio([1], over: [2]).estimate() == Estimate(mean: 0.5, halfWidth: nil, replications: 1))
    #expect(totals([5]).estimate()?.lower == nil)
  }

  @Test func `the interval reaches Student's quantile times the standard error`() throws {
    let estimate = try #require(totals(answered).estimate())
    // t(0.975; 7) = 2.36462425159278…
    let halfWidth = 2.36462425159278 * 124.32844606122929
    #expect(isClose(estimate.halfWidth, halfWidth, within: 1e-12))
    #expect(isClose(estimate.lower, 686.25 - halfWidth, within: 1e-12))
    #expect(isClose(estimate.upper, 686.25 + halfWidth, within: 1e-12))
    #expect(estimate.scaled(by: -0.5).mean == -343.125)
    #expect(estimate.scaled(by: -0.5).halfWidth == estimate.halfWidth.map { $0 / 2 })
  }

  @Test func `Student's interval covers the true mean as often as it says`() {
    var random = SplitMix64(seed: 4)
    let criticalValue = studentCriticalValue(degreesOfFreedom: 9)
    var covered = 0
    for _ in 0..<2_000 {
      // The sum of twelve uniform integers is close to normal with mean 12 · 500.
      let sums = totals(
        (0..<10).map { _ in
          (0..<12).reduce(0) { sum, _ in sum + Int64.random(in: 0...1_000, using: &random) }
        })
      guard let estimate = sums.estimate(criticalValue: criticalValue),
        let lower = estimate.lower, let upper = estimate.upper
      else { continue }
      if lower <= 6_000 && 6_000 <= upper { covered += 1 }
    }
    #expect((1_870...1_930).contains(covered))
  }
}
