internal import Experiment
internal import Study
internal import Words

// All scenarios by the figures that matter, before the details.

extension TerminalReport {
  private static let cell = 5

  /// A row for each scenario, a column for each figure; nothing where there are too many figures.
  mutating func writeGlance(_ ranking: Ranking, _ goals: [Goal]) {
    let standings = ranking.criteria
    let label = Self.columns - Self.cell * standings.count
    guard label >= 20 else { return }
    let targets = standings.map { standing in
      goals.first { Criterion($0.place).isSamePlace(as: standing.criterion) }?.target
    }
    write()
    write(
      TextWidth.left(say(GlancePhrase.heading), columns: label)
        + standings.indices.map { TextWidth.right("\($0 + 1)", columns: Self.cell) }.joined())
    for scenario in summary.scenarios.indices {
      let name = TextWidth.printable(called(scenario))
      write(
        TextWidth.left("  " + TextWidth.cut(name, columns: label - 3), columns: label)
          + zip(standings, targets).map { standing, target in
            TextWidth.right(mark(standing, target, scenario), columns: Self.cell)
          }.joined())
    }
    for (index, standing) in standings.enumerated() {
      let bound = targets[index].map { ", \($0.words(standing.criterion.figure).text(language))" }
      writeWrapped("\(index + 1) \(standing.criterion.words.text(language))\(bound ?? "")")
    }
    writeWrapped(say(GlancePhrase.signs))
    if targets.contains(where: { $0 != nil }) { writeWrapped(say(GlancePhrase.targets)) }
  }

  /// What is sure against the baseline, and whether the target is reached.
  private func mark(_ standing: Ranking.Standing, _ target: Target?, _ scenario: Int) -> String {
    guard let estimate = standing.estimates[scenario] else { return "" }
    let duel = standing.duels.first { $0.first == 0 && $0.second == scenario }
    let sign =
      switch duel?.verdict {
      case .secondIsBetter: "+"
      case .firstIsBetter: "-"
      case .undecided: "·"
      case nil: ""
      }
    return sign + (target.map { TargetState($0, estimate).sign } ?? "")
  }

  private func say(_ phrase: GlancePhrase) -> String { phrase.words.text(language) }
}

private enum GlancePhrase {
  case heading, signs, targets

  var words: Words {
    switch self {
    case .heading: Words("At a glance, by figure", german: "Auf einen Blick, nach Kennzahl")
    case .signs:
      Words(
        "+ better, - worse than the baseline, · not told apart",
        german: "+ besser, - schlechter als die Ausgangslage, · nicht zu unterscheiden")
    case .targets:
      Words(
        "✓ target met, ✗ missed, ? not sure",
        german: "✓ Ziel erreicht, ✗ verfehlt, ? nicht sicher")
    }
  }
}

extension TargetState {
  fileprivate var sign: String {
    switch self {
    case .met: "✓"
    case .missed: "✗"
    case .uncertain: "?"
    case .unknown: ""
    }
  }
}
