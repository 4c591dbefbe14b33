import ContactModel

extension Family {
  /// Lines that are engaged, callers who hang up.
  static let impatience = Family(
    title: "Loss and impatience", studies: erlangB + [erlangA] + general)

  // MARK: Erlang B

  private static let erlangB = [
    ("erlangB_a8_s10", Law.lognormal(1, cv: 1.2), "Erlang B, insensitive (B. Sevastyanov 1957)"),
    ("erlangB_a8_s10_exp", Law.exponential(1), "Erlang B"),
  ].map { name, handling, source in
    Study(
      name.replacing("_", with: "-").lowercased(), replications: 60,
      Hotline(callsPerMinute: 8, handling: handling, persons: 10, lines: 10).file(days: 6),
      cases: [
        ValidationCase(
          name, 0.1216610642529515, .absolute(0.002), source, .share(.blocked, of: .begun),
          note: "as many lines as persons")
      ])
  }

  // MARK: Erlang A

  private static let palm = "Erlang A (C. Palm 1943), stationary ContactCenters MMCAb"

  private static let erlangA = Study(
    "erlang-a", replications: 60,
    Hotline(
      callsPerMinute: 4.2, handling: Law.exponential(2), persons: 12,
      patience: Law.exponential(1)
    ).file(days: 30),
    cases: [
      ValidationCase(
        "erlangA_MMCAb_Pab", 0.029678905542373384, .relative(0.02), palm,
        .share(.abandoned, of: .begun)),
      ValidationCase(
        "erlangA_MMCAb_ASA_served", 0.024060077009197905, .relative(0.02), palm,
        .meanWaitOfAnswered),
      ValidationCase(
        "erlangA_MMCAb_SL_served_le_t_over_all", 0.9452714568015922, .relative(0.02), palm,
        .answered(withinTargetOf: "within-20"), note: "more exactly 0.94526958"),
      ValidationCase(
        "erlangA_MMCAb_occupancy", 0.6792247661203387, .relative(0.02), palm, .occupancy()),
    ])

  // MARK: M/M/n+G

  private static let zeltyn = "M/M/n+G: S. Zeltyn, A. Mandelbaum, Queueing Systems 51 (2005)"

  /// Two exponentials of balanced means: mean 2, squared coefficient of variation 4.
  private static let hyperexponential: String = {
    let p = (1 + (3.0 / 5).squareRoot()) / 2
    return """
      { "law": "mixture", "parts": [
        { "weight": \(p), "law": "exponential", "mean": \(1 / p) },
        { "weight": \(1 - p), "law": "exponential", "mean": \(1 / (1 - p)) } ] }
      """
  }()

  private static let general: [Study] = [
    // More exactly 0.098270110, 0.34279928 and 0.60337459.
    ("uniform", Law.uniform(0, 4), 0.09827016977872668, 0.3427982753036189, 0.6033743547085767),
    (
      "erlang2", Law.erlang(2, stages: 2), 0.09469071909459907, 0.3562894270068602,
      0.6178212813860992
    ),
    (
      "deterministic", Law.constant(2), 0.058698971316475695, 0.8217855984306597,
      0.7630866271141841
    ),
    ("hyperexp2", hyperexponential, 0.12686223560414903, 0.16269315707411275, 0.48797467051389326),
  ].map { name, patience, abandoning, meanWait, waiting in
    let prefix = "mmnG_" + name
    return Study(
      "mmn-g-\(name)", replications: 90,
      Hotline(
        callsPerMinute: 6, handling: Law.exponential(2), persons: 12, patience: patience,
        targets: [0]
      ).file(days: 12),
      cases: [
        ValidationCase(
          prefix + "_Pab", abandoning, .relative(0.02), zeltyn, .share(.abandoned, of: .begun)),
        ValidationCase(prefix + "_EW", meanWait, .relative(0.02), zeltyn, .meanWait()),
        ValidationCase(
          prefix + "_Pwait", waiting, .absolute(0.006), zeltyn,
          .waiting(longerThanTargetOf: "within-0")),
      ])
  }
}
