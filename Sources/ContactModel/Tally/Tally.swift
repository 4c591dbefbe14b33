internal import EventKernel

/// Everything that one replication counts, as integers in tables that are made once and reused.
///
/// Each dimension has two base tables, one by day and one by weekday × hour; all other grains are
/// sums of their cells. (One table by day × hour would be sixteen times as large and no longer
/// stay in the caches; the sums are the same.)
package struct Tally: ~Copyable {
  package let shape: TallyShape
  /// Eight measures make one line of the cache.
  static var lines: Int { (Measure.count + 7) / 8 }
  /// First row of each dimension in the base tables.
  let firstRow: InlineArray<6, Int>
  /// Values of one interval in the base tables, and of one line of all its rows.
  let intervalLength: Int
  let lineLength: Int
  let days: Int
  /// Whether there are rows for sites and segments; the only one is a sum, see `OnlyEntity.swift`.
  let countsSites: Bool
  let countsSegments: Bool
  private let channels: Int
  private let causes: Int

  /// Totals in the order day, line, row, measure: what is counted at one time lies together.
  var byDay: Slab<Int64>
  /// Totals in the order weekday × hour, line, row, measure.
  var byWeekHour: Slab<Int64>
  /// Whether anything was added to a line of an interval; all else need not be cleared nor read.
  var usedByDay: Slab<Bool>
  var usedByWeekHour: Slab<Bool>
  /// [concern][first channel][cause][channel][outcome], contacts over the horizon.
  var flow: Slab<Int32>
  var waits: WaitHistograms
  var caseTimes: CaseTimeHistograms
  var contactEnds: EndLog<ContactEnd>
  var taskEnds: EndLog<TaskEnd>
  var caseEnds: EndLog<CaseEnd>

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
    lineLength = rows * 8
    intervalLength = Self.lines * lineLength
    byDay = Slab(repeating: 0, count: days * intervalLength)
    byWeekHour = Slab(repeating: 0, count: 168 * intervalLength)
    usedByDay = Slab(repeating: false, count: days * Self.lines)
    usedByWeekHour = Slab(repeating: false, count: 168 * Self.lines)
    channels = shape.entities(.channel)
    causes = shape.entities(.cause)
    flow = Slab(
      repeating: 0,
      count: shape.entities(.concern) * channels * causes * channels * Outcome.count)
    waits = WaitHistograms(shape: shape)
    caseTimes = CaseTimeHistograms(shape: shape)
    contactEnds = EndLog(days: days, filler: ContactEnd())
    taskEnds = EndLog(days: days, filler: TaskEnd())
    caseEnds = EndLog(days: days, filler: CaseEnd())
  }

  /// Back to nothing counted, for the next replication.
  mutating func reset() {
    for line in 0..<usedByDay.count where usedByDay[line] {
      byDay.fill(line * lineLength, count: lineLength, with: 0)
    }
    for line in 0..<usedByWeekHour.count where usedByWeekHour[line] {
      byWeekHour.fill(line * lineLength, count: lineLength, with: 0)
    }
    usedByDay.fill(with: false)
    usedByWeekHour.fill(with: false)
    flow.fill(with: 0)
    waits.reset()
    caseTimes.reset()
    contactEnds.clear()
    taskEnds.clear()
    caseEnds.clear()
  }

  /// Where the measures of an entity begin within a line of an interval.
  @inline(__always)
  func row(_ dimension: Dimension, _ entity: Int) -> Int {
    (firstRow[dimension.rawValue] &+ entity) &* 8
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
