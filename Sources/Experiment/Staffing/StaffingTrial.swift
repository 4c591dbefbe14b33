package import Statistics
internal import Study

/// A combination of staff and what came of it.
package struct StaffingTrial: Sendable {
  /// By number: the position among its choices, and the number itself.
  package let choice: [Int]
  package let numbers: [Double]
  package let cost: Double
  package let replications: Int
  /// By target.
  package let figures: [Estimate?]
  /// By target: the replications that met it.
  package let met: [Int]
  /// Whether each target is met in as many replications as the study asks.
  package let keeps: Bool
  /// How far the figures are from their targets, in parts of these.
  let shortfall: Double

  init(_ choice: [Int], cost: Double, of staffing: Staffing, _ evaluation: PointEvaluation) {
    self.choice = choice
    self.cost = cost
    numbers = choice.indices.map { staffing.posts[$0].choices[choice[$0]] }
    replications = evaluation.replications
    figures = staffing.targets.indices.map { evaluation.estimate(0, $0) }
    met = staffing.targets.indices.map { target in
      (0..<evaluation.replications).count { replication in
        // Where nothing happened that could miss a target, it is kept.
        evaluation.value(0, replication, target).map(staffing.targets[target].target.isMet)
          ?? true
      }
    }
    keeps = zip(staffing.targets, met).allSatisfy { target, met in
      Double(met) >= target.probability * Double(evaluation.replications) - 1e-9
    }
    shortfall = zip(staffing.targets, figures).reduce(0) { sum, pair in
      guard let mean = pair.1?.mean else { return sum }
      let (bound, miss) =
        switch pair.0.target {
        case .atLeast(let least): (least, least - mean)
        case .atMost(let most): (most, mean - most)
        }
      return sum + miss / max(bound.magnitude, 1e-9)
    }
  }
}
