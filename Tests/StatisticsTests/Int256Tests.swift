import Testing

@testable import Statistics

struct Int256Tests {
  @Test func `sums of products equal those of unbounded integers`() {
    // python3: a = 2**127 - 1; b = -98765432109876543210987654321; a*b; a*a + a*b - c**2
    let a = Int128.max
    let b: Int128 = -98_765_432_109_876_543_210_987_654_321
    #expect(
      Int256(product: a, b).description
        == "-16804067504159023691151030182681528286414913848400756257026492396367")
    var sum = Int256(product: a, a)
    #expect(
      sum.description
        == "28948022309329048855892746252171976962977213799489202546401021394546514198529")
    sum.addProduct(a, b)
    let c: Int128 = 12_345_678_901_234_567_890
    sum.addProduct(-c, c)
    #expect(
      sum.description
        == "28948022292524981351733722561020946780143269725541900330498359937645002750062")
  }

  @Test func `carries pass between the halves in both directions`() {
    let one = Int256(1)
    let edge = Int256(high: 0, low: .max)
    #expect(edge + one == Int256(high: 1, low: 0))
    #expect(Int256(high: 1, low: 0) - one == edge)
    #expect(Int256.zero - one == Int256(-1))
    #expect(Int256(-1) + one == .zero)
    #expect(-Int256(high: 3, low: 5) == Int256(high: -4, low: .max - 4))
    #expect(Int256(-1) < .zero && .zero < one && Int256(Int128.min) < Int256(-1))
  }

  @Test func `products of the extreme totals fit`() {
    var sum = Int256.zero
    for _ in 0..<1_000 {
      sum.addProduct(Int64.min, Int64.min)
      sum.addProduct(Int64.min, Int64.max)
    }
    // 1000 · (2¹²⁶ − 2⁶³ · (2⁶³ − 1)) = 1000 · 2⁶³
    #expect(sum == Int256(Int128(1_000) << 63))
  }

  @Test func `an overflowing sum traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Int256(high: .max, low: .max) + Int256(1)
    }
    await #expect(processExitsWith: .failure) {
      _ = Int256(high: .min, low: 0) - Int256(1)
    }
  }

  @Test(arguments: [
    // python3: float(n).hex(); a double has 53 bits, so near 2²⁰⁰ neighbours are 2¹⁴⁸ apart.
    ("1606938044258990453947923680586147734807949174969684883144704", 0x1p+200),
    ("1606938044258990453947923680586147734807949174969684883144705", 0x1.0000000000001p+200),
    ("1606938044258990453947923680586147734807949174969684883144703", 0x1p+200),
    ("1606938044258990810759846857076117999379441537343468978831360", 0x1.0000000000002p+200),
    ("-1606938044258990453947923680586147734807949174969684883144705", -0x1.0000000000001p+200),
    (
      "28948022309329048855892746252171976963317496166410141009864396001978282409991", 0x1p+254
    ),
    ("9007199254740993", 0x1p+53), ("9007199254740995", 0x1.0000000000002p+53),
    ("340282366920938463463374607431768211455", 0x1p+128), ("-7", -7), ("0", 0),
  ])
  func `the conversion to floating point rounds to nearest, ties to even`(
    text: String, expected: Double
  ) throws {
    #expect(Double(try #require(Int256(text))) == expected)
  }

  @Test func `decimal text is read back as the same number`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      let shift = Int.random(in: 0..<256, using: &random)
      let high = Int128(truncatingIfNeeded: UInt128.random(in: 0...UInt128.max, using: &random))
      let low = UInt128.random(in: 0...UInt128.max, using: &random)
      let value =
        shift < 128
        ? Int256(high: high >> Int128(shift), low: low)
        : Int256(Int128(low >> 1) >> Int128(shift - 128))
      #expect(Int256(value.description) == value)
    }
    #expect(Int256(Int256(high: .min, low: 0).description) == Int256(high: .min, low: 0))
  }

  @Test(arguments: [
    "", "-", "1.5", "+1", "12a", " 1", "٣",
    // 2²⁵⁵, one too many.
    "57896044618658097711785492504343953926634992332820282019728792003956564819968",
  ])
  func `text that is no 256-bit integer is refused`(text: String) {
    #expect(Int256(text) == nil)
  }

  @Test func `exact arithmetic obeys the laws of a ring`() {
    var random = SplitMix64(seed: 2)
    func draw() -> ExactInteger {
      let value = ExactInteger(Int128(Int64.random(in: .min ... .max, using: &random)))
      let other = ExactInteger(Int128(Int64.random(in: -9...9, using: &random)))
      return value * value * other + other
    }
    for _ in 0..<200 {
      let (a, b, c) = (draw(), draw(), draw())
      #expect((a * (b + c) - a * b - a * c).isZero)
      #expect((a + b - b - a).isZero)
      #expect(((a - b) * (a + b) - (a * a - b * b)).isZero)
      #expect((-(-a) - a).isZero)
    }
  }
}
