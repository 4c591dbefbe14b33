import EventKernel
import Randomness
import Scenario

@testable import ContactModel

extension Scenario {
  /// How many first contacts each person would be responsible for, by the first queue.
  func caseworkers(seed: UInt64 = 1) -> [Int] {
    let plan = Plan(self)
    var world = World(plan)
    world.reset(seed: seed, replication: 0)
    var counts = [Int](repeating: 0, count: plan.persons.count)
    for contact in firstContacts(seed: seed) {
      var record = CaseRecord()
      record.key = contact.key
      record.openedAt = contact.time
      record.site = contact.site
      let place = world.cases.insert(record)
      let slot = world.plan(case: place, channel: 0, cause: .first)
      if let person = world.caseworker(of: slot, line: 0) { counts[person] += 1 }
    }
    return counts
  }
}
