extension Double {
  /// The same number as an integer, if it is whole and so small that all its neighbours are held.
  ///
  /// Not `Int64(exactly:)`, which needs the C library's rounding in debug builds.
  var whole: Int64? {
    guard magnitude < 0x1p53 else { return nil }
    let integer = Int64(self)
    return Double(integer) == self ? integer : nil
  }
}
