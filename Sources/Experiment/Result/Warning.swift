internal import ContactModel
internal import Statistics

/// Something about a result that its reader has to know.
package enum Warning: Equatable, Sendable {
  /// One replication: no intervals.
  case tooFewReplications
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
