import EventKernel
import Testing

@Suite struct SimTimeTests {
  @Test(arguments: [
    (0.0, 0), (1.0, 1_000_000), (-1.0, -1_000_000), (0.1, 100_000), (20.9, 20_900_000),
    (1e-6, 1), (0.4e-6, 0), (0.6e-6, 1), (-0.4e-6, 0), (-0.6e-6, -1),
    (0.5e-6, 0), (1.5e-6, 2), (2.5e-6, 2), (-1.5e-6, -2), (-2.5e-6, -2),
    (2_251_799_813.5, 2_251_799_813_500_000), (-2_251_799_813.5, -2_251_799_813_500_000),
  ])
  func `seconds become the nearest microsecond, halves the even one`(
    seconds: Double, microseconds: Int64
  ) {
    #expect(SimTime(seconds: seconds).microseconds == microseconds)
  }

  @Test func `seconds round as the library's own rounding does, at every size`() {
    var bits = SeededBits(seed: 1)
    for _ in 0..<20_000 {
      let fraction = Double(bits.below(1 << 31) - (1 << 30)) * 0x1p-30
      let seconds = fraction * Double(sign: .plus, exponent: bits.below(53) - 22, significand: 1)
      let expected = (seconds * 1e6).rounded(.toNearestOrEven)
      #expect(Double(SimTime(seconds: seconds).microseconds) == expected)
    }
  }

  @Test func `seconds and back is the same moment, for 71 years`() {
    var bits = SeededBits(seed: 2)
    for _ in 0..<20_000 {
      let time = SimTime(microseconds: Int64(bits.below(1 << 31)) << bits.below(20))
      #expect(SimTime(seconds: time.seconds) == time)
    }
  }

  @Test func `moments and durations add up`() {
    var time = SimTime(seconds: 2) + SimTime(seconds: 0.5)
    #expect(time == SimTime(microseconds: 2_500_000))
    #expect(time - SimTime(seconds: 3) == SimTime(microseconds: -500_000))
    time += SimTime(seconds: 1)
    time -= SimTime(seconds: 0.25)
    #expect(time.seconds == 3.25)
    #expect(SimTime.zero < time && time < .distantFuture)
  }

  @Test func `seconds beyond 71 years stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = SimTime(seconds: 2_251_799_814) }
    await #expect(processExitsWith: .failure) { _ = SimTime(seconds: -1e13) }
  }

  @Test func `seconds that are no number stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = SimTime(seconds: .infinity) }
    await #expect(processExitsWith: .failure) { _ = SimTime(seconds: .nan) }
  }

  @Test func `time that runs over its range stops the program`() async {
    await #expect(processExitsWith: .failure) {
      print(SimTime.distantFuture + SimTime(microseconds: 1))
    }
  }
}
