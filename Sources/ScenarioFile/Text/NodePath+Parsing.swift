internal import Words

extension NodePath {
  /// Reads a path as planners write it; spaces around it do not count.
  package static func parse(_ text: String) -> Result<NodePath, ParseProblem> {
    var reader = PathReader(bytes: Array(text.utf8))
    do {
      return .success(try reader.path())
    } catch {
      return .failure(error)
    }
  }
}

/// Reads one path, step by step.
private struct PathReader {
  let bytes: [UInt8]
  var index = 0

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func path() throws(ParseProblem) -> NodePath {
    while current == Byte.space { index += 1 }
    var steps: [NodePath.Step] = []
    while let byte = current {
      if byte == Byte.openBracket {
        steps.append(try bracketedStep())
      } else {
        if !steps.isEmpty {
          guard byte == Byte.point else {
            throw problem(
              Words(
                "a point belongs between two names", german: "zwischen zwei Namen gehört ein Punkt")
            )
          }
          index += 1
        }
        steps.append(.name(try plainName()))
      }
    }
    guard !steps.isEmpty else {
      throw problem(Words("this names nothing", german: "das nennt nichts"))
    }
    return NodePath(steps)
  }

  private mutating func plainName() throws(ParseProblem) -> String {
    let start = index
    while let byte = current, byte != Byte.point, byte != Byte.openBracket { index += 1 }
    var end = index
    if current == nil { while end > start, bytes[end - 1] == Byte.space { end -= 1 } }
    guard end > start else {
      throw problem(Words("a name is missing here", german: "hier fehlt ein Name"))
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func bracketedStep() throws(ParseProblem) -> NodePath.Step {
    let open = index
    index += 1
    let step = try current == Byte.quote ? quotedName() : entryNumber()
    guard current == Byte.closeBracket else {
      index = open
      throw problem(
        Words("this bracket is not closed", german: "diese Klammer ist nicht geschlossen"))
    }
    index += 1
    return step
  }

  private mutating func entryNumber() throws(ParseProblem) -> NodePath.Step {
    let start = index
    while let byte = current, byte.isDigit { index += 1 }
    guard let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else {
      throw problem(
        Words(
          """
          a bracket holds the number of an entry, counted from 0, or a name in \
          quotes
          """,
          german: """
            eine Klammer enthält die Nummer eines Eintrags, von 0 gezählt, oder \
            einen Namen in Anführungszeichen
            """))
    }
    return .index(number)
  }

  private mutating func quotedName() throws(ParseProblem) -> NodePath.Step {
    let start = index
    index += 1
    while let byte = current, byte != Byte.quote { index += byte == Byte.backslash ? 2 : 1 }
    index = min(index + 1, bytes.count)
    let literal = SourceFile(path: "", bytes: Array(bytes[start..<index]))
    guard case .string(let name)? = (try? JSONCParser.parse(literal))?.value else {
      index = start
      throw problem(
        Words(
          "this name in quotes is not written as JSON has it",
          german: """
            dieser Name in Anführungszeichen ist nicht geschrieben, wie JSON es \
            verlangt
            """))
    }
    return .name(name)
  }

  private func problem(_ message: Words) -> ParseProblem {
    ParseProblem(
      utf8Offset: index, message,
      hint: Words(
        "write a path like staff.hotline.persons",
        german: "einen Pfad wie staff.hotline.persons schreiben"))
  }
}
