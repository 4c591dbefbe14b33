import Testing

@testable import QueueingTheory

/// Customers who come back, and work that fills idle time.
struct ReturnsTests {
  @Test func `Erlang R is a queue at the total rate beside a delay`() throws {
    // Jackson; Yom-Tov and Mandelbaum (2014): M/M/8, 35 % return after 60 minutes.
    let network = try #require(
      ErlangR(arrivalRate: 0.9, serviceRate: 0.25, servers: 8, returning: 0.35, meanDelay: 60))
    #expect(isClose(network.queue.meanWait, 0.4201790976836622))
    #expect(isClose(network.meanAway, 29.076923076923073))
    #expect(isClose(network.visitRate, 0.9 / 0.65))
  }

  @Test func `a contact that settles 65 percent is repeated geometrically`() {
    #expect(isClose(RepeatContacts.meanContacts(resolving: 0.65), 1.5384615384615383))
    #expect(isClose(RepeatContacts.meanContacts(resolving: 0.65, limit: 2), 1.35))
  }

  @Test func `an e-mail is chased once it has waited for too long`() throws {
    // M/M/1 mail at 0.9 an hour; a call if it has not been begun after ten hours: P(W > 10).
    let mail = try #require(ErlangC(arrivalRate: 0.9, serviceRate: 1, servers: 1))
    #expect(isClose(mail.probabilityOfWaiting(longerThan: 10), 0.33109149705429813))
  }

  @Test func `one line with retrials has the known orbit`() throws {
    // Falin and Templeton (1997): λ = 0.6, μ = 1, ν = 0.2.
    let line = try #require(Retrials(arrivalRate: 0.6, serviceRate: 1, retrialRate: 0.2))
    #expect(isClose(line.meanOrbit, 5.4))
    #expect(isClose(line.occupancy, 0.6))
  }

  @Test(arguments: [(6, 0.0933532486930545, 0.4516803584764748), (10, 1.0, 1.0)])
  func `call blending meets the values of Bhulai and Koole`(
    threshold: Int, wait: Double, throughput: Double
  ) throws {
    let blending = try #require(
      CallBlending(arrivalRate: 1, serviceRate: 0.2, servers: 10, threshold: threshold))
    #expect(isClose(blending.meanWait, wait))
    #expect(isClose(blending.throughput, throughput))
  }

  @Test func `three lines with retrials, as a chain of two dimensions`() {
    // Numerically exact: Falin (1990), Artalejo and Pozo (2002); λ = 2, μ = 1, ν = 0.5.
    struct State: Hashable {
      var busy: Int
      var orbit: Int
    }
    let chain = MarkovChain(from: State(busy: 0, orbit: 0)) { state in
      var next: [(to: State, rate: Double)] = []
      if state.busy < 3 {
        next.append((State(busy: state.busy + 1, orbit: state.orbit), 2))
        if state.orbit > 0 {
          next.append(
            (State(busy: state.busy + 1, orbit: state.orbit - 1), 0.5 * Double(state.orbit)))
        }
      } else if state.orbit < 120 {
        next.append((State(busy: 3, orbit: state.orbit + 1), 2))
      }
      if state.busy > 0 {
        next.append((State(busy: state.busy - 1, orbit: state.orbit), Double(state.busy)))
      }
      return next
    }
    #expect(isClose(chain.mean { $0.busy == 3 ? 1 : 0 }, 0.37851386802843173))
    #expect(isClose(chain.mean { Double($0.orbit) }, 3.2430684454751986))
  }

  @Test func `redial after abandonment, as a chain of two dimensions`() {
    // M/M/6+M, 60 % redial after 20 minutes on average: numerically exact, 150 × 120 states.
    struct State: Hashable {
      var present: Int
      var away: Int
    }
    let chain = MarkovChain(from: State(present: 0, away: 0)) { state in
      var next: [(to: State, rate: Double)] = []
      let (present, away) = (state.present, state.away)
      if present < 50 { next.append((State(present: present + 1, away: away), 1.3)) }
      if present > 0 {
        next.append((State(present: present - 1, away: away), 0.2 * Double(min(present, 6))))
      }
      if present > 6 {
        let leaving = 0.25 * Double(present - 6)
        next.append((State(present: present - 1, away: away), 0.4 * leaving))
        if away < 48 { next.append((State(present: present - 1, away: away + 1), 0.6 * leaving)) }
      }
      if away > 0, present < 50 {
        next.append((State(present: present + 1, away: away - 1), 0.05 * Double(away)))
      }
      return next
    }
    let away = chain.mean { Double($0.away) }
    let queue = chain.mean { Double(max($0.present - 6, 0)) }
    let attempts = 1.3 + 0.05 * away
    #expect(isClose(away, 5.751693981011293))
    #expect(isClose(attempts, 1.5875846990505647))
    #expect(isClose(0.25 * queue / attempts, 0.30191008519897594))
    #expect(isClose(queue / attempts, 1.2076403407959038))
    #expect(isClose(0.4 * 0.25 * queue / 1.3, 0.1474793328464451))
    #expect(isClose(chain.mean { Double(min($0.present, 6)) } / 6, 0.9235640560829782))
  }

  @Test(arguments: [
    (0, 0.1084708429543112, 0.542354214771556, 2.249584580232325, 0.7790979118561648),
    (1, 0.08317777099494897, 0.4158888549747448, 7.05955891228068, 0.7917444478358555),
  ])
  func `agents kept free for the phone delay the mail, as a chain of four dimensions`(
    reserved: Int, abandoning: Double, phoneWait: Double, mailWait: Double, occupancy: Double
  ) {
    // Phone 0.6 and 0.2 a minute, mean patience 5; mail 0.25 and 0.125; six agents. Numerically
    // exact. The phone comes first; a mail is begun only while fewer than 6 − r agents are busy.
    struct State: Hashable {
      var calls = 0
      var mails = 0
      var callers = 0
      var letters = 0

      func settled(reserved: Int) -> State {
        var state = self
        while state.callers > 0, state.calls + state.mails < 6 {
          state.callers -= 1
          state.calls += 1
        }
        while state.letters > 0, state.calls + state.mails < 6 - reserved {
          state.letters -= 1
          state.mails += 1
        }
        return state
      }
    }
    let chain = MarkovChain(from: State()) { state in
      var next: [(to: State, rate: Double)] = []
      func add(_ rate: Double, _ change: (inout State) -> Void) {
        var target = state
        change(&target)
        next.append((target.settled(reserved: reserved), rate))
      }
      if state.callers < 15 { add(0.6) { $0.callers += 1 } }
      if state.letters < 60 { add(0.25) { $0.letters += 1 } }
      if state.calls > 0 { add(0.2 * Double(state.calls)) { $0.calls -= 1 } }
      if state.mails > 0 { add(0.125 * Double(state.mails)) { $0.mails -= 1 } }
      if state.callers > 0 { add(0.2 * Double(state.callers)) { $0.callers -= 1 } }
      return next
    }
    let callers = chain.mean { Double($0.callers) }
    #expect(isClose(0.2 * callers / 0.6, abandoning, within: 1e-6))
    #expect(isClose(callers / 0.6, phoneWait, within: 1e-6))
    #expect(isClose(chain.mean { Double($0.letters) } / 0.25, mailWait, within: 1e-6))
    #expect(isClose(chain.mean { Double($0.calls + $0.mails) } / 6, occupancy, within: 1e-6))
  }
}

struct FluidReturnsTests {
  @Test(arguments: [60.0, 90.0, 130.0])
  func `the path of the fluid ends in its equilibrium`(arrivalRate: Double) {
    let fluid = FluidReturns(
      arrivalRate: arrivalRate, servers: 100, serviceRate: 1, abandonmentRate: 0.5,
      redials: (0.6, 0.25), reconnects: (0.2, 0.1))
    let end = fluid.state(
      after: 400, from: .init(queue: 0, redialing: 0, reconnecting: 0), steps: 40_000)
    let theory = fluid.equilibrium
    #expect((end.queue - theory.queue).magnitude < 1e-6 * theory.queue)
    #expect((end.redialing - theory.redialing).magnitude < 1e-6 * theory.queue)
    #expect((end.reconnecting - theory.reconnecting).magnitude < 1e-6 * theory.queue)
  }

  @Test func `an overloaded office in round numbers`() {
    // In a unit of time 100 customers come and 80 are served for good, so 20 have to give up for
    // good. Half of those who give up call again, so 40 do, each at a rate of 0.5: 80 wait.
    let fluid = FluidReturns(
      arrivalRate: 100, servers: 100, serviceRate: 1, abandonmentRate: 0.5,
      redials: (0.5, 2), reconnects: (0.2, 4))
    #expect(fluid.load == 1.25)
    #expect(
      fluid.equilibrium == FluidReturns.State(queue: 180, redialing: 10, reconnecting: 5))
  }
}
