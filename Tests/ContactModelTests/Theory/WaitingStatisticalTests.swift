import ContactModel
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// Queues in which everybody waits or is turned away at once; rates per minute.
@Suite struct WaitingStatisticalTests {
  struct Hotline: Sendable {
    var rate: Double
    var service: Double
    var servers: Int
    var days: Int
  }

  @Test(
    arguments: [
      Hotline(rate: 0.8, service: 1, servers: 1, days: 80),
      Hotline(rate: 100.0 / 30, service: 3, servers: 14, days: 22),
      Hotline(rate: 4.2, service: 2, servers: 12, days: 12),
      Hotline(rate: 1, service: 5, servers: 6, days: 60),
    ], [0.0, 20])
  func `Erlang C`(hotline: Hotline, target: Double) throws {
    let theory = try #require(
      ErlangC(
        arrivalRate: hotline.rate, serviceRate: 1 / hotline.service, servers: hotline.servers))
    let samples = Scenario.queue(
      rate: hotline.rate, service: .exponential(hotline.service * minute),
      servers: hotline.servers, target: target, days: hotline.days
    ).replicate(40) {
      [
        1 - $0.ratio(.answeredInTarget, per: .begun), $0.meanWait(), $0.occupancy(),
        $0.ratio(.answered, per: .begun),
      ]
    }
    samples[0].expect(1 - theory.serviceLevel(within: target / 60), "waits longer")
    samples[1].expect(theory.meanWait, "mean wait")
    samples[2].expect(theory.occupancy, within: 0.01, "occupancy")
    #expect(samples[3].mean == 1)
  }

  @Test(arguments: [TimeDistribution.exponential(minute), .lognormal(minute, cv: 1.2)])
  func `Erlang B, whatever the law of service`(service: TimeDistribution) {
    let samples = Scenario.queue(rate: 8, service: service, servers: 10, lines: 10, days: 10)
      .replicate(40) { [$0.ratio(.blocked, per: .begun), $0.occupancy(), $0.meanWait()] }
    let blocking = ErlangB.blocking(load: 8, servers: 10)
    samples[0].expect(blocking, within: 0.03, "blocked")
    samples[1].expect(0.8 * (1 - blocking), within: 0.01, "occupancy")
    #expect(samples[2].mean == 0)
  }

  struct Law: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var service: TimeDistribution
    var squaredVariation: Double
  }

  static let laws = [
    Law(testDescription: "constant", service: .constant(5 * minute), squaredVariation: 0),
    Law(testDescription: "exponential", service: .exponential(5 * minute), squaredVariation: 1),
    Law(testDescription: "Erlang 2", service: .erlang(2, 5 * minute), squaredVariation: 0.5),
    Law(
      testDescription: "uniform", service: .uniform(2 * minute, 8 * minute),
      squaredVariation: 3.0 / 25),
    Law(
      testDescription: "lognormal", service: .lognormal(5 * minute, cv: 1.2),
      squaredVariation: 1.44),
    Law(
      testDescription: "hyperexponential",
      service: .hyperexponential(5 * minute, squaredVariation: 3), squaredVariation: 3),
  ]

  @Test(arguments: laws)
  func `Pollaczek–Khinchine`(law: Law) throws {
    let theory = try #require(
      SingleServer(
        arrivalRate: 0.15, meanService: 5, squaredVariation: law.squaredVariation))
    let samples = Scenario.queue(rate: 0.15, service: law.service, servers: 1, days: 400, warmUp: 2)
      .replicate(40) { [$0.meanWait(), $0.occupancy()] }
    samples[0].expect(theory.meanWait, "mean wait")
    samples[1].expect(theory.occupancy, within: 0.02, "occupancy")
  }

  @Test func `constant service at several servers`() throws {
    let theory = try #require(ConstantService.meanWait(arrivalRate: 4.5, service: 1, servers: 5))
    let samples = Scenario.queue(rate: 4.5, service: .constant(minute), servers: 5, days: 20)
      .replicate(40) { [$0.meanWait()] }
    samples[0].expect(theory, "mean wait")
  }

  @Test func `an idle server fills in a mail from an endless pile`() throws {
    let queue = try #require(SingleServer(arrivalRate: 0.12, meanService: 5, squaredVariation: 1))
    let samples = Scenario.office(
      days: 100, warmUp: 2, channels: [.phone(), .mail()],
      concerns: [
        .concern("calls", weekly: 0.12 * minutesPerWeek, ways: [.way(0, .exponential(5 * minute))]),
        .concern("mails", weekly: 0.1 * minutesPerWeek, ways: [.way(1, .erlang(2, 6 * minute))]),
      ],
      staff: [.group(serves: [.channel(0), .channel(1, priority: 2)])]
    ).replicate(40) { [$0.meanWait(), $0.occupancy()] }
    samples[0].expect(queue.meanWait(fillingInMean: 6, squaredVariation: 0.5), "mean wait")
    #expect(samples[1].mean == 1)
  }
}
