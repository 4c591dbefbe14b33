import Scenario
import Statistics

@testable import ContactModel
@testable import Experiment

/// The simplest fold there is: all observations kept, every figure summed by itself.
struct PlainFold {
  let subjects: [Subject]
  let grains: Set<Grain>
  /// By scenario and replication.
  let observations: [[Observation]]

  init(_ subjects: [Subject], grains: Set<Grain>, replications: Int) {
    self.subjects = subjects
    self.grains = grains
    observations = subjects.indices.map { scenario in
      (0..<replications).map { replication in
        var builder = ObservationBuilder(
          ObservationLayout(shape: subjects[scenario].shape, grains: grains))
        RandomOffice.observe(scenario, replication, &builder)
        return builder.observation
      }
    }
  }

  /// Value of a figure in one replication: numerator and denominator, or a total over 1.
  private func value(
    _ scenario: Int, _ replication: Int, _ formula: Figure.Formula, _ row: Row
  ) -> (Int64, Int64)? {
    let observation = observations[scenario][replication]
    switch formula {
    case .total(let form): return (evaluate(form, scenario, observation, row), 1)
    case .ratio(let numerator, let denominator):
      return (
        evaluate(numerator, scenario, observation, row),
        evaluate(denominator, scenario, observation, row)
      )
    case .serviceLevel:
      return value(
        scenario, replication,
        Figure.serviceLevelFormula(.answeredOfOfferedLessShortAbandoned), row)
    case .wait(let population, let statistic):
      guard let (dimension, entity) = place(scenario, row),
        let table = observation.layout.quantileTable(dimension, row.grain)
      else { return nil }
      let waits =
        population == .answered ? observation.waitsOfAnswered : observation.waitsOfAll
      guard let summary = waits[table.first + entity * table.cells + row.cell] else { return nil }
      switch statistic {
      case .quantile(let position): return (summary.quantiles[position], 1)
      case .maximum: return (summary.maximum, 1)
      }
    case .caseTime(let position):
      guard let (dimension, entity) = place(scenario, row) else { return nil }
      return observation.caseTimes[dimension.rawValue][entity][position].map { ($0, 1) }
    }
  }

  struct Row {
    let breakdown: Breakdown
    let name: String
    let grain: Grain
    let cell: Int
  }

  private func place(_ scenario: Int, _ row: Row) -> (Dimension, Int)? {
    guard let dimension = row.breakdown.dimension else { return nil }
    return subjects[scenario].shape.names[dimension.rawValue].firstIndex(of: row.name)
      .map { (dimension, $0) }
  }

  private func evaluate(
    _ form: LinearForm, _ scenario: Int, _ observation: Observation, _ row: Row
  ) -> Int64 {
    form.terms.reduce(0) { $0 + $1.factor * quantity($1.quantity, scenario, observation, row) }
  }

  private func quantity(
    _ quantity: Quantity, _ scenario: Int, _ observation: Observation, _ row: Row
  ) -> Int64 {
    let subject = subjects[scenario]
    func at(_ measure: Measure, _ dimension: Dimension, _ entity: Int) -> Int64 {
      guard let table = observation.layout.table(dimension, row.grain) else { return 0 }
      return observation.totals[
        ObservationLayout.position(in: table, entity: entity, cell: row.cell) + measure.rawValue]
    }
    func paid(_ group: Int) -> Int64 { at(.staffed, .group, group) + at(.overtime, .group, group) }
    func postTime(_ group: Int) -> Int64 { inPosts(paid(group), group) }
    func postWork(_ group: Int) -> Int64 {
      let reachable = paid(group) - at(.unavailable, .group, group)
      let busy = at(.busy, .group, group)
      guard reachable > 0 else { return inPosts(busy, group) }
      let product = Int128(busy) * Int128(paid(group)) + Int128(reachable / 2)
      return inPosts(Int64(product / Int128(reachable)), group)
    }
    func inPosts(_ time: Int64, _ group: Int) -> Int64 {
      let thousandths = subject.postThousandths[group]
      return (time * 1000 + thousandths / 2) / thousandths
    }
    if let (dimension, entity) = place(scenario, row) {
      switch quantity {
      case .measure(let measure): return at(measure, dimension, entity)
      case .postTime: return dimension == .group ? postTime(entity) : 0
      case .postWork: return dimension == .group ? postWork(entity) : 0
      }
    }
    let groups = row.breakdown == .office ? Array(subject.postThousandths.indices) : []
    let channels = subject.channels.indices.filter {
      row.breakdown == .office || subject.channels[$0].kind.name == row.name
    }
    switch quantity {
    case .postTime: return groups.reduce(0) { $0 + postTime($1) }
    case .postWork: return groups.reduce(0) { $0 + postWork($1) }
    case .measure(.backlogDays): return channels.map { at(.backlogDays, .channel, $0) }.max() ?? 0
    case .measure(let measure):
      let staff: Set<Measure> = [.staffed, .overtime, .idle, .unavailable, .staffCost]
      return channels.reduce(0) { $0 + at(measure, .channel, $1) }
        + groups.reduce(0) { staff.contains(measure) ? $0 + at(measure, .group, $1) : $0 }
    }
  }

  /// nil: a replication lacks it.
  private func values(_ scenario: Int, _ figure: Figure, _ row: Row) -> [(Int64, Int64)]? {
    let found = observations[scenario].indices.map {
      value(scenario, $0, figure.formula, row)
    }
    return found.contains { $0 == nil } ? nil : found.compactMap(\.self)
  }

  func estimate(_ scenario: Int, _ figure: Figure, _ row: Row) -> Estimate? {
    guard let values = values(scenario, figure, row) else { return nil }
    if figure.isRatio {
      var sums = RatioSums()
      for (numerator, denominator) in values { sums.add(numerator, over: denominator) }
      return sums.estimate(confidence: 0.95)
    }
    var sums = PairSums()
    for (total, _) in values { sums.add(total) }
    return sums.estimate(confidence: 0.95)
  }

  func difference(_ scenario: Int, _ figure: Figure, _ row: Row) -> Estimate? {
    guard let before = values(0, figure, row), let after = values(scenario, figure, row) else {
      return nil
    }
    if figure.isRatio {
      var sums = PairedRatioSums()
      for ((y, x), (v, u)) in zip(before, after) { sums.add(y, over: x, v, over: u) }
      return sums.estimate(confidence: 0.95)
    }
    var sums = PairedSums()
    for ((first, _), (second, _)) in zip(before, after) { sums.add(first, second) }
    return sums.estimate(confidence: 0.95)
  }

  /// Replications in which the figure rose, stayed, fell.
  func orders(_ scenario: Int, _ figure: Figure, _ row: Row) -> (rose: Int, same: Int, fell: Int) {
    var (rose, same, fell) = (0, 0, 0)
    for replication in observations[0].indices {
      guard let (y, x) = value(0, replication, figure.formula, row),
        let (v, u) = value(scenario, replication, figure.formula, row), x != 0, u != 0
      else { continue }
      let left = Int128(v) * Int128(x) * (x < 0 ? -1 : 1) * (u < 0 ? -1 : 1)
      let right = Int128(y) * Int128(u) * (x < 0 ? -1 : 1) * (u < 0 ? -1 : 1)
      if left > right { rose += 1 } else if left == right { same += 1 } else { fell += 1 }
    }
    return (rose, same, fell)
  }
}

extension Figure {
  var isRatio: Bool {
    switch formula {
    case .ratio, .serviceLevel: true
    case .total, .wait, .caseTime: false
    }
  }

  var isSample: Bool {
    switch formula {
    case .wait, .caseTime: true
    case .total, .ratio, .serviceLevel: false
    }
  }
}
