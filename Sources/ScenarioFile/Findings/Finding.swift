package import Words

/// One thing wrong with a scenario file, said so that its author can mend it.
package struct Finding: Error, Equatable, Sendable {
  /// Whether the file can be used in spite of the finding.
  package enum Severity: Equatable, Sendable {
    case error
    case warning
  }

  package var severity: Severity
  /// The path of the file as the user or another file named it.
  package var file: String
  /// The place of the file in the order of loading; findings are sorted by it.
  package var fileOrder: Int
  /// Where in the file, or nil when the file as a whole is meant.
  package var position: TextPosition?
  /// Which value, as a path from the root: `staff.hotline.shifts[2].heads`; empty for the root.
  package var path: String
  /// What is wrong, with the value found.
  package var message: Words
  /// What to write instead.
  package var hint: Words?

  package init(
    _ severity: Severity = .error, file: String, fileOrder: Int, position: TextPosition?,
    path: String = "", message: Words, hint: Words? = nil
  ) {
    self.severity = severity
    self.file = file
    self.fileOrder = fileOrder
    self.position = position
    self.path = path
    self.message = message
    self.hint = hint
  }

  package var line: Int? { position?.line }
  package var column: Int? { position?.column }

  /// `file:line:column: path: message`, and the hint on a line of its own.
  package func text(_ language: Language) -> String {
    var words = Words(verbatim: file)
    if let position { words = Words(joining: "\(words):\(position.line):\(position.column)") }
    if severity == .warning { words = words + Words(": warning", german: ": Warnung") }
    if !path.isEmpty { words = Words(joining: "\(words): \(path)") }
    words = Words(joining: "\(words): \(message)")
    if let hint {
      words = Words("\(words)\n  hint: \(hint)", german: "\(words)\n  Hinweis: \(hint)")
    }
    return words.text(language)
  }
}

extension [Finding] {
  /// The findings by file, line and column; those of one place stay in the order of discovery.
  package var inFileOrder: [Finding] {
    enumerated().sorted { a, b in
      (a.element.fileOrder, a.element.line ?? 0, a.element.column ?? 0, a.offset)
        < (b.element.fileOrder, b.element.line ?? 0, b.element.column ?? 0, b.offset)
    }.map(\.element)
  }

  /// The findings that keep a file from being used.
  package var errors: [Finding] { filter { $0.severity == .error } }

  /// The findings that a file may be used in spite of.
  package var warnings: [Finding] { filter { $0.severity == .warning } }
}
