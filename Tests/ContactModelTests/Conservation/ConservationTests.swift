import Calendar
import ContactModel
import Scenario
import TestSupport
import Testing

/// Conservation on random offices: a few of them, looked at after every event.
@Suite struct ConservationTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `what comes in goes out`(seed: UInt64) {
    let scenario = RandomOffice.make(seed: seed)
    let figures = scenario.simulated(seed: seed, checkingEvery: 3, grains: [.day])
    #expect(Conservation.violations(of: figures, in: scenario) == [])
  }

  /// What ends is counted many at a time; how many changes no figure.
  @Test(arguments: 20..<24 as Range<UInt64>)
  func `counted together or a few at a time, the figures are the same`(seed: UInt64) {
    let plan = Plan(RandomOffice.make(seed: seed))
    let all = ObservationLayout(shape: plan.shape, grains: Set(Grain.allCases))
    var together = Replicator(plan)
    let expected = together.replicate(seed: seed, replication: 0, layout: all).observation
    for capacity in [1, 7, 100] {
      var apart = Replicator(plan, countingTogether: capacity)
      for replication in [1, 0] {
        let observation = apart.replicate(seed: seed, replication: replication, layout: all)
          .observation
        if replication == 0 { #expect(observation == expected) }
      }
    }
  }

  /// A layout of fewer tables has the same figures in those that it has.
  @Test(arguments: [[], [.week], [.hour], [.day, .hour], [.weekdayHour]] as [Set<Grain>])
  func `tables hang on no other tables`(grains: Set<Grain>) {
    let plan = Plan(RandomOffice.make(seed: 30))
    var replicator = Replicator(plan)
    func figures(_ grains: Set<Grain>) -> Figures {
      let layout = ObservationLayout(shape: plan.shape, grains: grains)
      return Figures(
        observation: replicator.replicate(seed: 30, replication: 0, layout: layout).observation)
    }
    let all = figures(Set(Grain.allCases))
    let some = figures(grains)
    for table in some.layout.tables {
      for cell in 0..<table.cells {
        #expect(
          some.rows(table.dimension, table.grain, cell)
            == all.rows(table.dimension, table.grain, cell))
      }
    }
    for table in some.layout.quantileTables {
      for entity in 0..<table.entities {
        for cell in 0..<table.cells {
          for answered in [false, true] {
            #expect(
              some.waits(
                table.dimension, entity, answered: answered, grain: table.grain, cell: cell)
                == all.waits(
                  table.dimension, entity, answered: answered, grain: table.grain, cell: cell))
          }
        }
      }
    }
  }

  @Test func `every falsified total is noticed`() {
    let scenario = RandomOffice.make(seed: 3)
    let grains: [Grain] = [.horizon, .month, .day]
    let honest = scenario.simulated(seed: 3, checkingEvery: 1000, grains: Set(grains))
    #expect(Conservation.violations(of: honest, in: scenario) == [])
    var dice = Dice(seed: 7)
    for measure in Measure.allCases {
      var falsified = honest
      let dimension: Dimension =
        [.staffed, .overtime, .idle, .unavailable, .staffCost].contains(measure)
        ? .group
        : [.backlog, .slotsOffered, .slotsKept].contains(measure) ? .channel : .concern
      falsified[measure, dimension, 0, grain: dice.one(of: grains)] += 1
      #expect(!Conservation.violations(of: falsified, in: scenario).isEmpty, "\(measure)")
    }
    var falseFlow = honest
    falseFlow.flow[dice.int(0...(honest.flow.count - 1))] += 1
    #expect(!Conservation.violations(of: falseFlow, in: scenario).isEmpty)
  }
}

/// Conservation, repeats and variants on hundreds of random offices.
@Suite struct ConservationStatisticalTests {
  @Test(arguments: 100..<420 as Range<UInt64>)
  func `what comes in goes out, the same each time, in every way of running it`(seed: UInt64) {
    let scenario = RandomOffice.make(seed: seed)
    let figures = scenario.simulated(seed: seed, replication: 2, checkingEvery: 5)
    #expect(Conservation.violations(of: figures, in: scenario) == [])

    let plan = Plan(scenario)
    let layout = figures.layout
    var used = Replicator(plan)
    _ = used.replicate(seed: seed, replication: 0, layout: layout)
    _ = used.replicate(seed: seed &+ 1, replication: 2, layout: layout)
    let again = used.replicate(seed: seed, replication: 2, layout: layout)
    #expect(again.observation == figures.observation)

    var variant = scenario
    variant.name = "variant"
    variant.changes.append(.move("nobody", from: 0, to: .to(0), fraction: 0))
    variant.changes.append(.guide("nobody", fraction: 0))
    var fresh = Replicator(Plan(variant))
    let same = fresh.replicate(seed: seed, replication: 2, layout: layout)
    #expect(same.observation == figures.observation)
  }

  @Test(arguments: 500..<540 as Range<UInt64>)
  func `persons are on duty for as long as their shifts say`(seed: UInt64) {
    var scenario = RandomOffice.make(seed: seed)
    for group in scenario.staff.indices {
      for roster in scenario.staff[group].rosters.indices {
        scenario.staff[group].rosters[roster].breaks = .never
      }
      scenario.staff[group].absence = .init(probability: Dial(0), long: [])
    }
    let plan = Plan(scenario)
    let figures = scenario.simulated(seed: seed, checkingEvery: 1000)
    for group in scenario.staff.indices {
      #expect(figures[.staffed, .group, group] == plan.shiftTime(ofGroup: group))
    }
  }
}
