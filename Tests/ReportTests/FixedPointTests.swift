import Foundation
import Testing

@testable import Report

struct FixedPointTests {
  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.0, 2, "0.00"), (-0.001, 2, "0.00"), (-0.005, 2, "-0.01"),
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.5, 0, "2"), (3.5, 0, "4"), (-2.5, 0, "-2"),
    (0.5, 0, "0"), (-0.5, 0, "0"), (1.115, 2, "1.11"), (0.285, 2, "0.28"), (1.005, 2, "1.00"),
    (0.1, 18, "0.100000000000000006"), (12345.678, 1, "12345.7"), (9.999, 2, "10.00"),
    (Double.leastNonzeroMagnitude, 6, "0.000000"), (1e-40, 18, "0.000000000000000000"),
    (9_007_199_254_740_992, 2, "9007199254740992.00"), (1e18, 3, "1000000000000000000.000"),
    (Double.greatestFiniteMagnitude, 2, "1.7976931348623157e+308"),
  ])
  func `the exact value is rounded, ties to even, without a negative zero`(
    value: Double, decimals: Int, expected: String
  ) {
    #expect(FixedPoint.text(value, decimals: decimals) == expected)
  }

  /// The C library rounds the exact value too.
  @Test func `a thousand numbers of all sizes agree with the C library`() {
    var state: UInt64 = 1
    for index in 0..<1000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let size = [1e-6, 0.01, 1, 1000, 1e9, 1e14][index % 6]
      let value = (Double(state >> 11) * 0x1p-53 - 0.5) * size
      let decimals = index % 7
      var expected = String(format: "%.\(decimals)f", value)
      if expected.hasPrefix("-"), !expected.contains(where: { ("1"..."9").contains($0) }) {
        expected.removeFirst()
      }
      #expect(FixedPoint.text(value, decimals: decimals) == expected)
    }
  }
}
