internal import Experiment
internal import Words

extension TerminalReport {
  /// The sentence on a variant by the figures that matter, and how much pairing gained.
  mutating func writeJudgement(_ variant: Int, _ ranking: Ranking) {
    let duels = ranking.criteria.flatMap { standing in
      standing.duels.filter { $0.first == 0 && $0.second == variant }
        .map { (words: standing.criterion.words, duel: $0) }
    }
    guard !duels.isEmpty else { return }
    write()
    let better = duels.filter { $0.duel.winner == variant }.map(\.words)
    let worse = duels.filter { $0.duel.winner == 0 }.map(\.words)
    writeWrapped(
      say(
        .judgement(
          RankingPhrase.Judgement(
            variant: called(variant), baseline: called(0),
            figures: duels.count, better: better, worse: worse,
            open: duels.count - better.count - worse.count, rank: ranking.overall[variant],
            scenarios: summary.scenarios.count))))
    let ratios = duels.compactMap(\.duel.standardErrorRatio).sorted()
    guard let least = ratios.first, let most = ratios.last else { return }
    writeWrapped(
      say(
        .narrowing(
          ratio: Reading.percent(ratios[ratios.count / 2]), from: Reading.percent(least),
          through: Reading.percent(most))))
  }

  /// All scenarios, by each figure that matters and all in all.
  mutating func writeRanking(_ ranking: Ranking) {
    write()
    write(say(.heading))
    for standing in ranking.criteria {
      writeOrder(standing.criterion.words.text(language), standing.ranks)
    }
    writeOrder(say(.overall), ranking.overall)
    writeWrapped(
      say(.method(tests: ranking.tests, confidence: Reading.percent(summary.confidence))))
  }

  /// Such as "calls reached: 1 more-staff; 2 chatbot, guidance; 4 baseline".
  private mutating func writeOrder(_ title: String, _ ranks: [Int?]) {
    let places = Set(ranks.compactMap(\.self)).sorted().map { rank in
      let names = ranks.indices.filter { ranks[$0] == rank }.map(called)
      return "\(rank) \(names.joined(separator: ", "))"
    }
    writeWrapped("  \(title): \(places.joined(separator: "; "))", indent: 4)
  }

  private func say(_ phrase: RankingPhrase) -> String { phrase.words.text(language) }
}
