import ScenarioFile

/// Reproducible randomness for tests (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}

extension Dice {
  /// A tree of any kind, up to a depth; what has no fraction is an integer.
  mutating func value(depth: Int) -> JSONValue {
    switch below(depth > 0 ? 7 : 5) {
    case 0: return .null
    case 1: return .bool(below(2) == 0)
    case 2: return .integer(one(of: [0, -1, 7, .max, .min, Int64(below(1 << 40))]))
    case 3:
      let number = Double(bitPattern: next())
      return number.isFinite && number.rounded() != number ? .number(number) : .number(0.1)
    case 4: return .string(text())
    case 5: return .array((0..<below(5)).map { _ in value(depth: depth - 1) })
    default:
      let names = Set((0..<below(20)).map { _ in text() }).sorted()
      return .object(names.map { JSONMember($0, value(depth: depth - 1)) })
    }
  }

  mutating func text() -> String {
    let pieces = [
      "a", "Zeit", "ü", "\"", "\\", "\n", "\u{1}", "😀", "\u{A0}", "//", ",", "{", "€", "/*",
    ]
    return (0..<below(6)).map { _ in one(of: pieces) }.joined()
  }
}
