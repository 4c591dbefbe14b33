/// What the heap orders events by: time, then rank, then order of scheduling, in one number.
///
/// | bits | 127…64 | 63…61 | 60…26 | 25…0 |
/// |---|---|---|---|---|
/// | | time in microseconds | rank | sequence | slot of the payload |
///
/// One comparison of 16 bytes needs no branch, and four of them fill a cache line. The slot takes
/// no part in the order, since no two events have one sequence number. 2³⁵ events can be scheduled
/// in the life of a queue (a day of computing at 400,000 a second) and 2²⁶ be pending at once.
@usableFromInline struct EventKey: BitwiseCopyable {
  /// The lower half of a key, which tells one event of a queue from every other.
  @usableFromInline typealias Stamp = UInt64

  @inlinable static var slotBits: UInt64 { 26 }
  @inlinable static var sequenceBits: UInt64 { 35 }

  @inlinable static var lastSlot: Int { 1 &<< slotBits &- 2 }
  @inlinable static var lastSequence: UInt64 { 1 &<< sequenceBits &- 1 }
  @inlinable static var lastRank: UInt8 { 7 }

  @usableFromInline let bits: UInt128

  @inlinable init(time: SimTime, rank: UInt8, sequence: UInt64, slot: Int) {
    let stamp =
      UInt64(rank) &<< (Self.slotBits &+ Self.sequenceBits)
      | sequence &<< Self.slotBits
      | UInt64(truncatingIfNeeded: slot)
    bits = UInt128(UInt64(bitPattern: time.microseconds)) &<< 64 | UInt128(stamp)
  }

  @inlinable init(bits: UInt128) { self.bits = bits }

  /// After every event, and at no moment: what stands in the unused places of the heap.
  @inlinable static var vacant: EventKey {
    EventKey(bits: UInt128(UInt64(bitPattern: Int64.max)) &<< 64 | UInt128(UInt64.max))
  }

  @inlinable var time: SimTime {
    SimTime(microseconds: Int64(truncatingIfNeeded: bits &>> 64))
  }

  @inlinable var stamp: Stamp { Stamp(truncatingIfNeeded: bits) }

  @inlinable var slot: Int { Self.slot(of: stamp) }

  @inlinable static func slot(of stamp: Stamp) -> Int {
    Int(truncatingIfNeeded: stamp & (1 &<< slotBits &- 1))
  }

  @inlinable static func < (a: EventKey, b: EventKey) -> Bool { a.bits < b.bits }
}
