internal import Words

extension JSONCParser {
  /// Moves past spaces, line ends and comments.
  mutating func skipTrivia() {
    while index < bytes.count {
      switch bytes[index] {
      case Byte.space, Byte.lineFeed, Byte.carriageReturn, Byte.tab:
        index += 1
      case Byte.slash:
        guard skipComment() else { return }
      case 0xC2...0xEF:
        let length = wideSpaceLength(at: index)
        guard length > 0 else { return }
        index += length
      default:
        return
      }
    }
  }

  /// Moves past a comment if one begins here.
  mutating func skipComment() -> Bool {
    switch following {
    case Byte.slash:
      while let byte = current, !byte.isLineEnd { index += 1 }
      return true
    case Byte.asterisk:
      let start = index
      index += 2
      while let byte = current {
        if byte == Byte.asterisk, following == Byte.slash {
          index += 2
          return true
        }
        index += 1
      }
      report(
        at: start,
        Words("this comment is never closed", german: "dieser Kommentar wird nie geschlossen"),
        hint: Words("write */ at its end", german: "an seinem Ende */ schreiben"))
      hasReportedUnclosed = true
      return true
    default:
      return false
    }
  }

  /// The length in bytes of a space that is not ASCII, or 0 if none stands there.
  ///
  /// Accepted are the byte order mark, the line and paragraph separator and all of Unicode's
  /// category Zs: what JSON5 calls white space.
  func wideSpaceLength(at offset: Int) -> Int {
    guard bytes[offset] >= 0xC2 else { return 0 }
    let (scalar, length) = scalar(at: offset)
    switch scalar {
    case "\u{FEFF}", "\u{2028}", "\u{2029}": return length
    default: return scalar.properties.generalCategory == .spaceSeparator ? length : 0
    }
  }
}
