import Calendar
import EventKernel
import Randomness
import Scenario

@testable import ContactModel

extension Scenario {
  /// All first contacts of a replication in the order in which they come, nothing else simulated.
  func firstContacts(seed: UInt64 = 1, replication: Int = 0) -> [FirstContact] {
    let plan = Plan(self)
    let dials = DialTable(plan.dialSteps)
    var demand = Demand(plan)
    demand.reset(StreamKey(seed: seed, replication: replication), plan)
    var result: [FirstContact] = []
    for day in plan.firstDay..<plan.endDay {
      demand.generate(day: day, plan, dials)
      let midnight = plan.calendar.startMicroseconds(ofDay: day + 1)
      while demand.nextTime < midnight { result.append(demand.take(plan, dials)) }
    }
    return result
  }
}
