/// How often someone has to get in touch until the concern is settled.
public enum RepeatContacts {
  /// The mean number of contacts per concern if each settles it with the same probability.
  ///
  /// - Parameters:
  ///   - resolving: The probability that a contact settles the concern, above zero.
  ///   - limit: The number of contacts after which it is given up; `nil` for none.
  /// - Returns: 1/p, or (1 − (1 − p)ᵏ)/p with a limit k.
  public static func meanContacts(resolving: Double, limit: Int? = nil) -> Double {
    guard let limit else { return 1 / resolving }
    var sum = 0.0
    var open = 1.0
    for _ in 0..<limit {
      sum += open
      open *= 1 - resolving
    }
    return sum
  }
}
