internal import EventKernel

/// Everything that one replication counts, as integers in tables that are made once and reused.
///
/// Each dimension has two base tables, one by day and one by weekday × hour; all other grains are
/// sums of their cells. (One table by day × hour would be sixteen times as large and no longer
/// stay in the caches; the sums are the same.)
package struct Tally: ~Copyable {
  package let shape: TallyShape
  /// The length of a row in the base tables: whole lines of the cache.
  static var rowLength: Int { (Measure.count + 7) & ~7 }
  /// First row of each dimension in the base tables.
  let firstRow: InlineArray<6, Int>
  /// Values of one interval in the base tables.
  let intervalLength: Int
  let days: Int
  /// Whether there are rows for sites and segments; the only one is a sum, see `OnlyEntity.swift`.
  let countsSites: Bool
  let countsSegments: Bool
  private let channels: Int
  private let causes: Int

  /// Totals in the order day, row, measure: what is counted at one time lies together.
  var byDay: Slab<Int64>
  /// Totals in the order weekday × hour, row, measure.
  var byWeekHour: Slab<Int64>
  /// [concern][first channel][cause][channel][outcome], contacts over the horizon.
  var flow: Slab<Int32>
  var waits: WaitHistograms
  var caseTimes: CaseTimeHistograms

  package init(shape: TallyShape) {
    self.shape = shape
    days = shape.dates.count
    countsSites = shape.isCounted(.site)
    countsSegments = shape.isCounted(.segment)
    var first = InlineArray<6, Int>(repeating: 0)
    var rows = 0
    for dimension in Dimension.allCases {
      first[dimension.rawValue] = rows
      rows += shape.entities(dimension)
    }
    firstRow = first
    intervalLength = rows * Self.rowLength
    byDay = Slab(repeating: 0, count: days * intervalLength)
    byWeekHour = Slab(repeating: 0, count: 168 * intervalLength)
    channels = shape.entities(.channel)
    causes = shape.entities(.cause)
    flow = Slab(
      repeating: 0,
      count: shape.entities(.concern) * channels * causes * channels * Outcome.count)
    waits = WaitHistograms(shape: shape)
    caseTimes = CaseTimeHistograms(shape: shape)
  }

  /// Back to nothing counted, for the next replication.
  mutating func reset() {
    byDay.fill(with: 0)
    byWeekHour.fill(with: 0)
    flow.fill(with: 0)
    waits.reset()
    caseTimes.reset()
  }

  /// Where the measures of an entity begin within an interval of the base tables.
  @inline(__always)
  func row(_ dimension: Dimension, _ entity: Int) -> Int {
    (firstRow[dimension.rawValue] &+ entity) &* Self.rowLength
  }

  /// Where one entity's totals of one interval lie in both base tables.
  struct Place: BitwiseCopyable {
    var day: Int
    var weekHour: Int
  }

  /// - Precondition: `cell` is counted.
  @inline(__always)
  func place(row: Int, _ cell: Cell) -> Place {
    Place(
      day: Int(cell.day) &* intervalLength &+ row,
      weekHour: Int(cell.weekHour) &* intervalLength &+ row)
  }

  @inline(__always)
  mutating func add(_ value: Int64, to measure: Measure, at place: Place) {
    byDay[place.day &+ measure.rawValue] &+= value
    byWeekHour[place.weekHour &+ measure.rawValue] &+= value
  }

  @inline(__always)
  func flowIndex(concern: Int, firstChannel: Int, cause: Int, channel: Int) -> Int {
    (((concern &* channels &+ firstChannel) &* causes &+ cause) &* channels &+ channel)
      &* Outcome.count
  }
}

/// The interval of an instant: counted day and hour of the week.
struct Cell: BitwiseCopyable, Equatable {
  /// From 0; -1 outside the counted days.
  var day: Int32
  /// weekday × 24 + hour, Monday first.
  var weekHour: Int32

  static let notCounted = Cell(day: -1, weekHour: 0)
  @inline(__always) var isCounted: Bool { day >= 0 }
}
