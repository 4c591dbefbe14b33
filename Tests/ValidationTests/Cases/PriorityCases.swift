import ContactModel

extension Family {
  /// Some come before others, and letters fill the time between calls.
  static let priorities = Family(
    title: "Priorities and blending",
    studies: [
      twoClasses, fiveServers, emergencyRoom, vacations, blending, blendingWithReserve,
      phoneAndMail(reserve: 0), phoneAndMail(reserve: 1),
    ])

  // MARK: Classes of callers

  /// Callers of several concerns, the first ones first; rates per minute, handling in minutes.
  private static func classes(
    _ classes: [(perMinute: Double, handling: String)], persons: Int, days: Int
  ) -> String {
    let concerns = classes.enumerated().map { index, one in
      """
          "class-\(index + 1)": {
            "volume": { "perDay": \(one.perMinute * 1440) },
            "channels": { "phone": { "share": 1, "handlingMinutes": \(one.handling) } }
          }
      """
    }
    let serves = classes.indices.map {
      #"{ "channel": "phone", "concerns": ["class-\#($0 + 1)"], "priority": \#($0 + 1) }"#
    }
    return OfficeText(
      days: days,
      members: """
          "channels": {
            "phone": {
              "kind": "phone", "hours": "24/7", "profile": "constant", "patienceMinutes": "never",
              "serviceLevel": { "withinSeconds": 20 }
            }
          },
          "concerns": {
        \(concerns.joined(separator: ",\n"))
          },
          "staff": {
            "agents": {
              "rosters": { "all": { "persons": \(persons), "hours": "24/7" } },
              "serves": [
                \(serves.joined(separator: ",\n        "))
              ]
            }
          }
        """
    ).text
  }

  private static let cobham = "A. Cobham (1954)"

  private static let twoClasses = Study(
    "priority-1", replications: 80,
    classes(
      [(0.05, Law.exponential(4)), (0.1, Law.lognormal(5, cv: 1.2))], persons: 1, days: 300),
    cases: [
      ValidationCase(
        "mg1_nonpreempt_W1", 4.812499999999999, .relative(0.02), cobham, .meanWait(for: "class-1")),
      ValidationCase(
        "mg1_nonpreempt_W2", 16.04166666666666, .relative(0.03), cobham, .meanWait(for: "class-2")),
    ])

  private static let fiveServers = Study(
    "priority-5", replications: 60,
    classes([(0.3, Law.exponential(5)), (0.5, Law.exponential(5))], persons: 5, days: 100),
    cases: [
      ValidationCase(
        "mmc_nonpreempt_W1", 0.7915893630179345, .relative(0.03), cobham,
        .meanWait(for: "class-1")),
      ValidationCase(
        "mmc_nonpreempt_W2", 3.9579468150896733, .relative(0.04), cobham,
        .meanWait(for: "class-2")),
    ])

  /// An hour of the example is a minute here.
  private static let emergencyRoom = Study(
    "emergency-room", replications: 60,
    classes(
      [0.2, 0.6, 1.2].map { ($0, Law.exponential(1.0 / 3)) }, persons: 1, days: 30),
    cases: zip(1...3, [0.23809523809523808, 0.3246753246753246, 0.9090909090909088]).map {
      ValidationCase(
        "HL_ER_nonpreempt_s1_class\($0)_Wq_h", $1, .relative(0.03),
        "A. Cobham (1954), rates of an example of F. Hillier and G. Lieberman",
        .meanWait(for: "class-\($0)"), note: "an hour is a minute")
    })

  // MARK: Calls and letters

  /// Callers first, letters when nobody waits; rates per minute, handling in minutes.
  private static func office(
    callsPerMinute: Double, call: String, lettersPerMinute: Double, letter: String,
    persons: Int, reserve: Int = 0, patience: String = Hotline.endless, days: Int
  ) -> String {
    OfficeText(
      days: days,
      members: """
          "channels": {
            "phone": {
              "kind": "phone", "hours": "24/7", "profile": "constant",
              "patienceMinutes": \(patience), "serviceLevel": { "withinSeconds": 20 }
            },
            "mail": {
              "kind": "written", "profile": "constant", "serviceLevel": { "withinSeconds": 3600 }
            }
          },
          "concerns": {
            "call": {
              "volume": { "perDay": \(callsPerMinute * 1440) },
              "channels": { "phone": { "share": 1, "handlingMinutes": \(call) } }
            },
            "letter": {
              "volume": { "perDay": \(lettersPerMinute * 1440) },
              "channels": { "mail": { "share": 1, "handlingMinutes": \(letter) } }
            }
          },
          "staff": {
            "agents": {
              "rosters": { "all": { "persons": \(persons), "hours": "24/7" } },
              "serves": ["phone", "mail"], "reserve": \(reserve)
            }
          }
        """
    ).text
  }

  private static let backlog = "more letters than can be worked on, so that some always wait"

  private static let vacations = Study(
    "vacations", replications: 60,
    office(
      callsPerMinute: 0.12, call: Law.exponential(5), lettersPerMinute: 0.09,
      letter: Law.erlang(6, stages: 2), persons: 1, days: 300),
    cases: [
      ValidationCase(
        "mg1_vacation_email_blend_Wq", 12, .relative(0.02),
        "S. Fuhrmann, R. Cooper (1985)", .meanWait(on: ["phone"]), note: backlog)
    ])

  private static let bhulai = "S. Bhulai, G. Koole, IEEE Trans. Automatic Control 48 (2003)"

  private static let blending = Study(
    "blending", replications: 60,
    office(
      callsPerMinute: 1, call: Law.exponential(5), lettersPerMinute: 1.2,
      letter: Law.exponential(5), persons: 10, days: 60),
    cases: [
      ValidationCase(
        "bhulai_koole_c10_wait", 1, .relative(0.04), bhulai, .meanWait(on: ["phone"]),
        note: backlog),
      ValidationCase(
        "bhulai_koole_c10_throughput", 1, .relative(0.01), bhulai,
        .ratio { ($0.contacts(.busy, on: ["mail"]), 5 * Unit.minute * $0.minutes) },
        note: backlog + "; their staff time ÷ mean handling"),
    ])

  /// Letters while fewer than six of ten are busy: while more than four are idle.
  private static let blendingWithReserve = Study(
    "blending-6", replications: 60,
    office(
      callsPerMinute: 1, call: Law.exponential(5), lettersPerMinute: 0.6,
      letter: Law.exponential(5), persons: 10, reserve: 4, days: 150),
    cases: [
      ValidationCase(
        "bhulai_koole_c6_wait", 0.0933532486930545, .relative(0.04), bhulai,
        .meanWait(on: ["phone"]), note: backlog),
      ValidationCase(
        "bhulai_koole_c6_throughput", 0.4516803584764748, .relative(0.01), bhulai,
        .ratio { ($0.contacts(.busy, on: ["mail"]), 5 * Unit.minute * $0.minutes) },
        note: backlog + "; their staff time ÷ mean handling"),
    ])

  private static let chain = "Markov chain, exactly"

  private static func phoneAndMail(reserve: Int) -> Study {
    // Abandoned, wait of calls, wait of letters, occupancy.
    let answers =
      reserve == 0
      ? [0.1084708429543112, 0.542354214771556, 2.249584580232325, 0.7790979118561648]
      : [0.08317777099494897, 0.4158888549747448, 7.05955891228068, 0.7917444478358555]
    let estimands: [(name: String, tolerance: Double, estimand: Estimand)] = [
      ("Pab", 0.04, .share(.abandoned, of: .begun, on: ["phone"])),
      ("Wp", 0.04, .meanWait(on: ["phone"])), ("We", 0.05, .meanWait(on: ["mail"])),
      ("occ", 0.01, .occupancy()),
    ]
    return Study(
      "phone-and-mail-\(reserve)", replications: 60,
      office(
        callsPerMinute: 0.6, call: Law.exponential(5), lettersPerMinute: 0.25,
        letter: Law.exponential(8), persons: 6, reserve: reserve, patience: Law.exponential(5),
        days: 100),
      cases: zip(estimands, answers).map { asked, answer in
        ValidationCase(
          "phone_email_reserve\(reserve)_\(asked.name)", answer, .relative(asked.tolerance), chain,
          asked.estimand)
      })
  }
}
