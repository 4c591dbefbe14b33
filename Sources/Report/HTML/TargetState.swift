internal import Statistics
internal import Study
internal import Words

/// Whether a figure reaches its target, as far as its interval lets one say.
enum TargetState: Equatable {
  case met, missed
  /// The target lies within the interval.
  case uncertain
  /// The figure has no value.
  case unknown

  init(_ target: Target, _ estimate: Estimate?) {
    guard let estimate else {
      self = .unknown
      return
    }
    let (low, high) = (estimate.lower ?? estimate.mean, estimate.upper ?? estimate.mean)
    self =
      switch target {
      case .atLeast(let value): low >= value ? .met : high < value ? .missed : .uncertain
      case .atMost(let value): high <= value ? .met : low > value ? .missed : .uncertain
      }
  }

  var words: Words {
    switch self {
    case .met: Words("✓ met", german: "✓ erreicht")
    case .missed: Words("✗ missed", german: "✗ verfehlt")
    case .uncertain: Words("uncertain", german: "unsicher")
    case .unknown: Words("no value", german: "kein Wert")
    }
  }

  /// The class of the style sheet.
  var tone: String {
    switch self {
    case .met: "good"
    case .missed: "bad"
    case .uncertain, .unknown: ""
    }
  }
}
