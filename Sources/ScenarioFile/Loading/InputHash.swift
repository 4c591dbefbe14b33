/// The 64-bit FNV-1a hash of what a scenario is made of: no protection from malice, only from
/// mistakes.
package struct InputHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  init(files: [SourceFile], overlay: String) {
    for file in files { add(file.bytes) }
    add(overlay.utf8)
  }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// In 16 hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
