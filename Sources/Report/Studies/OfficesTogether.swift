package import Experiment
internal import Statistics
package import Study

// Figures that many offices have together: totals added up, ratios as ratios of sums.

extension Criterion {
  /// What is pooled over offices: volumes, hours and cost, the key figures, and those that a study
  /// asks for.
  ///
  /// Not a stock such as the backlog, which is a mean over days that all offices share, nor a
  /// quantile, which no sum gives.
  package static func pooled(_ goals: [Goal]) -> [Criterion] {
    let office: [Figure] = [
      .contactsBegun, .casesOpened, .staffHours, .staffedHours, .overtimeHours, .avoidableHours,
      .posts, .staffCost, .totalCost,
    ]
    let all =
      office.map { Criterion(.office, "all", $0) }
      + KeyFigure.allCases.map { Criterion($0.place.breakdown, $0.place.entity, $0.figure) }
      + goals.map { Criterion($0.place) }
    return all.reduce(into: []) { found, criterion in
      guard criterion.figure.canBePooled, !found.contains(where: criterion.isSamePlace) else {
        return
      }
      found.append(criterion)
    }
  }
}

extension Figure {
  fileprivate var canBePooled: Bool {
    switch formula {
    case .total, .serviceLevel: true
    case .ratio:
      ![Figure.backlog, .backlogAge, .taskBacklog, .taskBacklogAge].contains { $0.id == id }
    case .wait, .caseTime: false
    }
  }
}

extension DataSheet {
  /// The pooled figures, one a row.
  static func together(_ pooled: PooledFigures) -> DataSheet {
    var sheet = DataSheet(
      "together",
      columns: [
        "dimension", "entity", "figure", "unit", "offices", "replications", "mean", "ci_low",
        "ci_high",
      ])
    for (index, criterion) in pooled.criteria.enumerated() {
      guard let estimate = pooled.estimate(index) else { continue }
      sheet.add(
        .criterion(criterion)
          + [.integer(pooled.experiments), .integer(estimate.replications)]
          + .estimate(estimate, criterion))
    }
    return sheet
  }
}
