/// Reproducible randomness for tests (SplitMix64), which shares no code with the simulator.
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  package mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  package mutating func real(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  package mutating func happens(_ probability: Double) -> Bool { real(0...1) < probability }

  package mutating func one<Element>(of elements: [Element]) -> Element {
    elements[int(0...(elements.count - 1))]
  }

  /// Each element with this probability, in their order.
  package mutating func some<Element>(of elements: [Element], _ probability: Double) -> [Element] {
    elements.filter { _ in happens(probability) }
  }

  /// Shares that sum to 1.
  package mutating func shares(_ count: Int) -> [Double] {
    let weights = (0..<count).map { _ in real(0.1...1) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
