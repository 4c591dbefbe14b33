internal import Words

/// A table of offices, each a row: what differs from the scenario that all are made from.
///
/// Columns, in any order, separated by `;`, commas or tabs: `name` and `title` of the office,
/// `households` in care, the number of `sites` (which share the customers evenly), the `land`.
struct OfficeTable {
  private enum Column: String, CaseIterable {
    case name, title, households, sites, land
  }

  private struct Cell {
    var text: String
    var span: SourceSpan
  }

  private(set) var overlays: [Overlay] = []
  private(set) var findings: [Finding] = []
  private let file: SourceFile

  init(_ file: SourceFile) {
    self.file = file
    var rows = Self.rows(of: file)[...]
    guard let header = rows.popFirst(), !rows.isEmpty else {
      report(
        SourceSpan(file: 0, start: 0, end: 0),
        Words("the table has no office", german: "die Tabelle hat keine Behörde"))
      return
    }
    var columns: [Column?] = []
    for cell in header {
      let column = Column(rawValue: cell.text)
      if column == nil {
        report(
          cell.span,
          Words(
            "unknown column \(Wording.quoted(cell.text))",
            german: "unbekannte Spalte \(Wording.quoted(cell.text))"),
          hint: Wording.suggestion(
            for: cell.text, among: Column.allCases.map(\.rawValue),
            calledFor: Words("there are", german: "es gibt")))
      }
      columns.append(column)
    }
    for needed in [Column.name, .households] where !columns.contains(needed) {
      report(
        header[0].span,
        Words(
          "the column \(needed.rawValue) is missing",
          german: "die Spalte \(needed.rawValue) fehlt"))
    }
    guard findings.isEmpty else { return }
    for row in rows { add(row, columns) }
  }

  private mutating func add(_ row: [Cell], _ columns: [Column?]) {
    guard row.count == columns.count else {
      report(
        row[0].span,
        Words(
          "this row has \(row.count) cells, the first \(columns.count)",
          german: "diese Zeile hat \(row.count) Zellen, die erste \(columns.count)"))
      return
    }
    var identity: Overlay.Identity?
    var title: Member?
    var entries: [Overlay.Entry] = []
    for (cell, column) in zip(row, columns) {
      let text = Node(.string(cell.text), span: cell.span)
      switch column {
      case .name:
        identity = Overlay.Identity(
          name: Member(name: "name", nameSpan: cell.span, node: text), title: nil)
      case .title: title = Member(name: "title", nameSpan: cell.span, node: text)
      case .households: entries += number(cell).map { [entry(["households"], cell, $0)] } ?? []
      case .sites: entries += sites(cell).map { [entry(["sites"], cell, $0)] } ?? []
      case .land: entries.append(entry(["calendar", "land"], cell, text))
      case nil: break
      }
    }
    identity?.title = title
    overlays.append(Overlay(file: file, entries: entries, identity: identity))
  }

  private func entry(_ path: [String], _ cell: Cell, _ value: Node) -> Overlay.Entry {
    Overlay.Entry(
      path: NodePath(path.map { .name($0) }), pathSpan: cell.span, value: value)
  }

  private mutating func number(_ cell: Cell) -> Node? {
    guard let value = Double(cell.text), value.isFinite else {
      report(
        cell.span,
        Words(
          "\(Wording.quoted(cell.text)) is no number",
          german: "\(Wording.quoted(cell.text)) ist keine Zahl"))
      return nil
    }
    let literal = NumberLiteral(
      value: value, text: cell.text, integer: Int64(exactly: value))
    return Node(.number(literal), span: cell.span)
  }

  private mutating func sites(_ cell: Cell) -> Node? {
    guard let count = Int(cell.text), (1...100).contains(count) else {
      report(
        cell.span,
        Words(
          "\(Wording.quoted(cell.text)) is no number of sites",
          german: "\(Wording.quoted(cell.text)) ist keine Zahl von Standorten"))
      return nil
    }
    let share = NumberLiteral(
      value: 1 / Double(count), text: NumberBounds.text(1 / Double(count)),
      integer: count == 1 ? 1 : nil)
    let members = (1...count).map { number in
      let node = Node(
        .object([
          Member(
            name: "share", nameSpan: cell.span, node: Node(.number(share), span: cell.span))
        ]), span: cell.span)
      return Member(name: "site\(number)", nameSpan: cell.span, node: node)
    }
    return Node(.object(members), span: cell.span)
  }

  private mutating func report(_ span: SourceSpan, _ message: Words, hint: Words? = nil) {
    findings.append(
      Finding(
        file: file.path, fileOrder: 0, position: file.position(of: span.start), message: message,
        hint: hint))
  }

  /// The cells of each line that is not empty.
  private static func rows(of file: SourceFile) -> [[Cell]] {
    let bytes = file.bytes
    let start = bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
    let first = bytes[start...].prefix { $0 != Byte.lineFeed }
    let mark =
      [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].first(where: first.contains)
      ?? UInt8(ascii: ";")
    var rows: [[Cell]] = []
    for line in bytes[start...].split(separator: Byte.lineFeed) {
      let content = line.last == Byte.carriageReturn ? line.dropLast() : line
      guard !content.isEmpty else { continue }
      rows.append(
        content.split(separator: mark, omittingEmptySubsequences: false).map { cell in
          Cell(
            text: String(decoding: cell, as: UTF8.self),
            span: SourceSpan(file: 0, start: cell.startIndex, end: cell.endIndex))
        })
    }
    return rows
  }
}
