internal import EventKernel

/// What has ended and is still to be counted.
///
/// A contact belongs to the interval in which it began. That of a mail or an appointment lies days or
/// weeks back and has left the caches, and a contact adds to some hundred numbers of it: counted one by
/// one at their ends, contacts took a third of the time of a simulation, most of it waiting for memory.
/// Noted here and counted together, interval by interval, they find these numbers at hand. The sums are
/// the same in any order.
struct EndLog<Record: Ended>: ~Copyable {
  private var records: Slab<Record>
  private var sorted: Slab<Record>
  private let capacity: Int
  private let filler: Record
  private(set) var count = 0

  /// - Parameters:
  ///   - filler: Any record.
  ///   - capacity: So many are counted together, if there are as many.
  init(filler: Record, capacity: Int) {
    self.filler = filler
    self.capacity = capacity
    records = Slab(repeating: filler, count: min(capacity, 1024))
    sorted = Slab(repeating: filler, count: min(capacity, 1024))
  }

  var isFull: Bool { count == capacity }

  /// - Precondition: The log is not full.
  @inline(__always)
  mutating func append(_ record: Record) {
    if count == records.count { grow() }
    records[count] = record
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let wider = min(capacity, 2 * records.count)
    records.grow(to: wider, filling: filler)
    sorted.grow(to: wider, filling: filler)
  }

  mutating func clear() { count = 0 }

  /// Sorts the records by a key below the number of `ends`, which tells afterwards where those of each
  /// key end.
  @inline(__always)
  mutating func sort(_ ends: inout Slab<Int32>, by key: (Cell) -> Int16) {
    ends.fill(with: 0)
    for place in 0..<count { ends[Int(key(records[place].cell))] &+= 1 }
    var before: Int32 = 0
    for number in 0..<ends.count {
      let next = before &+ ends[number]
      ends[number] = before
      before = next
    }
    // Copied, because a row of neighbours is read several times as fast as places here and there.
    for place in 0..<count {
      let record = records[place]
      let number = Int(key(record.cell))
      sorted[Int(ends[number])] = record
      ends[number] &+= 1
    }
  }

  /// The record at a place in the order of the last `sort`.
  @inline(__always)
  subscript(place: Int) -> Record { sorted[place] }
}

/// What belongs to the interval `cell`.
protocol Ended: BitwiseCopyable {
  var cell: Cell { get }
}
