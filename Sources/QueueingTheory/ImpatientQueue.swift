internal import Foundation

/// The queue M/M/c+G: exponential services, patience of any distribution.
///
/// Everything follows from the density of the offered wait V (what someone of unlimited patience
/// would wait), which is proportional to exp(λH(x) − cμx), H(x) = E min(patience, x). The integrals
/// are done numerically to about 12 digits.
///
/// Source: F. Baccelli, G. Hebuterne, "On queues with impatient customers", Performance '81 (1981),
/// 159–179; S. Zeltyn, A. Mandelbaum, Queueing Systems 51 (2005), 361–402.
public struct ImpatientQueue: Sendable {
  private let arrivalRate: Double
  private let serviceRate: Double
  private let servers: Int
  private let patience: Patience
  /// The greatest exponent, taken out so that nothing overflows.
  private let peak: Double
  /// Where the density has fallen to nothing.
  private let end: Double
  /// The factor that makes exp(exponent − `peak`) the density of the offered wait.
  private var scale = 1.0

  /// Describes the queue, which has a steady state whatever the load.
  public init(arrivalRate: Double, serviceRate: Double, servers: Int, patience: Patience) {
    precondition(servers > 0, "a queue needs a server")
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
    self.patience = patience
    let capacity = Double(servers) * serviceRate
    func exponent(_ x: Double) -> Double {
      arrivalRate * patience.integratedSurvival(to: x) - capacity * x
    }
    // The exponent is concave from zero: doubling finds its fall, thirds its peak.
    var high = 1 / capacity
    while exponent(high) >= exponent(high / 2) { high *= 2 }
    var low = 0.0
    for _ in 0..<200 {
      let (left, right) = (low + (high - low) / 3, high - (high - low) / 3)
      if exponent(left) < exponent(right) { low = left } else { high = right }
    }
    let peak = exponent(low)
    var end = high + 1 / capacity
    while exponent(end) > peak - 50 { end *= 2 }
    self.peak = peak
    self.end = end
    // The empty probability's counterpart: E = Σ (c−1)!/j! (μ/λ)^(c−1−j).
    var weight = 0.0
    for n in stride(from: 0.0, to: Double(servers), by: 1) {
      weight = 1 + n * serviceRate / arrivalRate * weight
    }
    scale = arrivalRate / (weight * exp(-peak) + arrivalRate * mean { _ in 1 })
  }

  /// The probability that an arrival has to wait.
  public var probabilityOfWaiting: Double { mean { _ in 1 } }

  /// The probability that an arrival gives up waiting.
  public var probabilityOfAbandoning: Double { mean { 1 - patience.survival(at: $0) } }

  /// The mean wait of all, whether served or not.
  public var meanWait: Double { mean { patience.integratedSurvival(to: $0) } }

  /// The mean wait of those served.
  public var meanWaitOfServed: Double {
    mean { $0 * patience.survival(at: $0) } / (1 - probabilityOfAbandoning)
  }

  /// The share of time that a server is busy.
  public var occupancy: Double {
    arrivalRate * (1 - probabilityOfAbandoning) / (serviceRate * Double(servers))
  }

  /// What becomes of arrivals within `time` after they began to wait.
  public func serviceLevel(within time: Double) -> ServiceLevel {
    let answered = 1 - probabilityOfAbandoning
    let late = mean(above: time) { patience.survival(at: $0) }
    let stillWaiting = patience.survival(at: time) * mean(above: time) { _ in 1 }
    return ServiceLevel(
      answeredWithin: answered - late,
      abandonedWithin: max(1 - stillWaiting - (answered - late), 0),
      answered: answered)
  }

  /// The integral of `value` over offered waits above `threshold`, which is at least zero.
  private func mean(above threshold: Double = 0, _ value: (Double) -> Double) -> Double {
    guard threshold < end else { return 0 }
    let capacity = Double(servers) * serviceRate
    let nodes = Quadrature().nodes(
      from: threshold, to: end, breaks: patience.kinks, panels: 100)
    return nodes.reduce(0) { sum, point in
      let exponent =
        arrivalRate * patience.integratedSurvival(to: point.node) - capacity * point.node - peak
      return sum + point.weight * scale * exp(exponent) * value(point.node)
    }
  }
}
