internal import Words

/// A table of offices, each a row: what differs from the scenario that all are made from.
///
/// Columns, in any order: `name` and `title` of the office,
/// `households` in care, the number of `sites` (which share the customers evenly), the `land`.
struct OfficeTable {
  private enum Column: String, CaseIterable {
    case name, title, households, sites, land
  }

  private typealias Cell = TableFile.Cell

  private(set) var overlays: [Overlay] = []
  private(set) var findings: [Finding] = []
  private let file: SourceFile

  init(_ file: SourceFile) {
    self.file = file
    var table = TableFile(file)
    let names = table.columns(
      required: [Column.name, .households].map(\.rawValue),
      optional: [Column.title, .sites, .land].map(\.rawValue))
    findings = table.findings
    let columns = names.map { $0.flatMap(Column.init) }
    guard columns.contains(.name), columns.contains(.households) else { return }
    for row in table.rows { add(row, columns) }
  }

  private mutating func add(_ row: [Cell], _ columns: [Column?]) {
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
    guard let literal = cell.number else {
      report(
        cell.span,
        Words(
          "\(Wording.quoted(cell.text)) is no number",
          german: "\(Wording.quoted(cell.text)) ist keine Zahl"))
      return nil
    }
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
}
