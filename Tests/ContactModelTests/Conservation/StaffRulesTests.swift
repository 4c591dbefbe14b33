import ContactModel
import Scenario
import Testing

/// Conservation in busy offices with every rule of who may begin what.
@Suite struct StaffRulesTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `what comes in goes out whatever rules the staff have`(seed: UInt64) {
    let scenario = StaffRules.office(seed: seed)
    let figures = scenario.simulated(seed: seed, checkingEvery: 2)
    #expect(Conservation.violations(of: figures, in: scenario) == [])
  }

  private static let without: [(name: String, change: @Sendable (inout StaffGroup) -> Void)] = [
    ("reserve", { $0.blending.reserve = Dial(0) }),
    ("interruption", { $0.blending.preempts = false }),
    ("blocks", { $0.blending.blocks = [] }),
    ("substitutes", { $0.substitute = nil }),
    ("putting down", { $0.putsDownAtShiftEnd = false }),
    ("absence", { $0.absence.probability = Dial(0) }),
    ("ageing", { for skill in $0.skills.indices { $0.skills[skill].ageing = nil } }),
  ]

  @Test func `every rule makes a difference in these offices`() {
    for rule in Self.without {
      let differs = (0..<6 as Range<UInt64>).contains { seed in
        let ruled = StaffRules.office(seed: seed)
        var plain = ruled
        for group in plain.staff.indices { rule.change(&plain.staff[group]) }
        return ruled.simulated(checkingEvery: 1000) != plain.simulated(checkingEvery: 1000)
      }
      #expect(differs, "\(rule.name)")
    }
  }
}

@Suite struct StaffRulesStatisticalTests {
  @Test(arguments: 100..<300 as Range<UInt64>)
  func `what comes in goes out whatever rules the staff have`(seed: UInt64) {
    let scenario = StaffRules.office(seed: seed)
    let figures = scenario.simulated(seed: seed, checkingEvery: 3)
    #expect(Conservation.violations(of: figures, in: scenario) == [])
    var used = Replicator(Plan(scenario))
    _ = used.replicate(seed: seed, replication: 1, layout: figures.layout)
    let again = used.replicate(seed: seed, replication: 0, layout: figures.layout)
    #expect(again.observation == figures.observation)
  }
}
