/// A colour as screens mix it.
package struct Colour: Equatable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(_ hex: UInt32) {
    red = UInt8(hex >> 16 & 0xff)
    green = UInt8(hex >> 8 & 0xff)
    blue = UInt8(hex & 0xff)
  }

  /// As in style sheets: "#0072b2".
  var css: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// This colour laid over another with that share of it.
  func over(_ other: Colour, opacity: Double) -> Colour {
    func mixed(_ a: UInt8, _ b: UInt8) -> UInt32 {
      UInt32((Double(a) * opacity + Double(b) * (1 - opacity)).rounded())
    }
    return Colour(
      mixed(red, other.red) << 16 | mixed(green, other.green) << 8 | mixed(blue, other.blue))
  }
}
