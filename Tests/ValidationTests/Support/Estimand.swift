import ContactModel

/// A published quantity as a function of sums over replications.
///
/// Ratios are ratios of sums. The standard error is that of the jackknife, which serves any smooth
/// function of sums.
///
/// Source: J. W. Tukey, *Bias and confidence in not quite large samples* (1958); R. G. Miller, *The
/// jackknife*, Biometrika 61 (1974).
struct Estimand: Sendable {
  /// What is added up over replications.
  let parts: @Sendable (Observed) -> [Double]
  /// The quantity, from the sums.
  let value: @Sendable ([Double]) -> Double

  init(
    _ parts: @escaping @Sendable (Observed) -> [Double],
    value: @escaping @Sendable ([Double]) -> Double
  ) {
    self.parts = parts
    self.value = value
  }

  /// A ratio of sums.
  static func ratio(
    _ parts: @escaping @Sendable (Observed) -> (numerator: Double, denominator: Double)
  ) -> Estimand {
    Estimand { observed in
      let (numerator, denominator) = parts(observed)
      return [numerator, denominator]
    } value: { sums in
      sums[0] / sums[1]
    }
  }

  func measure(_ replications: [[Double]]) -> Measurement {
    let n = Double(replications.count)
    precondition(n > 1, "a standard error needs two replications")
    let width = replications[0].count
    var sums = [Double](repeating: 0, count: width)
    for parts in replications {
      for place in 0..<width { sums[place] += parts[place] }
    }
    let without = replications.map { parts in
      value((0..<width).map { sums[$0] - parts[$0] })
    }
    let mean = without.reduce(0, +) / n
    let squares = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Measurement(
      value: value(sums), standardError: (squares * (n - 1) / n).squareRoot(),
      replications: replications.count)
  }
}

/// What the simulator says, and how surely.
struct Measurement: Sendable {
  let value: Double
  let standardError: Double
  let replications: Int
}

// MARK: Quantities that many cases ask for

extension Estimand {
  /// Mean wait of all contacts, in minutes if nothing else is said.
  static func meanWait(
    on channels: [String] = [], in unit: Double = Unit.minute
  ) -> Estimand {
    .ratio { ($0.waits(on: channels), $0.contacts(.begun, on: channels) * unit) }
  }

  /// Mean wait of those of one concern, in minutes if nothing else is said.
  static func meanWait(for concern: String, in unit: Double = Unit.minute) -> Estimand {
    .ratio { observed in
      (
        observed.contacts(.waitAnswered, for: concern) + observed.contacts(.waitLost, for: concern),
        observed.contacts(.begun, for: concern) * unit
      )
    }
  }

  /// Mean wait of the answered, in minutes.
  static var meanWaitOfAnswered: Estimand {
    .ratio { ($0.contacts(.waitAnswered), $0.contacts(.answered) * Unit.minute) }
  }

  /// Share of contacts that had to wait longer than a target: the channel has that target.
  static func waiting(longerThanTargetOf channel: String) -> Estimand {
    .ratio { observed in
      let begun = observed.contacts(.begun, on: [channel])
      return (begun - observed.contacts(.answeredInTarget, on: [channel]), begun)
    }
  }

  /// Share of contacts that were answered within the target of the channel.
  static func answered(withinTargetOf channel: String) -> Estimand {
    share(.answeredInTarget, of: .begun, on: [channel])
  }

  static func share(
    _ part: Measure, of whole: Measure, on channels: [String] = []
  ) -> Estimand {
    .ratio { ($0.contacts(part, on: channels), $0.contacts(whole, on: channels)) }
  }

  /// Contacts per counted day.
  static func perDay(_ measure: Measure, on channels: [String] = []) -> Estimand {
    .ratio { ($0.contacts(measure, on: channels), $0.days) }
  }

  /// Busy time ÷ time on duty within shifts.
  static func occupancy(of group: String = "agents") -> Estimand {
    .ratio { ($0.staff(.busy, of: group), $0.staff(.staffed, of: group)) }
  }

  /// Busy time ÷ time on duty, both within some hours of the day.
  static func occupancy(of group: String = "agents", hours: Range<Int>) -> Estimand {
    .ratio {
      ($0.staff(.busy, of: group, hours: hours), $0.staff(.staffed, of: group, hours: hours))
    }
  }

  /// The same quantity in another unit.
  func times(_ factor: Double) -> Estimand {
    let value = value
    return Estimand(parts) { value($0) * factor }
  }
}
