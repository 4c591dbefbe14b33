/// A file as it was read: its name, its bytes, and where its lines begin.
package struct SourceFile: Equatable, Sendable {
  /// The path by which the file was asked for.
  package let path: String
  package let bytes: [UInt8]
  /// The place of the file in the order of loading, the file that the user named being 0.
  package let order: Int
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8], order: Int = 0) {
    self.path = path
    self.bytes = bytes
    self.order = order
    lineStarts = Self.lineStarts(in: bytes)
  }

  /// The line and column of the character that begins at a byte offset.
  ///
  /// - Complexity: O(log lines + length of the line).
  package func position(of offset: Int) -> TextPosition {
    var below = 0
    var above = lineStarts.count
    while above - below > 1 {
      let middle = (below + above) / 2
      if lineStarts[middle] <= offset { below = middle } else { above = middle }
    }
    var start = lineStarts[below]
    if start == 0, bytes.starts(with: Byte.byteOrderMark) { start = Byte.byteOrderMark.count }
    let before = bytes[min(start, offset)..<min(offset, bytes.count)]
    return TextPosition(line: below + 1, column: String(decoding: before, as: UTF8.self).count + 1)
  }

  /// The offsets at which lines begin; a line ends with LF, CR LF or CR.
  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      if byte == Byte.lineFeed {
        starts.append(offset + 1)
      } else if byte == Byte.carriageReturn {
        let isPair = offset + 1 < bytes.count && bytes[offset + 1] == Byte.lineFeed
        if !isPair { starts.append(offset + 1) }
      }
    }
    return starts
  }
}
