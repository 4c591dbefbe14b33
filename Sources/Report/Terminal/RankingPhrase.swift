internal import Words

/// What is said about the order of scenarios.
enum RankingPhrase {
  case heading, overall
  case method(tests: Int, confidence: Words)
  case narrowing(ratio: Words, from: Words, through: Words)
  case judgement(Judgement)

  /// A variant against the baseline, by the figures that matter.
  struct Judgement {
    var variant: String
    var baseline: String
    var figures: Int
    var better: [Words]
    var worse: [Words]
    var open: Int
    var rank: Int
    var scenarios: Int
  }

  var words: Words {
    switch self {
    case .heading:
      Words(
        "Ranking by the figures that matter",
        german: "Rangfolge nach den Kennzahlen, auf die es ankommt")
    case .overall:
      Words(
        "all figures (outdone: worse in one, better in none)",
        german: "alle Kennzahlen (übertroffen: in einer schlechter, in keiner besser)")
    case .method(let tests, let confidence):
      Words(
        """
        Who shares a rank can't be told apart. \(tests) paired tests, adjusted together (Holm): \
        with \(confidence.english) confidence no difference in rank is due to chance.
        """,
        german: """
          Wer sich einen Rang teilt, ist nicht zu unterscheiden. \(tests) gepaarte Tests, \
          gemeinsam angepasst (Holm): mit \(confidence.german) Sicherheit ist kein \
          Rangunterschied Zufall.
          """)
    case .narrowing(let ratio, let from, let through):
      Words(
        """
        The same chance in both makes the intervals of the differences \(ratio.english) as wide \
        as independent runs would (median; \(from.english) to \(through.english)).
        """,
        german: """
          Derselbe Zufall in beiden macht die Intervalle der Unterschiede \(ratio.german) so breit \
          wie bei unabhängigen Läufen (Median; \(from.german) bis \(through.german)).
          """)
    case .judgement(let judgement): judgement.words
    }
  }
}

extension RankingPhrase.Judgement {
  fileprivate var words: Words {
    let heading = Words(
      "Of \(figures) figures that matter",
      german: "Von \(figures) Kennzahlen, auf die es ankommt,")
    var parts: [Words] = []
    if !better.isEmpty {
      parts.append(
        Words("better in \(better.count)", german: "\(better.count) besser") + listed(better))
    }
    if !worse.isEmpty {
      parts.append(
        Words("worse in \(worse.count)", german: "\(worse.count) schlechter") + listed(worse))
    }
    if open > 0 {
      parts.append(
        Words("no sure difference in \(open)", german: "\(open) ohne sicheren Unterschied"))
    }
    let place =
      rank == 1
      ? Words("; no scenario outdoes it.", german: "; kein Szenario übertrifft sie.")
      : Words(
        "; outdone by \(rank - 1) of \(scenarios - 1) others.",
        german: "; übertroffen von \(rank - 1) der \(scenarios - 1) anderen.")
    return heading
      + Words(", \(variant) against \(baseline): ", german: " \(variant) gegen \(baseline): ")
      + parts.joined(separator: ", ") + place
  }

  private func listed(_ names: [Words]) -> Words {
    Words(" (", german: " (") + names.joined(separator: "; ") + Words(verbatim: ")")
  }
}
