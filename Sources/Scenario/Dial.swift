package import Calendar

/// A number of the scenario that may change on dates: the base value and its dated changes.
///
/// The value at an instant starts from `base`; each change, in file order, leads it from where
/// it stands to `target`: v ← v + (target − v)·p, where p is the progress of the change.
package struct Dial: Equatable, Sendable {
  package var base: Double
  package var changes: [DialChange]

  package init(_ base: Double, changes: [DialChange] = []) {
    self.base = base
    self.changes = changes
  }

  package var isConstant: Bool { changes.isEmpty }

  /// The largest value that the dial can take at any time.
  package var largest: Double { changes.reduce(base) { max($0, $1.target) } }

  /// The smallest value that the dial can take at any time.
  package var smallest: Double { changes.reduce(base) { min($0, $1.target) } }
}

/// One dated change of a `Dial`.
package struct DialChange: Equatable, Sendable {
  package var target: Double
  package var ramp: Ramp

  package init(target: Double, ramp: Ramp) {
    self.target = target
    self.ramp = ramp
  }
}

/// How a change comes about: at once on a date, or between two dates.
package struct Ramp: Equatable, Sendable {
  package enum Shape: String, CaseIterable, Equatable, Sendable, BitwiseCopyable {
    /// All of it from the first date on.
    case step
    /// In equal parts between the dates.
    case linear
    /// Slow, fast, slow: 3x² − 2x³ of the elapsed part x.
    case sCurve
  }

  /// The change begins at midnight of this day.
  package var from: CivilDate
  /// The change is complete at midnight of this day; equal to `from` for a step.
  package var until: CivilDate
  package var shape: Shape

  package init(from: CivilDate, until: CivilDate, shape: Shape) {
    self.from = from
    self.until = until
    self.shape = shape
  }

  /// The progress, 0…1, when the part `elapsed` of the way between the dates has passed.
  package static func progress(_ shape: Shape, elapsed x: Double) -> Double {
    if x < 0 { return 0 }
    if x >= 1 { return 1 }
    return switch shape {
    case .step: 1
    case .linear: x
    case .sCurve: x * x * (3 - 2 * x)
    }
  }
}

/// Something that is replaced as a whole on dates: opening hours, for example.
package struct Stepped<Value: Equatable & Sendable>: Equatable, Sendable {
  package var base: Value
  /// In file order; of those that have begun the last one counts.
  package var steps: [Step]

  package struct Step: Equatable, Sendable {
    package var from: CivilDate
    package var value: Value
    package init(from: CivilDate, value: Value) {
      self.from = from
      self.value = value
    }
  }

  package init(_ base: Value, steps: [Step] = []) {
    self.base = base
    self.steps = steps
  }

  /// The value in force on `date`.
  package func value(on date: CivilDate) -> Value {
    steps.last { $0.from <= date }?.value ?? base
  }
}
