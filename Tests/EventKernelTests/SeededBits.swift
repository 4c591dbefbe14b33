/// A small source of test data: a linear congruence, its weak low bits left out.
struct SeededBits {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1
    for _ in 0..<4 { _ = below(2) }
  }

  /// A number from 0 up to, but not at, `bound`.
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state &>> 33) % bound
  }
}
