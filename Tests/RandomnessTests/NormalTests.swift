import Testing

@testable import Randomness

@Suite struct NormalTests {
  @Test(
    arguments: [
      // mpmath, 40 digits.
      (-37.5, 4.605_353_009_581_954_7e-308), (-20, 2.753_624_118_606_233_7e-89),
      (-8, 6.220_960_574_271_784_1e-16), (-3, 0.001_349_898_031_630_094_5),
      (-1.1, 0.135_666_060_946_382_67), (-0.3, 0.382_088_577_811_047_38), (0, 0.5),
      (0.9, 0.815_939_874_653_240_5), (2.5, 0.993_790_334_674_223_86), (9, 1),
    ] as [(Double, Double)])
  func `the normal distribution function has ten digits and more`(x: Double, value: Double) {
    #expect(abs(Elementary.normalCDF(x) / value - 1) < 1e-14)
  }

  @Test func `the normal quantile meets the values that AS 241 was published with`() {
    #expect(abs(Elementary.normalQuantile(0.25) + 0.674_489_750_196_081_7) < 1e-15)
    #expect(abs(Elementary.normalQuantile(0.001) + 3.090_232_306_167_813_5) < 3e-15)
    #expect(abs(Elementary.normalQuantile(1e-20) + 9.262_340_089_798_408) < 1e-14)
  }

  @Test func `the normal quantile undoes the distribution function in every branch`() {
    for step in 1...740 {
      let x = -Double(step) * 0.05
      let back = Elementary.normalQuantile(Elementary.normalCDF(x))
      #expect(abs(back / x - 1) < 4e-15)
    }
    for step in 0...60 {
      let p = 0.5 + Double(step) / 128
      #expect(Elementary.normalQuantile(p) == -Elementary.normalQuantile(1 - p))
    }
  }

  @Test func `the normal quantile knows its special values`() {
    #expect(Elementary.normalQuantile(0.5) == 0)
    #expect(Elementary.normalQuantile(0) == -.infinity)
    #expect(Elementary.normalQuantile(1) == .infinity)
    #expect(Elementary.normalQuantile(-0.1).isNaN)
    #expect(Elementary.normalQuantile(1.1).isNaN)
    #expect(Elementary.normalQuantile(.nan).isNaN)
    #expect(Elementary.normalCDF(-.infinity) == 0)
    #expect(Elementary.normalCDF(.infinity) == 1)
    #expect(Elementary.normalCDF(.nan).isNaN)
  }
}
