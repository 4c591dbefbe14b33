internal import EventKernel
internal import Statistics

/// Distributions of waits: per channel and group by month and by weekday × hour; for the other
/// dimensions over the horizon.
///
/// Contacts are counted month by month and then hour of the week by hour of the week, so the histograms
/// of one month, or hour, serve for all of them, one after the other, and stay in the caches. Only
/// where the contacts of a replication are too many to be kept until its end has each its own.
struct WaitHistograms: ~Copyable {
  /// Two for each entity, the waits of those who were not answered and of those who were, so that each
  /// wait is entered once; the waits of all are their sum.
  private static let kinds = 2
  private let monthCount: Int
  private let channels: Int
  /// Entities of which there are distributions by month and by hour: channels, then groups.
  private let entities: Int
  /// The first row of groups in the tables.
  private let firstGroup: Int
  /// Those of the horizon by row of the tables, then those of months, then those of hours.
  private var histograms: Histograms
  private let firstOfMonths: Int
  private var firstOfHours = 0
  /// Whether each month, and hour, has histograms of its own.
  private var keepsIntervals = false

  init(shape: TallyShape, firstGroup: Int) {
    monthCount = shape.cells(.month)
    channels = shape.entities(.channel)
    entities = channels + shape.entities(.group)
    self.firstGroup = firstGroup
    firstOfMonths = (firstGroup + shape.entities(.group)) * Self.kinds
    histograms = Histograms(count: firstOfMonths + 2 * entities * Self.kinds)
    reset()
  }

  /// The memory where each month and hour has histograms of its own.
  static func mostBytes(_ entities: [Dimension: Int], months: Int) -> Int {
    let withIntervals = (entities[.channel] ?? 0) + (entities[.group] ?? 0)
    let histograms = entities.values.reduce(0, +) + withIntervals * (months + 168)
    return histograms * kinds * LogBuckets.microseconds.count * MemoryLayout<UInt32>.size
  }

  mutating func reset() {
    keepsIntervals = false
    firstOfHours = firstOfMonths + entities * Self.kinds
    histograms.clear()
  }

  /// More contacts will come of intervals that are about to be counted.
  ///
  /// - Precondition: Nothing has been entered yet, or this has been said before.
  mutating func keepIntervals() {
    keepsIntervals = true
    firstOfHours = firstOfMonths + monthCount * entities * Self.kinds
    histograms.grow(to: firstOfHours + 168 * entities * Self.kinds)
  }

  @inline(__always)
  private func first(ofMonth month: Int) -> Int {
    firstOfMonths &+ (keepsIntervals ? month &* entities &* Self.kinds : 0)
  }

  @inline(__always)
  private func first(ofHour hour: Int) -> Int {
    firstOfHours &+ (keepsIntervals ? hour &* entities &* Self.kinds : 0)
  }

  /// Enters a wait for the channel, and for the group that answered, of one interval.
  @inline(__always)
  private mutating func enter(
    _ end: ContactEnd, _ bucket: Int, channel: Int, group: Int, first: Int
  ) {
    if end.marks.contains(.isAnswered) {
      histograms.add(end.wait, bucket, to: first &+ channel &* Self.kinds &+ 1)
      let place = group &- firstGroup &+ channels
      histograms.add(end.wait, bucket, to: first &+ place &* Self.kinds &+ 1)
    } else {
      histograms.add(end.wait, bucket, to: first &+ channel &* Self.kinds)
    }
  }

  /// Enters the wait of a contact into the histograms of its month and of the horizon.
  @inline(__always)
  mutating func add(_ end: ContactEnd, _ rows: Rows, group: Int, month: Int) {
    let bucket = LogBuckets.microseconds.bucket(of: end.wait)
    enter(end, bucket, channel: rows.channel, group: group, first: first(ofMonth: month))
    let kind = end.marks.contains(.isAnswered) ? 1 : 0
    histograms.add(end.wait, bucket, to: rows.concern &* Self.kinds &+ kind)
    histograms.add(end.wait, bucket, to: rows.cause &* Self.kinds &+ kind)
    if rows.site >= 0 { histograms.add(end.wait, bucket, to: rows.site &* Self.kinds &+ kind) }
    if rows.segment >= 0 {
      histograms.add(end.wait, bucket, to: rows.segment &* Self.kinds &+ kind)
    }
  }

  /// Enters the wait of a contact into the histograms of its hour of the week.
  @inline(__always)
  mutating func add(_ end: ContactEnd, channel: Int, group: Int, weekHour: Int) {
    let bucket = LogBuckets.microseconds.bucket(of: end.wait)
    enter(end, bucket, channel: channel, group: group, first: first(ofHour: weekHour))
  }

  // MARK: Reading

  /// All waits of the month are entered: keeps their quantiles, and adds them to the horizon's.
  mutating func close(month: Int, into quantiles: inout WaitQuantiles) {
    close(from: first(ofMonth: month), .month, cell: month, into: &quantiles, sumsUp: true)
  }

  /// All waits of the hour of the week are entered: keeps their quantiles.
  mutating func close(weekHour: Int, into quantiles: inout WaitQuantiles) {
    close(from: first(ofHour: weekHour), .weekdayHour, cell: weekHour, into: &quantiles)
  }

  private mutating func close(
    from first: Int, _ grain: Grain, cell: Int, into quantiles: inout WaitQuantiles,
    sumsUp: Bool = false
  ) {
    for place in 0..<entities {
      let isChannel = place < channels
      let entity = isChannel ? place : place - channels
      let lost = first + place * Self.kinds
      quantiles.note(
        isChannel ? .channel : .group, grain, entity: entity, cell: cell, histograms,
        answered: lost + 1, lost: lost)
      for kind in 0..<Self.kinds {
        if sumsUp {
          let row = isChannel ? entity : firstGroup + entity
          histograms.add(lost + kind, to: row * Self.kinds + kind)
        }
        histograms.clear(lost + kind)
      }
    }
  }

  /// All months are closed: keeps the quantiles over the horizon.
  ///
  /// The row of a dimension that is not counted is the sum of those of another one.
  mutating func closeHorizon(
    _ shape: TallyShape, _ rows: RowTable, into quantiles: inout WaitQuantiles
  ) {
    let source = shape.dimensionOfSums
    for dimension in Dimension.allCases {
      let first = rows.row(dimension, 0) * Self.kinds
      if !shape.isCounted(dimension) {
        let from = rows.row(source, 0) * Self.kinds
        for histogram in 0..<(shape.entities(source) * Self.kinds) {
          histograms.add(from + histogram, to: first + histogram % Self.kinds)
        }
      }
      for entity in 0..<shape.entities(dimension) {
        let lost = first + entity * Self.kinds
        quantiles.note(
          dimension, .horizon, entity: entity, cell: 0, histograms, answered: lost + 1,
          lost: lost)
      }
    }
  }
}
