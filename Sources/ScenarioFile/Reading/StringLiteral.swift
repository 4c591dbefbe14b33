/// Where the characters of a text stand in the quotes that it was read from.
enum StringLiteral {
  /// The offset in the file of a byte of the decoded text.
  ///
  /// They differ by the opening quote and by the escapes before. An offset beyond the text is
  /// its closing quote.
  static func offset(ofDecoded decoded: Int, in span: SourceSpan, of file: SourceFile) -> Int {
    var remaining = decoded
    // Names may stand without quotes, and so do cells of tables.
    let isQuoted = file.bytes.indices.contains(span.start) && file.bytes[span.start] == Byte.quote
    var offset = span.start + (isQuoted ? 1 : 0)
    let end = max(span.end - 1, span.start)
    while remaining > 0, offset < end {
      guard file.bytes[offset] == Byte.backslash else {
        offset += 1
        remaining -= 1
        continue
      }
      let (length, width) = escape(at: offset, of: file)
      offset += length
      remaining -= width
    }
    return min(offset, end)
  }

  /// How many bytes an escape has in the file, and how many its character has in UTF-8.
  private static func escape(at offset: Int, of file: SourceFile) -> (length: Int, width: Int) {
    guard file.bytes[offset + 1] == UInt8(ascii: "u") else { return (2, 1) }
    let digits = String(decoding: file.bytes[(offset + 2)..<(offset + 6)], as: UTF8.self)
    guard let code = UInt32(digits, radix: 16) else { return (6, 1) }
    return Unicode.Scalar(code).map { (6, UTF8.width($0)) } ?? (12, 4)
  }
}
