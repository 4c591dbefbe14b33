/// Servers who fill their idle time from an endless pile but keep some free for calls.
///
/// A job from the pile starts whenever fewer than `threshold` servers are busy, so that at least so
/// many always are. Calls and jobs take equal exponential times.
///
/// Source: S. Bhulai, G. Koole, IEEE Trans. Automat. Control 48 (2003), 1434–1438.
public struct CallBlending: Sendable {
  /// The mean wait of calls.
  public let meanWait: Double
  /// Jobs from the pile per unit of time.
  public let throughput: Double

  /// Describes the queue; `nil` if the calls alone overload it.
  public init?(arrivalRate: Double, serviceRate: Double, servers: Int, threshold: Int) {
    precondition(threshold >= 0 && threshold <= servers, "the threshold is a number of servers")
    guard arrivalRate < Double(servers) * serviceRate else { return nil }
    let chain = BirthDeathChain(from: threshold) { _ in
      arrivalRate
    } death: { state in
      Double(min(state, servers)) * serviceRate
    }
    guard let chain else { return nil }
    meanWait = chain.mean { Double(max($0 - servers, 0)) } / arrivalRate
    throughput = serviceRate * chain.mean { Double(min($0, servers)) } - arrivalRate
  }
}
