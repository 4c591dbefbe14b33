internal import ContactModel

/// Reads what one observation says about the rows of result tables.
struct RowReader {
  private let layout: ObservationLayout
  private let postThousandths: [Int64]
  /// Of the row read last, at `Quantity.index`.
  private(set) var quantities = [Int64](repeating: 0, count: Quantity.count)
  /// Of the layout evaluated last, one value per form.
  private(set) var values = [Int64](repeating: 0, count: RowReader.maximumForms)

  /// More than any layout has.
  static let maximumForms = 2 * FigureCatalogue.all.count

  private static let staffMeasures: [Measure] = [
    .staffed, .overtime, .idle, .unavailable, .staffCost,
  ]

  init(_ layout: ObservationLayout, _ subject: Subject) {
    self.layout = layout
    postThousandths = subject.postThousandths
  }

  /// Reads one row of one interval and works the forms out; false if nothing was counted there.
  mutating func read(
    _ row: TablePlan.Row, _ grain: Grain, cell: Int, of observation: Observation
  ) -> Bool {
    guard load(row.entity.source, grain, cell, observation) else { return false }
    row.layout.evaluate(quantities, into: &values)
    return true
  }

  private mutating func load(
    _ source: Entity.Source, _ grain: Grain, _ cell: Int, _ observation: Observation
  ) -> Bool {
    switch source {
    case .row(let dimension, let entity):
      let from = position(dimension, grain, entity: entity, cell: cell)
      var any: Int64 = 0
      for measure in 0..<Measure.count {
        let value = observation.totals[from + measure]
        quantities[measure] = value
        any |= value
      }
      setPosts(dimension, entity)
      return any != 0
    case .sum(let channels, let groups):
      for index in quantities.indices { quantities[index] = 0 }
      for channel in channels { addContacts(channel, grain, cell, observation) }
      for group in groups { addStaff(group, grain, cell, observation) }
      return true
    }
  }

  private mutating func addContacts(
    _ channel: Int, _ grain: Grain, _ cell: Int, _ observation: Observation
  ) {
    let from = position(.channel, grain, entity: channel, cell: cell)
    // Several channels look at the same days: their backlogs add up, the days don't.
    let days = max(
      quantities[Measure.backlogDays.rawValue],
      observation.totals[from + Measure.backlogDays.rawValue])
    for measure in 0..<Measure.count {
      quantities[measure] += observation.totals[from + measure]
    }
    quantities[Measure.backlogDays.rawValue] = days
  }

  private mutating func addStaff(
    _ group: Int, _ grain: Grain, _ cell: Int, _ observation: Observation
  ) {
    let from = position(.group, grain, entity: group, cell: cell)
    for measure in Self.staffMeasures {
      quantities[measure.rawValue] += observation.totals[from + measure.rawValue]
    }
    addPosts(
      paid: observation.totals[from + Measure.staffed.rawValue]
        + observation.totals[from + Measure.overtime.rawValue],
      unavailable: observation.totals[from + Measure.unavailable.rawValue],
      busy: observation.totals[from + Measure.busy.rawValue], group)
  }

  /// Works out the posts of a row that has been loaded; only groups have any.
  private mutating func setPosts(_ dimension: Dimension, _ entity: Int) {
    quantities[Quantity.postTime.index] = 0
    quantities[Quantity.postWork.index] = 0
    guard dimension == .group else { return }
    addPosts(
      paid: quantities[Measure.staffed.rawValue] + quantities[Measure.overtime.rawValue],
      unavailable: quantities[Measure.unavailable.rawValue],
      busy: quantities[Measure.busy.rawValue], entity)
  }

  private mutating func addPosts(paid: Int64, unavailable: Int64, busy: Int64, _ group: Int) {
    quantities[Quantity.postTime.index] += inPosts(paid, group)
    quantities[Quantity.postWork.index] += inPosts(
      Self.paidFor(busy: busy, paid: paid, unavailable: unavailable), group)
  }

  /// The paid time that busy time takes: with it goes the time in which nobody can be reached.
  private static func paidFor(busy: Int64, paid: Int64, unavailable: Int64) -> Int64 {
    let reachable = paid - unavailable
    guard reachable > 0 else { return busy }
    let product = Int128(busy) * Int128(paid)
    return Int64((product + Int128(reachable) / 2) / Int128(reachable))
  }

  /// Staff time ÷ weekly hours of the group's full post.
  private func inPosts(_ time: Int64, _ group: Int) -> Int64 {
    let thousandths = Int128(postThousandths[group])
    return Int64((Int128(time) * 1000 + thousandths / 2) / thousandths)
  }

  private func position(_ dimension: Dimension, _ grain: Grain, entity: Int, cell: Int) -> Int {
    guard let table = layout.table(dimension, grain) else {
      preconditionFailure("an observation keeps every grain of the experiment")
    }
    return ObservationLayout.position(in: table, entity: entity, cell: cell)
  }
}

// MARK: Values that are no totals

extension RowReader {
  /// A value and the number of contacts or cases that it comes from; nil where there are none.
  func sample(
    _ sample: RowLayout.Sample, _ row: TablePlan.Row, _ grain: Grain, cell: Int,
    of observation: Observation
  ) -> (value: Int64, count: Int64)? {
    guard case .row(let dimension, let entity) = row.entity.source else { return nil }
    switch sample {
    case .wait(let population, let statistic):
      guard let table = layout.quantileTable(dimension, grain) else { return nil }
      let place = table.first + entity * table.cells + cell
      let summary =
        switch population {
        case .all: observation.waitsOfAll[place]
        case .answered: observation.waitsOfAnswered[place]
        }
      guard let summary else { return nil }
      switch statistic {
      case .quantile(let position): return (summary.quantiles[position], summary.count)
      case .maximum: return (summary.maximum, summary.count)
      }
    case .caseTime(let position):
      guard let value = observation.caseTimes[dimension.rawValue][entity][position] else {
        return nil
      }
      let from = self.position(dimension, grain, entity: entity, cell: cell)
      return (value, observation.totals[from + Measure.cases.rawValue])
    }
  }
}
