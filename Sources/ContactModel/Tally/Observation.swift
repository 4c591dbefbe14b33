internal import EventKernel

/// What one replication contributes to the statistics: integers only.
package struct Observation: Equatable, Sendable {
  package let layout: ObservationLayout
  /// Totals, see `layout`.
  package fileprivate(set) var totals: [Int64]
  /// Contacts over the horizon, see `ObservationLayout.flowKeys`.
  package fileprivate(set) var flow: [Int32]
  /// Waits, in the order of `layout.quantileTables`.
  package fileprivate(set) var waitsOfAll: [WaitSummary?]
  package fileprivate(set) var waitsOfAnswered: [WaitSummary?]
  /// Kaplan–Meier quantiles of the time to resolution at `CaseTimeSummary.probabilities`,
  /// [dimension][entity]; empty for causes and groups.
  package fileprivate(set) var caseTimes: [[[Int64?]]]
}

/// Where each total of an `Observation` stands.
package struct ObservationLayout: Equatable, Sendable {
  package let shape: TallyShape
  /// The grains that are kept, horizon and month always among them.
  package let grains: [Grain]
  package struct Table: Equatable, Sendable {
    package let dimension: Dimension
    package let grain: Grain
    package let entities: Int
    package let cells: Int
    /// Of the totals: first position; of the waits: first summary.
    package let first: Int
  }
  package let tables: [Table]
  package let quantileTables: [Table]
  package let totalCount: Int
  package let quantileCount: Int

  package init(shape: TallyShape, grains requested: Set<Grain>) {
    self.shape = shape
    grains = Grain.allCases.filter { $0 == .horizon || $0 == .month || requested.contains($0) }
    var tables: [Table] = []
    var quantileTables: [Table] = []
    var used = 0
    var summaries = 0
    for dimension in Dimension.allCases {
      let entities = shape.entities(dimension)
      for grain in grains {
        let cells = shape.cells(grain)
        tables.append(
          Table(
            dimension: dimension, grain: grain, entities: entities, cells: cells, first: used))
        used += entities * cells * Measure.count
        if TallyShape.quantileGrains(dimension).contains(grain) {
          quantileTables.append(
            Table(
              dimension: dimension, grain: grain, entities: entities, cells: cells,
              first: summaries))
          summaries += entities * cells
        }
      }
    }
    self.tables = tables
    self.quantileTables = quantileTables
    totalCount = used
    quantileCount = summaries
  }

  package func table(_ dimension: Dimension, _ grain: Grain) -> Table? {
    tables.first { $0.dimension == dimension && $0.grain == grain }
  }

  package func quantileTable(_ dimension: Dimension, _ grain: Grain) -> Table? {
    quantileTables.first { $0.dimension == dimension && $0.grain == grain }
  }

  /// Where the measures of an entity begin in a table of totals, if there is one.
  func position(_ dimension: Dimension, _ grain: Grain, _ entity: Int) -> Int? {
    table(dimension, grain).map { Self.position(in: $0, entity: entity, cell: 0) }
  }

  /// Position in `Observation.totals` of the measures of one entity in one interval.
  package static func position(in table: Table, entity: Int, cell: Int) -> Int {
    table.first + (entity * table.cells + cell) * Measure.count
  }
}

extension Tally {
  /// The totals of all wanted grains, and the quantiles.
  ///
  /// What is left is as good as nothing counted: a replication is observed once.
  mutating func observe() -> Observation {
    sumUp()
    totals.removeLast(base.count - layout.totalCount)
    let times = Dimension.allCases.map { dimension in
      CaseTimeHistograms.dimensions.contains(dimension)
        ? (0..<shape.entities(dimension)).map {
          caseTimes.quantiles(dimension: dimension, entity: $0)
        } : []
    }
    let observation = Observation(
      layout: layout, totals: totals, flow: flow, waitsOfAll: quantiles.ofAll,
      waitsOfAnswered: quantiles.ofAnswered, caseTimes: times)
    totals = []
    flow = []
    return observation
  }

  /// Fills the tables that are sums of others: months and weeks of days, hours of the day of those of
  /// the week, the horizon of months.
  private mutating func sumUp() {
    var all = totals
    totals = []
    var sums = all.mutableSpan
    for dimension in Dimension.allCases {
      for entity in 0..<shape.entities(dimension) {
        let row = row(dimension, entity)
        let month = layout.position(dimension, .month, entity)
        if base.dayGrain == .day {
          let week = layout.position(dimension, .week, entity)
          for day in 0..<days {
            let from = base.place(row, day: day)
            add(from, to: month, cell: shape.monthOfDay[day], in: &sums)
            add(from, to: week, cell: shape.weekOfDay[day], in: &sums)
          }
        }
        let horizon = layout.position(dimension, .horizon, entity)
        for cell in 0..<shape.cells(.month) {
          add((month ?? 0) + cell * Measure.count, to: horizon, cell: 0, in: &sums)
        }
        if layout.grains.contains(.weekdayHour),
          let hour = layout.position(dimension, .hour, entity)
        {
          for weekHour in 0..<168 {
            let from = base.place(row, weekHour: weekHour)
            add(from, to: hour, cell: weekHour % 24, in: &sums)
          }
        }
      }
    }
    addOnlyEntities(layout, to: &sums)
    totals = all
  }

  /// Adds all measures from one place on to a cell of a table, if there is one.
  @inline(__always)
  private func add(
    _ from: Int, to table: Int?, cell: Int, in totals: inout MutableSpan<Int64>
  ) {
    guard let table else { return }
    totals.add(from: from, count: Measure.count, to: table + cell * Measure.count)
  }
}
