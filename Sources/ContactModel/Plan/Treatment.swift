internal import Scenario

/// When a group takes one kind of work: its priority, and another one from some age on.
struct Treatment: Hashable {
  var priority: Int
  var agesAfter = DutyPlan.never
  var agedPriority = 0

  init(_ skill: StaffGroup.Skill, deadlineSeconds: Double?) {
    priority = skill.priority
    guard let ageing = skill.ageing else { return }
    switch ageing.trigger {
    case .waited(let seconds): agesAfter = Int64((seconds * 1e6).rounded())
    case .beforeDeadline(let seconds):
      guard let deadlineSeconds else { return }
      agesAfter = max(0, Int64(((deadlineSeconds - seconds) * 1e6).rounded()))
    }
    agedPriority = ageing.priority
  }

  /// The same after all work with the priorities up to `own`.
  func after(_ own: Int) -> Treatment {
    var later = self
    later.priority += own
    later.agedPriority += own
    return later
  }

  func duty(queue: Int, order: Int, for absent: Int = -1) -> DutyPlan {
    DutyPlan(
      queue: Int32(queue), priority: Int32(priority), agesAfter: agesAfter,
      agedPriority: Int32(agedPriority), standsInFor: Int32(absent), order: Int32(order))
  }
}
