internal import Statistics

/// Puts integers down as bytes, small ones as few: sums of rare events are mostly zeros.
///
/// Seven bits a byte, the lowest first, the sign as in two's complement (signed LEB128); a run of
/// zeros is a zero and its length. The same on every machine.
struct SumsWriter {
  private(set) var bytes: [UInt8] = []
  private var zeros = 0

  mutating func write(_ value: Int) { write(Int256(Int128(value))) }
  mutating func write(_ value: Int128) { write(Int256(value)) }

  mutating func write(_ value: Int256) {
    guard value != .zero else {
      zeros += 1
      return
    }
    flush()
    put(value)
  }

  mutating func write(_ values: [Int64]) { for value in values { write(Int128(value)) } }
  mutating func write(_ values: [Int128]) { for value in values { write(value) } }
  mutating func write(_ values: [Int256]) { for value in values { write(value) } }

  /// All that was written.
  mutating func finish() -> [UInt8] {
    flush()
    return bytes
  }

  private mutating func flush() {
    guard zeros > 0 else { return }
    bytes.append(0)
    put(Int256(Int128(zeros)))
    zeros = 0
  }

  private mutating func put(_ value: Int256) {
    var rest = value
    while true {
      let digit = UInt8(truncatingIfNeeded: rest.low) & 0x7F
      rest.shiftRightBySeven()
      let isNegative = digit & 0x40 != 0
      if rest == .zero && !isNegative || rest == Int256(-1) && isNegative {
        bytes.append(digit)
        return
      }
      bytes.append(digit | 0x80)
    }
  }
}

/// Reads what `SumsWriter` wrote.
struct SumsReader {
  /// The bytes end early, or hold a number that does not fit.
  struct Damaged: Error {}

  private var rest: ArraySlice<UInt8>
  private var zeros = 0

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// Whether everything was read.
  var isAtEnd: Bool { rest.isEmpty && zeros == 0 }

  mutating func wide() throws(Damaged) -> Int256 {
    if zeros > 0 {
      zeros -= 1
      return .zero
    }
    let value = try take()
    guard value == .zero else { return value }
    guard let count = Int(exactly: try narrow(take())), count > 0 else { throw Damaged() }
    zeros = count - 1
    return .zero
  }

  mutating func integer() throws(Damaged) -> Int {
    guard let value = Int(exactly: try narrow(wide())) else { throw Damaged() }
    return value
  }

  mutating func long() throws(Damaged) -> Int128 { try narrow(wide()) }

  private func narrow(_ value: Int256) throws(Damaged) -> Int128 {
    let lower = Int128(truncatingIfNeeded: value.low)
    guard Int256(lower) == value else { throw Damaged() }
    return lower
  }

  private mutating func take() throws(Damaged) -> Int256 {
    var (low, high) = (UInt128.zero, UInt128.zero)
    var shift = 0
    while let byte = rest.popFirst() {
      guard shift < 259 else { throw Damaged() }
      let digit = UInt128(byte & 0x7F)
      if shift < 128 {
        low |= digit << UInt128(shift)
        if shift > 121 { high |= digit >> UInt128(128 - shift) }
      } else {
        high |= digit << UInt128(shift - 128)
      }
      shift += 7
      guard byte & 0x80 == 0 else { continue }
      if byte & 0x40 != 0, shift < 256 {
        if shift < 128 {
          low |= UInt128.max << UInt128(shift)
          high = .max
        } else {
          high |= UInt128.max << UInt128(shift - 128)
        }
      }
      return Int256(high: Int128(truncatingIfNeeded: high), low: low)
    }
    throw Damaged()
  }
}

extension Int256 {
  /// Divides by 128 and rounds down.
  fileprivate mutating func shiftRightBySeven() {
    low = low >> 7 | UInt128(truncatingIfNeeded: high) << 121
    high >>= 7
  }
}
