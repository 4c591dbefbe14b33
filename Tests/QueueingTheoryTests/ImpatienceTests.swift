import Testing

@testable import QueueingTheory

/// Queues whose customers give up waiting, or find no line.
struct ImpatienceTests {
  @Test func `Erlang A meets the stationary limit of MMCAb`() throws {
    // ContactCenters, MMCAb.java: λ = 4.2, μ = 0.5, 12 agents, mean patience 1 minute, 20 s;
    // the service level by mpmath from the integrals of Zeltyn and Mandelbaum, 30 digits.
    let queue = try #require(
      ErlangA(arrivalRate: 4.2, serviceRate: 0.5, servers: 12, abandonmentRate: 1))
    #expect(isClose(queue.probabilityOfAbandoning, 0.029678905542373384))
    #expect(isClose(queue.meanWaitOfServed, 0.024060077009197905))
    #expect(isClose(queue.serviceLevel(within: 1 / 3.0).ofOffered, 0.9452695755589992))
    #expect(isClose(queue.occupancy, 0.6792247661203387))
  }

  @Test func `a large Erlang A meets the benchmark's figures`() throws {
    // M/M/100+M at offered load 105, mean patience = mean service: printed to five digits.
    let queue = try #require(
      ErlangA(arrivalRate: 105, serviceRate: 1, servers: 100, abandonmentRate: 1))
    #expect(isClose(queue.probabilityOfAbandoning, 0.06698, within: 1e-4))
    #expect(isClose(queue.meanWait, 0.06698, within: 1e-4))
    #expect(isClose(queue.probabilityOfWaiting, 0.70025, within: 1e-5))
  }

  @Test(arguments: [
    // Zeltyn and Mandelbaum (2005), λ = 6, μ = 0.5, 12 agents, all patience with mean 2 minutes;
    // the uniform case by mpmath, 30 digits.
    (Patience.uniform(from: 0, to: 4), 0.09827011044394328, 0.3427992759094642, 0.603374594188134),
    (.erlang2(mean: 2), 0.09469071909459907, 0.3562894270068602, 0.6178212813860992),
    (.deterministic(2), 0.058698971316475695, 0.8217855984306597, 0.7630866271141841),
    (
      .hyperexponential(mean: 2, squaredVariation: 4), 0.12686223560414903, 0.16269315707411275,
      0.48797467051389326
    ),
  ])
  func `M/M/c+G meets the building blocks' values`(
    patience: Patience, abandoning: Double, wait: Double, waiting: Double
  ) {
    let queue = ImpatientQueue(arrivalRate: 6, serviceRate: 0.5, servers: 12, patience: patience)
    #expect(isClose(queue.probabilityOfAbandoning, abandoning))
    #expect(isClose(queue.meanWait, wait))
    #expect(isClose(queue.probabilityOfWaiting, waiting))
  }

  @Test(arguments: [(6.0, 0.5, 12, 2.0), (0.3, 0.2, 1, 7), (60, 1, 40, 0.5), (4.2, 0.5, 12, 300)])
  func `chain and integrals agree where patience is exponential`(
    arrivals: Double, service: Double, servers: Int, patience: Double
  ) throws {
    let chain = try #require(
      ErlangA(
        arrivalRate: arrivals, serviceRate: service, servers: servers,
        abandonmentRate: 1 / patience))
    let integrals = ImpatientQueue(
      arrivalRate: arrivals, serviceRate: service, servers: servers,
      patience: .exponential(mean: patience))
    #expect(isClose(integrals.probabilityOfAbandoning, chain.probabilityOfAbandoning))
    #expect(isClose(integrals.probabilityOfWaiting, chain.probabilityOfWaiting))
    #expect(isClose(integrals.meanWait, chain.meanWait))
    #expect(isClose(integrals.meanWaitOfServed, chain.meanWaitOfServed))
    #expect(isClose(integrals.occupancy, chain.occupancy))
    #expect(isClose(chain.meanWait * arrivals, chain.meanQueueLength))
    for time in [0.0, 0.1, 1, 5] {
      let a = integrals.serviceLevel(within: time)
      let b = chain.serviceLevel(within: time)
      #expect(isClose(a.answeredWithin, b.answeredWithin))
      #expect((a.abandonedWithin - b.abandonedWithin).magnitude < 1e-9)
      #expect(isClose(a.answered, b.answered))
    }
  }

  @Test func `the four service levels divide the same counts`() {
    let level = ServiceLevel(answeredWithin: 0.6, abandonedWithin: 0.2, answered: 0.75)
    #expect(isClose(level.withoutShortAbandonments, 0.75))
    #expect(level.ofOffered == 0.6)
    #expect(isClose(level.countingShortAbandonments, 0.8))
    #expect(isClose(level.ofAnswered, 0.8))
  }

  @Test func `patience that nobody reaches the end of gives Erlang C`() throws {
    let patient = ImpatientQueue(
      arrivalRate: 4.2, serviceRate: 0.5, servers: 12, patience: .deterministic(1_000))
    let queue = try #require(ErlangC(arrivalRate: 4.2, serviceRate: 0.5, servers: 12))
    #expect(isClose(patient.probabilityOfWaiting, queue.probabilityOfWaiting))
    #expect(isClose(patient.meanWait, queue.meanWait))
    #expect(
      isClose(
        patient.serviceLevel(within: 1 / 3.0).answeredWithin, queue.serviceLevel(within: 1 / 3.0)))
    let unending = try #require(
      ErlangA(arrivalRate: 4.2, serviceRate: 0.5, servers: 12, abandonmentRate: 0))
    #expect(isClose(unending.meanWait, queue.meanWait))
    #expect(
      isClose(unending.serviceLevel(within: 0.5).answeredWithin, queue.serviceLevel(within: 0.5)))
    #expect(unending.serviceLevel(within: 0.5).abandonedWithin < 1e-12)
  }

  @Test(arguments: [
    Patience.exponential(mean: 3), .deterministic(2), .uniform(from: 1, to: 4), .erlang2(mean: 2),
    .hyperexponential(mean: 2, squaredVariation: 4),
  ])
  func `the integrated survival is the area under the survival`(patience: Patience) {
    for time in [0.5, 1.7, 2.5, 6] {
      let steps = 20_000
      let area = (0..<steps).reduce(0) {
        $0 + patience.survival(at: time * (Double($1) + 0.5) / Double(steps)) * time / Double(steps)
      }
      #expect(isClose(patience.integratedSurvival(to: time), area, within: 1e-4))
    }
  }

  @Test func `a limit on lines blocks and shortens the queue`() throws {
    // M/M/1/K at load 1: all K + 1 states are equally likely (Kleinrock 1975, sec. 3.6).
    let even = try #require(
      ErlangA(arrivalRate: 2, serviceRate: 2, servers: 1, abandonmentRate: 0, lines: 4))
    #expect(isClose(even.blocking, 0.2))
    #expect(isClose(even.probabilityOfWaiting, 0.6))
    #expect(isClose(even.meanQueueLength, 1.2))
    // 1.2 waiting over 1.6 accepted per unit of time.
    #expect(isClose(even.meanWait, 0.75))
    // Nobody leaves unserved, so those served are those accepted.
    #expect(isClose(even.meanWaitOfServed, 0.75))
    let level = even.serviceLevel(within: 1_000)
    #expect(isClose(level.answeredWithin, 0.8) && level.abandonedWithin < 1e-12)
    // Lines = servers: Erlang B.
    let loss = try #require(
      ErlangA(arrivalRate: 8, serviceRate: 1, servers: 10, abandonmentRate: 3, lines: 10))
    #expect(isClose(loss.blocking, 0.1216610642529515))
    #expect(loss.meanWait == 0 && loss.probabilityOfAbandoning == 0)
  }

  @Test func `a busy line and impatience share the arrivals between them`() throws {
    let queue = try #require(
      ErlangA(arrivalRate: 3, serviceRate: 0.5, servers: 4, abandonmentRate: 0.4, lines: 7))
    let served = queue.occupancy * 4 * 0.5 / 3
    #expect(isClose(served + queue.probabilityOfAbandoning + queue.blocking, 1))
    #expect(isClose(queue.serviceLevel(within: 0).answered, served))
    let wide = try #require(
      ErlangA(arrivalRate: 3, serviceRate: 0.5, servers: 4, abandonmentRate: 0.4, lines: 300))
    let open = try #require(
      ErlangA(arrivalRate: 3, serviceRate: 0.5, servers: 4, abandonmentRate: 0.4))
    #expect(isClose(wide.meanWaitOfServed, open.meanWaitOfServed))
  }

  @Test func `a chain that drifts upwards is refused`() {
    #expect(BirthDeathChain(birth: { _ in 2 }, death: { _ in 1 }) == nil)
  }
}
