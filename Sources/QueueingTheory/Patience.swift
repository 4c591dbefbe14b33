internal import Foundation

/// How long a customer is willing to wait.
public enum Patience: Equatable, Sendable {
  /// Exponential with that mean.
  case exponential(mean: Double)
  /// The same for everybody.
  case deterministic(Double)
  /// Uniform between two times.
  case uniform(from: Double, to: Double)
  /// Two exponential stages in a row, with that mean in all.
  case erlang2(mean: Double)
  /// Exponential with the first mean with that probability, else with the second.
  case hyperexponential(probability: Double, mean: Double, otherwise: Double)

  /// The hyperexponential distribution in which both branches contribute equally to the mean.
  public static func hyperexponential(
    mean: Double, squaredVariation: Double
  ) -> Patience {
    let p = (1 + ((squaredVariation - 1) / (squaredVariation + 1)).squareRoot()) / 2
    return .hyperexponential(probability: p, mean: mean / (2 * p), otherwise: mean / (2 * (1 - p)))
  }

  /// The probability of patience beyond `time`.
  public func survival(at time: Double) -> Double {
    switch self {
    case .exponential(let mean): exp(-time / mean)
    case .deterministic(let limit): time < limit ? 1 : 0
    case .uniform(let from, let to): min(max((to - time) / (to - from), 0), 1)
    case .erlang2(let mean): (1 + 2 * time / mean) * exp(-2 * time / mean)
    case .hyperexponential(let p, let mean, let other):
      p * exp(-time / mean) + (1 - p) * exp(-time / other)
    }
  }

  /// The integral of the survival function from zero to `time`, which is E min(patience, `time`).
  func integratedSurvival(to time: Double) -> Double {
    switch self {
    case .exponential(let mean): return -mean * expm1(-time / mean)
    case .deterministic(let limit): return min(time, limit)
    case .uniform(let from, let to):
      let inside = min(max(time - from, 0), to - from)
      return min(time, from) + inside - inside * inside / (2 * (to - from))
    case .erlang2(let mean):
      return -mean * expm1(-2 * time / mean) - time * exp(-2 * time / mean)
    case .hyperexponential(let p, let mean, let other):
      return -p * mean * expm1(-time / mean) - (1 - p) * other * expm1(-time / other)
    }
  }

  /// The times at which the survival function has a kink or a jump.
  var kinks: [Double] {
    switch self {
    case .deterministic(let limit): [limit]
    case .uniform(let from, let to): [from, to]
    case .exponential, .erlang2, .hyperexponential: []
    }
  }
}
