/// Why parameters make no distribution, in one sentence that a planner can act on.
public struct DistributionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The sentence: what was found, what would do, and often what to write instead.
  public let message: String

  init(_ message: String) {
    self.message = message
  }

  /// The message.
  public var description: String { message }
}

/// Throws unless `value` is a finite number above 0.
func requirePositive(_ value: Double, _ name: String) throws(DistributionError) {
  guard value > 0, value < .infinity else {
    throw DistributionError("\(name) must be a number above 0, not \(value).")
  }
}

/// Throws unless `value` is a finite number, 0 or above.
func requireNonNegative(_ value: Double, _ name: String) throws(DistributionError) {
  guard value >= 0, value < .infinity else {
    throw DistributionError("\(name) must be a number of 0 or more, not \(value).")
  }
}

/// Throws unless `value` is a usable mean: samples of it must stay far from overflow.
func requireMean(_ value: Double) throws(DistributionError) {
  guard value > 0, value <= 1e15 else {
    throw DistributionError(
      "The mean must be above 0 and at most 1e15, not \(value); for no time at all, give a constant 0."
    )
  }
}

/// Throws unless `value` is a usable coefficient of variation.
func requireSpread(_ value: Double) throws(DistributionError) {
  guard value >= 0.001, value <= 30 else {
    throw DistributionError(
      "The coefficient of variation must be from 0.001 to 30, not \(value); for no spread at all, "
        + "give a constant.")
  }
}
