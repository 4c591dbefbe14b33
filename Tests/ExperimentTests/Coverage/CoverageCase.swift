import Statistics
import Testing

/// One figure of two scenarios whose true value is known, as replications would give it.
struct CoverageCase: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: Kind
  let truth: Double
  /// How skewed replications are: nothing is promised of intervals where they are strongly so.
  var isWellBehaved = true
  /// What one replication gives.
  let replicate: @Sendable (_ meta: Int, _ replication: Int) -> Pair

  enum Kind: String, CaseIterable, Sendable {
    case mean, ratio, difference
    case differenceOfRatios = "difference of ratios"
  }

  /// Both scenarios' numerators and denominators.
  struct Pair: Sendable {
    var y: Int64
    var x: Int64 = 1
    var v: Int64 = 0
    var u: Int64 = 1
  }

  var testDescription: String { "\(kind.rawValue): \(name)" }

  /// The interval that the sums of this kind of figure give.
  func estimate(_ pairs: [Pair], criticalValue: Double) -> Estimate? {
    switch kind {
    case .mean:
      var sums = PairSums()
      for pair in pairs { sums.add(pair.y) }
      return sums.estimate(criticalValue: criticalValue)
    case .ratio:
      var sums = RatioSums()
      for pair in pairs { sums.add(pair.y, over: pair.x) }
      return sums.estimate(criticalValue: criticalValue)
    case .difference:
      var sums = PairedSums()
      for pair in pairs { sums.add(pair.y, pair.v) }
      return sums.estimate(criticalValue: criticalValue)
    case .differenceOfRatios:
      var sums = PairedRatioSums()
      for pair in pairs { sums.add(pair.y, over: pair.x, pair.v, over: pair.u) }
      return sums.estimate(criticalValue: criticalValue)
    }
  }

  /// The share of experiments of `replications` each whose interval holds the truth.
  func coverage(replications: Int) -> Double {
    let criticalValue = studentCriticalValue(degreesOfFreedom: replications - 1)
    let hits = (0..<Self.experiments).count { meta in
      let pairs = (0..<replications).map { replicate(meta, $0) }
      guard let estimate = estimate(pairs, criticalValue: criticalValue),
        let lower = estimate.lower, let upper = estimate.upper
      else { return false }
      return lower <= truth && truth <= upper
    }
    return Double(hits) / Double(Self.experiments)
  }

  static let experiments = 4_000
  static let replications = [10, 30, 100]
}
