import Testing

@testable import Randomness

/// A distribution with what an independent computation says about it.
struct KnownLaw: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let distribution: Distribution
  let mean: Double
  let variance: Double
  let cdf: [(x: Double, p: Double)]

  init(
    _ name: String, _ distribution: Distribution, mean: Double, variance: Double,
    cdf: [(x: Double, p: Double)]
  ) {
    testDescription = name
    self.distribution = distribution
    self.mean = mean
    self.variance = variance
    self.cdf = cdf
  }
}

/// Moments and distribution functions by numerical integration of the densities (mpmath, 40
/// digits), or by hand where a fraction says it all.
enum KnownLaws {
  static let continuous: [KnownLaw] = {
    do { return try made() } catch { preconditionFailure("\(error)") }
  }()

  private static func made() throws -> [KnownLaw] {
    try [
      .init(
        "exponential", .exponential(mean: 4), mean: 4, variance: 16,
        cdf: [(1, 0.221_199_216_928_595_13), (4, 0.632_120_558_828_557_68)]),
      .init(
        "lognormal", .lognormal(mean: 3, cv: 0.8), mean: 3, variance: 5.76,
        cdf: [
          (0.5, 0.014_052_968_301_911_983), (2, 0.411_064_831_954_861_22),
          (9, 0.972_167_686_616_824_76),
        ]),
      .init(
        "gamma of CV 0.7", .gamma(mean: 3, cv: 0.7), mean: 3, variance: 4.41,
        cdf: [
          (0.5, 0.042_551_210_186_820_016), (2, 0.381_913_191_098_474_35),
          (9, 0.983_368_624_508_190_91),
        ]),
      .init(
        "gamma of shape ½", .gamma(shape: 0.5, mean: 3), mean: 3, variance: 18,
        cdf: [
          (0.1, 0.144_867_859_415_294_12), (2, 0.585_783_821_757_474_88),
          (15, 0.974_652_681_322_531_74),
        ]),
      .init(
        "gamma of shape 400", .gamma(shape: 400, mean: 3), mean: 3, variance: 0.0225,
        cdf: [
          (2.7, 0.019_986_044_771_066_006), (3, 0.506_649_129_838_905_47),
          (3.4, 0.994_960_101_149_160_61),
        ]),
      .init(
        "Erlang of 3 stages", .erlang(stages: 3, mean: 3), mean: 3, variance: 3,
        cdf: [
          (0.5, 0.014_387_677_966_970_687), (3, 0.576_809_918_873_156_48),
          (8, 0.986_246_032_255_997_01),
        ]),
      .init(
        "Erlang of 9 stages", .erlang(stages: 9, mean: 9), mean: 9, variance: 9,
        cdf: [(9, 0.54434739567758127), (15, 0.96255350652032711)]),
      .init(
        "Weibull of shape 0.7", .weibull(shape: 0.7, scale: 2), mean: 2.531_647_012_114_566_6,
        variance: 13.707_342_214_612_613,
        cdf: [(0.1, 0.115_579_634_344_218_24), (9, 0.943_063_519_689_563_45)]),
      .init(
        "Weibull of shape 2.5", .weibull(shape: 2.5, scale: 2), mean: 1.774_527_635_006_150_6,
        variance: 0.576_586_756_520_448_83,
        cdf: [(0.5, 0.030_766_765_523_655_918), (4, 0.996_506_510_723_353_8)]),
      .init(
        "normal little cut", .truncatedNormal(center: 3, deviation: 2),
        mean: 3.277_579_500_917_701_5, variance: 3.090_211_117_917_175_2,
        cdf: [
          (0.5, 0.041_623_309_192_710_513), (3, 0.464_205_038_144_478_01),
          (7, 0.975_621_187_841_234_46),
        ]),
      .init(
        "half a normal", .truncatedNormal(center: 0, deviation: 2), mean: 1.595_769_121_605_730_7,
        variance: 1.453_520_910_529_674_6, cdf: [(2, 0.682_689_492_137_085_9)]),
      .init(
        "normal much cut", .truncatedNormal(center: -3, deviation: 2),
        mean: 0.877_354_333_245_086_38, variance: 0.598_186_374_200_810_78,
        cdf: [
          (0.1, 0.093_349_865_708_356_667), (1, 0.659_465_873_197_952_71),
          (3, 0.979_794_123_896_949_65),
        ]),
      .init(
        "normal all but cut away", .truncatedNormal(center: -15, deviation: 1),
        mean: 0.066_086_827_167_822_035, variance: 0.004_330_123_757_559_893_7,
        cdf: [
          (0.01, 0.139_903_470_010_127_1), (0.1, 0.779_440_355_797_038_57),
          (0.3, 0.989_586_306_834_453_63),
        ]),
      .init(
        "normal not cut", .truncatedNormal(center: 100, deviation: 1), mean: 100, variance: 1,
        cdf: [(98, 0.022_750_131_948_179_207), (100, 0.5), (103, 0.998_650_101_968_369_91)]),
      .init(
        "uniform", .uniform(from: 1, to: 5), mean: 3, variance: 16.0 / 12,
        cdf: [(0, 0), (2, 0.25), (5, 1), (7, 1)]),
      .init(
        "triangular", .triangular(from: 1, mode: 2, to: 5), mean: 8.0 / 3, variance: 13.0 / 18,
        cdf: [(1, 0), (1.5, 0.0625), (2, 0.25), (3, 2.0 / 3), (5, 1)]),
      .init(
        "triangular with its tip at a bound", .triangular(from: 0, mode: 0, to: 3), mean: 1,
        variance: 0.5, cdf: [(0, 0), (1, 5.0 / 9), (3, 1)]),
      .init(
        "histogram", .histogram(edges: [0, 2, 3, 7], weights: [1, 0, 3]), mean: 4,
        variance: 49.0 / 12,
        cdf: [(1, 0.125), (2, 0.25), (3, 0.25), (5, 0.625), (8, 1)]),
      .init(
        "hyperexponential",
        .mixture([(0.3, .exponential(mean: 1)), (0.7, .exponential(mean: 5))]), mean: 3.8,
        variance: 0.6 + 35 - 14.44,
        cdf: [(1, 0.316_524_639_298_857_66), (5, 0.740_463_006_777_605_9)]),
    ]
  }
}

@Suite struct DistributionLawTests {
  @Test(arguments: KnownLaws.continuous)
  func `moments are those of the density`(law: KnownLaw) {
    #expect(abs(law.distribution.mean / law.mean - 1) < 1e-12)
    #expect(abs(law.distribution.variance / law.variance - 1) < 1e-10)
  }

  @Test(arguments: KnownLaws.continuous)
  func `the distribution function is the integral of the density`(law: KnownLaw) {
    for point in law.cdf {
      #expect(abs(law.distribution.cdf(point.x) - point.p) < 1e-7, "at \(point.x)")
    }
    #expect(law.distribution.cdf(-1) == 0)
    #expect(law.distribution.cdf(.infinity) == 1)
  }

  @Test(arguments: KnownLaws.continuous)
  func `samples follow the law`(law: KnownLaw) {
    let samples = samples(of: law.distribution, count: 15_000)
    #expect(samples.allSatisfy { $0 >= 0 && $0 < .infinity })
    #expect(kolmogorov(samples, law.distribution.cdf) < 1.95)

    let count = Double(samples.count)
    let mean = samples.reduce(0, +) / count
    let standardError = (law.variance / count).squareRoot()
    #expect(4 * standardError < 0.05 * law.mean)
    #expect(abs(mean - law.mean) < 4 * standardError)

    let squares = samples.map { ($0 - law.mean) * ($0 - law.mean) }
    let fourth = squares.reduce(0) { $0 + $1 * $1 } / count
    let errorOfVariance = ((fourth - law.variance * law.variance) / count).squareRoot()
    #expect(abs(squares.reduce(0, +) / count - law.variance) < 4 * errorOfVariance)
  }

  @Test(arguments: KnownLaws.continuous)
  func `the tests notice samples that are off by a tenth`(law: KnownLaw) {
    let samples = samples(of: law.distribution, count: 15_000)
    #expect(kolmogorov(samples.map { $0 * 1.1 }, law.distribution.cdf) > 1.95)
    let mean = samples.reduce(0, +) / Double(samples.count)
    #expect(abs(1.1 * mean - law.mean) > 4 * (law.variance / Double(samples.count)).squareRoot())
  }

  @Test func `a constant is what it is`() throws {
    let constant = try Distribution.constant(2.5)
    #expect(samples(of: constant, count: 3) == [2.5, 2.5, 2.5])
    #expect(constant.mean == 2.5)
    #expect(constant.variance == 0)
    #expect(constant.cdf(2.4) == 0)
    #expect(constant.cdf(2.5) == 1)
  }

  @Test func `never is later than anything`() throws {
    #expect(samples(of: .never, count: 2) == [.infinity, .infinity])
    #expect(Distribution.never.mean == .infinity)
    #expect(Distribution.never.variance == .infinity)
    #expect(Distribution.never.cdf(1e300) == 0)
    let patient = try Distribution.mixture([(0.25, .never), (0.75, .constant(1))])
    #expect(patient.mean == .infinity)
    #expect(patient.variance == .infinity)
    #expect(patient.cdf(1) == 0.75)
    let share = samples(of: patient, count: 10_000).count { $0 == .infinity }
    #expect(abs(share - 2500) < 4 * 44)
  }

  @Test func `an empirical distribution draws each of its values alike`() throws {
    let empirical = try Distribution.empirical([9, 1, 1, 5])
    #expect(empirical.mean == 4)
    #expect(empirical.variance == 11)
    #expect([0.5, 1, 4, 5, 9].map(empirical.cdf) == [0, 0.5, 0.5, 0.75, 1])
    let drawn = samples(of: empirical, count: 10_000)
    let counts = [1, 5, 9].map { value in drawn.count { $0 == value } }
    #expect(abs(chiSquareDeviate(counts, expected: [5000, 2500, 2500])) < 4)
    #expect(try empirical == .empirical([1, 5, 9, 1]))
  }

  @Test func `a mixture's empty parts neither count nor poison it`() throws {
    let mixture = try Distribution.mixture([(0, .never), (2, .constant(3)), (0, .never)])
    #expect(mixture.mean == 3)
    #expect(mixture.variance == 0)
    #expect(samples(of: mixture, count: 100).allSatisfy { $0 == 3 })
  }

  @Test func `the frequent laws are plain values, and the same ones`() throws {
    #expect(try Distribution.constant(2).plainLaw == .constant(2))
    #expect(try Distribution.exponential(mean: 2).plainLaw == .exponential(mean: 2))
    #expect(Distribution.never.plainLaw == .never)
    #expect(try Distribution.uniform(from: 0, to: 1).plainLaw == nil)
    let lognormal = try Distribution.lognormal(mean: 3, cv: 0.8)
    guard case .lognormal(let mu, let sigma) = lognormal.plainLaw else {
      Issue.record("\(lognormal) is not plain")
      return
    }
    #expect(abs(Elementary.exp(mu + sigma * sigma / 2) - 3) < 1e-14)
    #expect(abs(Elementary.expm1(sigma * sigma) - 0.64) < 1e-14)
  }

  private func samples(of distribution: Distribution, count: Int) -> [Double] {
    let root = StreamKey(seed: 99, replication: 4)
    return (0..<count).map { index in
      var stream = root.child(UInt64(index)).stream(3)
      return distribution.sample(using: &stream)
    }
  }
}
