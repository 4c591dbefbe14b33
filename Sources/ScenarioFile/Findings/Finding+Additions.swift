internal import Words

extension [Finding] {
  /// The same findings, where the first one about each new name asks whether it is a misspelt one.
  ///
  /// A group that a variant calls `hotlin` is read as a new group that lacks nearly everything.
  func guessing(at additions: [Merge.Addition]) -> [Finding] {
    var findings = self
    // Names that people give are those of the second level: staff.hotline, channels.phone.
    for addition in additions where addition.path.steps.count == 2 {
      guard let near = nearest(addition.name, in: addition.namesInBase),
        let first = findings.firstIndex(where: { $0.isAbout(addition.path) })
      else { continue }
      findings[first].hint = Words(
        """
        did you mean \(Wording.quoted(near))? \(Wording.quoted(addition.name)) is new here
        """,
        german: """
          ist \(Wording.quoted(near)) gemeint? \(Wording.quoted(addition.name)) ist hier neu
          """)
    }
    return findings
  }
}

extension Finding {
  /// Whether it is an error in the value at the path or in a part of it.
  fileprivate func isAbout(_ target: NodePath) -> Bool {
    let text = target.description
    guard severity == .error, path.hasPrefix(text) else { return false }
    let rest = path.dropFirst(text.count)
    return rest.isEmpty || rest.first == "." || rest.first == "["
  }
}
