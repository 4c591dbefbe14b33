internal import Experiment
internal import Statistics

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

extension KeyFigure {
  /// What the difference says; that cases are settled sooner is no good in itself if more of them
  /// are never settled, nor bad if fewer are not.
  func verdict(_ summary: Summary, variant: Int) -> Verdict? {
    guard let difference = result(summary, scenario: variant)?.difference else { return nil }
    if let direction = asked(summary) { return Verdict(difference, direction) }
    let verdict = Verdict(difference, figure.direction)
    guard self == .timeToResolution, verdict == .better || verdict == .worse,
      let givenUp = summary.result(
        scenario: variant, place.breakdown, place.entity, .givenUpShare)?.difference,
      Verdict(givenUp, Figure.givenUpShare.direction) == (verdict == .better ? .worse : .better)
    else { return verdict }
    return verdict == .better ? .less : .more
  }

  /// Which values are the better ones, where the figure is among those that matter.
  private func asked(_ summary: Summary) -> Direction? {
    let own = Criterion(place.breakdown, place.entity, figure)
    return summary.ranking?.criteria.first { $0.criterion.isSamePlace(as: own) }?
      .criterion.direction
  }
}
