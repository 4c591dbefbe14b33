internal import Words

extension JSONCParser {
  /// The number that begins here: an optional minus, digits, a fraction, an exponent.
  mutating func number() -> NumberLiteral? {
    let start = index
    let (end, isWhole) = endOfNumber(from: start)
    if end > start, end == bytes.count || !continuesNumber(at: end) {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      if let literal = Self.literal(text, isWhole: isWhole) {
        index = end
        return literal
      }
      index = end
      report(
        at: start,
        Words(
          "\(Wording.shortened(text)) is too large",
          german: "\(Wording.shortened(text)) ist zu groß"),
        hint: Words(
          "no number beyond 1.7e308 can be held",
          german: "mehr als 1.7e308 ist als Zahl nicht möglich"))
      return nil
    }
    return badNumber()
  }

  private static func literal(_ text: String, isWhole: Bool) -> NumberLiteral? {
    if isWhole, let integer = Int64(text) {
      let isMinusZero = integer == 0 && text.utf8.first == Byte.minus
      return NumberLiteral(
        value: isMinusZero ? -0.0 : Double(integer), text: text, integer: integer)
    }
    guard let value = Double(text), value.isFinite else { return nil }
    return NumberLiteral(value: value, text: text, integer: isWhole ? nil : value.whole)
  }

  /// The offset after a number as JSON has it, or the start when there is none.
  private func endOfNumber(from start: Int) -> (end: Int, isWhole: Bool) {
    var end = start
    if bytes[end] == Byte.minus { end += 1 }
    let first = end
    end = endOfDigits(from: first)
    guard end > first, bytes[first] != Byte.zero || end == first + 1 else { return (start, false) }
    var isWhole = true
    if end < bytes.count, bytes[end] == Byte.point {
      let fraction = end + 1
      end = endOfDigits(from: fraction)
      guard end > fraction else { return (start, false) }
      isWhole = false
    }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < bytes.count, bytes[exponent] == Byte.plus || bytes[exponent] == Byte.minus {
        exponent += 1
      }
      end = endOfDigits(from: exponent)
      guard end > exponent else { return (start, false) }
      isWhole = false
    }
    return (end, isWhole)
  }

  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    return end
  }

  /// Whether the byte would make the number before it something else: a time, a date, a share.
  private func continuesNumber(at offset: Int) -> Bool {
    let byte = bytes[offset]
    switch byte {
    case Byte.plus, Byte.minus, Byte.point, Byte.colon, Byte.apostrophe: return true
    case UInt8(ascii: "_"), UInt8(ascii: "%"): return true
    case 0x80...: return wideSpaceLength(at: offset) == 0
    default: return byte.isDigit || byte.isLetter
    }
  }

  /// Reports what looks like a number but is none, with how to write what is most likely meant.
  mutating func badNumber() -> NumberLiteral? {
    let start = index
    repeat { index += 1 } while index < bytes.count && continuesNumber(at: index)
    let run = bytes[start..<index]
    let text = String(decoding: run, as: UTF8.self)
    report(
      at: start,
      Words(
        "\(Wording.shortened(text)) is not a number",
        german: "\(Wording.shortened(text)) ist keine Zahl"),
      hint: Self.hint(forBadNumber: Array(run)))
    return nil
  }

  private static func hint(forBadNumber run: [UInt8]) -> Words {
    let text = Wording.shortened(String(decoding: run, as: UTF8.self))
    let digits = run.drop { $0 == Byte.minus || $0 == Byte.plus }
    let has = { (byte: UInt8) in run.contains(byte) }
    if has(Byte.colon) {
      return Words(
        "put times in quotes: \"\(text)\"",
        german: "Uhrzeiten in Anführungszeichen setzen: \"\(text)\"")
    }
    if has(UInt8(ascii: "%")) {
      return Words(
        "write a share as a number from 0 to 1",
        german: "einen Anteil als Zahl von 0 bis 1 schreiben")
    }
    if digits.starts(with: [Byte.zero, UInt8(ascii: "x")]) {
      return Words("write it in decimal digits", german: "in Dezimalziffern schreiben")
    }
    if digits.contains(where: { $0 | 0x20 == UInt8(ascii: "n") }),
      !digits.contains(where: \.isDigit)
    {
      return Words(
        "only finite numbers can be given; leave the entry out to have none",
        german: "nur endliche Zahlen sind möglich; für keine den Eintrag weglassen")
    }
    if has(UInt8(ascii: "_")) || has(Byte.apostrophe)
      || digits.count(where: { $0 == Byte.point }) > 1
    {
      return Words(
        "write numbers with a decimal point and nothing between thousands",
        german: """
          Zahlen mit Dezimalpunkt und ohne Trennzeichen zwischen Tausendern \
          schreiben
          """)
    }
    if digits.dropFirst().contains(Byte.minus), !digits.contains(where: \.isLetter) {
      return Words(
        "put dates in quotes: \"\(text)\"", german: "Daten in Anführungszeichen setzen: \"\(text)\""
      )
    }
    if digits.contains(where: { $0.isLetter && $0 | 0x20 != UInt8(ascii: "e") }) {
      return Words(
        "give the number alone, without a unit, or put text in quotes",
        german: "nur die Zahl ohne Einheit angeben, oder Text in Anführungszeichen setzen")
    }
    if run.first == Byte.plus { return Words("leave the plus out", german: "das Plus weglassen") }
    if digits.first == Byte.point {
      return Words(
        "write a digit before the point: 0.5", german: "eine Ziffer vor den Punkt schreiben: 0.5")
    }
    if digits.first == Byte.zero {
      return Words("leave the leading zero out", german: "die führende Null weglassen")
    }
    return Words(
      "write digits after the point, as in 0.5 or 2e6",
      german: "Ziffern hinter den Punkt schreiben, wie in 0.5 oder 2e6")
  }
}
