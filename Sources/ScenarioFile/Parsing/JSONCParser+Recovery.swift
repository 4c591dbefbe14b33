internal import Words

extension JSONCParser {
  /// Moves to the next comma or closing bracket of the object or list that is being read.
  ///
  /// Whole objects, lists, texts and comments on the way are passed over. Not recursive, since
  /// what is skipped may be nested beyond the limit.
  mutating func skipEntry() {
    var depth = 0
    while let byte = current {
      switch byte {
      case Byte.openBrace, Byte.openBracket:
        depth += 1
        index += 1
      case Byte.closeBrace, Byte.closeBracket:
        guard depth > 0 else { return }
        depth -= 1
        index += 1
      case Byte.comma:
        guard depth > 0 else { return }
        index += 1
      case Byte.quote:
        skipText()
      case Byte.slash:
        if !skipComment() { index += 1 }
      default:
        index += 1
      }
    }
  }

  /// Moves past text in straight quotes, or to the end of its line.
  private mutating func skipText() {
    index += 1
    while let byte = current, !byte.isLineEnd {
      index += 1
      if byte == Byte.quote { return }
      if byte == Byte.backslash, let next = current, !next.isLineEnd { index += 1 }
    }
  }

  /// Reports the innermost bracket that nothing closes, once per file.
  mutating func reportUnclosed(_ opening: Int) {
    guard !hasReportedUnclosed else { return }
    hasReportedUnclosed = true
    let opener = bytes[opening] == Byte.openBrace ? "{" : "["
    let closer = bytes[opening] == Byte.openBrace ? "}" : "]"
    var hint = Words("write \(closer) where it ends", german: "\(closer) schreiben, wo es endet")
    if let odd = BracketIndentation.firstOddCloser(in: bytes) {
      let closerLine = file.position(of: odd.closer).line
      let openerLine = file.position(of: odd.opener).line
      hint =
        hint
        + Words(
          """
          ; the bracket that closes on line \(closerLine) what opened on line \
          \(openerLine) is indented differently, so one may be missing before it
          """,
          german: """
            ; die Klammer, die in Zeile \(closerLine) schließt, was in Zeile \
            \(openerLine) begann, ist anders eingerückt, davor fehlt also vielleicht \
            eine
            """)
    }
    report(
      at: opening,
      Words("this \(opener) is never closed", german: "\(opener) wird nie geschlossen"), hint: hint)
  }
}

/// Compares how lines are indented on which brackets open and close.
///
/// When a closing bracket is missing, all that follow close the wrong opening one. In a file that is
/// otherwise laid out well, the first pair that does not line up tells where.
enum BracketIndentation {
  static func firstOddCloser(in bytes: [UInt8]) -> (opener: Int, closer: Int)? {
    var open: [(offset: Int, indentation: Int)] = []
    var indentation = 0
    var isLineStart = true
    var isText = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isLineEnd {
        (indentation, isLineStart, isText) = (0, true, false)
      } else if isText {
        if byte == Byte.backslash { index += 1 }
        if byte == Byte.quote { isText = false }
      } else if byte == Byte.space || byte == Byte.tab {
        if isLineStart { indentation += 1 }
      } else {
        if byte.isOpener { open.append((index, indentation)) }
        if byte.isCloser, let opener = open.popLast(), isLineStart,
          opener.indentation != indentation
        {
          return (opener.offset, index)
        }
        if byte == Byte.quote { isText = true }
        if byte == Byte.slash { index = endOfComment(from: index, in: bytes) }
        isLineStart = false
      }
      index += 1
    }
    return nil
  }

  /// The offset of the last byte of a comment, or of the slash if it begins none.
  private static func endOfComment(from start: Int, in bytes: [UInt8]) -> Int {
    guard start + 1 < bytes.count else { return start }
    var end = start + 2
    if bytes[start + 1] == Byte.slash {
      while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
      return end - 1
    }
    guard bytes[start + 1] == Byte.asterisk else { return start }
    while end + 1 < bytes.count, bytes[end] != Byte.asterisk || bytes[end + 1] != Byte.slash {
      end += 1
    }
    return end + 1
  }
}
