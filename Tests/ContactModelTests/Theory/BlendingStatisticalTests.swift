import ContactModel
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// Calls and deferred work that share a group; rates per minute.
@Suite struct BlendingStatisticalTests {
  /// Calls (0) before mails (1), both exponential, around the clock.
  private func office(
    calls: Double, mails: Double, call: Double, mail: Double, servers: Int, reserve: Int = 0,
    preempts: Bool = false, days: Int
  ) -> Scenario {
    .office(
      days: days, channels: [.phone(), .mail()],
      concerns: [
        .concern(
          "calls", weekly: calls * minutesPerWeek, ways: [.way(0, .exponential(call * minute))]),
        .concern(
          "mails", weekly: mails * minutesPerWeek, ways: [.way(1, .exponential(mail * minute))]),
      ],
      staff: [
        .group(
          posts: Dial(Double(servers)),
          serves: [.channel(0, priority: 1), .channel(1, priority: 2)]
        ).with(reserve: Dial(Double(reserve)), preempts: preempts)
      ])
  }

  // MARK: Reserve

  /// Calls and mails in hand and waiting.
  private struct Blend: Hashable {
    var calls = 0
    var mails = 0
    var callsWaiting = 0
    var mailsWaiting = 0
  }

  /// The same queue as a Markov chain, cut off where hardly anybody waits any more.
  private func chain(
    calls: Double, mails: Double, call: Double, mail: Double, servers: Int, reserve: Int,
    longest: (calls: Int, mails: Int)
  ) -> MarkovChain<Blend> {
    /// What those who are free do.
    func settled(_ state: Blend) -> Blend {
      var state = state
      while state.callsWaiting > 0, state.calls + state.mails < servers {
        state.callsWaiting -= 1
        state.calls += 1
      }
      while state.mailsWaiting > 0, servers - state.calls - state.mails > reserve {
        state.mailsWaiting -= 1
        state.mails += 1
      }
      return state
    }
    return MarkovChain(from: Blend()) { state in
      var next: [(to: Blend, rate: Double)] = []
      func add(_ rate: Double, _ change: (inout Blend) -> Void) {
        var target = state
        change(&target)
        next.append((settled(target), rate))
      }
      if state.callsWaiting < longest.calls { add(calls) { $0.callsWaiting += 1 } }
      if state.mailsWaiting < longest.mails { add(mails) { $0.mailsWaiting += 1 } }
      if state.calls > 0 { add(Double(state.calls) / call) { $0.calls -= 1 } }
      if state.mails > 0 { add(Double(state.mails) / mail) { $0.mails -= 1 } }
      return next
    }
  }

  @Test(arguments: [0, 1])
  func `a reserve, against its Markov chain`(reserve: Int) {
    let chain = chain(
      calls: 0.25, mails: 0.08, call: 4, mail: 6, servers: 3, reserve: reserve, longest: (25, 60))
    let samples = office(
      calls: 0.25, mails: 0.08, call: 4, mail: 6, servers: 3, reserve: reserve, days: 150
    ).replicate(40) { [$0.meanWait(.channel, 0), $0.meanWait(.channel, 1)] }
    samples[0].expect(chain.mean { Double($0.callsWaiting) } / 0.25, "calls")
    samples[1].expect(chain.mean { Double($0.mailsWaiting) } / 0.08, "mails")
  }

  @Test func `a reserve beside more deferred work than can be done`() throws {
    let theory = try #require(
      CallBlending(arrivalRate: 0.3, serviceRate: 0.2, servers: 4, threshold: 3))
    let samples = office(
      calls: 0.3, mails: 0.5, call: 5, mail: 5, servers: 4, reserve: 1, days: 60
    ).replicate(40) { figures in
      let mails = Double(figures[.busy, .channel, 1]) / 60e6 / 5
      return [figures.meanWait(.channel, 0), mails / (60 * 1440)]
    }
    samples[0].expect(theory.meanWait, "calls")
    samples[1].expect(theory.throughput, "mails a minute")
  }

  // MARK: Interrupting

  /// Preemptive resume, M/M/1.
  ///
  /// Source: H. White, L. S. Christie, Oper. Res. 6 (1958), 79–95.
  @Test func `one server whose deferred work makes way`() {
    let (calls, mails, call, mail) = (0.1, 0.06, 3.0, 7.0)
    let load = calls * call
    let residual = calls * call * call + mails * mail * mail
    let toBegin = residual / (1 - load) / (1 - load - mails * mail)
    let samples = office(
      calls: calls, mails: mails, call: call, mail: mail, servers: 1, preempts: true, days: 300
    ).replicate(40) { figures in
      [
        figures.meanWait(.channel, 0), figures.meanWait(.channel, 1),
        figures.ratio(.timeToResolution, per: .casesResolved, .channel, 1) / 60e6,
      ]
    }
    samples[0].expect(load * call / (1 - load), "calls")
    samples[1].expect(toBegin, "mails until they are begun")
    samples[2].expect(toBegin + mail / (1 - load), "mails until they are done")
  }

  /// With one service rate the calls see M/M/c, and so do both together.
  @Test func `several servers whose deferred work makes way`() throws {
    let (calls, mails) = (0.3, 0.15)
    let first = try #require(ErlangC(arrivalRate: calls, serviceRate: 0.2, servers: 3))
    let both = try #require(ErlangC(arrivalRate: calls + mails, serviceRate: 0.2, servers: 3))
    let present = both.meanWait * (calls + mails) - first.meanWait * calls
    let samples = office(
      calls: calls, mails: mails, call: 5, mail: 5, servers: 3, preempts: true, days: 150
    ).replicate(40) { figures in
      [
        figures.meanWait(.channel, 0),
        figures.ratio(.timeToResolution, per: .casesResolved, .channel, 1) / 60e6,
      ]
    }
    samples[0].expect(first.meanWait, "calls")
    samples[1].expect(present / mails + 5, "mails until they are done")
  }
}

/// Absence by day.
@Suite struct AbsenceStatisticalTests {
  @Test(arguments: [0.05, 0.3])
  func `persons on duty are binomial`(probability: Double) {
    // 12 persons on 20 days.
    let samples = Scenario.office(
      days: 28, channels: [.phone()], concerns: [.concern(ways: [.way(0, .constant(60))])],
      staff: [
        .group(posts: Dial(12), hours: "Mo–Fr 8–16", serves: [.channel(0)]).absent(probability)
      ]
    ).replicate(400) { [Double($0[.staffed, .group]) / 8 / 3600e6] }
    let persons = 240.0
    samples[0].expect(persons * (1 - probability))
    let variance = samples[0].standardError * samples[0].standardError * 400
    // The standard error of a variance is √(2 ÷ 399) of it, 7 %.
    #expect(abs(variance / (persons * probability * (1 - probability)) - 1) < 0.28)
  }
}
