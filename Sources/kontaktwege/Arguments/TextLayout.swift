/// Text for terminals of 80 columns.
enum TextLayout {
  static let columns = 80

  /// Words in lines of at most 80 columns, all but the first line indented.
  static func wrapped(_ text: String, first: String = "", indent: Int = 0) -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// Names with their explanations in a column of their own.
  static func table(_ rows: [(name: String, text: String)]) -> String {
    let width = (rows.map(\.name.count).max() ?? 0) + 4
    return rows.map { row in
      let name = "  " + row.name
      return wrapped(
        row.text, first: name + String(repeating: " ", count: width - name.count), indent: width)
    }.joined(separator: "\n")
  }
}
