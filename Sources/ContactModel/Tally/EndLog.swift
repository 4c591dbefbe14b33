internal import EventKernel

/// What has ended and is still to be counted, in the order of the intervals to which it belongs.
///
/// A contact belongs to the interval in which it began. That of a mail or an appointment lies days
/// or weeks back and has left the caches, and a contact adds to some thirty lines of it: counted one
/// by one at their ends, contacts spent a third of the time of a simulation waiting for memory.
/// Noted here and counted by the thousand, interval by interval, they find these lines at hand. The
/// sums are the same in any order.
struct EndLog<Record: BitwiseCopyable>: ~Copyable {
  private var records: Slab<Record>
  /// The hour of each record since the first counted day.
  private var hours: Slab<Int32>
  private var order: Slab<Int32>
  /// For each hour, where its records begin in `order`.
  private var starts: Slab<Int32>
  private(set) var count = 0

  /// So many that an hour has dozens of records, and so few that all stay in the caches.
  static var capacity: Int { 4096 }

  /// - Parameters:
  ///   - days: Number of counted days.
  ///   - filler: Any record.
  init(days: Int, filler: Record) {
    records = Slab(repeating: filler, count: Self.capacity)
    hours = Slab(repeating: 0, count: Self.capacity)
    order = Slab(repeating: 0, count: Self.capacity)
    starts = Slab(repeating: 0, count: days * 24 + 1)
  }

  var isFull: Bool { count == Self.capacity }

  /// - Precondition: The log is not full, and `cell` is counted.
  @inline(__always)
  mutating func append(_ record: Record, _ cell: Cell) {
    records[count] = record
    hours[count] = cell.day &* 24 &+ cell.weekHour % 24
    count &+= 1
  }

  mutating func clear() { count = 0 }

  /// Lays out the order of the records by their hours.
  mutating func sort() {
    guard count > 0 else { return }
    var first = Int(hours[0])
    var last = first
    for place in 1..<max(1, count) {
      first = min(first, Int(hours[place]))
      last = max(last, Int(hours[place]))
    }
    for hour in first...(last &+ 1) { starts[hour] = 0 }
    for place in 0..<count { starts[Int(hours[place]) &+ 1] &+= 1 }
    for hour in first...last { starts[hour &+ 1] &+= starts[hour] }
    for place in 0..<count {
      let hour = Int(hours[place])
      order[Int(starts[hour])] = Int32(truncatingIfNeeded: place)
      starts[hour] &+= 1
    }
  }

  /// The record at a place in the order that `sort()` has laid out.
  @inline(__always)
  subscript(place: Int) -> Record { records[Int(order[place])] }
}
