internal import Calendar

/// Writes rows of cells in one dialect (RFC 4180 quoting), as bytes.
///
/// A text cell that a spreadsheet would take for a formula gets an apostrophe in front
/// (CWE-1236); numbers never do. A missing value is an empty cell.
struct CSVWriter: RowWriter {
  private(set) var bytes: [UInt8]
  private let dialect: Dialect
  private var isAtStartOfRow = true

  init(_ dialect: Dialect) {
    self.dialect = dialect
    bytes = dialect.byteOrderMark
  }

  /// Hands over what has been written so far.
  mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  mutating func text(_ text: String) {
    separate()
    let guarded = Self.startsLikeFormula(text) ? "'" + text : text
    let needsQuotes = guarded.utf8.contains {
      $0 == dialect.separator || $0 == UInt8(ascii: "\"") || $0 == 0x0a || $0 == 0x0d
    }
    guard needsQuotes else {
      bytes += guarded.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func number(_ value: Double?, decimals: Int) {
    separate()
    guard let value, value.isFinite else { return }
    FixedPoint.append(value, decimals: decimals, mark: dialect.decimalMark, to: &bytes)
  }

  mutating func integer(_ value: Int) {
    separate()
    bytes += String(value).utf8
  }

  /// As in ISO 8601, which spreadsheets of all countries take for a date.
  mutating func date(_ date: CivilDate) { text(date.isoDescription) }

  mutating func endRow() {
    bytes += dialect.lineEnd
    isAtStartOfRow = true
  }

  private mutating func separate() {
    if !isAtStartOfRow { bytes.append(dialect.separator) }
    isAtStartOfRow = false
  }

  private static func startsLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }
}
