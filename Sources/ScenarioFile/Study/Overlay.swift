/// Values laid over a scenario at paths of its file, and where they are written down.
package struct Overlay: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package var path: NodePath
    /// Where the path stands in the file of the overlay.
    package var pathSpan: SourceSpan
    package var value: Node

    package init(path: NodePath, pathSpan: SourceSpan, value: Node) {
      self.path = path
      self.pathSpan = pathSpan
      self.value = value
    }

    /// A number that is not in the file; findings about it name the place of the path.
    package init(path: NodePath, pathSpan: SourceSpan, number: Double) {
      let literal = NumberLiteral(
        value: number, text: NumberBounds.text(number), integer: Int64(exactly: number))
      self.init(
        path: path, pathSpan: pathSpan, value: Node(.number(literal), span: pathSpan))
    }
  }

  /// A name and a title of the result's own, in place of those of the scenario's file.
  package struct Identity: Equatable, Sendable {
    package var name: Member
    package var title: Member?
  }

  /// The file that the values stand in.
  package var file: SourceFile
  /// The later ones win.
  package var entries: [Entry]
  /// nil: the scenario keeps the name of its file.
  package var identity: Identity?

  package init(file: SourceFile, entries: [Entry] = [], identity: Identity? = nil) {
    self.file = file
    self.entries = entries
    self.identity = identity
  }

  /// The same with more values.
  package func adding(_ more: [Entry]) -> Overlay {
    Overlay(file: file, entries: entries + more, identity: identity)
  }

  /// What it changes, a line each; equal texts make equal scenarios of equal files.
  var text: String {
    let names = [identity?.name, identity?.title].compactMap(\.self)
    let lines =
      names.map { "\($0.name)=\(JSONValue($0.node).compactText)\n" }
      + entries.map { "\($0.path)=\(JSONValue($0.value).compactText)\n" }
    return lines.joined()
  }
}
