/// A line and a column of a text file, both counted from 1.
///
/// Columns count characters as a reader sees them (grapheme clusters): `ü` is one however it is
/// encoded, a tab is one, and a byte order mark is none.
package struct TextPosition: Equatable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: TextPosition, b: TextPosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
