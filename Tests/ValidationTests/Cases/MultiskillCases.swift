import ContactModel

extension Family {
  /// Three types of calls, two pools; rates change every two hours.
  ///
  /// Handling and patience depend on the period in which a call arrives, so each type has a number
  /// of its own for each period, open all day and called in that period.
  static let multiskill = Study(
    "multiskill", replications: 60, grains: [.hour], office.text,
    cases: [
      ValidationCase(
        "CC_SimpleMSK:served", 4297.305, .absolute(57.699913), source, .perDay(.answered),
        note: separate),
      ValidationCase(
        "CC_SimpleMSK:abandoned", 910.335, .absolute(72.549156), source, .perDay(.abandoned),
        note: separate),
      ValidationCase(
        "CC_SimpleMSK:SL served in target/(served+abandoned after AWT)", 0.501, .absolute(0.016),
        source,
        .ratio {
          ($0.contacts(.answeredInTarget), $0.contacts(.begun) - $0.contacts(.leftInTarget))
        }, note: separate),
      inTarget(type: 0, period: 0, 170.154, 12.303658),
      inTarget(type: 0, period: 1, 599.334, 11.030866),
      inTarget(type: 1, period: 1, 511.648, 11.45513),
      inTarget(type: 2, period: 1, 613.732, 12.940054),
      ValidationCase(
        "CC_SimpleMSK:occupancy pool 0, first 360 min", 0.881, .absolute(0.015), source,
        .occupancy(of: "pool-0", hours: 8..<14),
        note: separate + "; calls that outlast a shift count as busy, not as time on duty"),
    ])

  private static let source = "ContactCenters f5ddb4a, doc/examples/SimpleMSK.java"
  private static let separate = "a number for each type and period"

  private static func inTarget(
    type: Int, period: Int, _ expected: Double, _ band: Double
  ) -> ValidationCase {
    ValidationCase(
      "CC_SimpleMSK:type\(type) period\(period) in target", expected, .absolute(band), source,
      .perDay(.answeredInTarget, on: ["type-\(type)-\(period)"]), note: separate)
  }

  /// Calls per minute, by type and period.
  private static let rates = [[4.2, 5.3, 3.2], [5.1, 4.3, 4.8], [6.3, 5.2, 4.8]]
  /// Per minute, by period.
  private static let serviceRates = [0.5, 0.6, 0.4]
  private static let abandonmentRates = [0.3, 0.4, 0.2]

  private static var numbers: [(name: String, type: Int, period: Int)] {
    (0..<3).flatMap { type in
      (0..<3).map { ("type-\(type)-\($0)", type, $0) }
    }
  }

  private static var office: OfficeText {
    let channels = numbers.map { name, _, period in
      """
          "\(name)": {
            "kind": "phone", "hours": "täglich 8–14",
            "profile": { "within": "täglich \(8 + 2 * period)–\(10 + 2 * period)" },
            "patienceMinutes": \(Law.exponential(1 / abandonmentRates[period])),
            "serviceLevel": { "withinSeconds": 20 }
          }
      """
    }
    let concerns = numbers.map { name, type, period in
      """
          "\(name)": {
            "volume": { "perDay": \(120 * rates[type][period]) },
            "channels": {
              "\(name)": {
                "share": 1, "handlingMinutes": \(Law.exponential(1 / serviceRates[period]))
              }
            }
          }
      """
    }
    return OfficeText(
      days: 75,
      members: """
          "channels": {
        \(channels.joined(separator: ",\n"))
          },
          "concerns": {
        \(concerns.joined(separator: ",\n"))
          },
        \(dayVariation(shape: 28.7)),
          "staff": {
            "pool-0": {
              "rosters": {
                "all-day": { "persons": 9, "hours": "täglich 8–14" },
                "up-to-12": { "persons": 3, "hours": "täglich 8–12" },
                "10-to-12": { "persons": 6, "hours": "täglich 10–12" }
              },
              "serves": [\(serves(types: 0...1))]
            },
            "pool-1": {
              "rosters": {
                "all-day": { "persons": 11, "hours": "täglich 8–14" },
                "up-to-12": { "persons": 4, "hours": "täglich 8–12" },
                "10-to-12": { "persons": 5, "hours": "täglich 10–12" }
              },
              "serves": [\(serves(types: 1...2))]
            }
          }
        """)
  }

  /// Calls of some types, whoever has waited longest.
  private static func serves(types: ClosedRange<Int>) -> String {
    numbers.filter { types.contains($0.type) }
      .map { #"{ "channel": "\#($0.name)", "priority": 1 }"# }.joined(separator: ", ")
  }
}
