/// The loss system M/G/c/c: callers who find every line taken go away.
///
/// Only the mean of the holding time matters (Sevast'yanov 1957).
///
/// Source: A. K. Erlang, Elektrotkeknikeren 13 (1917), 5–13.
public enum ErlangB {
  /// The probability that an arrival is blocked.
  ///
  /// The recursion B(0) = 1, B(n) = aB(n − 1)/(n + aB(n − 1)) neither overflows nor cancels.
  ///
  /// - Parameters:
  ///   - load: The offered load a = arrival rate × mean holding time, in erlangs.
  ///   - servers: The number of lines.
  /// - Returns: A probability; 1 without lines.
  public static func blocking(load: Double, servers: Int) -> Double {
    var blocking = 1.0
    for n in stride(from: 1.0, through: Double(servers), by: 1) {
      blocking = load * blocking / (n + load * blocking)
    }
    return blocking
  }
}
