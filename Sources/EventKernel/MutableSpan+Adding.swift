extension MutableSpan where Element == Int64 {
  /// Adds eight elements, from `place` on, checked once.
  @inlinable public mutating func add(_ values: SIMD8<Int64>, at place: Int) {
    precondition(place >= 0 && place <= count &- 8, "no eight elements at \(place)")
    unsafe withUnsafeMutableBytes { bytes in
      let offset = place &* MemoryLayout<Int64>.size
      let sum = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int64>.self) &+ values
      unsafe bytes.storeBytes(of: sum, toByteOffset: offset, as: SIMD8<Int64>.self)
    }
  }

  /// Adds the lanes of `range` to as many elements, from `place` on, checked once.
  @inlinable public mutating func add(
    _ lanes: SIMD32<UInt8>, _ range: Range<Int>, at place: Int
  ) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= 32 && place >= 0
        && place <= count &- range.count, "no such lanes or elements")
    unsafe withUnsafeMutableBufferPointer { elements in
      unsafe Swift.withUnsafeBytes(of: lanes) { bytes in
        let lanes = unsafe bytes.assumingMemoryBound(to: UInt8.self)
        for index in 0..<range.count {
          unsafe elements[place &+ index] &+= Int64(lanes[range.lowerBound &+ index])
        }
      }
    }
  }

  /// Adds `length` elements from `first` on to as many from `place` on, checked once.
  ///
  /// - Precondition: The two stretches have no element in common.
  @inlinable public mutating func add(from first: Int, count length: Int, to place: Int) {
    precondition(
      first >= 0 && place >= 0 && length >= 0 && first <= count &- length
        && place <= count &- length && abs(first - place) >= length, "no such stretches")
    unsafe withUnsafeMutableBufferPointer { elements in
      for index in 0..<length {
        unsafe elements[place &+ index] &+= elements[first &+ index]
      }
    }
  }
}
