import ContactModel
import Foundation

extension Family {
  /// Five evenings; who has waited for two minutes leaves a message.
  ///
  /// The model has no messages, but who leaves the queue at two minutes is not a person's business
  /// any more, whether that is called leaving a message or hanging up. So the patience is the smaller
  /// one of an exponential and two minutes, and a second run, whose target is just below two
  /// minutes, tells the two apart.
  static let telethon = [
    Study(
      "telethon", replications: 60, week(target: 60),
      cases: [
        ValidationCase(
          "CC_Telethon:arrivals per week", 1000.169, .absolute(4.36992), source,
          perWeek { $0.contacts(.begun) }),
        ValidationCase(
          "CC_Telethon:served", 963.109, .absolute(3.691097), source,
          perWeek { $0.contacts(.answered) }, note: smaller),
        ValidationCase(
          "CC_Telethon:disconnected at close", 0.28, .absolute(0.12), source,
          perWeek { $0.contacts(.disconnected) }, note: smaller),
        ValidationCase(
          "CC_Telethon:in target (<1 min)", 950.265, .absolute(3.585031), source,
          perWeek { $0.contacts(.answeredInTarget) }, note: smaller),
        ValidationCase(
          "CC_Telethon:speed of answer (min)", 0.036, .absolute(0.002), source,
          .meanWaitOfAnswered, note: smaller),
        ValidationCase(
          "CC_Telethon:busy time / scheduled time (%)", 66.772, .absolute(0.350018), source,
          Estimand.occupancy().times(100), note: smaller),
      ]),
    Study(
      "telethon-messages", replications: 60, week(target: 119.9999),
      cases: [
        ValidationCase(
          "CC_Telethon:abandoned", 31.82, .absolute(1.378858), source,
          perWeek { $0.contacts(.leftInTarget) }, note: smaller + "; left before two minutes"),
        ValidationCase(
          "CC_Telethon:messages", 4.96, .absolute(0.390323), source,
          perWeek { $0.contacts(.abandoned) - $0.contacts(.leftInTarget) },
          note: smaller + "; left at two minutes"),
      ]),
  ]

  private static let source = "ContactCenters f5ddb4a, doc/examples/Telethon.java"
  private static let smaller = "patience is the smaller of exponential and 2 minutes"

  private static func perWeek(_ count: @escaping @Sendable (Observed) -> Double) -> Estimand {
    .ratio { (count($0), $0.days / 7) }
  }

  private static func week(target: Double) -> String {
    Hotline(
      callsPerMinute: 1000.0 / 7 / 1440, handling: Law.exponential(10), persons: 12,
      patience: patience, targets: [target], lines: 24, hours: "Mo–Fr 6–10",
      profile: #"{ "within": "Mo–Fr 6–10" }"#, atClosing: "turnAway"
    ).file(days: 350)
  }

  /// The smaller one of an exponential of mean 2 minutes and 2 minutes: an exponential cut off
  /// there, in classes of 5 seconds, and an atom of weight 1/e.
  private static let patience: String = {
    // Rounded, for the last digits of exp differ between processors.
    let survival = (0...24).map { (exp(-Double($0) / 24) * 1e9).rounded() / 1e9 }
    let weights = zip(survival, survival.dropFirst()).map { $0 - $1 }
    return """
      { "law": "mixture", "parts": [
        { "weight": \(survival[24]), "law": "constant", "mean": 2 },
        { "weight": \(1 - survival[24]), "law": "empirical",
          "edges": [\((0...24).map { "\(Double($0) / 12)" }.joined(separator: ", "))],
          "weights": [\(weights.map { "\($0)" }.joined(separator: ", "))] } ] }
      """
  }()
}
