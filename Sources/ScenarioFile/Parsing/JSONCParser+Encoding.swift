internal import Words

extension JSONCParser {
  /// Whether reading the file makes sense at all; damaged characters are reported but passed over.
  mutating func isReadableText() -> Bool {
    guard bytes.count <= Self.sizeLimit else {
      report(at: 0, Words("the file has more than 256 MB", german: "die Datei hat mehr als 256 MB"))
      return false
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      report(
        at: 0, Words("the file is UTF-16", german: "die Datei ist UTF-16"),
        hint: Words("save it as UTF-8", german: "als UTF-8 speichern"))
      return false
    }
    if let offset = firstDamagedByte() {
      report(
        at: offset,
        Words("a character that is not UTF-8", german: "ein Zeichen, das nicht UTF-8 ist"),
        hint: Words(
          "save the file as UTF-8 (not as ANSI, Windows-1252 or Latin-1)",
          german: "die Datei als UTF-8 speichern (nicht als ANSI, Windows-1252 oder Latin-1)"))
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
