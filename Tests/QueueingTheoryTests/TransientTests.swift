import Testing

@testable import QueueingTheory

/// Days that begin and end, demand that changes, and appointments.
struct TransientTests {
  @Test func `a day of nine changing hours with impatience`() throws {
    // M(t)/M/5+M, Kolmogorov's forward equations; cf. Green and Kolesar (1991).
    let day = ServiceDay(
      periods: [45, 75, 80, 60, 40, 45, 50, 35, 20].map {
        ServicePeriod(duration: 60, arrivalRate: $0 / 60, servers: 5)
      }, serviceRate: 0.2, abandonmentRate: 0.25)
    #expect(isClose(day.arrivals, 450))
    #expect(isClose(day.abandonments, 75.08060662469867))
    #expect(isClose(day.answeredAtOnce / day.arrivals, 0.537224460333878))
    #expect(isClose(day.meanWait, 0.6673831699973215))
  }

  @Test func `a day of eight equal hours without impatience`() {
    // M/M/12 from empty, printed to five digits.
    let day = ServiceDay(
      periods: [ServicePeriod(duration: 480, arrivalRate: 4.2, servers: 12)], serviceRate: 0.5,
      abandonmentRate: 0)
    #expect(isClose(day.meanWait, 0.10068, within: 5e-5))
    #expect(isClose(day.occupancy, 0.69693, within: 1e-5))
    #expect(isClose(day.answeredAtOnce / day.arrivals, 0.81828, within: 1e-5))
    #expect(day.abandonments == 0)
  }

  @Test func `with a server for everybody the number present is Poisson`() {
    // M/M/∞ from empty: mean λ/μ (1 − e^(−μt)), split into periods at will.
    let day = ServiceDay(
      periods: [0.5, 0.25, 1.25].map {
        ServicePeriod(duration: $0, arrivalRate: 3, servers: 80)
      }, serviceRate: 1, abandonmentRate: 0)
    let mean = day.atClosing.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let expected = 2.5939941502901619  // 3 (1 − e⁻²)
    #expect(isClose(mean, expected))
    #expect(isClose(day.atClosing[0], 0.07472102, within: 1e-6))
    // Busy time: 3 (t − (1 − e⁻ᵗ)) at t = 2.
    #expect(isClose(day.busyTime, 6 - expected))
    #expect(isClose(day.staffedTime, 160) && day.totalWait < 1e-12)
  }

  @Test func `a long day is in its steady state`() throws {
    let steady = try #require(
      ErlangA(arrivalRate: 1.2, serviceRate: 0.2, servers: 5, abandonmentRate: 0.25))
    let day = ServiceDay(
      periods: [
        ServicePeriod(duration: 300, arrivalRate: 1.2, servers: 5),
        ServicePeriod(duration: 300, arrivalRate: 1.2, servers: 5),
      ], serviceRate: 0.2, abandonmentRate: 0.25)
    let queue = day.atClosing.enumerated().reduce(0) {
      $0 + Double(max($1.offset - 5, 0)) * $1.element
    }
    #expect(isClose(queue, steady.meanQueueLength))
    #expect(isClose(day.abandonments / 0.25, day.totalWait))
  }

  @Test func `whoever is there at closing is still counted`() {
    // One server, no service until closing to speak of: ten arrivals at once is out of reach of a
    // Poisson process, so compare with the death chain started from the closing distribution.
    let day = ServiceDay(
      periods: [ServicePeriod(duration: 5, arrivalRate: 2, servers: 1)], serviceRate: 0.1,
      abandonmentRate: 0)
    var afterClosing = 0.0
    for (present, probability) in day.atClosing.enumerated() where present > 1 {
      // The k-th waiting customer waits for k services: mean 10 · (1 + … + (n − 1)).
      afterClosing += probability * 10 * Double(present * (present - 1)) / 2
    }
    let open = day.totalWait - afterClosing
    #expect(open > 0 && afterClosing > open)
    // Until closing nearly all wait: less than the area 5²·2/2 = 25 under the arrivals.
    #expect(open < 25)
  }

  @Test func `sinusoidal demand with unlimited servers lags and flattens`() {
    // Eick, Massey and Whitt (1993): λ(t) = 100 (1 + 0.6 sin 2πt/24), μ = 1.
    let demand = SinusoidalDemand(meanRate: 100, amplitude: 0.6, period: 24, serviceRate: 1)
    #expect(isClose(demand.meanNumber(at: 6), 156.1514409140759))
    #expect(isClose(demand.meanNumber(at: 12), 114.70041285534518))
    #expect(isClose(demand.meanNumber(at: 18), 43.84855908592411))
    // Feldman, Mandelbaum, Massey and Whitt (2008): patience = service, s(12) = 126.
    #expect(isClose(demand.probability(ofAtLeast: 126, at: 12), 0.1566098701606892))
  }

  @Test(arguments: [
    // Bailey (1952), Welch and Bailey (1952); with no-shows Hassin and Mendel (2008): exact recursion.
    (20.0, 12, 1.0, 24.32154302926283, 41.177643770253354, 281.1776437702533),
    (16.0, 15, 0.8, 27.975933438254092, 46.77972539974267, 286.77972539974263),
  ])
  func `booked appointments wait as in the exact recursion`(
    interval: Double, slots: Int, showing: Double, mean: Double, last: Double, end: Double
  ) {
    let session = AppointmentSession(
      times: (0..<slots).map { interval * Double($0) }, meanService: 20, showing: showing)
    #expect(isClose(session.meanWaits.reduce(0, +) / Double(slots), mean))
    #expect(isClose(session.meanWaits.last, last))
    #expect(isClose(session.expectedEnd, end))
    #expect(session.meanWaits.first == 0)
  }

  @Test(arguments: [(10.0, 526.5168563303553), (400, 92.46080250571049)])
  func `a gamma busyness factor widens the day's count`(shape: Double, deviation: Double) {
    // Whitt (1999); Avramidis, Deslauriers, L'Ecuyer (2004): mean 1660.
    let variation = (1 / shape).squareRoot()
    #expect(
      isClose(
        BusyDays.variance(mean: 1_660, sharedVariation: variation).squareRoot(), deviation))
    #expect(
      isClose(
        BusyDays.variance(mean: 1_660, sharedVariation: 0, ownVariation: variation).squareRoot(),
        deviation))
    #expect(
      isClose(BusyDays.variance(mean: 10, sharedVariation: 2, ownVariation: 3), 10 + 100 * 49))
    #expect(isClose(BusyDays.covariance(mean: 10, mean: 20, sharedVariation: 0.5), 50))
  }
}
