import Testing
import Words

@testable import Randomness

@Suite struct DistributionMakingTests {
  @Test(arguments: [0.001, 0.05, 0.3, 0.577, 1, 2.5, 10, 30])
  func `a mean and a CV come back from the law that they gave`(cv: Double) throws {
    let laws: [Distribution] = try [
      .lognormal(mean: 240, cv: cv), .gamma(mean: 240, cv: cv), .weibull(mean: 240, cv: cv),
    ]
    for law in laws {
      #expect(abs(law.mean / 240 - 1) < 1e-12)
      #expect(abs(law.variance.squareRoot() / 240 / cv - 1) < 1e-8)
    }
  }

  @Test func `the Weibull of a CV has the shape that a root finder found`() throws {
    // mpmath, 40 digits.
    for (cv, shape) in [(0.05, 24.949_775_176_655_67), (0.5, 2.101_349_094_688_543_7), (1, 1)] {
      #expect(try isClose(.weibull(mean: 1, cv: cv), shape: shape))
    }
    #expect(try isClose(.weibull(mean: 1, cv: 2.5), shape: 0.462_707_711_546_957_19))
  }

  private func isClose(_ distribution: Distribution, shape: Double) -> Bool {
    guard case .weibull(let found, _) = distribution.law else { return false }
    return abs(found / shape - 1) < 1e-11
  }

  @Test func `an Erlang takes the CVs that it can have`() throws {
    #expect(try Distribution.erlang(mean: 5, cv: 1) == .erlang(stages: 1, mean: 5))
    #expect(try Distribution.erlang(mean: 5, cv: 0.707) == .erlang(stages: 2, mean: 5))
    #expect(try Distribution.erlang(mean: 5, cv: 0.577) == .erlang(stages: 3, mean: 5))
    #expect(throws: DistributionError.self) { try Distribution.erlang(mean: 5, cv: 0.7) }
    #expect(throws: DistributionError.self) { try Distribution.erlang(mean: 5, cv: 1.2) }
  }

  @Test(
    arguments: [
      (0.5, 4.0, 0.9, 11.0), (0.1, 30, 0.5, 90), (0.25, 1, 0.75, 1.5), (0.5, 100, 0.95, 104),
      (0.8, 600, 0.95, 900), (0.001, 10, 0.999, 80),
    ] as [(Double, Double, Double, Double)])
  func `a law through two quantiles passes through them`(
    p1: Double, x1: Double, p2: Double, x2: Double
  ) throws {
    let quantiles = try TwoQuantiles(p1, below: x1, p2, below: x2)
    let laws: [Distribution] = try [
      .lognormal(quantiles), .weibull(quantiles), .gamma(quantiles), .truncatedNormal(quantiles),
    ]
    for law in laws {
      #expect(abs(law.cdf(x1) - p1) < 1e-11)
      #expect(abs(law.cdf(x2) - p2) < 1e-11)
    }
  }

  @Test func `the law that two quantiles came from is found again`() throws {
    let weibull = try Distribution.weibull(shape: 1.7, scale: 20)
    let gamma = try Distribution.gamma(shape: 3, mean: 12)
    let normal = try Distribution.truncatedNormal(center: -4, deviation: 10)
    let lognormal = try Distribution.lognormal(mean: 300, cv: 1.1)
    func quantiles(_ law: Distribution, _ x1: Double, _ x2: Double) throws -> TwoQuantiles {
      try TwoQuantiles(law.cdf(x1), below: x1, law.cdf(x2), below: x2)
    }
    let pairs: [(Distribution, Distribution)] = try [
      (weibull, .weibull(quantiles(weibull, 8, 31))), (gamma, .gamma(quantiles(gamma, 8, 20))),
      (normal, .truncatedNormal(quantiles(normal, 3, 12))),
      (lognormal, .lognormal(quantiles(lognormal, 100, 800))),
    ]
    for (original, found) in pairs {
      #expect(abs(found.mean / original.mean - 1) < 1e-9)
      #expect(abs(found.variance / original.variance - 1) < 1e-9)
    }
  }

  @Test func `quantiles that no law of the kind has are refused in a sentence`() throws {
    let wide = try TwoQuantiles(0.5, below: 1, 0.6, below: 1000)
    let wider = try TwoQuantiles(0.5, below: 1, 0.6, below: 1e9)
    let narrow = try TwoQuantiles(0.1, below: 1, 0.9, below: 1.000_000_1)
    expectRefusal("1.0 and 1000.0 are too far apart for a lognormal") { try .lognormal(wide) }
    expectRefusal("too far apart for a Weibull") { try .weibull(wide) }
    expectRefusal("too far apart for a gamma") { try .gamma(wider) }
    expectRefusal("too far apart for a normal") { try .truncatedNormal(wide) }
    expectRefusal("too close together for a Weibull") { try .weibull(narrow) }
    expectRefusal("too close together for a gamma") { try .gamma(narrow) }
    expectRefusal("too close together for a normal") { try .truncatedNormal(narrow) }
    #expect(throws: DistributionError.self) { try TwoQuantiles(0.9, below: 1, 0.5, below: 2) }
    #expect(throws: DistributionError.self) { try TwoQuantiles(0.5, below: 2, 0.9, below: 2) }
    #expect(throws: DistributionError.self) { try TwoQuantiles(0, below: 1, 0.5, below: 2) }
    #expect(throws: DistributionError.self) { try TwoQuantiles(0.5, below: 0, 0.9, below: 2) }
    #expect(throws: DistributionError.self) { try TwoQuantiles(.nan, below: 1, 0.9, below: 2) }
  }

  @Test func `parameters that make no law are refused in a sentence`() {
    expectRefusal("A constant must be a number of 0 or more, not -1.0") { try .constant(-1) }
    expectRefusal("not inf") { try .constant(.infinity) }
    expectRefusal("not nan") { try .constant(.nan) }
    expectRefusal("The mean must be above 0") { try .exponential(mean: 0) }
    expectRefusal("give a constant 0") { try .exponential(mean: -3) }
    expectRefusal("not nan") { try .exponential(mean: .nan) }
    expectRefusal("not 1e+16") { try .lognormal(mean: 1e16, cv: 1) }
    expectRefusal("coefficient of variation") { try .lognormal(mean: 1, cv: 0) }
    expectRefusal("coefficient of variation") { try .weibull(mean: 1, cv: 31) }
    expectRefusal("coefficient of variation") { try .gamma(mean: 1, cv: -1) }
    expectRefusal("The shape of a gamma") { try .gamma(shape: 0, mean: 1) }
    expectRefusal("not 0") { try .erlang(stages: 0, mean: 1) }
    expectRefusal("k = 2 gives 0.707") { try .erlang(mean: 1, cv: 0.7) }
    expectRefusal("The shape of a Weibull") { try .weibull(shape: 0, scale: 1) }
    expectRefusal("The scale of a Weibull") { try .weibull(shape: 1, scale: 0) }
    expectRefusal("The standard deviation") { try .truncatedNormal(center: 1, deviation: 0) }
    expectRefusal("20 deviations below 0") { try .truncatedNormal(center: -21, deviation: 1) }
    expectRefusal("The centre of a normal") { try .truncatedNormal(center: .nan, deviation: 1) }
    expectRefusal("The upper bound 2.0 must be above") { try .uniform(from: 2, to: 2) }
    expectRefusal("The lower bound") { try .uniform(from: -1, to: 2) }
    expectRefusal("The mode 5.0") { try .triangular(from: 1, mode: 5, to: 4) }
    expectRefusal("at least one value") { try .empirical([]) }
    expectRefusal("An empirical value") { try .empirical([1, -2]) }
    expectRefusal("one more edge") { try .histogram(edges: [0, 1], weights: [1, 2]) }
    expectRefusal("1.0 follows 1.0") { try .histogram(edges: [0, 1, 1], weights: [1, 2]) }
    expectRefusal("A weight") { try .histogram(edges: [0, 1], weights: [-1]) }
    expectRefusal("At least one weight") { try .histogram(edges: [0, 1], weights: [0]) }
    expectRefusal("at least one part") { try .mixture([]) }
    expectRefusal("At least one weight") { try .mixture([(0, .never)]) }
    expectRefusal("A weight") { try .mixture([(.nan, .never)]) }
  }

  private func expectRefusal(
    _ part: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ make: () throws -> Distribution
  ) {
    do {
      let made = try make()
      Issue.record("\(made) was accepted", sourceLocation: sourceLocation)
    } catch {
      let message = (error as? DistributionError)?.message.english ?? ""
      #expect(message.contains(part), sourceLocation: sourceLocation)
      #expect(message.hasSuffix("."), sourceLocation: sourceLocation)
    }
  }
}
