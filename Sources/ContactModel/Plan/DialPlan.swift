internal import Calendar
internal import EventKernel
internal import Scenario

/// A `Dial` in kernel units: the base value and a stretch of the table of steps.
struct DialPlan: BitwiseCopyable {
  var base: Double
  var first: Int32 = 0
  var count: Int32 = 0

  static let zero = DialPlan(base: 0)
  var isConstant: Bool { count == 0 }
}

/// One dated change of a dial: from and until in microseconds.
struct DialStep: BitwiseCopyable {
  var target: Double
  var ramp: RampPlan
}

/// A `Ramp` in kernel units.
struct RampPlan: BitwiseCopyable {
  var from: Int64
  var until: Int64
  var shape: Ramp.Shape

  /// 0 before `from`, 1 from `until` on.
  @inline(__always)
  func progress(at time: Int64) -> Double {
    if time < from { return 0 }
    if shape == .step || time >= until { return 1 }
    return Ramp.progress(shape, elapsed: Double(time - from) / Double(until - from))
  }
}

/// All dated changes of all dials of a plan, in one table.
struct DialTable: ~Copyable {
  private var steps: Slab<DialStep>

  init(_ steps: [DialStep]) {
    self.steps = Slab(
      repeating: DialStep(target: 0, ramp: RampPlan(from: 0, until: 0, shape: .step)),
      count: steps.count)
    for (index, step) in steps.enumerated() { self.steps[index] = step }
  }

  /// The value at an instant in microseconds.
  @inline(__always)
  func value(_ dial: DialPlan, at time: Int64) -> Double {
    dial.count == 0 ? dial.base : changed(dial, at: time)
  }

  @inline(never)
  private func changed(_ dial: DialPlan, at time: Int64) -> Double {
    var value = dial.base
    for index in Int(dial.first)..<Int(dial.first + dial.count) {
      let progress = steps[index].ramp.progress(at: time)
      if progress > 0 { value += (steps[index].target - value) * progress }
    }
    return value
  }
}
