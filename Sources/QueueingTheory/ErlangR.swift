/// A queue M/M/c whose customers come back for another visit with some probability after a delay.
///
/// An open Jackson network of the queue and the delay: each behaves as if it were alone with Poisson
/// arrivals at the total rate λ/(1 − p), whatever the distribution of the delay.
///
/// Source: J. R. Jackson, Oper. Res. 5 (1957), 518–521; G. B. Yom-Tov, A. Mandelbaum, Manuf. Service
/// Oper. Manag. 16 (2014), 283–299.
public struct ErlangR: Sendable {
  /// Visits per unit of time, first ones and returns.
  public let visitRate: Double
  /// The queue at the servers.
  public let queue: ErlangC
  /// The mean number who are away and will return.
  public let meanAway: Double

  /// Describes the network; `nil` if it has no steady state.
  ///
  /// - Parameters:
  ///   - arrivalRate: First visits per unit of time.
  ///   - serviceRate: One over the mean service time.
  ///   - servers: The number of servers.
  ///   - returning: The probability that a served customer returns.
  ///   - meanDelay: The mean time until then.
  public init?(
    arrivalRate: Double, serviceRate: Double, servers: Int, returning: Double, meanDelay: Double
  ) {
    guard returning < 1 else { return nil }
    visitRate = arrivalRate / (1 - returning)
    guard let queue = ErlangC(arrivalRate: visitRate, serviceRate: serviceRate, servers: servers)
    else { return nil }
    self.queue = queue
    meanAway = visitRate * returning * meanDelay
  }
}
