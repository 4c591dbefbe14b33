/// The bytes of a file that a value or a name was read from.
///
/// Offsets, not lines and columns, because nearly all spans are never shown: `SourceFile` turns
/// the few that end up in findings into positions.
package struct SourceSpan: Equatable, Hashable, Sendable {
  private let fileNumber: Int32
  private let startOffset: Int32
  private let endOffset: Int32

  /// - Precondition: offsets fit 32 bits, which `JSONCParser` makes sure of.
  package init(file: Int, start: Int, end: Int) {
    fileNumber = Int32(file)
    startOffset = Int32(start)
    endOffset = Int32(end)
  }

  /// The place of the file in the order of loading.
  package var file: Int { Int(fileNumber) }
  /// The offset of the first byte.
  package var start: Int { Int(startOffset) }
  /// The offset after the last byte.
  package var end: Int { Int(endOffset) }
}
