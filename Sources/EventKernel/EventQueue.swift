/// The events still to come, and the clock.
///
/// Events leave in the order of their time; at one moment in the order of their rank; within a
/// rank in the order in which they were scheduled. This is a contract, not an accident of the heap:
/// results rest on it to the last bit.
///
/// The queue is a 4-ary heap of 16-byte keys. Payloads stay where they are, in slots of a table of
/// their own, and each slot knows its place in the heap, so that an event can really be taken out
/// when it is cancelled instead of being carried along dead. Once the tables have grown to the
/// largest number of events pending at a time, nothing is allocated.
///
/// Where many events lie far ahead, those beyond the next stretch of time can be kept outside the heap
/// until it comes, see `putFar(_:)`.
///
/// `next()` leaves the root of the heap vacant, since the delivered event mostly schedules another
/// one: that one sinks from the root, and one way through the heap serves both. (Filling the root
/// at once made a whole customer 3 to 8 % dearer.)
public struct EventQueue<Event: BitwiseCopyable>: ~Copyable {
  /// The heap; the places before its root and after its last key are vacant.
  @usableFromInline var keys: Slab<EventKey>

  /// The payload of each slot.
  @usableFromInline var events: Slab<Event>

  /// The place in `keys` of each slot in use, and the links of the list of free slots.
  @usableFromInline var places: Slab<SlotPlace>

  @usableFromInline var firstFree: SlotPlace

  /// The place after the last key.
  @usableFromInline var end = Self.root

  @usableFromInline var rootIsVacant = false

  @usableFromInline var sequence: UInt64 = 0

  @usableFromInline var clock = SimTime.zero

  // Events that are far ahead, see `putFar(_:)`.

  /// What comes then or later is not in the heap.
  @usableFromInline var farFrom = SimTime.distantFuture

  /// 0: nothing is far ahead.
  @usableFromInline let bucketExponent: Int64

  /// The first slot of each bucket.
  @usableFromInline var buckets: Slab<Int32>

  /// The first bucket that has not been in the heap.
  @usableFromInline var firstBucket = 0

  @usableFromInline var farKeys: Slab<EventKey>

  @usableFromInline var farLinks: Slab<FarLinks>

  @usableFromInline var farCount = 0

  @usableFromInline let filler: Event

  /// How often the tables have grown, for tests that nothing is allocated once a queue is warm.
  @usableFromInline package var growths = 0

  /// Creates an empty queue whose clock stands at zero.
  ///
  /// - Parameters:
  ///   - capacity: Pending events to make room for at once; more room is made when needed.
  ///   - bucketExponent: Events wait outside the heap until the stretch of 2 to the power of this many
  ///     microseconds comes in which they lie; 0: all are in the heap.
  ///   - filler: Any event. It fills unused slots and is never delivered.
  @inlinable public init(capacity: Int = 64, bucketExponent: Int = 0, filler: Event) {
    precondition((0...62).contains(bucketExponent), "a bucket is at most 2⁶² microseconds long")
    self.filler = filler
    self.bucketExponent = Int64(bucketExponent)
    farKeys = Slab(repeating: .vacant, count: 0)
    farLinks = Slab(repeating: FarLinks(), count: 0)
    buckets = Slab(repeating: -1, count: bucketExponent == 0 ? 0 : 1)
    if bucketExponent > 0 { farFrom = .zero }
    keys = Slab(repeating: .vacant, count: 0)
    events = Slab(repeating: filler, count: 0)
    places = Slab(repeating: .endOfFreeList, count: 0)
    firstFree = .endOfFreeList
    makeRoom(for: max(capacity, 4))
  }

  /// The time of the event delivered last, or to which `advance(to:)` has moved the clock.
  @inlinable public var now: SimTime { clock }

  /// The number of pending events.
  @inlinable public var count: Int { end &- Self.root &- (rootIsVacant ? 1 : 0) &+ farCount }

  /// The time of the earliest pending event; `.distantFuture` when there is none.
  @inlinable public var nextTime: SimTime {
    let earliest =
      (rootIsVacant ? keys[leastChild(from: Self.firstChild(of: Self.root))] : keys[Self.root]).time
    return earliest == .distantFuture && farCount > 0 ? earliestFar() : earliest
  }

  /// Adds `event` to what is still to come.
  ///
  /// - Parameters:
  ///   - event: What is handed to the handler at that time.
  ///   - time: When. What never happens is not scheduled.
  ///   - rank: Order among events of one moment, 0 (first) to 7.
  /// - Returns: The handle by which the event can be cancelled while it is pending.
  /// - Precondition: `now <= time < .distantFuture`
  /// - Complexity: O(log `count`), amortised.
  @inlinable @discardableResult
  public mutating func schedule(_ event: Event, at time: SimTime, rank: UInt8 = 0) -> EventID {
    precondition(time >= clock, "an event was scheduled in the past")
    precondition(time < .distantFuture, "an event was scheduled for a moment that never comes")
    precondition(rank <= EventKey.lastRank, "a rank is 0 to 7")
    precondition(sequence <= EventKey.lastSequence, "the queue has run out of sequence numbers")
    if firstFree == .endOfFreeList { makeRoom(for: 2 &* places.count) }
    let slot = firstFree.nextFree
    firstFree = places[slot]
    events[slot] = event
    let key = EventKey(time: time, rank: rank, sequence: sequence, slot: slot)
    sequence &+= 1
    if time >= farFrom {
      putFar(key)
    } else if rootIsVacant {
      rootIsVacant = false
      sink(key, from: Self.root)
    } else {
      end &+= 1
      rise(key, from: end &- 1)
    }
    return EventID(stamp: key.stamp)
  }

  /// Takes the event out of the queue; it will not happen.
  ///
  /// - Precondition: The event is pending.
  /// - Complexity: O(log `count`)
  @inlinable public mutating func cancel(_ id: EventID) {
    let slot = EventKey.slot(of: id.stamp)
    precondition(slot < places.count && !places[slot].isFree, "the event is not pending")
    if places[slot] == .far {
      precondition(farKeys[slot].stamp == id.stamp, "the event is not pending")
      removeFar(slot)
      return release(slot)
    }
    let place = places[slot].place
    precondition(keys[place].stamp == id.stamp, "the event is not pending")
    release(slot)
    fill(place)
  }

  /// Takes out the earliest event and moves the clock to its time.
  ///
  /// - Precondition: `count > 0`
  /// - Complexity: O(log `count`)
  @inlinable public mutating func next() -> Event {
    let time = settle()
    precondition(end > Self.root, "no event is pending")
    let key = keys[Self.root]
    clock = time
    rootIsVacant = true
    release(key.slot)
    return events[key.slot]
  }

  /// Moves the clock to the time of an arrival that is kept beside the queue.
  ///
  /// - Precondition: `now <= time <= nextTime`
  @inlinable public mutating func advance(to time: SimTime) {
    precondition(time >= clock, "the clock was moved into the past")
    precondition(time <= nextTime, "the clock was moved past a pending event")
    clock = time
  }
}
