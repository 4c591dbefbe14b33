internal import Calendar

/// Writes the rows of one sheet of a workbook as XML (ECMA-376, SpreadsheetML).
///
/// Text stands in its cell and is never calculated, whatever it begins with. Numbers and dates are
/// numbers whatever the country, so nothing depends on a dialect.
struct SheetWriter: RowWriter {
  /// The most rows that a spreadsheet can hold.
  static let mostRows = 1_048_576

  private(set) var rows = 0
  private(set) var columns = 0
  private var cells = 0
  private var xml: [UInt8] = []

  mutating func text(_ text: String) {
    beginCell()
    xml += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
    xml += XML.escaped(text).utf8
    xml += "</t></is></c>".utf8
  }

  mutating func number(_ value: Double?, decimals: Int) {
    beginCell()
    guard let value, value.isFinite else {
      xml += "<c/>".utf8
      return
    }
    xml += "<c><v>".utf8
    FixedPoint.append(value, decimals: decimals, to: &xml)
    xml += "</v></c>".utf8
  }

  mutating func integer(_ value: Int) {
    beginCell()
    xml += "<c><v>\(value)</v></c>".utf8
  }

  /// Days since 1899-12-30, in the style of dates.
  mutating func date(_ date: CivilDate) {
    beginCell()
    xml += "<c s=\"1\"><v>\(date.daysSinceEpoch + Self.unixEpoch)</v></c>".utf8
  }

  mutating func endRow() {
    xml += "</row>".utf8
    columns = max(columns, cells)
    cells = 0
    rows += 1
  }

  private mutating func beginCell() {
    if cells == 0 { xml += "<row>".utf8 }
    cells += 1
  }

  /// The whole sheet: the header stays in sight and has filters.
  func sheet() -> [UInt8] {
    var bytes = Array(XML.declaration.utf8)
    bytes +=
      """
      <worksheet xmlns="\(XML.spreadsheet)"><sheetViews><sheetView workbookViewId="0">\
      <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
      </sheetView></sheetViews><sheetData>
      """.utf8
    bytes += xml
    bytes += "</sheetData>".utf8
    if columns > 0 {
      bytes += "<autoFilter ref=\"A1:\(Self.columnName(columns))\(rows)\"/>".utf8
    }
    bytes += "</worksheet>".utf8
    return bytes
  }

  /// 1 is A, 27 is AA.
  static func columnName(_ number: Int) -> String {
    var name = ""
    var rest = number
    while rest > 0 {
      rest -= 1
      name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
      rest /= 26
    }
    return name
  }

  /// 1970-01-01 in days since 1899-12-30.
  private static let unixEpoch = 25_569
}
