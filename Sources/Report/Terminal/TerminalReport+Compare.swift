internal import ContactModel
internal import Experiment
internal import Statistics

extension TerminalReport {
  /// What a paired difference lets one say.
  enum Verdict: CaseIterable {
    case better, worse, more, less, equal, undecided

    /// Only an interval that leaves zero out shows a difference.
    init(_ difference: Estimate, _ direction: Direction) {
      guard let lower = difference.lower, let upper = difference.upper else {
        self = .undecided
        return
      }
      if lower == 0, upper == 0 {
        self = .equal
      } else if lower > 0 || upper < 0 {
        switch direction {
        case .higherIsBetter: self = lower > 0 ? .better : .worse
        case .lowerIsBetter: self = lower > 0 ? .worse : .better
        case .neutral: self = lower > 0 ? .more : .less
        }
      } else {
        self = .undecided
      }
    }

    var word: Phrase {
      switch self {
      case .better: .better
      case .worse: .worse
      case .more: .more
      case .less: .less
      case .equal: .equal
      case .undecided: .undecided
      }
    }

    var sentence: Phrase {
      switch self {
      case .better: .clearlyBetter
      case .worse: .clearlyWorse
      case .more: .clearlyMore
      case .less: .clearlyLess
      case .equal: .unchanged
      case .undecided: .noDifferenceShown
      }
    }
  }

  mutating func writeComparison(_ variant: Int) {
    let scenario = summary.scenarios[variant]
    write()
    writeWrapped(
      say(.comparison(variant: scenario.name, baseline: summary.baseline.name)), indent: 0)
    if !scenario.title.isEmpty, scenario.title != scenario.name {
      writeWrapped(scenario.title, indent: 0)
    }
    guard scenario.shape.dates == summary.baseline.shape.dates else {
      write(say(.notCompared))
      return
    }
    write()
    write(row("", say(.baseline), say(.variant), say(.difference), ""))
    var verdicts: [(KeyFigure, Verdict)] = []
    for key in KeyFigure.allCases {
      let before = key.result(summary, scenario: 0)
      let after = key.result(summary, scenario: variant)
      guard before?.estimate != nil || after?.estimate != nil else { continue }
      let verdict = verdict(on: key, after, variant)
      if let verdict { verdicts.append((key, verdict)) }
      write(
        row(
          say(.key(key)), value(before, key), value(after, key),
          after?.difference.map { reading.difference($0, key.figure) } ?? "",
          verdict.map { say($0.word) } ?? ""))
    }
    writeSentences(verdicts)
  }

  /// What the difference says; that cases are settled sooner is no good in itself if more of them
  /// are never settled, nor bad if fewer are not.
  private func verdict(on key: KeyFigure, _ after: FigureResult?, _ variant: Int) -> Verdict? {
    guard let difference = after?.difference else { return nil }
    let verdict = Verdict(difference, key.figure.direction)
    guard key == .timeToResolution, verdict == .better || verdict == .worse,
      let givenUp = summary.result(
        scenario: variant, key.place.breakdown, key.place.entity, .givenUpShare)?.difference,
      Verdict(givenUp, Figure.givenUpShare.direction) == (verdict == .better ? .worse : .better)
    else { return verdict }
    return verdict == .better ? .less : .more
  }

  private func value(_ result: FigureResult?, _ key: KeyFigure) -> String {
    result?.estimate.map { reading.value($0.mean, key.figure) } ?? ""
  }

  private func row(
    _ label: String, _ before: String, _ after: String, _ difference: String, _ verdict: String
  ) -> String {
    "  " + TextWidth.left(label, columns: 28) + TextWidth.right(before, columns: 12)
      + TextWidth.right(after, columns: 12) + TextWidth.right(difference, columns: 18) + "  "
      + verdict
  }

  private mutating func writeSentences(_ verdicts: [(KeyFigure, Verdict)]) {
    guard !verdicts.isEmpty else { return }
    write()
    guard verdicts.contains(where: { $0.1 != .equal }) else {
      write(say(.nothingDiffers))
      return
    }
    for verdict in Verdict.allCases {
      let names = verdicts.filter { $0.1 == verdict }.map { say(.key($0.0)) }
      guard !names.isEmpty else { continue }
      writeWrapped("\(say(verdict.sentence)): \(names.joined(separator: "; ")).")
    }
  }
}
