import Calendar
import ContactModel
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// How many come, and when.
@Suite struct DemandStatisticalTests {
  /// Two concerns whose contacts all find the door shut.
  private func counts(sharedCV: Double, ownCV: Double, days: Int) -> Scenario {
    .office(
      days: days, runOut: 0, channels: [.phone(hours: "geschlossen")],
      concerns: [
        .concern("a", weekly: 7 * 30, ways: [.way(0, .none)]),
        .concern("b", weekly: 7 * 20, ways: [.way(0, .none)]),
      ],
      sharedDayCV: sharedCV, concernDayCV: ownCV, staff: [.group(serves: [.channel(0)])])
  }

  /// Variance of the first count, covariance of both, covariance of the first with itself a day on.
  private func moments(_ figures: Figures, days: Int) -> [Double] {
    let a = (0..<days).map { Double(figures[.begun, .concern, 0, grain: .day, cell: $0]) - 30 }
    let b = (0..<days).map { Double(figures[.begun, .concern, 1, grain: .day, cell: $0]) - 20 }
    let count = Double(days)
    return [
      zip(a, a).reduce(0) { $0 + $1.0 * $1.1 } / count,
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } / count,
      zip(a, a.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / (count - 1),
      a.reduce(0, +) / count,
    ]
  }

  @Test(arguments: [(shared: 0.3, own: 0.2), (shared: 0.4, own: 0), (shared: 0, own: 0.5)])
  func `gamma factors give a day's counts their variance and covariance`(
    shared: Double, own: Double
  ) {
    let days = 360
    let samples = counts(sharedCV: shared, ownCV: own, days: days)
      .replicate(120, grains: [.day]) { moments($0, days: days) }
    samples[0].expect(
      BusyDays.variance(mean: 30, sharedVariation: shared, ownVariation: own), "variance")
    let covariance = BusyDays.covariance(mean: 30, mean: 20, sharedVariation: shared)
    if shared > 0 {
      samples[1].expect(covariance, within: 0.08, "covariance")
    } else {
      #expect(abs(samples[1].mean) < 4 * samples[1].standardError)
    }
    #expect(abs(samples[2].mean) < 4 * samples[2].standardError, "days know nothing of each other")
    #expect(abs(samples[3].mean) < 4 * samples[3].standardError, "the mean stays")
  }

  @Test func `without factors counts are Poisson`() {
    let days = 360
    let samples = counts(sharedCV: 0, ownCV: 0, days: days)
      .replicate(240, grains: [.day]) { figures in
        let zeroAndMore = moments(figures, days: days)
        let few = (0..<days).count { figures[.begun, .concern, 1, grain: .day, cell: $0] <= 13 }
        return zeroAndMore + [Double(few) / Double(days)]
      }
    samples[0].expect(30, within: 0.03, "variance")
    #expect(abs(samples[1].mean) < 4 * samples[1].standardError)
    #expect(abs(samples[2].mean) < 4 * samples[2].standardError)
    // P(Poisson(20) ≤ 13), summed by hand from e⁻²⁰ Σ 20ᵏ/k!.
    samples[4].expect(0.0661276, within: 0.07, "at most 13")
  }

  @Test func `counts by hour of the week follow the profile`() {
    let hours = (0..<24).map { (hour: Int) -> Double in
      hour < 7 || hour > 19 ? 0.5 : Double(1 + (hour * 7) % 5)
    }
    let weekdays = [1.4, 1.2, 1, 1.1, 0.8, 0.2, 0]
    let weekly = 60_000.0
    let weeks = 4
    let profile = WeeklyProfile.hourly(hours, weekdays: weekdays)
    let total = profile.weights.reduce(0, +)
    let samples = Scenario.office(
      days: 7 * weeks, runOut: 0,
      channels: [.phone(hours: "geschlossen", profile: profile)],
      concerns: [.concern(weekly: weekly, ways: [.way(0, .none)])],
      staff: [.group(serves: [.channel(0)])]
    ).replicate(20, grains: [.weekdayHour]) { figures in
      (0..<168).map { Double(figures[.begun, .channel, grain: .weekdayHour, cell: $0]) }
    }
    for cell in 0..<168 {
      let expected = weekly * Double(weeks) * profile.weights[cell] / total
      let error = (expected / 20).squareRoot()
      #expect(abs(samples[cell].mean - expected) <= 4 * error, "hour \(cell)")
    }
    // The largest cells are known within 5 %.
    #expect(samples.filter { 4 * ($0.mean / 20).squareRoot() < 0.05 * $0.mean }.count > 60)
  }

  @Test func `a month's and a rule's factors multiply, and normalised ones keep the volume`() {
    func january(normalise: Bool) -> [Sample] {
      var scenario = Scenario.office(
        from: "2025-01-01", days: 59, runOut: 0, channels: [.phone(hours: "geschlossen")],
        concerns: [.concern(weekly: 700, ways: [.way(0, .none)])],
        staff: [.group(serves: [.channel(0)])])
      scenario.concerns[0].factors.months = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
      scenario.demand.factors.rules = [.init(days: .weekday(.monday), factor: 3)]
      scenario.demand.factors.normalise = normalise
      return scenario.replicate(40, grains: [.day]) { figures in
        var counts = [0, 5, 58].map { figures[.begun, .channel, grain: .day, cell: $0] }
        counts.append(figures[.begun, .channel])
        return counts.map { Double($0) }
      }
    }
    // Wednesday 1, Monday 6 January, Friday 28 February; in 59 days there are 8 Mondays, 4 of them
    // in January: 27·2 + 4·6 + 24 + 4·3 = 114 ordinary days.
    let plain = january(normalise: false)
    plain[0].expect(200, "January")
    plain[1].expect(600, "Monday in January")
    plain[2].expect(100, within: 0.07, "February")
    plain[3].expect(11_400, "all")
    // The rule's mean over the days is (51 + 8·3)/59 = 75/59.
    let normal = january(normalise: true)
    normal[3].expect(11_400 * 59 / 75, "all, normalised")
  }

  @Test func `calls in progress follow demand over the day`() {
    // 100 (1 + 0.6 sin(2π t/24)) an hour, each lasting an hour on average.
    let theory = SinusoidalDemand(meanRate: 100, amplitude: 0.6, period: 24, serviceRate: 1)
    let quarters = (0..<96).map { quarter in
      1 + 0.6 * sine((Double(quarter) + 0.5) / 96)
    }
    let days = 40
    let samples = Scenario.office(
      days: days, warmUp: 1,
      channels: [
        .phone(profile: WeeklyProfile(stepMinutes: 15, weights: (0..<7).flatMap { _ in quarters }))
      ],
      concerns: [.concern(weekly: 100 * 168, ways: [.way(0, .exponential(hour))])],
      staff: [.group(posts: Dial(300), serves: [.channel(0)])]
    ).replicate(15, grains: [.hour]) { figures in
      (0..<24).map {
        Double(figures[.busy, .group, grain: .hour, cell: $0]) / 3600e6 / Double(days)
      }
    }
    for hour in 0..<24 {
      let parts = (0..<60).map { theory.meanNumber(at: Double(hour) + (Double($0) + 0.5) / 60) }
      samples[hour].expect(parts.reduce(0, +) / 60, within: 0.03, "hour \(hour)")
    }
  }

  /// The sine of a part of the whole circle, by its series: no library function needed.
  private func sine(_ part: Double) -> Double {
    let x = (part < 0.5 ? part : part - 1) * 2 * Double.pi
    var term = x
    var sum = x
    for n in stride(from: 2.0, to: 40, by: 2) {
      term *= -x * x / (n * (n + 1))
      sum += term
    }
    return sum
  }

  @Test func `a day that opens, closes and serves out its queue`() throws {
    let calls: [Double] = [45, 75, 80, 60, 40, 45, 50, 35, 20]
    let theory = ServiceDay(
      periods: calls.map { ServicePeriod(duration: 60, arrivalRate: $0 / 60, servers: 5) },
      serviceRate: 0.2, abandonmentRate: 0.25)
    let profile = WeeklyProfile.hourly((0..<24).map { (8..<17).contains($0) ? calls[$0 - 8] : 0 })
    let days = 40
    let samples = Scenario.office(
      days: days, runOut: 0,
      channels: [
        .phone(
          hours: "täglich 8–17", patience: .exponential(4 * minute), atClosing: .serve,
          profile: profile, target: 0)
      ],
      concerns: [
        .concern(weekly: 7 * calls.reduce(0, +), ways: [.way(0, .exponential(5 * minute))])
      ],
      staff: [.group(posts: Dial(5), hours: "täglich 8–17", serves: [.channel(0)])]
    ).replicate(40) {
      [
        Double($0[.abandoned, .channel]) / Double(days),
        $0.ratio(.answeredInTarget, per: .begun), $0.meanWait(),
      ]
    }
    samples[0].expect(theory.abandonments, "given up")
    samples[1].expect(theory.answeredAtOnce / theory.arrivals, within: 0.02, "answered at once")
    samples[2].expect(try #require(theory.meanWait), "mean wait")
  }
}
