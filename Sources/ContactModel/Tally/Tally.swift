internal import EventKernel

/// Everything that one replication counts, as integers in memory that is made once and reused.
///
/// Contacts, cases and tasks are noted when they end and counted together, see `EndLog`; staff time is
/// summed up hour by hour; what is rare is added to the totals at once.
package struct Tally: ~Copyable {
  package let shape: TallyShape
  let rowTable: RowTable
  let days: Int
  private let channels: Int
  private let causes: Int

  /// What this replication is observed by, and where its finest tables stand in the totals.
  private(set) var layout: ObservationLayout
  private(set) var base: BaseTables
  var totals: [Int64] = []
  /// [concern][first channel][cause][channel][outcome], contacts over the horizon.
  var flow: [Int32] = []
  var quantiles: WaitQuantiles

  var contactSums: ContactSums
  var caseSums: LineSums
  var taskSums: LineSums
  var appointmentSums: LineSums
  /// The hour that runs, and staff time in it.
  var hour = Cell.notCounted
  var staffTimes: StaffTimes
  /// Staff time on contacts, and what persons do with their time.
  var staff: ClockSums
  var presence: ClockSums
  var waits: WaitHistograms
  var caseTimes: CaseTimeHistograms
  var contactEnds: EndLog<ContactEnd>
  var taskEnds: EndLog<TaskEnd>
  var caseEnds: EndLog<CaseEnd>
  var appointmentEnds: EndLog<AppointmentEnd>
  /// Where the records of each day, or hour of the week, end in the order of a log.
  var endsOfDays: Slab<Int32>
  var endsOfHours: Slab<Int32>

  /// So many ends are counted together, a few megabytes; more in one replication take several times.
  package static let capacity = 1 << 17

  /// Counts `capacity` ends together.
  package init(shape: TallyShape, capacity: Int = capacity) {
    self.shape = shape
    days = shape.dates.count
    rowTable = RowTable(shape)
    let rows = rowTable.count
    channels = shape.entities(.channel)
    causes = shape.entities(.cause)
    layout = ObservationLayout(shape: shape, grains: [])
    base = BaseTables(layout)
    quantiles = WaitQuantiles(layout)
    contactSums = ContactSums(rows: rows)
    caseSums = LineSums(of: .cases, rows: rows)
    taskSums = LineSums(of: .tasksDone, rows: rows)
    appointmentSums = LineSums(of: .kept, rows: rows)
    staffTimes = StaffTimes(rows: rows)
    staff = ClockSums(of: .busy, rows: rows)
    presence = ClockSums(of: .staffed, rows: rows)
    waits = WaitHistograms(shape: shape, firstGroup: rowTable.row(.group, 0))
    caseTimes = CaseTimeHistograms(shape: shape)
    contactEnds = EndLog(filler: ContactEnd(), capacity: capacity)
    taskEnds = EndLog(filler: TaskEnd(), capacity: capacity)
    caseEnds = EndLog(filler: CaseEnd(), capacity: capacity)
    appointmentEnds = EndLog(filler: AppointmentEnd(), capacity: capacity)
    endsOfDays = Slab(repeating: 0, count: days)
    endsOfHours = Slab(repeating: 0, count: 168)
  }

  /// Back to nothing counted, for the next replication, which is observed by `layout`.
  mutating func reset(_ next: ObservationLayout) {
    if next != layout {
      precondition(next.shape == shape, "a layout of another scenario")
      layout = next
      base = BaseTables(next)
    }
    totals = [Int64](repeating: 0, count: base.count)
    flow = [Int32](
      repeating: 0,
      count: shape.entities(.concern) * channels * causes * channels * Outcome.count)
    quantiles = WaitQuantiles(layout)
    contactSums.clear()
    caseSums.clear()
    taskSums.clear()
    appointmentSums.clear()
    hour = .notCounted
    staffTimes.clear()
    staff.clear()
    presence.clear()
    waits.reset()
    caseTimes.reset()
    contactEnds.clear()
    taskEnds.clear()
    caseEnds.clear()
    appointmentEnds.clear()
  }

  /// The row of an entity, by which `BaseTables` finds its measures.
  @inline(__always)
  func row(_ dimension: Dimension, _ entity: Int) -> Int { rowTable.row(dimension, entity) }

  @inline(__always)
  func flowIndex(concern: Int, firstChannel: Int, cause: Int, channel: Int) -> Int {
    (((concern &* channels &+ firstChannel) &* causes &+ cause) &* channels &+ channel)
      &* Outcome.count
  }
}

/// The interval of an instant: counted day and hour of the week.
struct Cell: BitwiseCopyable, Equatable {
  /// From 0; -1 outside the counted days.
  var day: Int16
  /// weekday × 24 + hour, Monday first.
  var weekHour: Int16

  static let notCounted = Cell(day: -1, weekHour: 0)
  @inline(__always) var isCounted: Bool { day >= 0 }
}
