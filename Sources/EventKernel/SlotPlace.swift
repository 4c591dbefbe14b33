/// Where a slot's key stands in the heap or, for a free slot, which slot is free after it.
@usableFromInline struct SlotPlace: BitwiseCopyable, Equatable {
  /// A place as it is, a link as its complement: negative.
  @usableFromInline let value: Int32

  @inlinable init(place: Int) { value = Int32(truncatingIfNeeded: place) }

  @inlinable init(nextFree slot: Int) { value = ~Int32(truncatingIfNeeded: slot) }

  /// The link of the last free slot.
  @inlinable static var endOfFreeList: SlotPlace { SlotPlace(nextFree: Int(Int32.max)) }

  /// In a bucket of events that are far ahead; in the heap there is no such place.
  @inlinable static var far: SlotPlace { SlotPlace(place: Int(Int32.max)) }

  @inlinable var isFree: Bool { value < 0 }

  @inlinable var place: Int { Int(value) }

  @inlinable var nextFree: Int { Int(~value) }
}
