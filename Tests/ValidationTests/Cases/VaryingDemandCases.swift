import ContactModel
import Foundation

extension Family {
  /// Demand that varies within the day, and from day to day.
  static let varyingDemand = Family(
    title: "Varying demand", studies: [busyDays, endless, stabilised, terminating, linearLaw])

  // MARK: Day to day

  /// The standard deviation of the number of contacts in a day, about a known mean.
  static func deviationOfDays(around mean: Double) -> Estimand {
    Estimand { observed in
      let counts = observed.contactsByDay(.begun)
      return [counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }, observed.days]
    } value: { sums in
      (sums[0] / sums[1]).squareRoot()
    }
  }

  private static let busyDays = Study(
    "busy-days", replications: 100, grains: [.day],
    Hotline(
      callsPerMinute: 1660.0 / 1440, handling: Law.constant(0.1), persons: 10,
      more: dayVariation(shape: 10)
    ).file(days: 200),
    cases: [
      ValidationCase(
        "gamma_busyness_sd_a10", 526.5168563303553, .relative(0.03),
        "W. Whitt (1999); A. Avramidis, A. Deslauriers, P. L’Ecuyer (2004)",
        deviationOfDays(around: 1660))
    ])

  /// The member of a file that gives all days gamma factors of one shape.
  static func dayVariation(shape: Double) -> String {
    """
      "demand": { "dayVariation": { "shared": \(1 / shape.squareRoot()) } }
    """
  }

  // MARK: A sinusoidal week

  /// Demand over the week: 1 + 0.6 sin of its time.
  ///
  /// The 24 hours of the example are a week here. Each of them has seven, so that an hour of the
  /// tables is a short time.
  private static let sinusoidal: String = {
    let steps = (0..<672).map { step in
      let angle = 2 * Double.pi * (Double(step) + 0.5) / 672
      return "\((1e6 * (1 + 0.6 * sin(angle))).rounded() / 1e6)"
    }
    return #"{ "stepMinutes": 15, "week": [\#(steps.joined(separator: ", "))] }"#
  }()

  /// The two hours of the week around an hour of the example.
  private static func hours(around hour: Int) -> [Int] { [7 * hour - 1, 7 * hour] }

  private static func week(persons: Int, patience: String, days: Int) -> String {
    Hotline(
      callsPerMinute: 100.0 / 420, handling: Law.exponential(420), persons: persons,
      patience: patience, targets: [0], profile: sinusoidal
    ).file(days: days, warmUpDays: 7)
  }

  private static let weekNote = "24 hours are a week; the two hours of the week around the time"

  private static let endless = Study(
    "endless-servers", replications: 420, grains: [.weekdayHour],
    week(persons: 400, patience: Hotline.endless, days: 105),
    cases: [(6, 156.1514409140759), (12, 114.70041285534518), (18, 43.84855908592411)].map {
      hour, expected in
      ValidationCase(
        "mt_m_inf_sin_t\(hour)", expected, .relative(0.01),
        "S. Eick, W. Massey, W. Whitt (1993)",
        .ratio { observed in
          (
            observed.staff(.busy, hoursOfWeek: hours(around: hour)),
            2 * Unit.hour * observed.days / 7
          )
        },
        note: "400 persons are as good as endless; " + weekNote)
    })

  private static let stabilised = Study(
    "stabilised", replications: 600, grains: [.weekdayHour],
    week(persons: 126, patience: Law.exponential(420), days: 350),
    cases: [
      ValidationCase(
        "mt_m_st_M_theta_eq_mu_delayprob", 0.1566098701606892, .absolute(0.01),
        "Z. Feldman, A. Mandelbaum, W. Massey, W. Whitt (2008)",
        .ratio { observed in
          let begun = observed.contacts(.begun, hoursOfWeek: hours(around: 12))
          let atOnce = observed.contacts(.answeredInTarget, hoursOfWeek: hours(around: 12))
          return (begun - atOnce, begun)
        },
        note: "126 persons at all times; those who arrive see what holds then; " + weekNote)
    ])

  // MARK: A day with an end

  private static let terminating = Study(
    "varying-day", replications: 60,
    Hotline(
      callsPerMinute: 450.0 / 1440, handling: Law.exponential(5), persons: 5,
      patience: Law.exponential(4), targets: [0], hours: "täglich 8–17",
      profile: hourly(from: 8, [45, 75, 80, 60, 40, 45, 50, 35, 20])
    ).file(days: 200),
    cases: [
      ValidationCase(
        "mt_m_s_M_day_abandoned", 75.08060662469867, .relative(0.02), forward,
        .perDay(.abandoned)),
      ValidationCase(
        "mt_m_s_M_day_immediate", 0.537224460333878, .absolute(0.005), forward,
        .answered(withinTargetOf: "within-0")),
      ValidationCase(
        "mt_m_s_M_day_meanwait", 0.6673831699973215, .relative(0.02), forward, .meanWait()),
    ])

  private static let forward = "Kolmogorov’s forward equations; L. Green, P. Kolesar (1991)"

  /// A profile with a demand for each hour from one on.
  static func hourly(from first: Int, _ demand: [Double]) -> String {
    let hours = demand.enumerated().map { #""\#(first + $0)": \#($1)"# }
    return #"{ "hours": { \#(hours.joined(separator: ", ")) } }"#
  }

  // MARK: The law of a real call centre

  /// The hours of the day differ in load as those of the bank do; its log is not used.
  private static let linearLaw = Study(
    "linear-law", replications: 60, grains: [.hour],
    Hotline(
      callsPerMinute: 1268.0 / 1440, handling: Law.lognormal(189.3 / 60, cv: 1.16), persons: 5,
      patience: Law.exponential(1 / 0.00281 / 60), hours: "täglich 8–22",
      profile: hourly(
        from: 8, [70, 95, 110, 105, 95, 100, 110, 105, 100, 95, 85, 78, 65, 55])
    ).file(days: 100),
    cases: [
      ValidationCase(
        "empirical_linear_law", 0.00281, .relative(0.05),
        "A. Mandelbaum, S. Zeltyn; Anonymous Bank, February 1999",
        Estimand { observed in
          (8..<22).flatMap { hour in
            let hours = hour..<(hour + 1)
            return [
              observed.contacts(.begun, hours: hours), observed.contacts(.abandoned, hours: hours),
              observed.contacts(.waitAnswered, hours: hours)
                + observed.contacts(.waitLost, hours: hours),
            ]
          }
        } value: { sums in
          // The slope of P(abandon) over E[wait] through the origin, over the hours of the day.
          var products = 0.0
          var squares = 0.0
          for hour in 0..<14 {
            let begun = sums[3 * hour]
            let wait = sums[3 * hour + 2] / Unit.second / begun
            products += wait * sums[3 * hour + 1] / begun
            squares += wait * wait
          }
          return products / squares
        },
        note: "own hourly loads of the bank’s size, exponential patience of its rate")
    ])
}
