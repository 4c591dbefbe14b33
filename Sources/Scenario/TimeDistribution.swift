package import Randomness

/// A random duration in seconds whose mean may change on dates.
package struct TimeDistribution: Equatable, Sendable {
  /// In seconds, as it is before any change.
  package var distribution: Distribution
  /// The mean in seconds over time; draws are scaled by mean(t) ÷ base mean.
  package var mean: Dial

  package init(_ distribution: Distribution, mean: Dial? = nil) {
    self.distribution = distribution
    self.mean = mean ?? Dial(distribution.mean)
  }
}
