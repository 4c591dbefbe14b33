extension Int256: LosslessStringConvertible {
  /// The number in decimal, which `init(_:)` reads back.
  public var description: String {
    let isNegative = high < 0
    var rest = ExactInteger(self)
    var groups: [String] = []
    repeat {
      let group = String(rest.divide(by: 1_000_000_000_000_000_000))
      groups.append(rest.isZero ? group : String(repeating: "0", count: 18 - group.count) + group)
    } while !rest.isZero
    return (isNegative ? "-" : "") + groups.reversed().joined()
  }

  /// Reads a decimal number with an optional minus sign; `nil` for anything else, or if it does
  /// not fit.
  public init?(_ description: String) {
    let isNegative = description.utf8.first == UInt8(ascii: "-")
    let digits = description.utf8.dropFirst(isNegative ? 1 : 0)
    guard !digits.isEmpty, digits.count <= 78 else { return nil }
    var magnitude = ExactInteger(0)
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      magnitude = magnitude * ExactInteger(10) + ExactInteger(Int(digit &- UInt8(ascii: "0")))
    }
    guard let value = (isNegative ? -magnitude : magnitude).int256 else { return nil }
    self = value
  }
}
