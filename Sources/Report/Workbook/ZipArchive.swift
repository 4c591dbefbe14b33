/// A ZIP archive whose files are stored as they are, the same bytes for the same files.
///
/// Each file carries the first date that the format knows, 1980-01-01, so that nothing depends on
/// the time of writing. Source: PKWARE, *APPNOTE*, 6.3.10, without ZIP64: neither a file nor the
/// archive may reach 4 GiB.
struct ZipArchive {
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: UInt32
    let offset: UInt32
  }

  private var entries: [Entry] = []
  private var size = 0

  /// The bytes that bring a file into the archive.
  mutating func file(_ name: String, _ contents: [UInt8]) -> [UInt8] {
    let entry = Entry(
      name: Array(name.utf8), checksum: CRC32.checksum(of: contents),
      size: UInt32(contents.count), offset: UInt32(size))
    entries.append(entry)
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(0x0403_4B50))
    Self.describe(entry, in: &bytes)
    bytes += entry.name
    bytes += contents
    size += bytes.count
    return bytes
  }

  /// The bytes that close the archive: its table of contents.
  func end() -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes.append(littleEndian: UInt32(0x0201_4B50))
      bytes.append(littleEndian: Self.version)
      Self.describe(entry, in: &bytes)
      // No comment, the first disk, no attributes.
      bytes += [UInt8](repeating: 0, count: 10)
      bytes.append(littleEndian: entry.offset)
      bytes += entry.name
    }
    let length = UInt32(bytes.count)
    bytes.append(littleEndian: UInt32(0x0605_4B50))
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: UInt16(entries.count))
    bytes.append(littleEndian: UInt16(entries.count))
    bytes.append(littleEndian: length)
    bytes.append(littleEndian: UInt32(size))
    bytes.append(littleEndian: UInt16(0))
    return bytes
  }

  /// Needed to read it: 2.0.
  private static let version: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11
  private static let stored: UInt16 = 0
  private static let midnight: UInt16 = 0
  private static let firstDay: UInt16 = 1 << 5 | 1

  /// What local header and table of contents have in common, without the name.
  private static func describe(_ entry: Entry, in bytes: inout [UInt8]) {
    for number in [version, flags, stored, midnight, firstDay] {
      bytes.append(littleEndian: number)
    }
    for number in [entry.checksum, entry.size, entry.size] {
      bytes.append(littleEndian: number)
    }
    bytes.append(littleEndian: UInt16(entry.name.count))
    bytes.append(littleEndian: UInt16(0))
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
