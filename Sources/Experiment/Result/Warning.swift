internal import ContactModel
internal import Statistics
internal import Study

/// Something about a result that its reader has to know.
package enum Warning: Equatable, Sendable {
  /// One replication: no intervals.
  case tooFewReplications
  /// Figures were to be adjusted, but the replications are too few, or the count never varies.
  case notAdjusted
  /// This share of the scenario's cases was still open when the simulation ended.
  case casesOpen(scenario: String, share: Double)
  /// The scenario counts other days than the baseline, so there are no differences.
  case otherDays(scenario: String)

  /// More open cases than this share are worth a warning.
  static let tolerableOpenShare = 0.01
}

extension Summary {
  package var warnings: [Warning] {
    var found: [Warning] = replications < 2 ? [.tooFewReplications] : []
    if control != .none, controlVariate == nil { found.append(.notAdjusted) }
    for (index, scenario) in scenarios.enumerated() {
      if scenario.shape.dates != baseline.shape.dates {
        found.append(.otherDays(scenario: scenario.name))
      }
      let open = result(scenario: index, .office, "all", .casesOpen)?.estimate?.mean ?? 0
      let opened = result(scenario: index, .office, "all", .casesOpened)?.estimate?.mean ?? 0
      if opened > 0, open / opened > Warning.tolerableOpenShare {
        found.append(.casesOpen(scenario: scenario.name, share: open / opened))
      }
    }
    return found
  }
}
