extension RandomStream {
  /// An exponential variate of mean 1, above 0.
  @inlinable
  public mutating func exponential() -> Double {
    let word = next()
    let layer = Int(truncatingIfNeeded: word & 0xFF)
    let x = Self.openUnit(word) * ExponentialZiggurat.edges[layer]
    // Left of the next layer's edge the whole height lies under the curve: 98.9 % of draws.
    if x < ExponentialZiggurat.edges[layer &+ 1] { return x }
    return exponential(from: layer, at: x)
  }

  /// Decides about `x` in `layer`, and draws again as often as it takes.
  @usableFromInline
  @inline(never)
  mutating func exponential(from layer: Int, at x: Double) -> Double {
    var layer = layer
    var x = x
    var offset = 0.0
    while true {
      let right = ExponentialZiggurat.edges[layer]
      let left = ExponentialZiggurat.edges[layer + 1]
      if x < left { return offset + x }
      if layer == 0 {
        // The tail of an exponential is an exponential.
        offset += left
      } else {
        let bottom = Elementary.exp(-right)
        let top = Elementary.exp(-left)
        if bottom + (top - bottom) * uniform() < Elementary.exp(-x) { return offset + x }
      }
      let word = next()
      layer = Int(truncatingIfNeeded: word & 0xFF)
      x = Self.openUnit(word) * ExponentialZiggurat.edges[layer]
    }
  }

  /// A normal variate of mean 0 and variance 1.
  @inlinable
  public mutating func normal() -> Double {
    let word = next()
    let layer = Int(truncatingIfNeeded: word & 0xFF)
    let x = Self.openUnit(word) * NormalZiggurat.edges[layer]
    if x < NormalZiggurat.edges[layer &+ 1] { return Self.signed(x, by: word) }
    return Self.signed(halfNormal(from: layer, at: x), by: word)
  }

  /// `x` with the ninth bit of `word` as its sign.
  @inlinable
  static func signed(_ x: Double, by word: UInt64) -> Double {
    Double(bitPattern: x.bitPattern | (word & 0x100) &<< 55)
  }

  /// Decides about `x` in `layer`, and draws again as often as it takes.
  @usableFromInline
  @inline(never)
  mutating func halfNormal(from layer: Int, at x: Double) -> Double {
    var layer = layer
    var x = x
    while true {
      let right = NormalZiggurat.edges[layer]
      let left = NormalZiggurat.edges[layer + 1]
      if x < left { return x }
      if layer == 0 { return left + normalTailExcess(beyond: left) }
      let bottom = Elementary.exp(-0.5 * right * right)
      let top = Elementary.exp(-0.5 * left * left)
      if bottom + (top - bottom) * uniform() < Elementary.exp(-0.5 * x * x) { return x }
      let word = next()
      layer = Int(truncatingIfNeeded: word & 0xFF)
      x = Self.openUnit(word) * NormalZiggurat.edges[layer]
    }
  }

  /// How far beyond `edge` > 0 a normal variate lies that is known to lie beyond it.
  ///
  /// Marsaglia: Generating a variable from the tail of the normal distribution (Technometrics 6,
  /// 1964).
  @usableFromInline
  mutating func normalTailExcess(beyond edge: Double) -> Double {
    while true {
      let excess = exponential() / edge
      if 2 * exponential() > excess * excess { return excess }
    }
  }
}
