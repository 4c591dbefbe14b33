internal import Words

extension JSONCParser {
  mutating func object() -> Node? {
    let start = index
    guard open() else { return nil }
    defer { openings.removeLast() }
    var members = MemberList()
    while entryFollows(in: start, closedBy: Byte.closeBrace) {
      if let member = member() {
        if let first = members.append(member) { reportDuplicate(member, first: first) }
      } else {
        skipEntry()
      }
      separator(in: start)
    }
    return Node(.object(members.members), span: span(from: start))
  }

  mutating func array() -> Node? {
    let start = index
    guard open() else { return nil }
    defer { openings.removeLast() }
    var elements: [Node] = []
    while entryFollows(in: start, closedBy: Byte.closeBracket) {
      trail.append(.index(elements.count))
      if let element = value() { elements.append(element) } else { skipEntry() }
      trail.removeLast()
      separator(in: start)
    }
    return Node(.array(elements), span: span(from: start))
  }

  private mutating func open() -> Bool {
    guard openings.count < Self.depthLimit else {
      report(
        at: index,
        Words(
          "more than \(Self.depthLimit) objects and lists within each other",
          german: "mehr als \(Self.depthLimit) Objekte und Listen ineinander"),
        hint: Words(
          "no scenario needs that; a closing bracket may be missing before",
          german: """
            kein Szenario braucht das; vorher fehlt vielleicht eine schließende \
            Klammer
            """))
      return false
    }
    openings.append(index)
    index += 1
    return true
  }

  /// Whether another entry begins; if not, the object or list has ended, well or not.
  private mutating func entryFollows(in start: Int, closedBy closer: UInt8) -> Bool {
    while true {
      skipTrivia()
      guard let byte = current else {
        reportUnclosed(start)
        return false
      }
      if byte == closer {
        index += 1
        return false
      }
      if byte == Byte.comma {
        report(
          at: index,
          Words("there is nothing before this comma", german: "vor diesem Komma steht nichts"),
          hint: Words("one comma is enough", german: "ein Komma genügt"))
        index += 1
      } else if byte.isCloser {
        if closesOuterBracket(byte) {
          reportUnclosed(start)
          return false
        }
        let opener = byte == Byte.closeBrace ? "{" : "["
        report(
          at: index,
          Words("this \(shownHere()) closes nothing", german: "\(shownHere()) schließt nichts"),
          hint: Words("no \(opener) is open here", german: "hier ist keine Klammer \(opener) offen")
        )
        index += 1
      } else {
        return true
      }
    }
  }

  private func closesOuterBracket(_ closer: UInt8) -> Bool {
    let opener = closer == Byte.closeBrace ? Byte.openBrace : Byte.openBracket
    return openings.dropLast().contains { bytes[$0] == opener }
  }

  /// Moves past the comma after an entry; a missing one is reported.
  private mutating func separator(in start: Int) {
    skipTrivia()
    defer { forgivesMissingComma = false }
    guard let byte = current, !byte.isCloser else { return }
    if byte == Byte.comma {
      index += 1
    } else if entryMayBegin(with: byte, in: start) {
      guard !forgivesMissingComma else { return }
      report(
        at: index,
        Words(
          "a comma is missing before \(shownHere())", german: "vor \(shownHere()) fehlt ein Komma"),
        hint: Words("put one after the value before", german: "eines hinter den Wert davor setzen"))
    } else {
      report(
        at: index,
        Words(
          "unexpected \(shownHere()) after a value",
          german: "unerwartet: \(shownHere()) nach einem Wert"),
        hint: Words(
          "entries are separated by commas, comments begin with //",
          german: "Einträge werden durch Kommas getrennt, Kommentare beginnen mit //"))
      skipEntry()
      if current == Byte.comma { index += 1 }
    }
  }

  private func entryMayBegin(with byte: UInt8, in start: Int) -> Bool {
    if byte == Byte.quote || byte.isLetter || foreignQuote(at: index) != nil { return true }
    return bytes[start] == Byte.openBracket && (byte.isDigit || byte == Byte.minus || byte.isOpener)
  }

  private mutating func reportDuplicate(_ member: Member, first: Member) {
    trail.append(.name(member.name))
    let before = file.position(of: first.nameSpan.start)
    report(
      at: member.nameSpan.start,
      Words(
        """
        this name is given twice, first on line \(before.line), column \
        \(before.column)
        """,
        german: """
          dieser Name steht zweimal da, zuerst in Zeile \(before.line), Spalte \
          \(before.column)
          """),
      hint: Words("keep one of the two", german: "einen von beiden behalten"))
    trail.removeLast()
  }
}
