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

  /// Position in `Observation.totals` of the measures of one entity in one interval.
  package static func position(in table: Table, entity: Int, cell: Int) -> Int {
    table.first + (entity * table.cells + cell) * Measure.count
  }
}

extension Tally {
  /// The totals of all wanted grains, from the base tables.
  package func observe(_ layout: ObservationLayout) -> Observation {
    let totals = totals(layout)
    var all = [WaitSummary?](repeating: nil, count: layout.quantileCount)
    var answered = all
    var sum = waits.makeSum()
    for table in layout.quantileTables {
      let isCounted = shape.isCounted(table.dimension)
      let dimension = isCounted ? table.dimension : shape.dimensionOfSums
      for entity in 0..<table.entities {
        let entities = isCounted ? entity..<(entity + 1) : 0..<shape.entities(dimension)
        for cell in 0..<table.cells {
          let place = table.first + entity * table.cells + cell
          func add(answered: Bool) {
            for entity in entities {
              waits.add(
                dimension, table.grain, entity: entity, cell: cell, answered: answered, to: &sum)
            }
          }
          sum.clear()
          add(answered: true)
          answered[place] = sum.summary
          add(answered: false)
          all[place] = sum.summary
        }
      }
    }
    let times = Dimension.allCases.map { dimension in
      CaseTimeHistograms.dimensions.contains(dimension)
        ? (0..<shape.entities(dimension)).map {
          caseTimes.quantiles(dimension: dimension, entity: $0)
        } : []
    }
    var flowCounts = [Int32](repeating: 0, count: flow.count)
    for index in 0..<flow.count { flowCounts[index] = flow[index] }
    return Observation(
      layout: layout, totals: totals, flow: flowCounts, waitsOfAll: all,
      waitsOfAnswered: answered, caseTimes: times)
  }

  /// The totals of all tables.
  ///
  /// Day by day and hour by hour, so that a row is read once for all tables; the horizon is the sum
  /// of the months.
  private func totals(_ layout: ObservationLayout) -> [Int64] {
    var totals = [Int64](repeating: 0, count: layout.totalCount)
    var span = totals.mutableSpan
    for dimension in Dimension.allCases {
      let tables = layout.tables.filter { $0.dimension == dimension }
      let perDay = tables.filter { [.day, .week, .month].contains($0.grain) }
      for day in 0..<days {
        add(byDay, used: usedByDay, interval: day, dimension, to: perDay, of: &span)
      }
      let perHour = tables.filter { [.weekdayHour, .hour].contains($0.grain) }
      for hour in 0..<168 {
        add(byWeekHour, used: usedByWeekHour, interval: hour, dimension, to: perHour, of: &span)
      }
    }
    for table in layout.tables where table.grain == .horizon {
      addMonths(of: layout.table(table.dimension, .month), to: table, of: &span)
    }
    addOnlyEntities(layout, to: &span)
    return totals
  }

  /// The cell of a derived table to which an interval of its base table belongs.
  private func cell(of interval: Int, in grain: Grain) -> Int {
    switch grain {
    case .horizon: 0
    case .month: shape.monthOfDay[interval]
    case .week: shape.weekOfDay[interval]
    case .day, .weekdayHour: interval
    case .hour: interval % 24
    }
  }

  /// Adds one dimension in one interval of a base table to the tables derived from it.
  private func add(
    _ base: borrowing Slab<Int64>, used: borrowing Slab<Bool>, interval: Int,
    _ dimension: Dimension, to tables: [ObservationLayout.Table],
    of totals: inout MutableSpan<Int64>
  ) {
    for line in 0..<Self.lines where used[interval * Self.lines + line] {
      let first = (interval * Self.lines + line) * lineLength + row(dimension, 0)
      let length = min(8, Measure.count - line * 8)
      for entity in 0..<shape.entities(dimension) where base.hasAny(ofEightFrom: first + entity * 8)
      {
        for table in tables {
          let place = ObservationLayout.position(
            in: table, entity: entity, cell: cell(of: interval, in: table.grain))
          base.add(from: first + entity * 8, count: length, to: &totals, at: place + line * 8)
        }
      }
    }
  }

  private func addMonths(
    of months: ObservationLayout.Table?, to horizon: ObservationLayout.Table,
    of totals: inout MutableSpan<Int64>
  ) {
    guard let months else { preconditionFailure("the months are always kept") }
    for entity in 0..<horizon.entities {
      let to = ObservationLayout.position(in: horizon, entity: entity, cell: 0)
      for month in 0..<months.cells {
        let from = ObservationLayout.position(in: months, entity: entity, cell: month)
        for measure in 0..<Measure.count { totals[to + measure] &+= totals[from + measure] }
      }
    }
  }
}
