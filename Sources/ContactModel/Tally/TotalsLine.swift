/// Eight measures that one event adds to: one line of the cache in every row.
///
/// Added whole, without a branch, also where most of it is zero: that is cheaper than to ask.
struct TotalsLine: BitwiseCopyable {
  private(set) var values = SIMD8<Int64>()
  /// The number of the first of the eight.
  let first: Int

  /// The line in which a measure stands.
  @inline(__always)
  init(of measure: Measure) { first = Self.first(of: measure) }

  @inline(__always)
  static func first(of measure: Measure) -> Int {
    // The last line overlaps the one before: it has the last eight measures.
    min(measure.rawValue & ~7, Measure.count &- 8)
  }

  /// - Precondition: The measure stands in this line.
  @inline(__always)
  subscript(measure: Measure) -> Int64 {
    get { values[measure.rawValue &- first] }
    set {
      assert((0..<8).contains(measure.rawValue - first), "\(measure) stands in another line")
      values[measure.rawValue &- first] = newValue
    }
  }
}
