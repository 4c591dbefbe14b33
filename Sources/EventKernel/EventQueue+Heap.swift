/// The heap.
///
/// The root stands at place 3 and the children of place p at 4p - 8 to 4p - 5, so that the keys of
/// four siblings share one cache line. Keys are compared without branches, which the processor
/// could only guess. Places after the last key are vacant, and a vacant key comes after all others:
/// so there are always four siblings.
extension EventQueue {
  @inlinable static var root: Int { 3 }

  @inlinable static func firstChild(of place: Int) -> Int { 4 &* place &- 8 }

  @inlinable static func parent(of place: Int) -> Int { place &>> 2 &+ 2 }

  /// The place of the earliest of four siblings.
  @inlinable func leastChild(from first: Int) -> Int {
    let left = first &+ (keys[first &+ 1] < keys[first] ? 1 : 0)
    let right = first &+ 2 &+ (keys[first &+ 3] < keys[first &+ 2] ? 1 : 0)
    // Arithmetic, because the optimiser makes a branch of a conditional.
    return left &+ ((right &- left) & (keys[right] < keys[left] ? -1 : 0))
  }

  @inlinable mutating func put(_ key: EventKey, at place: Int) {
    keys[place] = key
    places[key.slot] = SlotPlace(place: place)
  }

  /// Puts `key` at `place` or above it, moving later keys down.
  @inlinable mutating func rise(_ key: EventKey, from place: Int) {
    var place = place
    while place > Self.root {
      let parent = Self.parent(of: place)
      guard key < keys[parent] else { break }
      put(keys[parent], at: place)
      place = parent
    }
    put(key, at: place)
  }

  /// Puts `key` at `place` or below it, moving earlier keys up.
  @inlinable mutating func sink(_ key: EventKey, from place: Int) {
    let end = end
    var place = place
    while true {
      let first = Self.firstChild(of: place)
      guard first < end else { break }
      let least = leastChild(from: first)
      let leastKey = keys[least]
      guard leastKey < key else { break }
      put(leastKey, at: place)
      place = least
    }
    put(key, at: place)
  }

  /// Fills the root if `next()` has left it vacant.
  ///
  /// - Returns: The time of the earliest pending event, as `nextTime`.
  @inlinable mutating func settle() -> SimTime {
    if rootIsVacant {
      rootIsVacant = false
      fill(Self.root)
    }
    if end == Self.root, farCount > 0 { gather() }
    return keys[Self.root].time
  }

  /// Fills `place`, whose key is gone, with the last key.
  @inlinable mutating func fill(_ place: Int) {
    end &-= 1
    let last = keys[end]
    keys[end] = .vacant
    guard place < end else { return }
    if place > Self.root, last < keys[Self.parent(of: place)] {
      rise(last, from: place)
    } else {
      sink(last, from: place)
    }
  }

  @inlinable mutating func release(_ slot: Int) {
    places[slot] = firstFree
    firstFree = SlotPlace(nextFree: slot)
  }

  /// Grows the tables to `capacity` slots and enlists the new ones, lowest first.
  @inlinable @inline(never) mutating func makeRoom(for capacity: Int) {
    precondition(capacity <= EventKey.lastSlot, "too many events are pending")
    let old = places.count
    // Siblings stand in groups of four: there is always a whole group.
    keys.grow(to: Self.root &+ capacity &+ 4, filling: .vacant)
    events.grow(to: capacity, filling: filler)
    places.grow(to: capacity, filling: .endOfFreeList)
    if bucketExponent > 0 {
      farKeys.grow(to: capacity, filling: .vacant)
      farLinks.grow(to: capacity, filling: FarLinks())
    }
    for slot in (old..<capacity).reversed() { release(slot) }
    growths &+= 1
  }
}
