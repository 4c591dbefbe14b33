extension JSONCParser {
  /// Whether reading the file makes sense at all; damaged characters are reported but passed over.
  mutating func isReadableText() -> Bool {
    guard bytes.count <= Self.sizeLimit else {
      report(at: 0, "the file has more than 256 MB")
      return false
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      report(at: 0, "the file is UTF-16", hint: "save it as UTF-8")
      return false
    }
    if let offset = firstDamagedByte() {
      report(
        at: offset, "a character that is not UTF-8",
        hint: "save the file as UTF-8 (not as ANSI, Windows-1252 or Latin-1)")
    }
    return true
  }

  private func firstDamagedByte() -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
