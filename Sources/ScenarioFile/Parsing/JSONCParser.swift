internal import Words

/// Reads JSON with comments and trailing commas, as people write it, into a tree of nodes.
///
/// Beyond plain JSON it accepts `//` and `/* */` comments, one comma after the last entry, names
/// without quotes, a byte order mark, and the spaces that word processors leave behind. All else
/// that differs from JSON is a finding. After a mistake reading goes on at the next comma or
/// closing bracket, so that one run shows as many mistakes as can be told apart.
///
/// Works on bytes: characters are only counted for the columns of findings.
package struct JSONCParser {
  /// How many objects and lists may stand within each other.
  package static let depthLimit = 100
  /// How many findings of one file are kept; what follows a hundred says nothing new.
  static let findingLimit = 100
  /// The largest file that is read at all, in bytes.
  static let sizeLimit = 1 << 28

  let file: SourceFile
  let bytes: [UInt8]
  var index = 0
  /// The offsets of the brackets that are open, outermost first.
  var openings: [Int] = []
  /// The way to the value that is being read.
  var trail: [NodePath.Step] = []
  var findings: [Finding] = []
  /// Set by text without its closing quote, which has most likely swallowed the comma as well.
  var forgivesMissingComma = false
  /// Set once a missing closing bracket has been reported; one mistake may leave many open.
  var hasReportedUnclosed = false

  /// The tree of a file.
  ///
  /// - Throws: `InvalidScenario` with what is wrong with the file as text.
  package static func parse(_ file: SourceFile) throws(InvalidScenario) -> Node {
    var parser = JSONCParser(file)
    if parser.isReadableText(), let root = parser.document(), parser.findings.isEmpty {
      return root
    }
    throw InvalidScenario(parser.findings)
  }

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// The one value of the file, with nothing after it.
  private mutating func document() -> Node? {
    skipTrivia()
    guard current != nil else {
      report(
        at: index, Words("the file is empty", german: "die Datei ist leer"),
        hint: Words("the smallest file is {}", german: "die kleinste Datei ist {}"))
      return nil
    }
    let root = value()
    skipTrivia()
    if current != nil, root != nil, !hasReportedUnclosed {
      let hint =
        current == Byte.hash
        ? Words("comments begin with //", german: "Kommentare beginnen mit //")
        : Words(
          "a file holds one object; there may be a bracket too many before",
          german: """
            eine Datei enthält ein Objekt; vorher steht vielleicht eine Klammer zu \
            viel
            """)
      report(
        at: index,
        Words(
          "unexpected \(shownHere()) after the end",
          german: "unerwartet: \(shownHere()) nach dem Ende"), hint: hint)
    }
    return root
  }

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The byte after the current one.
  var following: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

  func span(from start: Int) -> SourceSpan {
    SourceSpan(file: file.order, start: start, end: index)
  }

  mutating func report(at offset: Int, _ message: Words, hint: Words? = nil) {
    guard findings.count < Self.findingLimit else { return }
    findings.append(
      Finding(
        file: file.path, fileOrder: file.order, position: file.position(of: offset),
        path: NodePath(trail).description, message: message, hint: hint))
  }
}
