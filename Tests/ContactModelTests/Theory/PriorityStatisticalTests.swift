import ContactModel
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// Higher classes first, nobody interrupted (Cobham); rates per minute.
@Suite struct PriorityStatisticalTests {
  @Test func `two concerns of one channel`() throws {
    let theory = try #require(
      Priorities.meanWaits(of: [
        PriorityClass(arrivalRate: 0.05, meanService: 4, squaredVariation: 1),
        PriorityClass(arrivalRate: 0.1, meanService: 5, squaredVariation: 1.44),
      ]))
    let samples = Scenario.office(
      days: 400, warmUp: 2, channels: [.phone()],
      concerns: [
        .concern(
          "urgent", weekly: 0.05 * minutesPerWeek, ways: [.way(0, .exponential(4 * minute))]),
        .concern(
          "plain", weekly: 0.1 * minutesPerWeek, ways: [.way(0, .lognormal(5 * minute, cv: 1.2))]),
      ],
      staff: [
        .group(serves: [
          .channel(0, concerns: [0], priority: 1), .channel(0, concerns: [1], priority: 2),
        ])
      ]
    ).replicate(40) { [$0.meanWait(.concern, 0), $0.meanWait(.concern, 1)] }
    samples[0].expect(theory[0], "urgent")
    samples[1].expect(theory[1], "plain")
  }

  @Test func `three channels`() throws {
    let rates = [0.2, 0.6, 1.2]
    let theory = try #require(
      Priorities.meanWaits(
        of: rates.map {
          PriorityClass(arrivalRate: $0, meanService: 1.0 / 3, squaredVariation: 1)
        }))
    let samples = Scenario.office(
      days: 50, channels: [.phone(), .walkIn(), .mail()],
      concerns: (0..<3).map { channel in
        .concern(
          "concern\(channel)", weekly: rates[channel] * minutesPerWeek,
          ways: [.way(channel, .exponential(20))])
      },
      staff: [.group(serves: (0..<3).map { .channel($0, priority: $0 + 1) })]
    ).replicate(40) { figures in (0..<3).map { figures.meanWait(.channel, $0) } }
    for channel in 0..<3 { samples[channel].expect(theory[channel], "channel \(channel)") }
  }

  @Test func `two channels and several servers`() throws {
    let rates = [0.3, 0.5]
    let theory = try #require(
      Priorities.meanWaits(arrivalRates: rates, serviceRate: 0.2, servers: 5))
    let samples = Scenario.office(
      days: 120, channels: [.phone(), .walkIn()],
      concerns: (0..<2).map { channel in
        .concern(
          "concern\(channel)", weekly: rates[channel] * minutesPerWeek,
          ways: [.way(channel, .exponential(5 * minute))])
      },
      staff: [.group(posts: Dial(5), serves: [.channel(0), .channel(1, priority: 2)])]
    ).replicate(40) { [$0.meanWait(.channel, 0), $0.meanWait(.channel, 1)] }
    samples[0].expect(theory[0], "first class")
    samples[1].expect(theory[1], "second class")
  }

  @Test func `equal priority is one queue, longest wait first`() throws {
    let theory = try #require(ErlangC(arrivalRate: 0.8, serviceRate: 0.2, servers: 5))
    let samples = Scenario.office(
      days: 120, channels: [.phone(), .walkIn()],
      concerns: (0..<2).map { channel in
        .concern(
          "concern\(channel)", weekly: [0.3, 0.5][channel] * minutesPerWeek,
          ways: [.way(channel, .exponential(5 * minute))])
      },
      staff: [.group(posts: Dial(5), serves: [.channel(0), .channel(1)])]
    ).replicate(40) { [$0.meanWait(.channel, 0), $0.meanWait(.channel, 1)] }
    samples[0].expect(theory.meanWait, "calls")
    samples[1].expect(theory.meanWait, "visits")
  }
}
