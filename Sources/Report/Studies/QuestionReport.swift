package import Words

/// What came of a study's question, in every form in which it is shown.
package struct QuestionReport {
  let kind: String
  let sheets: [DataSheet]
  let words: (Language) -> [String]
  let content: (QuestionInput) -> QuestionContent
  /// Of each point, as the command line would ask for them.
  package let replications: Int

  /// For a terminal: at most 80 columns.
  package func text(_ language: Language) -> String {
    words(language).map { "\($0)\n" }.joined()
  }

  /// For a browser: one file that needs nothing else.
  package func html(_ input: QuestionInput) -> String {
    QuestionPage(content: content(input), input: input).html
  }

  /// For programs: `format`, `version`, and each table as an array of objects.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "kontaktwege \(kind)")
      json.integer("version", 1)
      for sheet in sheets { sheet.write(to: &json) }
    }
    return json.text + "\n"
  }

  /// The tables as CSV files.
  package func files(_ dialect: Dialect) -> [(name: String, bytes: [UInt8])] {
    sheets.map { ("\($0.name).csv", $0.bytes(dialect)) }
  }
}

/// Lines of a terminal.
struct Lines {
  let language: Language
  private(set) var lines: [String] = []

  init(_ language: Language) { self.language = language }

  var reading: Reading { Reading(language: language) }

  mutating func write(_ line: String = "") {
    var kept = line[...]
    while kept.last == " " { kept.removeLast() }
    lines.append(String(kept))
  }

  mutating func wrap(_ words: Words, indent: Int = 2) {
    lines += TextWidth.wrap(
      TextWidth.printable(words.text(language)), columns: TerminalReport.columns, indent: indent)
  }

  /// A name on the left and numbers below each other on the right.
  mutating func row(_ name: String, _ cells: [String], columns: Int = 20) {
    let width = TerminalReport.columns - 2 - columns * cells.count
    write(
      "  " + TextWidth.left(TextWidth.printable(name), columns: width)
        + cells.map { TextWidth.right($0, columns: columns) }.joined())
  }
}
