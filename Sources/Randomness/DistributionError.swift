package import Words

/// Why parameters make no distribution, in one sentence that a planner can act on.
public struct DistributionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The sentence: what was found, what would do, and often what to write instead.
  package let message: Words

  init(_ message: Words) {
    self.message = message
  }

  /// The message in English.
  public var description: String { message.english }
}

/// Throws unless `value` is a finite number above 0.
func requirePositive(_ value: Double, _ name: Words) throws(DistributionError) {
  guard value > 0, value < .infinity else {
    throw DistributionError(
      Words(
        "\(name) must be a number above 0, not \(asWritten: value).",
        german: "\(name) ist eine Zahl über 0, \(asWritten: value) nicht."))
  }
}

/// Throws unless `value` is a finite number, 0 or above.
func requireNonNegative(_ value: Double, _ name: Words) throws(DistributionError) {
  guard value >= 0, value < .infinity else {
    throw DistributionError(
      Words(
        "\(name) must be a number of 0 or more, not \(asWritten: value).",
        german: "\(name) ist eine Zahl ab 0, \(asWritten: value) nicht."))
  }
}

/// Throws unless `value` is a usable mean: samples of it must stay far from overflow.
func requireMean(_ value: Double) throws(DistributionError) {
  guard value > 0, value <= 1e15 else {
    throw DistributionError(
      Words(
        """
        The mean must be above 0 and at most 1e15, not \(asWritten: value); for \
        no time at all, give a constant 0.
        """,
        german: """
          Das Mittel liegt über 0 und höchstens bei 1e15, \(asWritten: value) \
          nicht; für gar keine Zeit: eine Konstante 0 angeben.
          """)
    )
  }
}

/// Throws unless `value` is a usable coefficient of variation.
func requireSpread(_ value: Double) throws(DistributionError) {
  guard value >= 0.001, value <= 30 else {
    throw DistributionError(
      Words(
        """
        The coefficient of variation must be from 0.001 to 30, not \
        \(asWritten: value); for no spread at all, give a constant.
        """,
        german: """
          Der Variationskoeffizient liegt von 0.001 bis 30, \(asWritten: value) \
          nicht; ganz ohne Streuung: eine Konstante angeben.
          """))
  }
}
