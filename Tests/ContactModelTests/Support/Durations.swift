import Randomness
import Scenario

/// What a test gives is known to be valid.
func sure<Value>(_ make: () throws -> Value) -> Value {
  do { return try make() } catch { preconditionFailure("\(error)") }
}

// Durations in seconds.
extension TimeDistribution {
  static let none = constant(0)
  static let never = TimeDistribution(.never)

  static func constant(_ seconds: Double) -> TimeDistribution {
    TimeDistribution(sure { try .constant(seconds) })
  }

  static func exponential(_ mean: Double) -> TimeDistribution {
    TimeDistribution(sure { try .exponential(mean: mean) })
  }

  static func erlang(_ stages: Int, _ mean: Double) -> TimeDistribution {
    TimeDistribution(sure { try .erlang(stages: stages, mean: mean) })
  }

  static func lognormal(_ mean: Double, cv: Double) -> TimeDistribution {
    TimeDistribution(sure { try .lognormal(mean: mean, cv: cv) })
  }

  static func uniform(_ low: Double, _ high: Double) -> TimeDistribution {
    TimeDistribution(sure { try .uniform(from: low, to: high) })
  }

  /// Two exponentials, each of which contributes half of the mean.
  static func hyperexponential(_ mean: Double, squaredVariation: Double) -> TimeDistribution {
    let p = (1 + ((squaredVariation - 1) / (squaredVariation + 1)).squareRoot()) / 2
    return TimeDistribution(
      sure {
        try .mixture([
          (p, .exponential(mean: mean / (2 * p))),
          (1 - p, .exponential(mean: mean / (2 * (1 - p)))),
        ])
      })
  }
}

let minute = 60.0
let hour = 3600.0
let day = 86_400.0
