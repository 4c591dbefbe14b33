import ContactModel

extension Family {
  /// One person, one queue.
  static let singleServer = Family(
    title: "One server",
    studies: [mm1, mm1Spread] + mg1 + [md1, dm1])

  // MARK: M/M/1

  private static let kleinrock = "L. Kleinrock, Queueing Systems I (1975)"

  private static let mm1 = Study(
    "mm1-rho80", replications: 100,
    Hotline(
      callsPerMinute: 0.8, handling: Law.exponential(1), persons: 1, deadlineMinutes: 10
    ).file(days: 120),
    cases: [
      ValidationCase("mm1_rho80_Wq", 4, .relative(0.02), kleinrock, .meanWait()),
      ValidationCase(
        "mm1_rho80_Lq", 3.2, .relative(0.02), kleinrock,
        .ratio { ($0.waits(), $0.minutes * Unit.minute) },
        note: "all waits ÷ length of the horizon"),
      ValidationCase(
        "mm1_rho80_P_T_gt_10", 0.1353352832366127, .absolute(0.004), kleinrock,
        .ratio { observed in
          let due = observed.contacts(.deadlineDue)
          return (due - observed.contacts(.deadlineMet), due)
        },
        note: "a deadline of 10 minutes from the call to the end"),
    ])

  /// Targets every 200 seconds up to nine and a half times the decay of the waits, 400 seconds.
  private static let grid = (0..<20).map { Double($0) * 200 }

  private static let mm1Spread = Study(
    "mm1-spread", replications: 60,
    Hotline(
      callsPerMinute: 0.6, handling: Law.exponential(80.0 / 60), persons: 1, targets: grid
    ).file(days: 120),
    cases: [
      ValidationCase(
        "mm1_fifo_wait_sd", 391.9183588453085, .relative(0.06),
        "J. F. C. Kingman (1962); L. Takács (1963)",
        Estimand { observed in
          let names = grid.map { Hotline.channel(withTarget: $0) }
          return [observed.waits() / Unit.second, observed.contacts(.begun)]
            + names.map {
              observed.contacts(.begun, on: [$0]) - observed.contacts(.answeredInTarget, on: [$0])
            } + names.map { observed.contacts(.begun, on: [$0]) }
        } value: { sums in
          let mean = sums[0] / sums[1]
          let step = grid[1]
          let longer = grid.indices.map { sums[2 + $0] / sums[2 + grid.count + $0] }
          // E W² = ∫ 2t P(W > t) dt, by the trapezoidal rule with its first correction, step²/12
          // times the slope at 0, which is 2 P(W > 0).
          let sum = grid.indices.reduce(0) { $0 + 2 * grid[$1] * longer[$1] }
          let square = step * sum + step * step / 6 * longer[0]
          return (square - mean * mean).squareRoot()
        },
        note: "20 numbers into one queue, each with another target, give the law of the wait")
    ])

  // MARK: M/G/1

  private static let mg1: [Study] = [
    ("det", Law.constant(5), 7.5, 60),
    ("exp", Law.exponential(5), 15, 80),
    ("lognormal_cv1.2", Law.lognormal(5, cv: 1.2), 18.3, 160),
  ].map { name, handling, expected, replications in
    Study(
      "mg1-\(name.prefix(3))", replications: replications,
      Hotline(callsPerMinute: 0.15, handling: handling, persons: 1).file(days: 300),
      cases: [
        ValidationCase(
          "mg1_\(name)_rho0.75_Wq", expected, .relative(0.03), "Pollaczek–Khinchine", .meanWait())
      ])
  }

  // MARK: Constant times

  private static let md1 = Study(
    "mdc-1", replications: 80,
    Hotline(callsPerMinute: 0.8, handling: Law.constant(1), persons: 1).file(days: 60),
    cases: [
      ValidationCase(
        "mdc_c1_rho0.8_Wq", 2, .relative(0.02), "C. D. Crommelin (1932)", .meanWait())
    ])

  /// Arrivals every 75 seconds, as a log: the demand of the model is random.
  private static let dm1 = Study(
    "dm1", replications: 500,
    OfficeText(
      days: 9,
      members: """
          "channels": {
            "phone": {
              "kind": "phone", "hours": "24/7", "profile": "constant", "patienceMinutes": "never",
              "serviceLevel": { "withinSeconds": 20 }
            }
          },
          "concerns": {
            "call": {
              "volume": { "perDay": 0 },
              "channels": { "phone": { "share": 1, "handlingMinutes": \(Law.exponential(1)) } }
            }
          },
          "staff": {
            "agents": {
              "rosters": { "all": { "persons": 1, "hours": "24/7" } }, "serves": ["phone"]
            }
          },
          "replay": [
        \(everySeconds(75, days: 11).joined(separator: ",\n"))
          ]
        """
    ).text,
    cases: [
      ValidationCase(
        "dm1_rho0.8_Wq", 1.6927308399200491, .relative(0.02), "GI/M/1 (L. Takács)", .meanWait(),
        note: "the arrivals are a log (`replay`)")
    ])

  /// Entries of a log from the day before the counted ones on.
  private static func everySeconds(_ interval: Int, days: Int) -> [String] {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return stride(from: 0, to: days * 86_400, by: interval).map { second in
      let (day, rest) = second.quotientAndRemainder(dividingBy: 86_400)
      let time = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
      return """
            { "at": "2025-01-\(two(5 + day)) \(time)", "concern": "call", "channel": "phone" }
        """
    }
  }
}
