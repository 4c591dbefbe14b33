internal import EventKernel

/// Staff time on contacts and on tasks in the hour that runs, in every row.
struct StaffTimes: ~Copyable {
  /// What a stretch of work is, beside busy time.
  struct Marks: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// On a first contact that does not settle its case.
    static let isFailed = Marks(rawValue: 1)
    static let isAvoidable = Marks(rawValue: 2)
    static let isSuperseded = Marks(rawValue: 4)
  }
  /// The measures from `busy` to `supersededTime`.
  private typealias Values = SIMD4<Int64>

  /// By row, of contacts and then of tasks.
  private var sums: Slab<SIMD4<Int64>>
  /// By marks, all bits of the measures to which the time is added.
  private let masks: Slab<SIMD4<Int64>>

  init(rows: Int) {
    sums = Slab(repeating: Values(), count: 2 * rows)
    masks = Slab(
      (0..<8 as Range<UInt8>).map { bits in
        let marks = Marks(rawValue: bits)
        return Values(
          -1, marks.contains(.isFailed) ? -1 : 0, marks.contains(.isAvoidable) ? -1 : 0,
          marks.contains(.isSuperseded) ? -1 : 0)
      })
  }

  mutating func clear() { sums.fill(with: Values()) }

  @inline(__always)
  mutating func add(_ time: Int64, _ marks: Marks, isTask: Bool, _ rows: Rows) {
    let values = Values(repeating: time) & masks[Int(marks.rawValue)]
    let task = isTask ? 1 : 0
    rows.forEach { sums[2 &* $0 &+ task] &+= values }
  }

  /// The same as a line of the totals.
  @inline(__always)
  func line(_ time: Int64, _ marks: Marks, isTask: Bool) -> TotalsLine {
    let values = Values(repeating: time) & masks[Int(marks.rawValue)]
    return TotalsLine(ofContacts: isTask ? Values() : values, ofTasks: isTask ? values : Values())
  }

  /// Hands over the line of each row that has any, and forgets it.
  @inline(__always)
  mutating func take(_ body: (_ row: Int, TotalsLine) -> Void) {
    for row in 0..<(sums.count / 2) {
      let ofContacts = sums[2 &* row]
      let ofTasks = sums[2 &* row &+ 1]
      guard ofContacts.x | ofTasks.x != 0 else { continue }
      body(row, TotalsLine(ofContacts: ofContacts, ofTasks: ofTasks))
      sums[2 &* row] = Values()
      sums[2 &* row &+ 1] = Values()
    }
  }
}

extension TotalsLine {
  /// Staff time from `busy` to `supersededTime`; that on tasks is told apart too.
  @inline(__always)
  init(ofContacts: SIMD4<Int64>, ofTasks: SIMD4<Int64>) {
    self.init(of: .busy)
    let all = ofContacts &+ ofTasks
    self[.busy] = all.x
    self[.firstUnresolvedTime] = all.y
    self[.avoidable] = all.z
    self[.supersededTime] = all.w
    self[.taskTime] = ofTasks.x
  }
}
