/// A sequence of random numbers that starts where a `StreamKey` says.
///
/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014):
/// a counter with an odd step, and a finisher over it. It was taken over generators with more
/// state because a stream is made for nearly every draw: its state is one word, and starting
/// it costs one multiplication.
public struct RandomStream: RandomNumberGenerator, BitwiseCopyable, Sendable {
  @usableFromInline var state: UInt64

  @inlinable
  init(state: UInt64) {
    self.state = state
  }

  /// The next 64 bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  /// The next uniform in the open interval (0, 1): never 0, never 1.
  @inlinable
  public mutating func uniform() -> Double {
    Self.openUnit(next())
  }

  /// The midpoint of the cell of width 2⁻⁵² that the upper 52 bits of `word` name.
  ///
  /// With 53 bits the last midpoint, 1 − 2⁻⁵⁴, would round to 1. The 52 bits become the fraction
  /// of a number in [1, 2), from which 1 − 2⁻⁵³ is taken without rounding; the lower twelve bits
  /// stay free for other use. `1 - openUnit(word)` is exact as well.
  @inlinable
  static func openUnit(_ word: UInt64) -> Double {
    Double(bitPattern: 0x3FF0_0000_0000_0000 | (word &>> 12)) - 0x1.fffffffffffffp-1
  }
}
