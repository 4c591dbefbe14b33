/// One line without a queue, M/M/1/1: callers who find it busy try again after exponential delays
/// until they get through.
///
/// Source: G. I. Falin, J. G. C. Templeton, *Retrial Queues* (1997), sec. 1.2.
public struct Retrials: Sendable {
  /// The probability that the line is busy, which is the load.
  public let occupancy: Double
  /// The mean number of callers between two attempts.
  public let meanOrbit: Double

  /// Describes the line; `nil` if it has no steady state.
  ///
  /// - Parameters:
  ///   - arrivalRate: First attempts per unit of time.
  ///   - serviceRate: One over the mean service time.
  ///   - retrialRate: One over the mean delay between attempts of one caller.
  public init?(arrivalRate: Double, serviceRate: Double, retrialRate: Double) {
    let load = arrivalRate / serviceRate
    guard load < 1 else { return nil }
    occupancy = load
    meanOrbit = load * (arrivalRate + retrialRate * load) / (retrialRate * (1 - load))
  }
}
