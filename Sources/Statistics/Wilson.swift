/// A share of trials with its interval.
public struct Proportion: Equatable, Sendable {
  /// Successes ÷ trials.
  public let share: Double
  /// The lower end of the interval.
  public let lower: Double
  /// The upper end of the interval.
  public let upper: Double
}

/// Wilson's score interval for a probability, which stays inside 0…1 and holds for few trials too.
///
/// The ends are written as quotients without differences, so that no success gives a lower end of
/// exactly 0 and no failure an upper end of exactly 1. `nil` without trials.
///
/// Source: E. B. Wilson, J. Amer. Statist. Assoc. 22 (1927), 209–212; R. G. Newcombe, Statist. Med.
/// 17 (1998), 857–872, method 3.
public func wilson(
  successes: Int, of trials: Int, confidence: Double = 0.95
) -> Proportion? {
  precondition(successes >= 0 && successes <= trials, "successes are some of the trials")
  precondition(confidence > 0 && confidence < 1, "a confidence level lies between 0 and 1")
  guard trials > 0 else { return nil }
  let z = -normalQuantile((1 - confidence) / 2)
  let n = Double(trials)
  let hits = Double(successes)
  let misses = Double(trials - successes)
  let root = z * (hits * misses / n + z * z / 4).squareRoot()
  // The two roots of (n + z²)π² − (2·hits + z²)π + hits²/n = 0 have the product of the last and
  // the first coefficient.
  func lowerEnd(_ count: Double) -> Double {
    count * count / n / (count + z * z / 2 + root)
  }
  return Proportion(
    share: hits / n, lower: lowerEnd(hits), upper: 1 - lowerEnd(misses))
}
