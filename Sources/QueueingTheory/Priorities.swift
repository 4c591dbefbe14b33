/// One class of customers of a single server, for `Priorities.meanWaits(of:)`.
public struct PriorityClass: Sendable {
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// The mean service time.
  public let meanService: Double
  /// The service time's variance divided by the square of its mean.
  public let squaredVariation: Double

  /// A class by its rates.
  public init(arrivalRate: Double, meanService: Double, squaredVariation: Double) {
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.squaredVariation = squaredVariation
  }
}

/// Queues in which the higher class goes first but no service is interrupted.
///
/// Source: A. Cobham, Oper. Res. 2 (1954), 70–76; O. Kella, U. Yechiali, Probab. Engrg. Inform. Sci.
/// 1 (1985), for several servers with one service rate.
public enum Priorities {
  /// The mean waits at one server, M/G/1, highest class first; `nil` without a steady state.
  public static func meanWaits(of classes: [PriorityClass]) -> [Double]? {
    let residual = classes.reduce(0) {
      $0 + $1.arrivalRate * $1.meanService * $1.meanService * (1 + $1.squaredVariation) / 2
    }
    return waits(loads: classes.map { $0.arrivalRate * $0.meanService }, base: residual)
  }

  /// The mean waits at several servers with the same exponential service for all, M/M/c, highest
  /// class first; `nil` without a steady state.
  public static func meanWaits(
    arrivalRates: [Double], serviceRate: Double, servers: Int
  ) -> [Double]? {
    let total = arrivalRates.reduce(0, +)
    guard let queue = ErlangC(arrivalRate: total, serviceRate: serviceRate, servers: servers)
    else { return nil }
    let capacity = Double(servers) * serviceRate
    return waits(
      loads: arrivalRates.map { $0 / capacity }, base: queue.probabilityOfWaiting / capacity)
  }

  /// Base ÷ ((1 − load above) · (1 − load above and own)).
  private static func waits(loads: [Double], base: Double) -> [Double]? {
    guard loads.reduce(0, +) < 1 else { return nil }
    var above = 0.0
    return loads.map { load in
      let own = above + load
      defer { above = own }
      return base / ((1 - above) * (1 - own))
    }
  }
}
