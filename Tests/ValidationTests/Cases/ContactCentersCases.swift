import ContactModel

extension Family {
  /// Published simulations of the ContactCenters library, and the day that was solved exactly.
  static let contactCenters = Family(
    title: "ContactCenters",
    studies: [plain, impatient, blocked] + telethon + [multiskill])

  private static func example(_ name: String) -> String {
    "ContactCenters f5ddb4a, doc/examples/\(name).java"
  }

  /// Twelve persons, 4.2 calls a minute from 8 to 16; who waits at closing is served.
  private static func day(
    patience: String = Hotline.endless, lines: Int? = nil, targets: [Double] = [20]
  ) -> String {
    Hotline(
      callsPerMinute: 4.2 / 3, handling: Law.exponential(2), persons: 12, patience: patience,
      targets: targets, lines: lines, hours: "täglich 8–16",
      profile: #"{ "within": "täglich 8–16" }"#
    ).file(days: 100)
  }

  /// Until closing: busy time in opening hours ÷ time on duty.
  private static let untilClosing = Estimand.occupancy(hours: 8..<16)

  // MARK: M/M/12 from 8 to 16

  private static let forward = "Kolmogorov’s forward equations"

  private static let plain = Study(
    "mmc-day", replications: 130, grains: [.hour], day(targets: [0, 20]),
    cases: [
      ValidationCase(
        "CC_MMC:contacts in target per day", 1816.158, .absolute(7.509474), example("MMC"),
        // Half of the callers come by each number.
        Estimand.perDay(.answeredInTarget, on: ["within-20"]).times(2)),
      ValidationCase(
        "CC_MMC:service level", 0.902, .absolute(0.004243), example("MMC"),
        .share(.answeredInTarget, of: .answered, on: ["within-20"])),
      ValidationCase(
        "CC_MMC:speed of answer (min)", 0.099, .absolute(0.005303), example("MMC"),
        .meanWaitOfAnswered),
      ValidationCase(
        "CC_MMC:occupancy (until close)", 0.695, .absolute(0.003182), example("MMC"), untilClosing),
      ValidationCase(
        "finite_MMC:mean wait per arrival (min)", 0.10068, .relative(0.02), forward, .meanWait()),
      ValidationCase(
        "finite_MMC:occupancy until close", 0.69693, .absolute(0.002), forward, untilClosing),
      ValidationCase(
        "finite_MMC:fraction served without waiting", 0.81828, .absolute(0.004), forward,
        .answered(withinTargetOf: "within-0")),
    ])

  private static let impatient = Study(
    "mmcab-day", replications: 60, grains: [.hour], day(patience: Law.exponential(1)),
    cases: [
      ValidationCase(
        "CC_MMCAb:abandoned per day", 58.609, .absolute(2.013133), example("MMCAb"),
        .perDay(.abandoned)),
      ValidationCase(
        "CC_MMCAb:contacts in target per day", 1906.008, .absolute(4.715695), example("MMCAb"),
        .perDay(.answeredInTarget)),
      ValidationCase(
        "CC_MMCAb:speed of answer of served (min)", 0.024, .absolute(0.001061), example("MMCAb"),
        .meanWaitOfAnswered),
      ValidationCase(
        "CC_MMCAb:SL in target/served", 0.975, .absolute(0.0015), example("MMCAb"),
        .share(.answeredInTarget, of: .answered)),
      ValidationCase(
        "CC_MMCAb:SL in target/(served+abandoned after AWT)", 0.968, .absolute(0.0015),
        example("MMCAb"), inTargetOfOfferedLessShortAbandoned),
      ValidationCase(
        "CC_MMCAb:occupancy", 0.675, .absolute(0.004), example("MMCAb"), untilClosing),
    ])

  private static let inTargetOfOfferedLessShortAbandoned: Estimand = .ratio {
    ($0.contacts(.answeredInTarget), $0.contacts(.begun) - $0.contacts(.leftInTarget))
  }

  private static let blocked = Study(
    "mmc-blocked-day", replications: 60, grains: [.hour], day(lines: 17),
    cases: [
      ValidationCase(
        "CC_MMCBlocked:blocked per day", 18.655, .absolute(1.294005), example("MMCBlocked"),
        .perDay(.blocked), note: "5 places in the queue are 17 lines for 12 persons"),
      ValidationCase(
        "CC_MMCBlocked:contacts in target per day", 1854.284, .absolute(5.551495),
        example("MMCBlocked"), .perDay(.answeredInTarget)),
      ValidationCase(
        "CC_MMCBlocked:SL of served", 0.929, .absolute(0.002121), example("MMCBlocked"),
        .share(.answeredInTarget, of: .answered)),
      ValidationCase(
        "CC_MMCBlocked:speed of answer (min)", 0.06, .absolute(0.002121), example("MMCBlocked"),
        .meanWaitOfAnswered),
      ValidationCase(
        "CC_MMCBlocked:occupancy", 0.689, .absolute(0.002121), example("MMCBlocked"), untilClosing),
    ])
}
