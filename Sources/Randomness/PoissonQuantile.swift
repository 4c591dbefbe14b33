/// The smallest count that a Poisson variable of the given mean does not exceed with probability `u`.
///
/// Inversion: one uniform gives one count, and a larger `u` or a larger mean never gives a smaller
/// count. So a day that has more volume in a variant keeps its count's ordinals and adds some.
///
/// The probabilities are summed from the far tails towards the mean, smallest first: upwards for
/// counts up to the mean, downwards for those above, against 1 − `u`. Monotone in `u` by
/// construction; in the mean up to the rounding of the sums, some 10⁻¹³ of a probability.
/// - Precondition: 0 ≤ `mean` ≤ 10⁹ and 0 ≤ `u` < 1.
/// - Complexity: O(√mean), at most some 25 √mean + 80 steps.
public func poissonQuantile(mean: Double, u: Double) -> Int {
  precondition(mean >= 0 && mean <= 1e9, "A Poisson mean lies between 0 and 10⁹.")
  precondition(u >= 0 && u < 1, "A quantile is asked for a probability from 0 to below 1.")
  let center = Double(Int(mean))
  return quantileUpToCenter(mean: mean, center: center, u: u)
    ?? quantileAboveCenter(mean: mean, center: center, u: u)
}

/// The quantile if it is not above `center`.
private func quantileUpToCenter(mean: Double, center: Double, u: Double) -> Int? {
  // Below lies less than e⁻⁷² of the whole.
  var count = Double(max(0, Int(mean - 12 * mean.squareRoot() - 40)))
  var probability = Elementary.poissonTerm(count, mean)
  var sum = probability
  while sum < u {
    guard count < center else { return nil }
    count += 1
    probability *= mean / count
    sum += probability
  }
  return Int(count)
}

/// The quantile if it is above `center`: the largest count reached with more than 1 − `u`.
private func quantileAboveCenter(mean: Double, center: Double, u: Double) -> Int {
  // Above lies less than e⁻⁶⁰ of the whole; the lower start for rare events avoids a
  // probability of 0 at the start, from which nothing would grow.
  let reach = mean < 1e-3 ? 10 : Int(12 * mean.squareRoot()) + 40
  var count = center + Double(reach)
  var probability = Elementary.poissonTerm(count, mean)
  var sum = probability
  while sum <= 1 - u && count > center + 1 {
    probability *= count / mean
    count -= 1
    sum += probability
  }
  return Int(count)
}
