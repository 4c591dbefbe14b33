import ContactModel
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// Redials and reconnects in an overloaded office against its fluid limit; rates per minute.
@Suite struct FluidReturnsStatisticalTests {
  private let sizes = [100, 400, 1600]
  private let days = 1

  private func fluid(_ servers: Int, load: Double) -> FluidReturns {
    FluidReturns(
      arrivalRate: load * 0.8 * 0.25 * Double(servers), servers: Double(servers),
      serviceRate: 0.25, abandonmentRate: 0.2, redials: (0.5, 1 / 12.0),
      reconnects: (0.2, 1 / 20.0))
  }

  /// Queue, redialing and reconnecting on average over a day, by Little's law.
  private func averages(_ fluid: FluidReturns, replications: Int) -> [Sample] {
    let minutesCounted = Double(days) * 1440
    return Scenario.queue(
      rate: fluid.arrivalRate, service: .exponential(minute / fluid.serviceRate),
      servers: Int(fluid.servers), patience: .exponential(minute / fluid.abandonmentRate),
      resolved: 1 - fluid.reconnects.share,
      comingBack: .rules(
        .after(
          .redialAbandoned, with: [fluid.redials.share],
          in: .exponential(minute / fluid.redials.rate)),
        .after(.unresolved, in: .exponential(minute / fluid.reconnects.rate))),
      days: days
    ).replicate(replications) {
      let waits = $0[.waitAnswered, .channel] + $0[.waitLost, .channel]
      return [
        Double(waits + $0[.busy, .group]) / 60e6 / minutesCounted,
        Double($0[.begun, .redialAbandoned]) / minutesCounted / fluid.redials.rate,
        Double($0[.begun, .unresolved]) / minutesCounted / fluid.reconnects.rate,
      ]
    }
  }

  @Test(arguments: [1.2, 1.5])
  func `overloaded, it tends to the fluid limit as it grows`(load: Double) {
    var errors: [[Double]] = []
    for servers in sizes {
      let fluid = fluid(servers, load: load)
      #expect((fluid.load - load).magnitude < 1e-12)
      let theory = fluid.equilibrium
      // Small offices vary more from day to day, and cost less.
      let samples = averages(fluid, replications: servers < 400 ? 96 : 32)
      let expected = [theory.queue, theory.redialing, theory.reconnecting]
      for (sample, (answer, part)) in zip(samples, zip(expected, [0.02, 0.03, 0.03])) {
        // The limit is approached, not met: the error of the mean is bounded, not its chance.
        #expect(
          (sample.mean - answer).magnitude + 3 * sample.standardError < part * answer,
          "\(servers) servers: \(sample.mean) ± \(sample.standardError), not \(answer)")
      }
      errors.append(
        zip(samples, expected).map { sample, answer in
          let squares = sample.values.reduce(0) { $0 + ($1 - answer) * ($1 - answer) }
          return (squares / Double(sample.values.count)).squareRoot() / answer
        })
    }
    // Four times the size, half the distance of a day from the limit; of 32 days that is known
    // within some 13 %.
    for figure in 0..<3 {
      for (smaller, larger) in zip(errors, errors.dropFirst()) {
        let ratio = smaller[figure] / larger[figure]
        #expect((1.2...3.4).contains(ratio), "from \(smaller[figure]) to \(larger[figure])")
      }
    }
  }

  /// One line, nobody calls again: the limit's queue is that of Erlang A, solved exactly.
  @Test func `without feedback it is Erlang A`() throws {
    let theory = try #require(
      ErlangA(arrivalRate: 30, serviceRate: 0.25, servers: 100, abandonmentRate: 0.2))
    let samples = Scenario.queue(
      rate: 30, service: .exponential(4 * minute), servers: 100,
      patience: .exponential(5 * minute), days: 4
    ).replicate(20) { [$0.meanWait(), $0.ratio(.abandoned, per: .begun)] }
    samples[0].expect(theory.meanWait, "mean wait")
    samples[1].expect(theory.probabilityOfAbandoning, "given up")
  }
}
