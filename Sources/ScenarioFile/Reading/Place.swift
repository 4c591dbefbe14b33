/// Where a value stands: its path from the root, and its bytes in a file.
package struct Place: Equatable, Sendable {
  package var path: NodePath
  /// Nil for a stand-in that is in no file; findings about it are dropped.
  package var span: SourceSpan?

  package init(path: NodePath, span: SourceSpan?) {
    self.path = path
    self.span = span
  }

  /// The place of stand-ins.
  static let nowhere = Place(path: .root, span: nil)
}
