internal import EventKernel

/// Where the measures of each row stand in the totals of a layout: by day, and by hour of the week.
///
/// What is counted is added there at once, in the tables of the finest grains that the layout keeps;
/// its other tables are sums of these. A layout of months needs no days, and one without hours
/// nothing by hours.
struct BaseTables: ~Copyable {
  /// Where each row begins, and how far after it each day and each hour of the week.
  private let dayRows: Slab<Int>
  private let hourRows: Slab<Int>
  private let days: Slab<Int>
  private let hours: Slab<Int>
  /// `.day` or `.month`.
  let dayGrain: Grain
  /// Whether anything is kept by hours.
  let hasHours: Bool
  /// Days that the layout does not have but its weeks are sums of stand after its totals.
  let count: Int

  init(_ layout: ObservationLayout) {
    let grains = layout.grains
    let dayGrain = grains.contains(.day) || grains.contains(.week) ? Grain.day : .month
    let hourGrain = [Grain.weekdayHour, .hour].first { grains.contains($0) }
    let shape = layout.shape
    var used = layout.totalCount
    var dayRows: [Int] = []
    var hourRows: [Int] = []
    for dimension in Dimension.allCases {
      let length = shape.cells(dayGrain) * Measure.count
      for entity in 0..<shape.entities(dimension) {
        if let table = layout.table(dimension, dayGrain) {
          dayRows.append(ObservationLayout.position(in: table, entity: entity, cell: 0))
        } else {
          dayRows.append(used)
          used += length
        }
        let table = hourGrain.flatMap { layout.table(dimension, $0) }
        hourRows.append(
          table.map { ObservationLayout.position(in: $0, entity: entity, cell: 0) } ?? 0)
      }
    }
    self.dayGrain = dayGrain
    hasHours = hourGrain != nil
    count = used
    self.dayRows = Slab(dayRows)
    self.hourRows = Slab(hourRows)
    days = Slab(
      shape.dates.indices.map { day in
        (dayGrain == .day ? day : shape.monthOfDay[day]) * Measure.count
      })
    hours = Slab((0..<168).map { (hourGrain == .hour ? $0 % 24 : $0) * Measure.count })
  }

  /// Where the measures of a row on a day begin.
  @inline(__always)
  func place(_ row: Int, day: Int) -> Int { dayRows[row] &+ days[day] }

  /// Where the measures of a row in an hour of the week begin, if there are any by hours.
  @inline(__always)
  func place(_ row: Int, weekHour: Int) -> Int { hourRows[row] &+ hours[weekHour] }
}
