/// A small generator with a fixed seed, so that every run of a test draws the same numbers.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// Whether two numbers agree to a relative tolerance.
func isClose(_ a: Double?, _ b: Double, within tolerance: Double = 1e-14) -> Bool {
  guard let a else { return false }
  return (a - b).magnitude <= tolerance * b.magnitude
}
