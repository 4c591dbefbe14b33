import ContactModel

extension Family {
  /// Several persons, one queue, endless patience.
  static let manyServers = Family(
    title: "Many servers", studies: erlangC + [md5])

  private static let kleinrock = "Erlang C; L. Kleinrock, Queueing Systems I (1975)"

  private static func queue(
    _ prefix: String, callsPerMinute: Double, handling: Double, persons: Int, replications: Int,
    days: Int, waiting: (Double, Tolerance), meanWait: (Double, Tolerance), level: Double
  ) -> Study {
    Study(
      prefix.replacing("_", with: "-").lowercased(), replications: replications,
      Hotline(
        callsPerMinute: callsPerMinute, handling: Law.exponential(handling), persons: persons,
        targets: [0, 20]
      ).file(days: days),
      cases: [
        ValidationCase(
          prefix + "_Pwait", waiting.0, waiting.1, kleinrock,
          .waiting(longerThanTargetOf: "within-0")),
        ValidationCase(prefix + "_ASA", meanWait.0, meanWait.1, kleinrock, .meanWait()),
        ValidationCase(
          prefix + "_SL", level, .absolute(0.004), kleinrock, .answered(withinTargetOf: "within-20")
        ),
      ])
  }

  private static let erlangC = [
    queue(
      "mmc_100per30min_AHT180_s14", callsPerMinute: 100.0 / 30, handling: 3, persons: 14,
      replications: 200, days: 30,
      waiting: (0.17413193359504983, .absolute(0.003482638671900997)),
      meanWait: (0.1305989501962874, .relative(0.02)), level: 0.8883500191794669),
    queue(
      "mmc_contactcenters_MMC_stationary", callsPerMinute: 4.2, handling: 2, persons: 12,
      replications: 140, days: 30,
      waiting: (0.18388863039349967, .absolute(0.0036777726078699936)),
      meanWait: (0.10216035021861093, .relative(0.02)), level: 0.8990797798946537),
    queue(
      "mmc_jobcenter_hotline_s6", callsPerMinute: 1, handling: 5, persons: 6,
      replications: 110, days: 100,
      waiting: (0.5875164504606128, .absolute(0.011750329009212258)),
      meanWait: (2.9375822523030646, .relative(0.03)), level: 0.4503742567731142),
  ]

  private static let md5 = Study(
    "mdc-5", replications: 120,
    Hotline(callsPerMinute: 4.5, handling: Law.constant(1), persons: 5).file(days: 30),
    cases: [
      ValidationCase(
        "mdc_c5_rho0.9_Wq", 0.7766951581935485, .relative(0.02), "C. D. Crommelin (1932)",
        .meanWait())
    ])
}
