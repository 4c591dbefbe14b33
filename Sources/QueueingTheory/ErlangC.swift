internal import Foundation

/// The delay system M/M/c: everybody waits as long as it takes, first come first served.
///
/// Rates and times are in one unit of time throughout.
///
/// Source: A. K. Erlang (1917); R. B. Cooper, *Introduction to Queueing Theory*, 2nd ed. (1981),
/// ch. 3.
public struct ErlangC: Sendable {
  private let arrivalRate: Double
  private let serviceRate: Double
  private let servers: Int

  /// The probability that an arrival has to wait.
  public let probabilityOfWaiting: Double

  /// Describes the queue; `nil` if it has no steady state, since the load reaches the servers.
  public init?(arrivalRate: Double, serviceRate: Double, servers: Int) {
    let load = arrivalRate / serviceRate
    guard load < Double(servers) else { return nil }
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
    let blocking = ErlangB.blocking(load: load, servers: servers)
    let c = Double(servers)
    probabilityOfWaiting = c * blocking / (c - load * (1 - blocking))
  }

  /// The rate at which a queue that has formed empties, cμ − λ.
  private var drift: Double { Double(servers) * serviceRate - arrivalRate }

  /// The mean wait of all (average speed of answer).
  public var meanWait: Double { probabilityOfWaiting / drift }

  /// The standard deviation of the wait of all; waits are exponential for those who have one.
  public var waitDeviation: Double {
    (probabilityOfWaiting * (2 - probabilityOfWaiting)).squareRoot() / drift
  }

  /// The mean number waiting.
  public var meanQueueLength: Double { arrivalRate * meanWait }

  /// The share of time that a server is busy.
  public var occupancy: Double { arrivalRate / serviceRate / Double(servers) }

  /// The probability of a wait of more than `time`.
  public func probabilityOfWaiting(longerThan time: Double) -> Double {
    probabilityOfWaiting * exp(-drift * time)
  }

  /// The share answered within `time`.
  public func serviceLevel(within time: Double) -> Double {
    1 - probabilityOfWaiting(longerThan: time)
  }

  /// The probability that wait and service together take more than `time`.
  public func probabilityOfStaying(longerThan time: Double) -> Double {
    let spare = drift - serviceRate
    let delayed =
      spare.magnitude * time < 1e-9
      ? serviceRate * time : -serviceRate * expm1(-spare * time) / spare
    return exp(-serviceRate * time) * (1 + probabilityOfWaiting * delayed)
  }
}
