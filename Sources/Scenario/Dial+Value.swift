package import Calendar

extension Dial {
  /// The value at midnight of a day; every day counts alike, also when clocks change.
  package func value(on date: CivilDate) -> Double {
    changes.reduce(base) { value, change in
      value + (change.target - value) * change.ramp.progress(on: date)
    }
  }

  /// The dates on which a change begins or is complete.
  package var dates: Set<CivilDate> {
    changes.reduce(into: []) { $0.formUnion([$1.ramp.from, $1.ramp.until]) }
  }
}

extension Ramp {
  /// The progress, 0…1, at midnight of a day.
  package func progress(on date: CivilDate) -> Double {
    if date < from { return 0 }
    if shape == .step || date >= until { return 1 }
    return Ramp.progress(
      shape, elapsed: Double(from.days(until: date)) / Double(from.days(until: until)))
  }
}
