/// Decimal text of numbers with a fixed number of decimals, the same on every machine.
///
/// The exact value of the floating-point number is rounded, ties to even: 0.125 is 0.12, and 1.115,
/// which is a little less, is 1.11. There is no negative zero and no grouping.
enum FixedPoint {
  /// Up to this many decimals the arithmetic below is exact.
  static let maximumDecimals = 18

  /// Appends `value`, which must be finite.
  static func append(
    _ value: Double, decimals: Int, mark: UInt8 = UInt8(ascii: "."), to bytes: inout [UInt8]
  ) {
    precondition((0...maximumDecimals).contains(decimals), "at most 18 decimals")
    guard let units = units(of: value, decimals: decimals) else {
      // From 2¹²⁰ on, far beyond any figure of an office.
      bytes += Array(value.description.utf8)
      return
    }
    if value < 0, units > 0 { bytes.append(UInt8(ascii: "-")) }
    let scale = powersOfTen[decimals]
    append(units / scale, minimumDigits: 1, to: &bytes)
    guard decimals > 0 else { return }
    bytes.append(mark)
    append(units % scale, minimumDigits: decimals, to: &bytes)
  }

  private static func append(
    _ number: UInt128, minimumDigits: Int, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    var rest = number
    while rest > 0 || bytes.count - start < minimumDigits {
      // Nearly every number fits 64 bits, where division is many times as fast.
      let digit: UInt8
      if let small = UInt64(exactly: rest) {
        digit = UInt8(small % 10)
        rest = UInt128(small / 10)
      } else {
        digit = UInt8(rest % 10)
        rest /= 10
      }
      bytes.append(UInt8(ascii: "0") + digit)
    }
    bytes[start...].reverse()
  }

  static func text(_ value: Double, decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(value, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// |value| × 10^decimals, rounded; nil if it does not fit.
  private static func units(of value: Double, decimals: Int) -> UInt128? {
    precondition(value.isFinite, "a missing value is an empty cell, not a number")
    guard value != 0 else { return 0 }
    // |value| is significand × 2^exponent with an integer significand below 2⁵³.
    let isSubnormal = value.exponentBitPattern == 0
    let significand =
      UInt128(value.significandBitPattern) | (isSubnormal ? 0 : 1 << UInt128(52))
    let exponent = Int(value.exponentBitPattern) + (isSubnormal ? 1 : 0) - 1075
    let scaled = significand * powersOfTen[decimals]
    guard exponent < 0 else {
      let (product, overflow) =
        exponent < 127
        ? scaled.multipliedReportingOverflow(by: 1 << UInt128(exponent)) : (0, true)
      return overflow ? nil : product
    }
    // Below 2¹¹³, so less than half when 128 bits are cut off.
    guard exponent > -128 else { return 0 }
    let shift = UInt128(-exponent)
    let units = scaled >> shift
    let rest = scaled & ((1 << shift) - 1)
    let half: UInt128 = 1 << (shift - 1)
    let isUp = rest > half || (rest == half && !units.isMultiple(of: 2))
    return units + (isUp ? 1 : 0)
  }

  private static let powersOfTen: [UInt128] = (0...maximumDecimals).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
