internal import Words

/// A table as spreadsheets save it: a row of names, then a row for each entry.
///
/// Cells are separated by semicolons, tabs or commas, whichever stands in the first row; a cell may
/// stand in quotation marks, within which a mark is doubled. Lines end with LF or CR LF; empty ones
/// are passed over.
struct TableFile {
  struct Cell {
    var text: String
    var span: SourceSpan
  }

  let file: SourceFile
  let header: [Cell]
  private(set) var rows: [[Cell]] = []
  /// Rows with another number of cells than the header has.
  private(set) var findings: [Finding] = []

  init(_ file: SourceFile) {
    self.file = file
    let bytes = file.bytes
    let start = bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
    let first = bytes[start...].prefix { $0 != Byte.lineFeed }
    let separator =
      [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].first(where: first.contains)
      ?? UInt8(ascii: ";")
    var lines = bytes[start...].split(separator: Byte.lineFeed)
      .map { $0.last == Byte.carriageReturn ? $0.dropLast() : $0 }
      .filter { !$0.isEmpty }[...]
    header = lines.popFirst().map { Self.cells(of: $0, separator, in: file) } ?? []
    for line in lines {
      let row = Self.cells(of: line, separator, in: file)
      if row.count == header.count {
        rows.append(row)
      } else {
        report(
          row[0].span,
          Words(
            "this row has \(row.count) cells, the first \(header.count)",
            german: "diese Zeile hat \(row.count) Zellen, die erste \(header.count)"))
      }
    }
  }

  /// The header's names, with a finding for each that is unknown or missing.
  mutating func columns(required: [String], optional: [String]) -> [String?] {
    let known = required + optional
    guard !header.isEmpty, !rows.isEmpty || !findings.isEmpty else {
      report(
        SourceSpan(file: file.order, start: 0, end: 0),
        Words("the table has no rows", german: "die Tabelle hat keine Zeilen"))
      return header.map { _ in nil }
    }
    var columns: [String?] = []
    for cell in header {
      if columns.contains(cell.text) {
        report(
          cell.span,
          Words(
            "a second column \(Wording.quoted(cell.text))",
            german: "eine zweite Spalte \(Wording.quoted(cell.text))"))
        columns.append(nil)
      } else if known.contains(cell.text) {
        columns.append(cell.text)
      } else {
        columns.append(nil)
        report(
          cell.span,
          Words(
            "unknown column \(Wording.quoted(cell.text))",
            german: "unbekannte Spalte \(Wording.quoted(cell.text))"),
          hint: Wording.suggestion(
            for: cell.text, among: known, calledFor: Words("there are", german: "es gibt")))
      }
    }
    for needed in required where !columns.contains(needed) {
      report(
        header[0].span,
        Words("the column \(needed) is missing", german: "die Spalte \(needed) fehlt"))
    }
    return columns
  }

  /// Finds numbers of which nobody knows whether they have decimals.
  mutating func refuseAmbiguous(inColumn column: Int) {
    for row in rows where row[column].isAmbiguous {
      let digits = row[column].text.filter(\.isNumber)
      report(
        row[column].span,
        Words(
          "\(Wording.quoted(row[column].text)) may be \(digits), or have three decimals",
          german:
            "\(Wording.quoted(row[column].text)) kann \(digits) sein oder drei Dezimalen haben"),
        hint: Words(
          "write it without separators: \(digits)", german: "ohne Trennzeichen schreiben: \(digits)"
        ))
    }
  }

  private mutating func report(_ span: SourceSpan, _ message: Words, hint: Words? = nil) {
    findings.append(
      Finding(
        file: file.path, fileOrder: file.order, position: file.position(of: span.start),
        message: message, hint: hint))
  }

  private static func cells(
    of line: ArraySlice<UInt8>, _ separator: UInt8, in file: SourceFile
  ) -> [Cell] {
    let mark = UInt8(ascii: "\"")
    var cells: [Cell] = []
    var place = line.startIndex
    while true {
      let start = place
      var text: [UInt8] = []
      if place < line.endIndex, line[place] == mark {
        place += 1
        while place < line.endIndex {
          if line[place] == mark {
            let isDoubled = place + 1 < line.endIndex && line[place + 1] == mark
            guard isDoubled else { break }
            place += 1
          }
          text.append(line[place])
          place += 1
        }
        place = min(place + 1, line.endIndex)
      }
      while place < line.endIndex, line[place] != separator {
        text.append(line[place])
        place += 1
      }
      cells.append(
        Cell(
          text: String(decoding: text, as: UTF8.self),
          span: SourceSpan(file: file.order, start: start, end: place)))
      guard place < line.endIndex else { return cells }
      place += 1
    }
  }
}

extension TableFile.Cell {
  /// Whether the cell could be a whole number in groups of three digits, or one with three decimals:
  /// "1.150".
  var isAmbiguous: Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return parts.count > 1 && (1...3).contains(parts[0].count) && parts[0] != "0"
      && parts.dropFirst().allSatisfy { $0.count == 3 }
      && parts.joined().utf8.allSatisfy(\.isDigit)
  }

  /// The cell as a number, with a point or a comma before the decimals; as text otherwise.
  var number: NumberLiteral? {
    let plain = text.replacing(",", with: ".")
    guard plain.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }),
      let value = Double(plain), value.isFinite
    else { return nil }
    return NumberLiteral(value: value, text: text, integer: Int64(exactly: value))
  }
}
