import Testing

@testable import Randomness

@Suite struct RandomStreamTests {
  @Test func `the words are those of SplitMix64`() {
    // From the authors' C code with the state 1234567.
    let stream = RandomStream(state: 1_234_567)
    #expect(
      stream.words(3) == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func `a uniform is never 0 and never 1, and its complement is exact`() {
    #expect(RandomStream.openUnit(0) == 0x1p-53)
    #expect(RandomStream.openUnit(.max) == 1 - 0x1p-53)
    #expect(RandomStream.openUnit(1 << 63) == 0.5 + 0x1p-53)
    for word in RandomStream(state: 5).words(1000) {
      #expect(1 - RandomStream.openUnit(word) == RandomStream.openUnit(~word))
    }
  }

  @Test func `uniforms are uniform`() {
    var stream = StreamKey(seed: 3, replication: 0).stream(1)
    let samples = (0..<20_000).map { _ in stream.uniform() }
    #expect(kolmogorov(samples) { $0 } < 1.95)
    #expect(kolmogorov(samples) { min($0 * 1.04, 1) } > 1.95)
  }

  @Test func `streams and variates keep their bits for ever`() {
    let key = StreamKey(seed: 42, replication: 7).child(named: "Antrag").child(12)
    var stream = key.stream(5, 2)
    #expect(stream.words(4) == Self.words)
    let draws: [UInt64] = [
      stream.uniform(), stream.exponential(), stream.normal(), stream.gamma(shape: 2.5),
      stream.gamma(shape: 0.5), key.uniform(9),
    ].map(\.bitPattern)
    #expect(draws == Self.draws)
    #expect(digest((0..<20_000).map { _ in stream.exponential() }) == 0x5ACF_FB76_697F_99E0)
    #expect(digest((0..<20_000).map { _ in stream.normal() }) == 0xDD20_C3C1_CE42_B493)
    #expect(digest((0..<5_000).map { _ in stream.gamma(shape: 0.7) }) == 0x5EA2_7A4A_C375_C089)
  }

  static let words: [UInt64] = [
    0xCAFB_7612_791F_DEF4, 0xC66C_A49F_24E8_573A, 0x530A_0253_4F23_4D63, 0x9AAD_8498_64D2_7342,
  ]
  static let draws: [UInt64] = [
    0x3FE9_5F6E_C24F_23FB, 0x4001_825E_2151_C711, 0xBFE2_0D5E_A06F_6415, 0x3FEA_75D9_8ADC_5FAB,
    0x3F8C_D627_8BCF_F330, 0x3FAF_A89C_E901_63B0,
  ]
}
