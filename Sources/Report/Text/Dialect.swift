/// How a spreadsheet of a country reads CSV.
package struct Dialect: Equatable, Sendable {
  package let name: String
  let separator: UInt8
  let decimalMark: UInt8
  let lineEnd: [UInt8]
  /// Without it a German Excel takes UTF-8 for Windows-1252.
  let byteOrderMark: [UInt8]

  /// Comma, decimal point, UTF-8 without a byte order mark, lines that end with LF.
  package static let international = Dialect(
    name: "international", separator: UInt8(ascii: ","), decimalMark: UInt8(ascii: "."),
    lineEnd: [0x0a], byteOrderMark: [])

  /// Semicolon, decimal comma, UTF-8 with a byte order mark, lines that end with CR and LF.
  package static let german = Dialect(
    name: "german", separator: UInt8(ascii: ";"), decimalMark: UInt8(ascii: ","),
    lineEnd: [0x0d, 0x0a], byteOrderMark: [0xef, 0xbb, 0xbf])

  package static let all: [Dialect] = [.international, .german]
}
