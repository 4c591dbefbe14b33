import Testing

@testable import Statistics

struct QuantileFunctionTests {
  // mpmath, 40 digits: Newton on the logarithm of the tail, whose series is
  // x^a √(1−x) Σ (a+½)ₙ/(a+1)ₙ xⁿ with a = ν/2, x = ν/(ν+t²); quadrature of the density for x > 0.9.
  @Test(arguments: [
    (1, 0.51, 0.0314262660433512), (1, 0.75, 1), (1, 0.975, 12.7062047361747),
    (1, 0.9999, 3183.09875711850), (1, 1e-12, -318309886183.791),
    (1, 1e-300, -3.18309886183791e299),
    (2, 0.51, 0.0282899297993336), (2, 0.75, 0.816496580927726), (2, 0.975, 4.30265272974946),
    (2, 0.9999, 70.7000710749682), (2, 1e-300, -7.07106781186548e149),
    (3, 0.51, 0.0272114670491120), (3, 0.75, 0.764892328404345), (3, 0.975, 3.18244630528371),
    (3, 0.9999, 22.2037422732050), (3, 1e-12, -10331.1082442925),
    (10, 0.51, 0.0257028930080903), (10, 0.975, 2.22813885198627), (10, 0.9999, 5.69382010145759),
    (10, 1e-300, -2.56452571894820e30),
    (30, 0.75, 0.682755693321293), (30, 0.975, 2.04227245630124), (30, 1e-12, -11.3972175233214),
    (201, 0.51, 0.0251001274231281), (201, 0.975, 1.97183650677986),
    (201, 0.9999, 3.78876620697698), (201, 1e-300, -432.699050922657),
    (9_999, 0.51, 0.0250695354458603), (9_999, 0.975, 1.96020126362136),
    (9_999, 1e-12, -7.04337249187941),
    (1_000_000, 0.51, 0.0250689145298775), (1_000_000, 0.75, 0.674489995531087),
    (1_000_000, 0.975, 1.95996635681411), (1_000_000, 0.9999, 3.71903027476257),
  ])
  func `Student's quantile agrees with forty-digit arithmetic`(
    degrees: Int, p: Double, expected: Double
  ) {
    let tolerance = degrees > 10_000 ? 1e-10 : 1e-12
    #expect(
      isClose(studentTQuantile(p, degreesOfFreedom: degrees), expected, within: tolerance))
  }

  @Test func `Student's quantile is odd about one half and increases without a step`() {
    for degrees in [1, 2, 3, 8, 50, 400] {
      #expect(studentTQuantile(0.5, degreesOfFreedom: degrees) == 0)
      #expect(
        studentTQuantile(0.25, degreesOfFreedom: degrees)
          == -studentTQuantile(0.75, degreesOfFreedom: degrees))
      let quantiles = (1..<200).map {
        studentTQuantile(Double($0) / 200, degreesOfFreedom: degrees)
      }
      for (lower, upper) in zip(quantiles, quantiles.dropFirst()) { #expect(lower < upper) }
      // The central and the tail method meet at the quartile.
      let below = studentTQuantile(0.75 - 1e-9, degreesOfFreedom: degrees)
      let above = studentTQuantile(0.75 + 1e-9, degreesOfFreedom: degrees)
      #expect(above > below && above - below < 2e-8)
    }
  }

  // mpmath, 40 digits: Newton on log erfc.
  @Test(arguments: [
    (1e-300, -37.047096299361199), (1e-20, -9.2623400897984076), (1e-6, -4.753424308822899),
    (0.01, -2.3263478740408411), (0.025, -1.9599639845400542), (0.0749, -1.4402382675279637),
    (0.3, -0.52440051270804082), (0.5000001, 2.5066282733116483e-7), (0.9, 1.2815515655446006),
    (0.9999, 3.7190164854557084),
  ])
  func `the normal quantile agrees with forty-digit arithmetic`(p: Double, expected: Double) {
    #expect(isClose(normalQuantile(p), expected, within: 1e-14))
  }

  // mpmath, 40 digits.
  @Test func `logarithm and exponential are right to the last places`() {
    for (x, expected) in [
      (1e-300, -690.775527898213705), (0.1, -2.30258509299404563), (0.7, -0.356674943938732442),
      (1.4142, 0.346564000188003309), (1.4143, 0.346634709044317011), (10, 2.30258509299404568),
      (1.7e308, 709.726836893228241),
    ] { #expect(isClose(Elementary.log(x), expected, within: 4.5e-16), "log \(x)") }
    for (x, expected) in [
      (1e-17, 1e-17), (1e-9, 9.99999999500000063e-10), (0.1, 0.0953101798043248651),
      (0.4143, 0.34663470904431709), (3, 1.38629436111989062),
    ] { #expect(isClose(Elementary.log1p(x), expected, within: 4.5e-16), "log1p \(x)") }
    for (x, expected) in [
      (-700, 9.85967654375977086e-305), (-30.5, 5.67568523263272246e-14),
      (-1, 0.367879441171442322), (0.3, 1.34985880757600309), (1, 2.71828182845904524),
      (20.25, 622964442.198445484), (700, 1.01423205473500451e304),
    ] { #expect(isClose(Elementary.exp(x), expected, within: 4.5e-16), "exp \(x)") }
    #expect(Elementary.exp(-1_000) == 0 && Elementary.exp(1_000) == .infinity)
    #expect(Elementary.log(1) == 0 && Elementary.exp(0) == 1)
  }

  // A guard against a compiler that fuses or reorders: these bits must not change.
  @Test func `quantiles have the same bits on every machine`() {
    let t = (1...400).reduce(UInt64(0)) {
      $0 &* 31 &+ studentTQuantile(0.975, degreesOfFreedom: $1).bitPattern
    }
    let z = (1...999).reduce(UInt64(0)) {
      $0 &* 31 &+ normalQuantile(Double($1) / 1_000).bitPattern
    }
    #expect(t == 11_258_065_375_278_862_574)
    #expect(z == 15_133_633_454_915_060_725)
  }

  @Test func `Wilson's interval has the published ends`() throws {
    // Newcombe, Statist. Med. 17 (1998), table I, method 3.
    for (successes, trials, lower, upper) in [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ] {
      let interval = try #require(wilson(successes: successes, of: trials))
      #expect((interval.lower - lower).magnitude <= 0.00005)
      #expect((interval.upper - upper).magnitude <= 0.00005)
      let mirrored = try #require(wilson(successes: trials - successes, of: trials))
      #expect(isClose(mirrored.lower, 1 - interval.upper, within: 1e-12))
    }
    #expect(wilson(successes: 0, of: 5)?.lower == 0)
    #expect(wilson(successes: 5, of: 5)?.upper == 1)
    #expect(wilson(successes: 0, of: 0) == nil)
    let wide = try #require(wilson(successes: 3, of: 10, confidence: 0.99))
    let narrow = try #require(wilson(successes: 3, of: 10, confidence: 0.8))
    #expect(wide.lower < narrow.lower && narrow.upper < wide.upper)
  }
}
