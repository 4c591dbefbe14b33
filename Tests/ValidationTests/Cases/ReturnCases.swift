import ContactModel

extension Family {
  /// Customers come back: engaged, tired of waiting, unserved, or asking after a letter.
  static let returns = Family(
    title: "Coming back",
    studies: [retrial, retrials, redials, chasers, repeats, erlangR])

  /// The member of a file that says how those come back who failed for one cause.
  private static func comingBack(
    _ cause: String, probability: Double, delay: String
  ) -> String {
    """
      "comingBack": {
        "rules": {
          "again": {
            "cause": "\(cause)", "probability": \(probability), "delayMinutes": \(delay)
          }
        }
      }
    """
  }

  // MARK: Engaged

  private static let orbit: Estimand = .ratio { observed in
    let away = observed.contacts(.timeToResolution) - observed.contacts(.busy)
    return (away, observed.minutes * Unit.minute)
  }

  private static let orbitNote = "times from the first call to the end, less handling, ÷ horizon"

  private static let retrial = Study(
    "retrial-1", replications: 60,
    Hotline(
      callsPerMinute: 0.6, handling: Law.exponential(1), persons: 1, lines: 1,
      more: comingBack("redialBlocked", probability: 1, delay: Law.exponential(5))
    ).file(days: 100),
    cases: [
      ValidationCase(
        "mm1_retrial_orbit", 5.4, .relative(0.03),
        "G. Falin, J. Templeton, Retrial Queues (1997)", orbit, note: orbitNote),
      ValidationCase(
        "mm1_retrial_busy", 0.6, .absolute(0.005),
        "G. Falin, J. Templeton, Retrial Queues (1997)", .occupancy()),
    ])

  private static let retrials = Study(
    "retrial-3", replications: 60,
    Hotline(
      callsPerMinute: 2, handling: Law.exponential(1), persons: 3, lines: 3,
      more: comingBack("redialBlocked", probability: 1, delay: Law.exponential(2))
    ).file(days: 30),
    cases: [
      ValidationCase(
        "mm3_retrial_block", 0.37851386802843173, .absolute(0.008),
        "Markov chain, exactly; G. Falin (1990)",
        .ratio { ($0.contacts(.blocked, caused: "first"), $0.contacts(.begun, caused: "first")) }),
      ValidationCase(
        "mm3_retrial_orbit", 3.2430684454751986, .relative(0.05),
        "Markov chain, exactly; G. Falin (1990)", orbit, note: orbitNote),
    ])

  // MARK: Tired of waiting

  private static let chain = "Markov chain, exactly"

  private static let redials = Study(
    "redials", replications: 60,
    Hotline(
      callsPerMinute: 1.3, handling: Law.exponential(5), persons: 6, patience: Law.exponential(4),
      more: comingBack("redialAbandoned", probability: 0.6, delay: Law.exponential(20))
    ).file(days: 60),
    cases: [
      ValidationCase(
        "erlangA_redial_lam_eff", 1.5875846990505647, .relative(0.02), chain,
        .ratio { ($0.contacts(.begun), $0.minutes) }),
      ValidationCase(
        "erlangA_redial_Pab_attempt", 0.30191008519897594, .relative(0.03), chain,
        .share(.abandoned, of: .begun)),
      ValidationCase(
        "erlangA_redial_EW", 1.2076403407959038, .relative(0.03), chain, .meanWait()),
      ValidationCase(
        "erlangA_redial_lost", 0.1474793328464451, .relative(0.04), chain,
        .share(.casesGivenUp, of: .cases)),
      ValidationCase(
        "erlangA_redial_occ", 0.9235640560829782, .relative(0.01), chain, .occupancy()),
      ValidationCase(
        "erlangA_redial_EO", 5.751693981011293, .relative(0.04), chain,
        .ratio { (20 * $0.contacts(.repeats), $0.minutes) },
        note: "redials per minute × mean delay (Little)"),
    ])

  // MARK: Asking after a letter

  /// Letters, and those who ask on the phone: staff of its own tell them nothing new.
  ///
  /// An hour of the example is a minute here.
  private static let chasers = Study(
    "chasers", replications: 80,
    OfficeText(
      days: 100, warmUpDays: 3,
      members: """
          "channels": {
            "mail": {
              "kind": "written", "profile": "constant", "serviceLevel": { "withinSeconds": 3600 },
              "chase": { "afterMinutes": 10, "clock": "clock", "probability": 1, "to": "phone" }
            },
            "phone": {
              "kind": "phone", "hours": "24/7", "profile": "constant", "patienceMinutes": "never",
              "serviceLevel": { "withinSeconds": 20 }
            }
          },
          "concerns": {
            "letter": {
              "volume": { "perDay": \(0.9 * 1440) },
              "channels": {
                "mail": { "share": 1, "handlingMinutes": \(Law.exponential(1)) },
                "phone": { "share": 0, "handlingMinutes": 0.1, "resolved": 0 }
              }
            }
          },
          "staff": {
            "clerk": {
              "rosters": { "all": { "persons": 1, "hours": "24/7" } }, "serves": ["mail"]
            },
            "hotline": {
              "rosters": { "all": { "persons": 1, "hours": "24/7" } }, "serves": ["phone"]
            }
          }
        """
    ).text,
    cases: [
      ValidationCase(
        "email_chaser_first", 0.33109149705429813, .relative(0.05), "P(W > T) of M/M/1",
        .ratio { ($0.contacts(.begun, caused: "chase"), $0.contacts(.begun, on: ["mail"])) },
        note: "an hour is a minute")
    ])

  // MARK: Unresolved

  /// A hotline whose calls settle their case with some probability; the others call again.
  private static func repeating(
    _ hotline: Hotline, resolved: Double, delay: String, days: Int
  ) -> String {
    var hotline = hotline
    hotline.resolved = resolved
    hotline.more = comingBack("unresolved", probability: 1, delay: delay)
    return hotline.file(days: days)
  }

  private static let repeats = Study(
    "repeats", replications: 40,
    repeating(
      Hotline(callsPerMinute: 5, handling: Law.exponential(1), persons: 10),
      resolved: 0.65, delay: Law.constant(0), days: 6),
    cases: [
      ValidationCase(
        "repeat_contact_geometric", 1.5384615384615383, .relative(0.01), "geometric",
        .share(.caseContacts, of: .cases))
    ])

  private static let erlangR = Study(
    "erlang-r", replications: 90,
    repeating(
      Hotline(callsPerMinute: 0.9, handling: Law.exponential(4), persons: 8),
      resolved: 0.65, delay: Law.exponential(60), days: 60),
    cases: [
      ValidationCase(
        "erlangR_wait", 0.4201790976836622, .relative(0.03),
        "J. R. Jackson; Erlang-R of G. Yom-Tov, A. Mandelbaum (2014)", .meanWait()),
      ValidationCase(
        "erlangR_content", 29.076923076923073, .relative(0.02),
        "J. R. Jackson; Erlang-R of G. Yom-Tov, A. Mandelbaum (2014)",
        .ratio { observed in
          let present = observed.waits() + observed.contacts(.busy)
          return (
            observed.contacts(.timeToResolution) - present, observed.minutes * Unit.minute
          )
        },
        note: "times from the first call to the end, less waits and handling, ÷ horizon"),
    ])
}
