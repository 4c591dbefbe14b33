import Statistics
import Study
import Testing

@testable import ContactModel
@testable import Experiment

/// The fold against the simplest one there is, on observations without sense.
struct FoldTests {
  private static let replications = 4
  private static let grains = Set(Grain.allCases)
  private static let plain = PlainFold(
    RandomOffice.subjects, grains: grains, replications: replications)
  private static let folded = summary(
    RandomOffice.subjects, replications: replications, grains: grains,
    observe: RandomOffice.observe)

  private var plain: PlainFold { Self.plain }
  private var folded: Summary { Self.folded }

  /// Calls `body` for every figure of every row and interval.
  private func forEachFigure(
    _ breakdowns: [Breakdown] = Breakdown.allCases, grains: [Grain] = Grain.allCases,
    _ body: (_ scenario: Int, ResultTable, _ figure: Figure, PlainFold.Row, FigureResult) -> Void
  ) {
    for scenario in folded.scenarios.indices {
      for breakdown in breakdowns {
        for grain in grains {
          guard let table = folded.table(scenario: scenario, breakdown, grain) else { continue }
          for row in table.rows.indices {
            for cell in 0..<table.cells {
              let place = PlainFold.Row(
                breakdown: breakdown, name: table.rows[row].name, grain: grain, cell: cell)
              for (index, figure) in table.figures(row: row).enumerated() {
                body(
                  scenario, table, figure, place, table.result(row: row, cell: cell, figure: index))
              }
            }
          }
        }
      }
    }
  }

  private func divisor(_ scenario: Int, _ figure: Figure, _ row: PlainFold.Row) -> Double {
    figure.unit.divisor(
      days: folded.scenarios[scenario].shape.days(row.grain, cell: row.cell))
  }

  @Test func `every figure is what summing it by itself gives, to the last bit`() {
    var compared = 0
    forEachFigure(grains: [.horizon, .month, .day, .hour]) { scenario, _, figure, row, result in
      // Quantiles are withheld where contacts are few; that has tests of its own.
      guard !figure.isSample || result.estimate != nil else { return }
      let expected = plain.estimate(scenario, figure, row)?
        .divided(by: divisor(scenario, figure, row))
      #expect(result.estimate == expected, "\(figure.id) of \(row)")
      compared += 1
    }
    #expect(compared > 10_000)
  }

  @Test func `every difference is what pairing the values gives, to the last bit`() {
    var compared = 0
    forEachFigure(grains: [.horizon, .month]) { scenario, _, figure, row, result in
      let isMatched =
        scenario > 0
        && (folded.table(scenario: 0, row.breakdown, row.grain)?.rows.enumerated().contains {
          $0.element.name == row.name
            && folded.table(scenario: 0, row.breakdown, row.grain)?.figures(row: $0.offset)
              .contains { $0.id == figure.id } == true
        } ?? false)
      guard isMatched, !figure.isSample || result.estimate != nil else {
        #expect(result.difference == nil)
        return
      }
      let expected = plain.difference(scenario, figure, row)?
        .divided(by: divisor(scenario, figure, row))
      #expect(result.difference == expected, "\(figure.id) of \(row)")
      compared += 1
      guard row.grain == .horizon, figure.direction != .neutral else { return }
      let orders = plain.orders(scenario, figure, row)
      let rise = figure.direction == .higherIsBetter ? orders.rose : orders.fell
      let total = orders.rose + orders.same + orders.fell
      #expect(result.contest?.better == wilson(successes: rise, of: total), "\(figure.id) \(row)")
      #expect(result.contest?.equal == wilson(successes: orders.same, of: total))
    }
    #expect(compared > 500)
  }

  @Test func `weeks, days and hours have no differences and no contests`() {
    forEachFigure([.channel, .group], grains: [.week, .day, .hour]) { _, _, _, _, result in
      #expect(result.difference == nil && result.contest == nil)
    }
  }

  @Test func `the order in which replications arrive leaves no trace`() {
    let grains: Set<Grain> = [.week]
    let results = PlainFold(RandomOffice.subjects, grains: grains, replications: 4).observations
      .map { $0.map { ReplicationResult(observation: $0, work: SimulatedWork()) } }
    func fold(_ order: [Int]) -> [ScenarioFold] {
      var folds = RandomOffice.subjects.map {
        ScenarioFold($0, grains: Array(grains), control: .none)
      }
      for index in 1..<folds.count { folds[index].pair(with: folds[0]) }
      let side = folds[0].side
      for replication in order {
        for scenario in folds.indices {
          folds[scenario].add(
            results[scenario][replication], baseline: results[0][replication].observation, side, nil
          )
        }
      }
      return folds
    }
    let forwards = fold([0, 1, 2, 3])
    for order in [[3, 2, 1, 0], [2, 0, 3, 1]] {
      for (one, other) in zip(forwards, fold(order)) {
        #expect(one.sums == other.sums && one.flow == other.flow && one.pairing == other.pairing)
      }
    }
  }

  @Test func `flow rows are the paths that anybody took`() {
    for scenario in folded.scenarios.indices {
      let rows = folded.flow(scenario: scenario)
      let counts = plain.observations[scenario].map(\.flow)
      let taken = counts[0].indices.filter { path in counts.contains { $0[path] > 0 } }
      #expect(rows.count == taken.count)
      for (row, path) in zip(rows, taken) {
        var sums = PairSums()
        for replication in counts { sums.add(Int64(replication[path])) }
        #expect(row.contacts == sums.estimate(confidence: 0.95))
        #expect(Int(row.outcome.rawValue) == path % Outcome.allCases.count)
      }
    }
  }
}
