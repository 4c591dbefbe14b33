import Randomness
import Testing

/// Families of streams whose names differ as little as names can.
enum Neighbourhood: CaseIterable {
  case seeds, replications, ordinals, ordinalsOfAName, dates, purposes, attempts, draws

  static let size = 100_000

  /// The `count`th draw of each of the neighbouring streams, or of one stream for `draws`.
  func words() -> [UInt64] {
    let key = StreamKey(seed: 1, replication: 0)
    let named = key.child(named: "Antrag").child(20_250_303)
    var stream = key.stream(1)
    return (0..<Self.size).map { index in
      let word = UInt64(index)
      return switch self {
      case .seeds: StreamKey(seed: word, replication: 0).stream(1).words(1)[0]
      case .replications: StreamKey(seed: 1, replication: index).stream(1).words(1)[0]
      case .ordinals: key.child(word).stream(1).words(1)[0]
      case .ordinalsOfAName: named.child(word).stream(2, 1).words(1)[0]
      case .dates: key.child(20_000 + word).child(5).stream(1).words(1)[0]
      case .purposes: key.stream(word).words(1)[0]
      case .attempts: key.stream(3, word).words(1)[0]
      case .draws: stream.next()
      }
    }
  }
}

@Suite struct NeighbourhoodTests {
  @Test(arguments: Neighbourhood.allCases)
  func `neighbours fill the unit interval evenly`(neighbourhood: Neighbourhood) {
    let words = neighbourhood.words()
    #expect(Set(words).count == words.count)
    var (upper, lower) = ([Int](repeating: 0, count: 256), [Int](repeating: 0, count: 256))
    var ones = [Int](repeating: 0, count: 64)
    for word in words {
      upper[Int(word >> 56)] += 1
      lower[Int(word & 255)] += 1
      for bit in 0..<64 { ones[bit] += Int(word >> UInt64(bit) & 1) }
    }
    #expect(abs(chiSquareDeviate(upper)) < 4)
    #expect(abs(chiSquareDeviate(lower)) < 4)
    let deviation = 0.5 * Double(words.count).squareRoot()
    for bit in 0..<64 {
      #expect(abs(Double(ones[bit]) - 0.5 * Double(words.count)) < 4.5 * deviation)
    }
  }

  @Test(arguments: Neighbourhood.allCases)
  func `neighbours are not correlated`(neighbourhood: Neighbourhood) {
    let words = neighbourhood.words()
    let uniforms = words.map { Double($0 >> 11) * 0x1p-53 }
    for lag in [1, 2, 3, 16, 256] {
      #expect(abs(correlationDeviate(Array(zip(uniforms, uniforms.dropFirst(lag))))) < 4)
      var cells = [Int](repeating: 0, count: 256)
      for (left, right) in zip(words, words.dropFirst(lag)) {
        cells[Int(left >> 60) * 16 + Int(right >> 60)] += 1
      }
      #expect(abs(chiSquareDeviate(cells)) < 4)
    }
  }

  @Test func `one key's purposes, attempts and draws are not correlated`() {
    let root = StreamKey(seed: 7, replication: 1)
    let keys = (0..<20_000).map { root.child($0) }
    let first = keys.map { $0.uniform(1, 0) }
    let others: [(StreamKey) -> Double] = [
      { $0.uniform(2, 0) }, { $0.uniform(1, 1) }, { $0.uniform(0, 1) }, { $0.uniform(257, 0) },
      { $0.child(0).uniform(1, 0) }, { $0.child(1).uniform(1, 0) },
      { Double($0.stream(1).words(2)[1] >> 11) * 0x1p-53 },
    ]
    for other in others {
      #expect(abs(correlationDeviate(Array(zip(first, keys.map(other))))) < 4)
    }
  }

  @Test func `each bit of a word on the path moves half the bits of a draw`() {
    let root = StreamKey(seed: 7, replication: 1)
    for bit in 0..<64 as Range<UInt64> {
      var flips = [Int](repeating: 0, count: 64)
      for word in 0..<400 as Range<UInt64> {
        let left = root.child(word).stream(1).words(1)[0]
        let right = root.child(word ^ (1 << bit)).stream(1).words(1)[0]
        for position in 0..<64 { flips[position] += Int((left ^ right) >> UInt64(position) & 1) }
      }
      // 64 × 64 counts of 400 throws, each within five standard deviations of 200.
      #expect(flips.allSatisfy { abs($0 - 200) < 50 })
    }
  }

  @Test func `the tests themselves notice a generator that is not one`() {
    let counter = (0..<100_000).map { Double($0 % 1000) / 1000 }
    #expect(abs(correlationDeviate(Array(zip(counter, counter.dropFirst())))) > 100)
    let lopsided = (0..<256).map { 390 + ($0 < 128 ? 8 : -8) }
    #expect(chiSquareDeviate(lopsided) < 4)
    #expect(chiSquareDeviate((0..<256).map { 390 + ($0 < 128 ? 40 : -40) }) > 4)
  }
}
