internal import Foundation

/// The queue GI/M/1: independent times between arrivals of any distribution, exponential service.
///
/// Source: L. Takács, *Introduction to the Theory of Queues* (1962); L. Kleinrock, *Queueing
/// Systems*, vol. 1 (1975), sec. 6.4.
public enum RenewalArrivals {
  /// The mean wait σ/(μ(1 − σ)), where σ = A*(μ(1 − σ)) and A* is the Laplace transform of the time
  /// between arrivals; `nil` if there is no σ below 1, hence no steady state.
  public static func meanWait(
    serviceRate: Double, transform: (Double) -> Double
  ) -> Double? {
    // A*(μ(1 − σ)) − σ is convex and positive at 0, so its sign tells the side of the lower root.
    var (low, high) = (0.0, 1 - 1e-9)
    guard transform(serviceRate * (1 - high)) < high else { return nil }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if transform(serviceRate * (1 - middle)) > middle { low = middle } else { high = middle }
    }
    return low / (serviceRate * (1 - low))
  }

  /// The mean wait with constant times between arrivals, D/M/1.
  public static func meanWait(interval: Double, serviceRate: Double) -> Double? {
    meanWait(serviceRate: serviceRate) { exp(-$0 * interval) }
  }
}
