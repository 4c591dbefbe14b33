package import ContactModel
internal import Statistics

/// One result table of one scenario: rows are entities, each with figures in every interval.
package struct ResultTable: Sendable {
  private let fold: ScenarioFold
  private let baseline: ScenarioFold
  private let plan: TablePlan
  private let estimation: EstimationRule
  private let confidence: Double
  /// By row: the baseline's row of the same name.
  private let links: [Int: Pairing.Link]
  /// By row: rows of the same name in all scenarios with the same days, this one's among them.
  private let peers: [[Peer]]

  private struct Peer {
    let sums: ScenarioSums
    let row: TablePlan.Row
  }

  init(_ summary: Summary, scenario: Int, table: Int) {
    fold = summary.scenarios[scenario].fold
    baseline = summary.scenarios[0].fold
    plan = fold.tables[table]
    estimation = summary.estimation
    confidence = summary.confidence
    var links: [Int: Pairing.Link] = [:]
    for link in fold.pairing?.links ?? [] where link.table == table { links[link.row] = link }
    self.links = links
    let dates = fold.subject.shape.dates
    let comparable = summary.scenarios.map(\.fold).filter { $0.subject.shape.dates == dates }
    peers = plan.rows.map { row in
      comparable.compactMap { other in
        other.tables[table].rows.first { $0.entity.name == row.entity.name }
          .map { Peer(sums: other.sums, row: $0) }
      }
    }
  }

  package var breakdown: Breakdown { plan.breakdown }
  package var grain: Grain { plan.grain }
  package var rows: [Entity] { plan.rows.map(\.entity) }
  /// The number of intervals.
  package var cells: Int { plan.cells }

  package func interval(_ cell: Int) -> Interval {
    Interval(grain, cell: cell, of: fold.subject.shape)
  }

  /// The figures that make sense for a row.
  package func figures(row: Int) -> [Figure] { plan.rows[row].layout.placed.map(\.figure) }

  /// The figure at this position of `figures(row:)`.
  package func result(row: Int, cell: Int, figure: Int) -> FigureResult {
    let placed = plan.rows[row].layout.placed[figure]
    guard isShown(placed, row: row, cell: cell) else { return .none }
    let divisor = placed.figure.unit.divisor(days: fold.subject.shape.days(grain, cell: cell))
    let sums = FigureSums(placed.place, of: plan.rows[row], cell: cell, in: fold.sums)
    let estimate = sums.estimate(estimation)?.divided(by: divisor)
    guard let link = links[row], let pairing = fold.pairing,
      let index = link.matches.firstIndex(where: { $0.figure == figure })
    else { return FigureResult(estimate: estimate) }
    let match = link.matches[index]
    let before = baseline.tables[link.table].rows[link.baselineRow]
    let theirs = FigureSums(
      before.layout.placed[match.baselineFigure].place, of: before, cell: cell, in: baseline.sums)
    let first = link.firstCross + cell * link.crossesPerCell + match.cross
    let difference = sums.difference(
      from: theirs, crosses: pairing.crosses[first...], estimation)
    return FigureResult(
      estimate: estimate, difference: difference?.divided(by: divisor),
      standardErrorRatio: difference?.standardErrorRatio(
        of: theirs.estimate(estimation), and: sums.estimate(estimation)),
      contest: link.firstOrder.flatMap {
        Contest(pairing.orders[$0 + index], placed.figure.direction, confidence: confidence)
      })
  }

  /// Whether a quantile rests on enough contacts in every scenario; other figures always do.
  ///
  /// The p-quantile needs 20 ÷ (1 − p) contacts per replication on average, and every quantile,
  /// the maximum too, some in each replication.
  private func isShown(_ placed: RowLayout.Placed, row: Int, cell: Int) -> Bool {
    let percent: Int
    switch placed.figure.formula {
    case .total, .ratio, .serviceLevel: return true
    case .wait(_, .quantile(let position)): percent = WaitSummary.percents[position]
    case .wait(_, .maximum): percent = 0
    case .caseTime(let position): percent = CaseTimeSummary.percents[position]
    }
    return peers[row].allSatisfy { peer in
      let other = peer.row.layout.placed.first { $0.figure.id == placed.figure.id }
      guard case .sample(let index)? = other?.place else { return true }
      let sample = peer.sums.samples[peer.row.samplesStart(cell: cell) + index]
      guard sample.present == peer.sums.replications else { return false }
      return percent == 0 || sample.count * (100 - percent) >= 2000 * sample.present
    }
  }
}
