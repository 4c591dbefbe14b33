/// The stationary distribution of a process that moves up or down by one.
///
/// Every queue with exponential times and one kind of customer is such a chain; its probabilities
/// satisfy the cut equations p(n)·birth(n) = p(n+1)·death(n+1).
///
/// Source: D. G. Kendall, Ann. Math. Statist. 19 (1948), 1–15; L. Kleinrock, *Queueing Systems*,
/// vol. 1 (1975), ch. 3.
public struct BirthDeathChain: Sendable {
  /// The lowest state.
  public let first: Int
  /// The probability of each state from `first` on.
  public let probabilities: [Double]

  /// Solves the chain, or is `nil` if it drifts upwards for ever, or so nearly that 100,000 states
  /// don't hold it.
  ///
  /// - Parameters:
  ///   - first: The lowest state.
  ///   - last: The highest state; `nil` lets the chain run on until what lies above is less than
  ///     10⁻¹⁷ of the whole by a geometric bound, which needs the quotient of rates to fall.
  ///   - birth: The rate upwards from a state.
  ///   - death: The rate downwards from a state above the lowest.
  public init?(
    from first: Int = 0, through last: Int? = nil, birth: (Int) -> Double, death: (Int) -> Double
  ) {
    var weights = [1.0]
    var sum = 1.0
    var state = first
    while state != last {
      let quotient = birth(state) / death(state + 1)
      let weight = weights[weights.count - 1] * quotient
      weights.append(weight)
      sum += weight
      state += 1
      if sum > 1e200 {
        for index in weights.indices { weights[index] *= 1e-200 }
        sum *= 1e-200
      }
      if last == nil, quotient < 1, weight * quotient < 1e-17 * sum * (1 - quotient) { break }
      guard last != nil || weights.count < 100_000 else { return nil }
    }
    self.first = first
    // Summing again, smallest first, keeps the last digits.
    let total = weights.sorted().reduce(0, +)
    probabilities = weights.map { $0 / total }
  }

  /// The stationary mean of a function of the state.
  public func mean(of value: (Int) -> Double) -> Double {
    var sum = 0.0
    for (index, probability) in probabilities.enumerated() {
      sum += probability * value(first + index)
    }
    return sum
  }

  /// The stationary probability of a state, zero outside the chain.
  public subscript(state: Int) -> Double {
    probabilities.indices.contains(state - first) ? probabilities[state - first] : 0
  }
}
