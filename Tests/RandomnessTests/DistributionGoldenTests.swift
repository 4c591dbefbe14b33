import Testing

@testable import Randomness

@Suite struct DistributionGoldenTests {
  /// For each known law the bits of its first two samples, and a digest of the next 500.
  ///
  /// Whoever changes a line here changes every figure that was ever published from a seed.
  static let recorded: [String: [UInt64]] = [
    "exponential": [
      0x400F_96EE_196D_EF32, 0x401A_D803_2395_9576, 0x817D_7CD4_0F22_187C,
    ],
    "lognormal": [
      0x3FF2_3147_0904_0392, 0x3FEE_5B1D_D4BA_E67F, 0x9FC1_01B6_D2ED_2FCD,
    ],
    "gamma of CV 0.7": [
      0x3FF0_219F_107E_6A54, 0x3FF1_3B25_397F_11E4, 0x7D24_B7B1_D4FE_A93D,
    ],
    "gamma of shape ½": [
      0x3FD0_F919_E373_35FA, 0x3FF3_F960_4D38_EA2A, 0x4A50_7B37_4B95_9F56,
    ],
    "gamma of shape 400": [
      0x4006_C4AC_2CC2_905B, 0x4006_D7C3_710A_B9D1, 0xB43B_7AFD_18FD_B2D0,
    ],
    "Erlang of 3 stages": [
      0x400D_D580_80D9_2C60, 0x3FF7_6151_4FB3_5F9C, 0x505B_2926_CA5E_E702,
    ],
    "Erlang of 9 stages": [
      0x4017_EB0F_8955_4FFA, 0x4018_83A1_62AC_D0A0, 0x3A9B_3492_E60A_369D,
    ],
    "Weibull of shape 0.7": [
      0x3FFF_6A50_4BD4_19EE, 0x4010_C114_A15F_8AD6, 0x4D64_A6C5_1BD1_8E7F,
    ],
    "Weibull of shape 2.5": [
      0x3FFF_D5CF_27C3_9A31, 0x4003_ADE6_63A4_8078, 0x835F_6F5F_5BAD_BF00,
    ],
    "normal little cut": [
      0x3FEE_39D1_3420_E0B4, 0x3FDB_7B6B_C370_4548, 0x9478_47E7_EA13_E759,
    ],
    "half a normal": [
      0x3FE6_0C2C_C197_979E, 0x3FEC_312C_111B_BD3F, 0xD5FA_FC00_4FBF_D911,
    ],
    "normal much cut": [
      0x3FF5_0F49_6649_4A21, 0x3FF6_B4B3_C1DD_0F97, 0x3391_9F52_F6DD_41C7,
    ],
    "normal all but cut away": [
      0x3FB0_D907_8507_6E81, 0x3FB2_2A29_67E4_0C79, 0xDDA7_E383_C8D0_6B72,
    ],
    "normal not cut": [
      0x4058_BE39_D134_20E1, 0x4058_ADBD_B5E1_B823, 0x2A99_8C55_14BA_5CC1,
    ],
    "uniform": [
      0x4010_D8B6_2E95_8104, 0x400C_C552_BA97_3B15, 0x27BC_7D6D_5330_2A7B,
    ],
    "triangular": [
      0x400B_B267_3FC8_98F3, 0x4007_9561_4A77_3B15, 0xAE81_F977_083F_F44F,
    ],
    "triangular with its tip at a bound": [
      0x3FFA_B0BD_0FC2_45A0, 0x3FF3_90D9_44F9_8166, 0xF283_C2A9_BDA7_1CF5,
    ],
    "histogram": [
      0x4017_CB9D_9372_015A, 0x4014_838C_7C64_D20E, 0x12C5_BADE_B640_80ED,
    ],
    "hyperexponential": [
      0x4020_C701_F63D_7D6A, 0x400E_811A_DA4E_7DA5, 0xD985_9C4A_35CC_8DD1,
    ],
  ]

  @Test func `samples keep their bits for ever`() {
    #expect(Set(KnownLaws.continuous.map(\.testDescription)) == Set(Self.recorded.keys))
    for law in KnownLaws.continuous {
      let name = law.testDescription
      #expect(drawn(from: law.distribution) == Self.recorded[name], "\(name)")
    }
  }

  @Test func `parameters keep their bits for ever`() throws {
    let quantiles = try TwoQuantiles(0.5, below: 4, 0.9, below: 11)
    let solved: [Distribution] = try [
      .weibull(mean: 240, cv: 0.6), .lognormal(quantiles), .weibull(quantiles),
      .gamma(quantiles), .truncatedNormal(quantiles),
    ]
    #expect(digest(solved.flatMap { [$0.mean, $0.variance, $0.cdf(3)] }) == 0xFB4F_3BEA_A2AA_6B85)
  }

  private func drawn(from distribution: Distribution) -> [UInt64] {
    var stream = StreamKey(seed: 1, replication: 2).child(named: "golden").stream(3)
    let first = (0..<2).map { _ in distribution.sample(using: &stream).bitPattern }
    return first + [digest((0..<500).map { _ in distribution.sample(using: &stream) })]
  }
}
