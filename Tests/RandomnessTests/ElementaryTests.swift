import Testing

@testable import Randomness

@Suite struct ElementaryTests {
  @Test func `exp is within a unit in the last place of the true value`() {
    expectWithinOneUnit(ElementaryReference.exp, Elementary.exp)
  }

  @Test func `log is within a unit in the last place of the true value`() {
    expectWithinOneUnit(ElementaryReference.log, Elementary.log)
  }

  @Test func `expm1 is within a unit in the last place of the true value`() {
    expectWithinOneUnit(ElementaryReference.expm1, Elementary.expm1)
  }

  @Test func `log1p is within a unit in the last place of the true value`() {
    expectWithinOneUnit(ElementaryReference.log1p, Elementary.log1p)
  }

  @Test func `logGamma is within a unit in the last place of the true value`() {
    expectWithinOneUnit(ElementaryReference.logGamma) { Elementary.logGamma($0) }
  }

  @Test func `pow is within a unit in the last place of the true value`() throws {
    for line in ElementaryReference.pow.split(separator: "\n") {
      let entry = try ReferenceEntry(line)
      #expect(entry.units(Elementary.pow(entry.arguments[0], entry.arguments[1])) <= 1, "\(line)")
    }
  }

  @Test func `exp knows its special values`() {
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(709.782712893384) < .infinity)
    #expect(Elementary.exp(709.7827128933841) == .infinity)
    #expect(Elementary.exp(1e300) == .infinity)
    #expect(Elementary.exp(-745.1332191019411) == .leastNonzeroMagnitude)
    #expect(Elementary.exp(-745.1332191019412) == 0)
    #expect(Elementary.exp(-1e300) == 0)
    #expect(Elementary.exp(-.leastNonzeroMagnitude) == 1)
  }

  @Test func `log knows its special values`() {
    #expect(Elementary.log(1).bitPattern == 0)
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-0.0) == -.infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(-.infinity).isNaN)
    #expect(Elementary.log(-.leastNonzeroMagnitude).isNaN)
    #expect(Elementary.log(.nan).isNaN)
    #expect(Elementary.log(.infinity) == .infinity)
  }

  @Test func `expm1 and log1p know their special values`() {
    #expect(Elementary.expm1(0) == 0)
    #expect(Elementary.expm1(-.infinity) == -1)
    #expect(Elementary.expm1(-800) == -1)
    #expect(Elementary.expm1(800) == .infinity)
    #expect(Elementary.expm1(.nan).isNaN)
    #expect(Elementary.log1p(0) == 0)
    #expect(Elementary.log1p(-1) == -.infinity)
    #expect(Elementary.log1p(-1.5).isNaN)
    #expect(Elementary.log1p(.infinity) == .infinity)
    #expect(Elementary.log1p(.nan).isNaN)
  }

  @Test func `pow knows the special values of IEEE 754`() {
    let expected: [(Double, Double, Double)] = [
      (.nan, 0, 1), (1, .nan, 1), (0, 0, 1), (.infinity, 0, 1), (2, 3, 8), (-2, 3, -8),
      (-2, 2, 4), (-2, -3, -0.125), (0, 3, 0), (-0.0, 3, -0.0), (-0.0, 2, 0), (0, -1, .infinity),
      (-0.0, -1, -.infinity), (-0.0, -2, .infinity), (.infinity, 2, .infinity),
      (.infinity, -2, 0), (-.infinity, 3, -.infinity), (-.infinity, 2, .infinity),
      (-.infinity, -3, -0.0), (-1, .infinity, 1), (-1, -.infinity, 1), (2, .infinity, .infinity),
      (2, -.infinity, 0), (0.5, .infinity, 0), (0.5, -.infinity, .infinity), (10, 400, .infinity),
      (10, -400, 0), (-10, 401, -.infinity), (-10, -401, -0.0), (2, 1023, 0x1p1023),
      (2, -1074, .leastNonzeroMagnitude), (9, 0.5, 3), (-1, 0x1p53, 1), (-1, 0x1p53 - 1, -1),
      (0.999, 1e300, 0), (1.001, -1e300, 0), (3, 1e-30, 1),
    ]
    for (base, exponent, value) in expected {
      let result = Elementary.pow(base, exponent)
      #expect(result.bitPattern == value.bitPattern, "\(base) to the power of \(exponent)")
    }
    #expect(Elementary.pow(-8, 1.0 / 3).isNaN)
    #expect(Elementary.pow(.nan, 1).isNaN)
    #expect(Elementary.pow(2, .nan).isNaN)
  }

  @Test func `whole powers are exact where they fit`() {
    for base in 2...40 as ClosedRange<Int> {
      var value = 1
      for exponent in 1...8 where value < 1 << 46 {
        value *= base
        #expect(Elementary.pow(Double(base), Double(exponent)) == Double(value))
      }
    }
  }

  @Test func `the functions keep every bit`() {
    // 10⁵ arguments over the whole range of each function; a compiler that fused or reordered
    // would show here, in debug or release, on any processor.
    let words = RandomStream(state: 77).words(100_000)
    let unit = words.map(RandomStream.openUnit)
    #expect(digest(unit.map { Elementary.exp(1500 * $0 - 750) }) == 0x417E_8C71_D4BC_4559)
    #expect(digest(unit.map { Elementary.exp(2 * $0 - 1) }) == 0x2EEE_FAAB_9250_A1BF)
    #expect(
      digest(words.map { Elementary.log(Double(bitPattern: $0 >> 1 % 0x7FF0 << 48)) })
        == 0x940B_03D5_4D79_A2D4)
    #expect(digest(unit.map { Elementary.log(2 * $0) }) == 0xA769_13B8_4250_B9E7)
    #expect(digest(unit.map { Elementary.pow(10 * $0, 40 * $0 - 20) }) == 0xEDF2_88F8_F4DF_601B)
    #expect(digest(unit.map { Elementary.expm1(2 * $0 - 1) }) == 0xDA51_D7D9_E5AE_E338)
    #expect(digest(unit.map { Elementary.log1p(0.7 * $0 - 0.3) }) == 0x1A13_9979_978C_DE5A)
    #expect(digest(unit.map { Elementary.normalQuantile($0) }) == 0x97C2_7539_C7EC_95FC)
  }

  private func expectWithinOneUnit(
    _ table: String, _ function: (Double) -> Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in table.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      guard let entry = try? ReferenceEntry(text) else {
        Issue.record("\(text) is no entry", sourceLocation: sourceLocation)
        continue
      }
      let units = entry.units(function(entry.arguments[0]))
      #expect(units <= 1, "at \(entry.arguments[0])", sourceLocation: sourceLocation)
    }
  }
}

/// Arguments and the true value of a function there.
struct ReferenceEntry {
  struct Malformed: Error {}

  let arguments: [Double]
  let nearest: Double
  /// What the true value has beyond `nearest`, in units of its last place.
  let rest: Double

  init(_ text: Substring) throws {
    let words = text.split(separator: " ")
    let numbers = words.dropLast().compactMap { UInt64($0, radix: 16) }.map(
      Double.init(bitPattern:))
    guard let value = numbers.last, numbers.count + 1 == words.count, let last = words.last,
      let rest = Double(last)
    else { throw Malformed() }
    arguments = Array(numbers.dropLast())
    nearest = value
    self.rest = rest / 256
  }

  /// How far `result` lies from the true value, in units of the last place.
  func units(_ result: Double) -> Double {
    if result == nearest { return abs(rest) }
    return abs((result - nearest) / max(nearest.ulp, .leastNonzeroMagnitude) - rest)
  }
}
