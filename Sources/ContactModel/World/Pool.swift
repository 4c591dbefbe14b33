internal import EventKernel

/// A table of records that come and go; a free place is found at once and used again.
struct Pool<Record: BitwiseCopyable>: ~Copyable {
  private var records: Slab<Record>
  /// For a free place the next free one, for one in use `inUse`.
  private var links: Slab<Int32>
  private var firstFree: Int32 = -1
  /// Places that were ever in use.
  private(set) var extent = 0
  private(set) var count = 0
  private let filler: Record
  private static var inUse: Int32 { -2 }

  init(filler: Record) {
    self.filler = filler
    records = Slab(repeating: filler, count: 256)
    links = Slab(repeating: -1, count: 256)
  }

  mutating func removeAll() {
    firstFree = -1
    extent = 0
    count = 0
  }

  @inline(__always)
  subscript(place: Int) -> Record {
    _read { yield records[place] }
    _modify { yield &records[place] }
  }

  func isInUse(_ place: Int) -> Bool { links[place] == Self.inUse }

  @inline(__always)
  mutating func insert(_ record: Record) -> Int {
    var place = Int(firstFree)
    if place >= 0 {
      firstFree = links[place]
    } else {
      place = extent
      extent &+= 1
      if place == records.count { grow() }
    }
    links[place] = Self.inUse
    records[place] = record
    count &+= 1
    return place
  }

  @inline(__always)
  mutating func remove(_ place: Int) {
    assert(isInUse(place), "place \(place) is free already")
    links[place] = firstFree
    firstFree = Int32(truncatingIfNeeded: place)
    count &-= 1
  }

  @inline(never)
  private mutating func grow() {
    precondition(records.count <= Int(Int32.max) / 2, "more than a billion records in progress")
    let wider = records.count * 2
    records.grow(to: wider, filling: filler)
    links.grow(to: wider, filling: -1)
  }
}
