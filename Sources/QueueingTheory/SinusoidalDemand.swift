internal import Foundation

/// Unlimited servers under the arrival rate λ(1 + A sin(2πt/T)), M(t)/M/∞, after a long time.
///
/// The number in the system is Poisson. It is so too with any number of servers s(t) if patience and
/// service have the same exponential distribution, since everybody then leaves at the same rate.
///
/// Source: S. G. Eick, W. A. Massey, W. Whitt, Management Sci. 39 (1993), 241–252; Z. Feldman,
/// A. Mandelbaum, W. A. Massey, W. Whitt, Management Sci. 54 (2008), 324–338.
public struct SinusoidalDemand: Sendable {
  private let meanRate: Double
  private let amplitude: Double
  private let period: Double
  private let serviceRate: Double

  /// Describes the demand by its mean rate, its relative amplitude from 0 to 1, and its period.
  public init(meanRate: Double, amplitude: Double, period: Double, serviceRate: Double) {
    self.meanRate = meanRate
    self.amplitude = amplitude
    self.period = period
    self.serviceRate = serviceRate
  }

  /// The mean number in the system at `time`.
  public func meanNumber(at time: Double) -> Double {
    let frequency = 2 * Double.pi / period
    let angle = frequency * time
    let swing =
      serviceRate * (serviceRate * sin(angle) - frequency * cos(angle))
      / (serviceRate * serviceRate + frequency * frequency)
    return meanRate / serviceRate * (1 + amplitude * swing)
  }

  /// The probability that at least `count` are in the system at `time`.
  public func probability(ofAtLeast count: Int, at time: Double) -> Double {
    let mean = meanNumber(at: time)
    var term = exp(-mean)
    var below = 0.0
    for n in stride(from: 0, to: count, by: 1) {
      below += term
      term *= mean / Double(n + 1)
    }
    return 1 - below
  }
}
