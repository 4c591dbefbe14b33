import Testing

@testable import QueueingTheory

/// The systems of Erlang: loss, delay, and delay with a single server.
struct DelaySystemTests {
  @Test func `M/M/1 at load 0.8 has the textbook's wait, queue and sojourn`() throws {
    // Kleinrock, Queueing Systems, vol. 1 (1975): ρ/(μ − λ), ρ²/(1 − ρ), e^(−(μ − λ)t).
    let queue = try #require(ErlangC(arrivalRate: 0.8, serviceRate: 1, servers: 1))
    #expect(isClose(queue.meanWait, 4))
    #expect(isClose(queue.meanQueueLength, 3.2))
    #expect(isClose(queue.probabilityOfStaying(longerThan: 10), 0.1353352832366127))
    #expect(isClose(queue.probabilityOfWaiting, 0.8) && isClose(queue.occupancy, 0.8))
  }

  @Test func `the wait of M/M/1 has the known deviation`() throws {
    // Kingman, Proc. Camb. Phil. Soc. 58 (1962): mean interarrival 100, service 80.
    let queue = try #require(ErlangC(arrivalRate: 0.01, serviceRate: 1 / 80.0, servers: 1))
    #expect(isClose(queue.waitDeviation, 391.9183588453085))
  }

  @Test(arguments: [
    // Erlang (1917): the printed example of 100 calls in 30 minutes, 180 s each, 14 agents.
    (10 / 3.0, 1 / 3.0, 14, 0.17413193359504983, 0.1305989501962874, 0.8883500191794669),
    // The stationary limit of MMC.java of ContactCenters.
    (4.2, 0.5, 12, 0.18388863039349967, 0.10216035021861093, 0.8990797798946537),
    // A hotline of six.
    (1, 0.2, 6, 0.5875164504606128, 2.9375822523030646, 0.4503742567731142),
  ])
  func `M/M/c meets Erlang's formula`(
    arrivals: Double, service: Double, servers: Int, waiting: Double, asa: Double, level: Double
  ) throws {
    let queue = try #require(
      ErlangC(arrivalRate: arrivals, serviceRate: service, servers: servers))
    #expect(isClose(queue.probabilityOfWaiting, waiting))
    #expect(isClose(queue.meanWait, asa))
    #expect(isClose(queue.serviceLevel(within: 1 / 3.0), level))
    #expect(
      isClose(
        LittlesLaw.meanNumber(arrivalRate: arrivals, meanTime: asa), queue.meanQueueLength))
  }

  @Test func `the sojourn in M/M/c is wait and service one after the other`() throws {
    // The convolution of the wait's atom and exponential with the service, by the midpoint rule;
    // in the second case the spare capacity equals one server's, where the formula is a limit.
    for (arrivals, servers) in [(4.2, 12), (2.5, 6)] {
      let queue = try #require(
        ErlangC(arrivalRate: arrivals, serviceRate: 0.5, servers: servers))
      let drift = Double(servers) * 0.5 - arrivals
      let steps = 20_000
      var tail = (1 - queue.probabilityOfWaiting) * exponential(-0.5 * 3)
      for step in 0..<steps {
        let wait = 3 * (Double(step) + 0.5) / Double(steps)
        tail +=
          queue.probabilityOfWaiting * drift * exponential(-drift * wait)
          * exponential(-0.5 * (3 - wait)) * 3 / Double(steps)
      }
      tail += queue.probabilityOfWaiting(longerThan: 3)
      #expect(isClose(queue.probabilityOfStaying(longerThan: 3), tail, within: 1e-7))
    }
  }

  @Test func `a load that reaches the servers has no steady state`() {
    #expect(ErlangC(arrivalRate: 2, serviceRate: 0.5, servers: 4) == nil)
    #expect(SingleServer(arrivalRate: 1, meanService: 1, squaredVariation: 0) == nil)
    #expect(
      Priorities.meanWaits(arrivalRates: [1, 1], serviceRate: 0.5, servers: 4) == nil)
    #expect(ConstantService.meanWait(arrivalRate: 5, service: 1, servers: 5) == nil)
    #expect(RenewalArrivals.meanWait(interval: 1, serviceRate: 1) == nil)
    #expect(
      ErlangA(arrivalRate: 3, serviceRate: 1, servers: 2, abandonmentRate: 0) == nil)
  }

  @Test func `blocking is Erlang's`() {
    // Erlang B, a = 8, c = 10; for lognormal holding times too (Sevast'yanov 1957).
    #expect(isClose(ErlangB.blocking(load: 8, servers: 10), 0.1216610642529515))
    #expect(ErlangB.blocking(load: 3, servers: 0) == 1)
    let direct = BirthDeathChain(through: 10) { _ in
      8
    } death: {
      Double($0)
    }
    #expect(isClose(direct?[10], 0.1216610642529515))
  }

  @Test(arguments: [(0.0, 7.5), (1, 15), (1.44, 18.3)])
  func `M/G/1 waits as Pollaczek and Khinchine say`(squaredVariation: Double, wait: Double) throws {
    let queue = try #require(
      SingleServer(arrivalRate: 0.15, meanService: 5, squaredVariation: squaredVariation))
    #expect(isClose(queue.meanWait, wait))
    #expect(isClose(queue.meanQueueLength, 0.15 * wait))
  }

  @Test func `an e-mail taken in each idle moment delays the next call by what is left of it`()
    throws
  {
    // Fuhrmann and Cooper (1985): M/M/1 phone, Erlang-2 e-mails of six minutes.
    let queue = try #require(
      SingleServer(arrivalRate: 0.12, meanService: 5, squaredVariation: 1))
    #expect(isClose(queue.meanWait(fillingInMean: 6, squaredVariation: 0.5), 12))
  }

  @Test func `M/G/1 priorities are Cobham's`() throws {
    let waits = try #require(
      Priorities.meanWaits(of: [
        PriorityClass(arrivalRate: 0.05, meanService: 4, squaredVariation: 1),
        PriorityClass(arrivalRate: 0.1, meanService: 5, squaredVariation: 1.44),
      ]))
    #expect(isClose(waits[0], 4.812499999999999))
    #expect(isClose(waits[1], 16.04166666666666))
  }

  @Test func `the emergency room's three classes wait as in the textbook`() throws {
    // Parameters of Hillier and Lieberman, Introduction to Operations Research, hours.
    let waits = try #require(
      Priorities.meanWaits(arrivalRates: [0.2, 0.6, 1.2], serviceRate: 3, servers: 1))
    #expect(isClose(waits[0], 0.23809523809523808))
    #expect(isClose(waits[1], 0.3246753246753246))
    #expect(isClose(waits[2], 0.9090909090909088))
  }

  @Test func `M/M/5 priorities with equal service rates`() throws {
    // Cobham (1954); Kella and Yechiali (1985).
    let waits = try #require(
      Priorities.meanWaits(arrivalRates: [0.3, 0.5], serviceRate: 0.2, servers: 5))
    #expect(isClose(waits[0], 0.7915893630179345))
    #expect(isClose(waits[1], 3.9579468150896733))
    let queue = try #require(ErlangC(arrivalRate: 0.8, serviceRate: 0.2, servers: 5))
    // Priorities move the wait between classes and leave its mean.
    #expect(isClose((0.3 * waits[0] + 0.5 * waits[1]) / 0.8, queue.meanWait))
  }

  @Test func `constant arrivals and constant services wait less`() {
    // Takács: D/M/1 at load 0.8. Crommelin (1932): M/D/1 at 0.8, M/D/5 at 0.9.
    #expect(
      isClose(RenewalArrivals.meanWait(interval: 1.25, serviceRate: 1), 1.6927308399200491))
    #expect(
      isClose(RenewalArrivals.meanWait(serviceRate: 1) { 0.8 / (0.8 + $0) }, 4))
    #expect(isClose(ConstantService.meanWait(arrivalRate: 0.8, service: 1, servers: 1), 2))
    #expect(
      isClose(
        ConstantService.meanWait(arrivalRate: 4.5, service: 1, servers: 5), 0.7766951581935485))
  }

  @Test(arguments: [(2, 1.4), (5, 3.0), (12, 10.0)])
  func `M/D/c agrees with the recursion over one service time`(servers: Int, load: Double) {
    // n(t + D) = max(n(t) − c, 0) + a Poisson number, iterated to its stationary distribution.
    let size = 30 * servers
    var poisson = [exponential(-load)]
    for n in 1..<size { poisson.append(poisson[n - 1] * load / Double(n)) }
    var present = [1.0] + Array(repeating: 0.0, count: size - 1)
    for _ in 0..<(120) {
      var carried = Array(repeating: 0.0, count: size)
      for (number, probability) in present.enumerated() where probability > 1e-18 {
        carried[max(number - servers, 0)] += probability
      }
      present = (0..<size).map { number in
        (0...number).reduce(0) { $0 + carried[$1] * poisson[number - $1] }
      }
    }
    let queue = present.enumerated().reduce(0) {
      $0 + Double(max($1.offset - servers, 0)) * $1.element
    }
    let formula = ConstantService.meanWait(arrivalRate: load, service: 1, servers: servers)
    #expect(isClose(formula, queue / load, within: 1e-6))
  }

  @Test func `Little's law goes both ways`() {
    #expect(LittlesLaw.meanTime(arrivalRate: 0.5, meanNumber: 3) == 6)
    #expect(LittlesLaw.meanTime(arrivalRate: 0, meanNumber: 3) == nil)
  }

  private func exponential(_ x: Double) -> Double {
    // (1 + x/2ᵏ)^(2ᵏ) by its series and repeated squaring: the tests share no code with the formulas.
    let small = x / 1_024
    var value = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
    for _ in 0..<10 { value *= value }
    return value
  }
}
