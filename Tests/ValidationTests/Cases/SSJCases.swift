import ContactModel

extension Family {
  /// Published simulations of the SSJ library.
  static let ssj = Family(title: "SSJ", studies: [callCentre, bank])

  // MARK: A call centre

  private static let centre = "SSJ 98d9a6a, tutorial CallCenter.java"

  private static let leaving = """
    slightly low: a shift ends for a person, who finishes the call while others may rest; there it \
    ends for whoever is free first
    """

  private static let callCentre = Study(
    "call-centre", replications: 80, grains: [.day],
    OfficeText(
      days: 200,
      members: """
          "channels": {
            "phone": {
              "kind": "phone", "hours": "täglich 8–21",
              "profile": \(
                hourly(from: 8, [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60])),
              "patienceSeconds": {
                "law": "mixture",
                "parts": [
                  { "weight": 0.1, "law": "constant", "mean": 0 },
                  { "weight": 0.9, "law": "exponential", "mean": 1000 }
                ]
              },
              "serviceLevel": { "withinSeconds": 20 }
            }
          },
          "concerns": {
            "call": {
              "volume": { "perDay": 1660 },
              "channels": { "phone": { "share": 1, "handlingSeconds": \(Law.exponential(100)) } }
            }
          },
        \(dayVariation(shape: 400)),
          "staff": {
            "agents": {
              "rosters": {
                "all-day": { "persons": 4, "hours": "täglich 8–21" },
                "two": { "persons": 2, "hours": "täglich 9–18" },
                "one": { "persons": 1, "hours": "täglich 10–16" },
                "lunch-at-13": { "persons": 1, "hours": "täglich 10–13, 14–16" }
              },
              "serves": ["phone"]
            }
          }
        """
    ).text,
    cases: [
      ValidationCase(
        "SSJ_CallCenter:arrivals per day", 1660.366, .absolute(4), centre, .perDay(.begun)),
      ValidationCase(
        "SSJ_CallCenter:sd of arrivals per day", 93.62, .absolute(3), centre,
        deviationOfDays(around: 1660)),
      ValidationCase(
        "SSJ_CallCenter:sum of waits / 1660 (s)", 4.713, .absolute(0.12), centre,
        .ratio { ($0.waits() / Unit.second, 1660 * $0.days) }, note: leaving),
      ValidationCase(
        "SSJ_CallCenter:waits < 20 s / 1660", 0.925, .absolute(0.003), centre,
        .ratio { observed in
          let short = observed.contacts(.answeredInTarget) + observed.contacts(.leftInTarget)
          return (short, 1660 * observed.days)
        },
        note: "waits of those who hung up count too"),
      ValidationCase(
        "SSJ_CallCenter:lost / 1660", 0.0203, .absolute(0.0008), centre,
        .ratio { ($0.contacts(.abandoned), 1660 * $0.days) }, note: leaving),
      ValidationCase(
        "gamma_busyness_sd_a400", 92.46080250571049, .relative(0.03),
        "W. Whitt (1999); A. Avramidis, A. Deslauriers, P. L’Ecuyer (2004)",
        deviationOfDays(around: 1660)),
    ])

  // MARK: A bank

  private static let tellers = "SSJ 98d9a6a, tutorial BankEv.java"

  /// Of twenty days, all alike else, sixteen have three tellers, three have two, one has one.
  private static let bank = Study(
    "bank", replications: 300,
    OfficeText(
      days: 20, warmUpDays: 0, runOutDays: 0,
      members: """
          "channels": {
            "counter": {
              "kind": "walkIn", "hours": "täglich 9:45–15",
              "profile": {
                "hours": { "9": 30, "10": 30, "11": 60, "12": 60, "13": 60, "14": 30 },
                "within": "täglich 9:45–15"
              },
              "balking": { "6": 0.2, "7": 0.4, "8": 0.6, "9": 0.8, "10": 1 },
              "patienceMinutes": "never",
              "serviceLevel": { "withinSeconds": 60 }
            }
          },
          "concerns": {
            "visit": {
              "volume": { "perDay": 247.5 },
              "channels": { "counter": { "share": 1, "handlingMinutes": \(Law.erlang(2, stages: 2)) } }
            }
          },
          "staff": {
            "tellers": {
              "rosters": { "all": { "persons": 3, "hours": "täglich 10–15" } },
              "serves": ["counter"]
            }
          },
          "changes": [
            {
              "change": "set", "path": "staff.tellers.rosters.all.persons", "value": 2,
              "from": "2025-01-22"
            },
            {
              "change": "set", "path": "staff.tellers.rosters.all.persons", "value": 1,
              "from": "2025-01-25"
            }
          ]
        """
    ).text,
    cases: [
      ValidationCase(
        "SSJ_BankEv:served per day", 240.59, .absolute(8.061017), tellers, .perDay(.answered),
        note: twenty),
      ValidationCase(
        "SSJ_BankEv:total waiting per day (h)", 4.793, .absolute(2.163747), tellers,
        .ratio { ($0.waits(), Unit.hour * $0.days) }, note: twenty),
    ])

  private static let twenty = "of twenty days 16 have 3 tellers, 3 have 2, one has 1"
}
