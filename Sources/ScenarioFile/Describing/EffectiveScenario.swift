/// A scenario as it is read, all files that it extends laid over each other, with the place that
/// each value comes from.
///
/// The text is a scenario file itself: origins are comments at the ends of lines.
package struct EffectiveScenario: Sendable {
  package let text: String
  /// What stands against the files; the text is empty if one of them is an error.
  package let findings: [Finding]

  /// - Throws: `ReadFailure` if the named file itself cannot be read; all else is a finding.
  package init(
    path: String, read: (String) -> Result<[UInt8], ReadFailure>
  ) throws(ReadFailure) {
    let loaded = try LoadedFiles.load(path: path, appendKeys: ["changes"], read: read)
    findings = loaded.findings
    guard let root = loaded.root else {
      text = ""
      return
    }
    var writer = OriginWriter(files: loaded.files)
    writer.write(root)
    text = writer.lines.joined(separator: "\n") + "\n"
  }
}

/// Writes a tree with one value to a line, and lists of plain values on one.
private struct OriginWriter {
  let files: [SourceFile]
  private(set) var lines: [String] = []

  init(files: [SourceFile]) { self.files = files }

  mutating func write(_ root: Node) {
    write(root, before: "", after: "", indent: 0)
  }

  private mutating func write(_ node: Node, before: String, after: String, indent: Int) {
    let margin = String(repeating: "  ", count: indent)
    switch node.value {
    case .object(let members) where !members.isEmpty:
      lines.append("\(margin)\(before){")
      for (index, member) in members.enumerated() {
        write(
          member.node, before: JSONValue.string(member.name).compactText + ": ",
          after: index < members.count - 1 ? "," : "", indent: indent + 1)
      }
      lines.append("\(margin)}\(after)")
    case .array(let elements) where elements.contains { !$0.isPlain }:
      lines.append("\(margin)\(before)[")
      for (index, element) in elements.enumerated() {
        write(
          element, before: "", after: index < elements.count - 1 ? "," : "", indent: indent + 1)
      }
      lines.append("\(margin)]\(after)")
    case .object, .array, .null, .bool, .number, .string:
      lines.append("\(margin)\(before)\(plainText(node))\(after)  // \(origin(of: node))")
    }
  }

  /// Numbers as their authors wrote them.
  private func plainText(_ node: Node) -> String {
    switch node.value {
    case .number(let number): number.text
    case .array(let elements): "[" + elements.map(plainText).joined(separator: ", ") + "]"
    case .object, .null, .bool, .string: JSONValue(node).compactText
    }
  }

  private func origin(of node: Node) -> String {
    let file = files[node.span.file]
    return "\(file.path):\(file.position(of: node.span.start).line)"
  }
}

extension Node {
  fileprivate var isPlain: Bool {
    switch value {
    case .object, .array: false
    case .null, .bool, .number, .string: true
    }
  }
}
