/// A stream of random bits: xoshiro256++, as in the C references.
///
/// Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators",
/// arXiv:1805.01407; seeded by SplitMix64 as they advise.
struct Xoshiro256: BitwiseCopyable {
  private var s0, s1, s2, s3: UInt64

  init(seed: UInt64) {
    var mixer = seed
    func mixed() -> UInt64 {
      mixer &+= 0x9e37_79b9_7f4a_7c15
      var z = mixer
      z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z &>> 31)
    }
    (s0, s1, s2, s3) = (mixed(), mixed(), mixed(), mixed())
  }

  @inline(__always) mutating func next() -> UInt64 {
    let sum = s0 &+ s3
    let result = ((sum &<< 23) | (sum &>> 41)) &+ s0
    let t = s1 &<< 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = (s3 &<< 45) | (s3 &>> 19)
    return result
  }

  /// A uniform draw, strictly between 0 and 1.
  mutating func nextUnit() -> Double {
    (Double(next() &>> 11) + 0.5) * 0x1p-53
  }
}
