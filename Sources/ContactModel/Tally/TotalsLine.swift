/// Eight measures that one event adds to: one line of the cache in every row.
///
/// Added whole, without a branch, also where most of it is zero: that is cheaper than to ask.
struct TotalsLine: BitwiseCopyable {
  private(set) var values = SIMD8<Int64>()
  let number: Int

  /// The line in which a measure stands.
  @inline(__always)
  init(of measure: Measure) { number = measure.rawValue &>> 3 }

  /// - Precondition: The measure stands in this line.
  @inline(__always)
  subscript(measure: Measure) -> Int64 {
    get { values[measure.rawValue & 7] }
    set {
      assert(measure.rawValue &>> 3 == number, "\(measure) stands in another line")
      values[measure.rawValue & 7] = newValue
    }
  }
}
