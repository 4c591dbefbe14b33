package import Scenario

/// A scenario made ready to run: names are dense integers, units are the kernel's.
package final class Plan: Sendable {
  package let scenario: Scenario
  package let shape: TallyShape

  package init(_ scenario: Scenario) {
    self.scenario = scenario
    shape = TallyShape(names: [], titles: [], dates: [])
  }
}
