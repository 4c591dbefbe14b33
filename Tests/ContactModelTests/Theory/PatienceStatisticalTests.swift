import ContactModel
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// Queues whose customers give up; rates per minute.
@Suite struct PatienceStatisticalTests {
  /// Given up; mean wait of all and of the served; occupancy; answered and left within the target.
  private func figures(_ scenario: Scenario) -> [Sample] {
    scenario.replicate(40) {
      [
        $0.ratio(.abandoned, per: .begun), $0.meanWait(), $0.meanWaitOfServed(), $0.occupancy(),
        $0.ratio(.answeredInTarget, per: .begun), $0.ratio(.leftInTarget, per: .begun),
        $0.ratio(.blocked, per: .begun),
      ]
    }
  }

  @Test(arguments: [(rate: 4.2, patience: 1.0), (rate: 7, patience: 3)])
  func `Erlang A`(rate: Double, patience: Double) throws {
    let theory = try #require(
      ErlangA(arrivalRate: rate, serviceRate: 0.5, servers: 12, abandonmentRate: 1 / patience))
    let level = theory.serviceLevel(within: 1.0 / 3)
    let samples = figures(
      .queue(
        rate: rate, service: .exponential(2 * minute), servers: 12,
        patience: .exponential(patience * minute), target: 20, days: 15))
    samples[0].expect(theory.probabilityOfAbandoning, "given up")
    samples[1].expect(theory.meanWait, "mean wait")
    samples[2].expect(theory.meanWaitOfServed, "mean wait of the served")
    samples[3].expect(theory.occupancy, within: 0.01, "occupancy")
    samples[4].expect(level.answeredWithin, "answered in time")
    samples[5].expect(level.abandonedWithin, "left in time")
  }

  struct Law: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var simulated: TimeDistribution
    var theory: Patience
  }

  static let laws = [
    Law(
      testDescription: "uniform", simulated: .uniform(0, 4 * minute),
      theory: .uniform(from: 0, to: 4)),
    Law(testDescription: "Erlang 2", simulated: .erlang(2, 2 * minute), theory: .erlang2(mean: 2)),
    Law(
      testDescription: "constant", simulated: .constant(2 * minute), theory: .deterministic(2)),
    Law(
      testDescription: "hyperexponential",
      simulated: .hyperexponential(2 * minute, squaredVariation: 4),
      theory: .hyperexponential(mean: 2, squaredVariation: 4)),
  ]

  @Test(arguments: laws)
  func `patience of any law`(law: Law) {
    let theory = ImpatientQueue(
      arrivalRate: 6, serviceRate: 0.5, servers: 12, patience: law.theory)
    let level = theory.serviceLevel(within: 1)
    let samples = figures(
      .queue(
        rate: 6, service: .exponential(2 * minute), servers: 12, patience: law.simulated,
        target: 60, days: 15))
    samples[0].expect(theory.probabilityOfAbandoning, "given up")
    samples[1].expect(theory.meanWait, "mean wait")
    samples[2].expect(theory.meanWaitOfServed, "mean wait of the served")
    samples[3].expect(theory.occupancy, within: 0.01, "occupancy")
    samples[4].expect(level.answeredWithin, "answered in time")
    if level.abandonedWithin > 0.001 { samples[5].expect(level.abandonedWithin, "left in time") }
  }

  @Test func `the probability of waiting is that of theory`() {
    for law in Self.laws {
      let theory = ImpatientQueue(
        arrivalRate: 6, serviceRate: 0.5, servers: 12, patience: law.theory)
      let samples = figures(
        .queue(
          rate: 6, service: .exponential(2 * minute), servers: 12, patience: law.simulated,
          days: 6))
      samples[4].expect(1 - theory.probabilityOfWaiting, "\(law.testDescription): at once")
    }
  }

  @Test func `lines and patience`() throws {
    let theory = try #require(
      ErlangA(
        arrivalRate: 6, serviceRate: 0.5, servers: 10, abandonmentRate: 0.25, lines: 15))
    let samples = figures(
      .queue(
        rate: 6, service: .exponential(2 * minute), servers: 10,
        patience: .exponential(4 * minute), lines: 15, target: 30, days: 12))
    let level = theory.serviceLevel(within: 0.5)
    samples[0].expect(theory.probabilityOfAbandoning, "given up")
    samples[1].expect(theory.meanWait, "mean wait")
    samples[2].expect(theory.meanWaitOfServed, "mean wait of the served")
    samples[3].expect(theory.occupancy, within: 0.01, "occupancy")
    samples[4].expect(level.answeredWithin, "answered in time")
    samples[6].expect(theory.blocking, "blocked")
  }

  @Test func `patience that does not run: one for all attempts of a case`() {
    // Whoever would not wait long enough for the first call does not for the second one either.
    let scenario = Scenario.queue(
      rate: 2, service: .constant(10 * minute), servers: 1, patience: .exponential(minute),
      comingBack: .rules(.after(.redialAbandoned, in: .constant(minute)), atMost: 2), days: 2)
    var perCase = scenario
    perCase.channels = [.phone(patience: .exponential(minute), patiencePerCase: true)]
    let anew = scenario.replicate(10) { [$0.ratio(.casesGivenUp, per: .cases, .concern)] }
    let kept = perCase.replicate(10) { [$0.ratio(.casesGivenUp, per: .cases, .concern)] }
    #expect(kept[0].mean > anew[0].mean)
  }
}
