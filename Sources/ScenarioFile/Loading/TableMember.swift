internal import Words

/// A list of a scenario that may stand in a table of its own: the file's name in the list's place.
///
/// Rows become the list's objects and cells their members, empty cells left out, so that whoever
/// reads the list needs not know, and findings point into the table.
struct TableMember {
  /// Where the list stands in the scenario.
  let path: [String]
  let required: [String]
  let optional: [String]
  /// Columns of numbers; all others are text.
  let numbers: Set<String>

  static let all = [
    TableMember(
      path: ["replay"], required: ["at", "concern", "channel"], optional: ["site", "segment"],
      numbers: []),
    TableMember(
      path: ["demand", "counts"], required: ["date", "channel", "count"], optional: ["concern"],
      numbers: ["count"]),
  ]

  /// The rows as a list; nil if something is wrong with the table as a whole.
  func list(_ table: inout TableFile) -> Node? {
    let columns = table.columns(required: required, optional: optional)
    for (column, place) in zip(columns, columns.indices) where numbers.contains(column ?? "") {
      table.refuseAmbiguous(inColumn: place)
    }
    guard table.findings.isEmpty else { return nil }
    let elements = table.rows.map { row in
      let members = zip(columns, row).compactMap { column, cell -> Member? in
        guard let column, !cell.text.isEmpty else { return nil }
        let number = numbers.contains(column) ? cell.number : nil
        let value = number.map { Node.Value.number($0) } ?? .string(cell.text)
        return Member(
          name: column, nameSpan: cell.span, node: Node(value, span: cell.span))
      }
      let span = SourceSpan(
        file: table.file.order, start: row[0].span.start, end: row[row.count - 1].span.end)
      return Node(.object(members), span: span)
    }
    return Node(
      .array(elements),
      span: SourceSpan(file: table.file.order, start: 0, end: table.file.bytes.count))
  }
}

extension Node {
  /// The text at the end of a path, with its place.
  func text(at path: ArraySlice<String>) -> (text: String, node: Node)? {
    guard let name = path.first else {
      guard case .string(let text) = value else { return nil }
      return (text, self)
    }
    return member(name)?.node.text(at: path.dropFirst())
  }

  /// The same with another value at the end of a path that leads somewhere.
  func replacing(_ path: ArraySlice<String>, with new: Node) -> Node {
    guard let name = path.first, case .object(let members) = value else { return new }
    let replaced = members.map { member in
      member.name == name
        ? Member(
          name: name, nameSpan: member.nameSpan,
          node: member.node.replacing(path.dropFirst(), with: new))
        : member
    }
    return Node(.object(replaced), span: span)
  }
}
