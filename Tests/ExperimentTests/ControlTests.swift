import Scenario
import Statistics
import Study
import Testing

@testable import ContactModel
@testable import Experiment

/// Figures adjusted by the number of cases.
@Suite struct ControlTests {
  private static let criteria = [
    Criterion(.channel, "hotline", .contactsBegun, direction: .lowerIsBetter),
    Criterion(.channel, "hotline", .reachability),
  ]

  private static func office(
    _ control: Control = .cases, replications: Int = 9, threads: Int = 2
  ) -> Experiment {
    experiment(
      RandomOffice.subjects, replications: replications, threads: threads, grains: [.week],
      criteria: criteria, control: control, observe: RandomOffice.observe)
  }

  private static let adjusted = office().run()

  /// The cases of the baseline, by replication.
  private static func counts(_ replications: Int) -> [Int64] {
    let layout = ObservationLayout(shape: RandomOffice.subjects[0].shape, grains: [.week])
    return (0..<replications).map { replication in
      var builder = ObservationBuilder(layout)
      RandomOffice.observe(0, replication, &builder)
      var sums = ControlSums(of: RandomOffice.subjects[0])
      return sums.add(builder.observation)
    }
  }

  @Test func `every total of every table is adjusted, and sums stay sums`() throws {
    let control = try #require(Self.adjusted.controlVariate)
    #expect(control.replications == 9 && control.expected == 1e12)
    #expect(control.mean == Double(Self.counts(9).reduce(0, +)) / 9)
    for scenario in Self.adjusted.scenarios.indices {
      for breakdown in [Breakdown.channel, .group, .office] {
        let horizon = try #require(Self.adjusted.table(scenario: scenario, breakdown, .horizon))
        let months = try #require(Self.adjusted.table(scenario: scenario, breakdown, .month))
        for row in horizon.rows.indices {
          for (position, figure) in horizon.figures(row: row).enumerated() {
            guard case .total = figure.formula, figure.unit != .posts else { continue }
            let index = try #require(
              months.figures(row: row).firstIndex { $0.id == figure.id })
            let whole = try #require(
              horizon.result(row: row, cell: 0, figure: position).estimate?.mean)
            let parts = (0..<months.cells).map {
              months.result(row: row, cell: $0, figure: index).estimate?.mean ?? .nan
            }
            let size = parts.reduce(1) { $0 + $1.magnitude }
            #expect((parts.reduce(0, +) - whole).magnitude <= 1e-9 * size, "\(figure.id)")
          }
        }
      }
    }
  }

  @Test func `differences are those of the adjusted figures, here and in the ranking`() throws {
    let ranking = try #require(Self.adjusted.ranking)
    for standing in ranking.criteria {
      let place = standing.criterion
      for duel in standing.duels where duel.first == 0 {
        let before = try #require(
          Self.adjusted.result(scenario: 0, place.breakdown, place.entity, place.figure)?.estimate)
        let found = try #require(
          Self.adjusted.result(
            scenario: duel.second, place.breakdown, place.entity, place.figure))
        let after = try #require(found.estimate)
        let difference = try #require(found.difference)
        #expect(standing.estimates[0] == before && standing.estimates[duel.second] == after)
        let size = after.mean.magnitude + before.mean.magnitude
        #expect((after.mean - before.mean - difference.mean).magnitude <= 1e-12 * size)
        #expect((duel.difference.mean - difference.mean).magnitude <= 1e-12 * size)
        let (one, other) = (duel.difference.halfWidth ?? 0, difference.halfWidth ?? 0)
        #expect((one - other).magnitude <= 1e-6 * other)
      }
    }
  }

  @Test func `intervals have one degree of freedom less`() throws {
    let figure = Figure.contactsBegun
    let found = try #require(
      Self.adjusted.result(scenario: 0, .channel, "hotline", figure)?.estimate?.halfWidth)
    var sums = PairSums()
    var product = Int256.zero
    let layout = ObservationLayout(shape: RandomOffice.subjects[0].shape, grains: [.week])
    let table = try #require(layout.table(.channel, .horizon))
    for (replication, count) in Self.counts(9).enumerated() {
      var builder = ObservationBuilder(layout)
      RandomOffice.observe(0, replication, &builder)
      let place = ObservationLayout.position(in: table, entity: 0, cell: 0)
      let begun = builder.observation.totals[place + Measure.begun.rawValue]
      sums.add(begun)
      product.addProduct(begun, count)
    }
    let control = try #require(Self.adjusted.controlVariate)
    let expected = control.adjust(sums, product: product)
    #expect(found == expected.standardError * studentCriticalValue(degreesOfFreedom: 7))
  }

  @Test func `threads and shards make no difference, and states say what they are of`() throws {
    let one = Self.office(threads: 1)
    var whole = ExperimentState(one)
    one.run(ReplicationSet(0..<9), onto: &whole)
    var merged = ExperimentState(one)
    for range in [4..<9, 0..<1, 1..<4] {
      var part = ExperimentState(Self.office())
      Self.office().run(ReplicationSet(range), onto: &part)
      let bytes = StoredState.bytes(part, of: one, version: "1")
      merged.merge(try StoredState.state(bytes, of: one, version: "1"))
    }
    let bytes = StoredState.bytes(whole, of: one, version: "1")
    #expect(StoredState.bytes(merged, of: one, version: "1") == bytes)
    #expect(throws: StoredState.Problem.self) {
      try StoredState.state(bytes, of: Self.office(.none), version: "1")
    }
  }

  @Test func `without a control nothing is kept of it`() {
    var plain = ExperimentState(Self.office(.none))
    Self.office(.none).run(ReplicationSet(0..<3), onto: &plain)
    #expect(plain.control == nil && plain.ranking.controlled.isEmpty)
    #expect(plain.folds.allSatisfy { $0.sums.controlled.isEmpty && $0.flow.controlled.isEmpty })
    #expect(plain.byteCount < ExperimentState(Self.office()).byteCount)
  }

  @Test func `a variant that equals its baseline differs by exactly nothing`() throws {
    let subjects = [subject("one", expectedCases: 900), subject("other")]
    let summary = experiment(subjects, replications: 12, control: .cases) {
      _, replication, builder in
      let busy = Int64(replication * 37 % 11)
      builder.add(100 + busy, to: .cases, .concern)
      builder.add(300 + 3 * busy, to: .begun, .channel)
      builder.add(200 + busy * busy, to: .answered, .channel)
      builder.add((50 + busy) * minute, to: .waitAnswered, .channel)
    }.run()
    let table = try #require(summary.table(scenario: 1, .channel, .horizon))
    for (position, figure) in table.figures(row: 0).enumerated() {
      let result = table.result(row: 0, cell: 0, figure: position)
      guard result.estimate != nil, let difference = result.difference else { continue }
      #expect(difference.mean == 0 && difference.halfWidth == 0, "\(figure.id)")
    }
  }

  @Test func `too few replications are said and not adjusted`() {
    let few = Self.office(replications: 2).run()
    #expect(few.controlVariate == nil)
    #expect(few.warnings.contains(.notAdjusted))
    #expect(!Self.adjusted.warnings.contains(.notAdjusted))
  }
}
