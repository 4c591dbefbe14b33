/// A table of plain values that owns its memory: one column of a struct of arrays.
///
/// Against an `Array` it has no reference count, no copy on write and no bounds check in release
/// builds, which together halve the time of an event. Elements are read and changed in place, so
/// `customers[i].waiting += 1` touches that field only. All unsafe code of this module is in this
/// file: a slab can't be copied and never hands out its pointer. Indices are asserted in debug
/// builds; an index that comes from a user must be checked before.
///
/// The memory begins at a cache line.
@safe public struct Slab<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline let base: UnsafeMutablePointer<Element>

  /// The number of elements.
  public let count: Int

  /// - Precondition: `count >= 0`
  /// - Complexity: O(`count`)
  @inlinable public init(repeating value: Element, count: Int) {
    precondition(count >= 0, "a slab can't have \(count) elements")
    let cacheLine = 64
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Element>.stride,
      alignment: max(cacheLine, MemoryLayout<Element>.alignment))
    unsafe base = unsafe memory.bindMemory(to: Element.self, capacity: count)
    self.count = count
    unsafe base.initialize(repeating: value, count: count)
  }

  @inlinable deinit { unsafe UnsafeMutableRawPointer(base).deallocate() }

  @inlinable public subscript(index: Int) -> Element {
    unsafeAddress {
      assert(index >= 0 && index < count, "index \(index) outside 0..<\(count)")
      return unsafe UnsafePointer(base + index)
    }
    unsafeMutableAddress {
      assert(index >= 0 && index < count, "index \(index) outside 0..<\(count)")
      return unsafe base + index
    }
  }

  /// Makes a table with these values.
  @inlinable public init(_ values: [Element]) {
    let cacheLine = 64
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: values.count * MemoryLayout<Element>.stride, alignment: cacheLine)
    unsafe base = unsafe memory.bindMemory(to: Element.self, capacity: values.count)
    count = values.count
    for (index, value) in values.enumerated() { unsafe (base + index).initialize(to: value) }
  }

  /// Lends a stretch of the table to `body`.
  ///
  /// - Precondition: `range` lies within the table.
  @inlinable public func withSpan<Result>(
    _ range: Range<Int>, _ body: (Span<Element>) -> Result
  ) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a stretch outside the slab")
    let span = unsafe Span(_unsafeStart: base + range.lowerBound, count: range.count)
    return body(span)
  }

  /// Adds eight elements, from `place` on.
  ///
  /// - Precondition: `place` is a multiple of eight.
  @inlinable public mutating func add(_ values: SIMD8<Int64>, at place: Int)
  where Element == Int64 {
    assert(place >= 0 && place &+ 8 <= count && place & 7 == 0, "no eight elements at \(place)")
    unsafe (base + place).withMemoryRebound(to: SIMD8<Int64>.self, capacity: 1) {
      unsafe $0.pointee &+= values
    }
  }

  /// Adds four elements, from `place` on.
  ///
  /// - Precondition: `place` is a multiple of four.
  @inlinable public mutating func add(_ values: SIMD4<Int64>, at place: Int)
  where Element == Int64 {
    assert(place >= 0 && place &+ 4 <= count && place & 3 == 0, "no four elements at \(place)")
    unsafe (base + place).withMemoryRebound(to: SIMD4<Int64>.self, capacity: 1) {
      unsafe $0.pointee &+= values
    }
  }

  /// Adds `count` elements from `first` on to as many of `totals`, element by element.
  ///
  /// Checked once, so that the processor can add several at a time.
  ///
  /// - Precondition: Both stretches lie within their tables.
  @inlinable public func add(
    from first: Int, count length: Int, to totals: inout MutableSpan<Int64>, at place: Int
  ) where Element == Int64 {
    precondition(
      first >= 0 && length >= 0 && first + length <= count && place >= 0
        && place + length <= totals.count, "a stretch outside the tables")
    for index in 0..<length {
      unsafe totals[unchecked: place &+ index] &+= (base + (first &+ index)).pointee
    }
  }

  /// Whether any of eight elements, from `first` on, is not zero.
  ///
  /// - Precondition: `first` is a multiple of eight.
  @inlinable public func hasAny(ofEightFrom first: Int) -> Bool where Element == Int64 {
    assert(first >= 0 && first &+ 8 <= count && first & 7 == 0, "no eight elements at \(first)")
    return unsafe (base + first).withMemoryRebound(to: SIMD8<Int64>.self, capacity: 1) {
      let values = unsafe $0.pointee
      let four = values.lowHalf | values.highHalf
      let two = four.lowHalf | four.highHalf
      return two.x | two.y != 0
    }
  }

  /// Moves the contents to a table of `newCount` elements and sets the new ones to `value`.
  ///
  /// - Precondition: `newCount >= count`
  /// - Complexity: O(`newCount`)
  @inlinable public mutating func grow(to newCount: Int, filling value: Element) {
    precondition(newCount >= count, "a slab of \(count) elements can't grow to \(newCount)")
    let larger = Slab(repeating: value, count: newCount)
    unsafe larger.base.update(from: base, count: count)
    self = larger
  }

  /// Sets every element to `value`.
  ///
  /// - Complexity: O(`count`)
  @inlinable public mutating func fill(with value: Element) {
    unsafe base.update(repeating: value, count: count)
  }

  /// Sets `length` elements from `first` on to `value`.
  ///
  /// - Precondition: The stretch lies within the table.
  @inlinable public mutating func fill(_ first: Int, count length: Int, with value: Element) {
    precondition(
      first >= 0 && length >= 0 && first + length <= count, "a stretch outside the slab")
    unsafe (base + first).update(repeating: value, count: length)
  }
}
