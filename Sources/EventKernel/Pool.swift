/// A table of records that come and go; a free place is found at once and used again.
///
/// Places are small integers that stay with a record until it is removed, so that records can
/// name each other. Like `Slab`, which holds it, a pool reads and changes records in place.
@safe public struct Pool<Record: BitwiseCopyable>: ~Copyable {
  @usableFromInline var records: Slab<Record>
  /// For a free place the next free one, for one in use `Self.inUse`.
  @usableFromInline var links: Slab<Int32>
  @usableFromInline var firstFree: Int32 = -1
  @usableFromInline let filler: Record

  /// All places that were ever in use lie below this one.
  public private(set) var extent = 0
  /// The number of records.
  @inlinable public var count: Int { used }
  @usableFromInline var used = 0

  @inlinable static var inUse: Int32 { -2 }

  /// - Parameter filler: Any record; it fills places that were never in use.
  public init(filler: Record) {
    self.filler = filler
    records = Slab(repeating: filler, count: 256)
    links = Slab(repeating: -1, count: 256)
  }

  /// Forgets all records and keeps the memory.
  public mutating func removeAll() {
    firstFree = -1
    extent = 0
    used = 0
  }

  @inlinable public subscript(place: Int) -> Record {
    unsafeAddress { unsafe UnsafePointer(records.base + place) }
    unsafeMutableAddress { unsafe records.base + place }
  }

  /// - Precondition: `place` is below `extent`.
  @inlinable public func isInUse(_ place: Int) -> Bool { links[place] == Self.inUse }

  /// Takes the record in.
  ///
  /// - Returns: Its place.
  /// - Complexity: O(1), amortised.
  @inlinable public mutating func insert(_ record: Record) -> Int {
    var place = Int(firstFree)
    if place >= 0 {
      firstFree = links[place]
    } else {
      place = extend()
    }
    links[place] = Self.inUse
    records[place] = record
    used &+= 1
    return place
  }

  /// Takes in a record like the filler, to be filled in at its place.
  ///
  /// - Returns: Its place.
  /// - Complexity: O(1), amortised.
  @inlinable public mutating func insert() -> Int { insert(filler) }

  /// Gives the place of a record back.
  ///
  /// - Precondition: A record is there.
  @inlinable public mutating func remove(_ place: Int) {
    assert(isInUse(place), "no record is at \(place)")
    links[place] = firstFree
    firstFree = Int32(truncatingIfNeeded: place)
    used &-= 1
  }

  @usableFromInline mutating func extend() -> Int {
    let place = extent
    extent += 1
    if place == records.count {
      precondition(records.count <= Int(Int32.max) / 2, "more than a billion records at a time")
      let wider = records.count * 2
      records.grow(to: wider, filling: filler)
      links.grow(to: wider, filling: -1)
    }
    return place
  }
}
