internal import EventKernel

/// The contacts that belong to one interval, counted in every row.
///
/// A contact adds to some ten counts of each of its rows. They stand side by side in a byte each, so
/// that one addition of 32 bytes does for all of them: what a contact adds hangs on its outcome and
/// its marks alone, and is made once.
struct ContactSums: ~Copyable {
  private typealias Counts = SIMD32<UInt8>
  /// More would not fit into a byte.
  static let capacity = 255

  /// Numbers of contacts, the measures from `begun` to `open` in their order; then four more.
  private var counts: Slab<Counts>
  /// Waits of each row: of the answered, and of those who waited for nothing.
  private var waits: Slab<Int64>
  private var responseDays: Slab<Int64>
  private let ofOutcome: Slab<Counts>
  private let ofMarks: Slab<Counts>
  /// For the group that answered, by marks.
  private let ofAnswer: Slab<Counts>
  private var count = 0

  /// The measures that stand after `open`.
  private static let firstOfLast = Measure.leftInTarget.rawValue
  private static let last = 24
  /// One of these is not zero in a row that has anything.
  private static let begun = Measure.begun.rawValue
  private static let answered = Measure.answered.rawValue

  init(rows: Int) {
    counts = Slab(repeating: Counts(), count: rows)
    waits = Slab(repeating: 0, count: 2 * rows)
    responseDays = Slab(repeating: 0, count: rows)
    ofOutcome = Slab(
      Outcome.allCases.map { outcome in
        var counts = Counts()
        counts[Self.lane(Measure(outcome))] = 1
        return counts
      })
    ofMarks = Slab(
      (0..<128 as Range<UInt8>).map { Self.counts(of: ContactEnd.Marks(rawValue: $0)) })
    ofAnswer = Slab(
      (0..<128 as Range<UInt8>).map { bits in
        let all = Self.counts(of: ContactEnd.Marks(rawValue: bits))
        var counts = Counts()
        for lane in [Self.answered, Self.lane(.answeredInTarget)] { counts[lane] = all[lane] }
        return counts
      })
  }

  private static func lane(_ measure: Measure) -> Int {
    measure.rawValue < last ? measure.rawValue : last + measure.rawValue - firstOfLast
  }

  private static func counts(of marks: ContactEnd.Marks) -> Counts {
    var counts = Counts()
    func count(_ measure: Measure, if isCounted: Bool) {
      if isCounted { counts[lane(measure)] = 1 }
    }
    count(.begun, if: true)
    count(.repeats, if: marks.contains(.isRepeat))
    count(.firstTry, if: marks.contains(.isFirstTry))
    count(.answered, if: marks.contains(.isAnswered))
    count(.answeredInTarget, if: marks.contains([.isAnswered, .isInTarget]))
    count(.firstTryAnswered, if: marks.contains([.isAnswered, .isFirstTry]))
    count(.leftInTarget, if: marks.contains([.isLost, .isInTarget]))
    count(.deadlineDue, if: marks.contains(.hasDeadline))
    count(.deadlineMet, if: marks.contains([.hasDeadline, .meetsDeadline]))
    return counts
  }

  /// Whether no further contact can be added.
  var isFull: Bool { count == Self.capacity }

  /// Counts a contact; `group` is the row of the group that answered, if one did.
  @inline(__always)
  mutating func add(_ end: ContactEnd, _ rows: Rows, group: Int) {
    assert(!isFull, "the counts of an interval have run over")
    count &+= 1
    let more = ofOutcome[Int(end.outcome.rawValue)] &+ ofMarks[Int(end.marks.rawValue)]
    let lost = end.marks.contains(.isLost) ? 1 : 0
    let wait = end.wait
    rows.forEach { row in
      counts[row] &+= more
      waits[2 &* row &+ lost] &+= wait
    }
    if end.responseDays > 0 {
      let days = Int64(end.responseDays)
      rows.forEach { responseDays[$0] &+= days }
    }
    if end.marks.contains(.isAnswered) {
      counts[group] &+= ofAnswer[Int(end.marks.rawValue)]
      waits[2 &* group] &+= wait
    }
  }

  /// Forgets everything.
  mutating func clear() {
    counts.fill(with: Counts())
    waits.fill(with: 0)
    responseDays.fill(with: 0)
    count = 0
  }

  /// Adds everything to the totals of a day or of an hour of the week, and forgets it.
  mutating func move(
    to totals: inout [Int64], _ base: borrowing BaseTables, day: Int? = nil, weekHour: Int? = nil
  ) {
    guard count > 0 else { return }
    count = 0
    var span = totals.mutableSpan
    for row in 0..<counts.count where counts[row][Self.begun] | counts[row][Self.answered] != 0 {
      if let day { add(row, to: &span, at: base.place(row, day: day)) }
      if let weekHour { add(row, to: &span, at: base.place(row, weekHour: weekHour)) }
      counts[row] = Counts()
      waits[2 &* row] = 0
      waits[2 &* row &+ 1] = 0
      responseDays[row] = 0
    }
  }

  private func add(_ row: Int, to totals: inout MutableSpan<Int64>, at first: Int) {
    totals.add(counts[row], 0..<Self.last, at: first)
    totals.add(counts[row], Self.last..<Self.last + 4, at: first &+ Self.firstOfLast)
    totals[first &+ Measure.waitAnswered.rawValue] &+= waits[2 &* row]
    totals[first &+ Measure.waitLost.rawValue] &+= waits[2 &* row &+ 1]
    totals[first &+ Measure.responseDays.rawValue] &+= responseDays[row] &* Microseconds.perDay
  }
}
