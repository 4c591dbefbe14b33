/// The law of a random amount, such as a duration: always valid, never negative.
///
/// The unit is the caller's. A value is made by one of the static functions, which throw a
/// sentence about parameters that make no sense; after that nothing can fail. Samples are
/// finite and never NaN; only `never` (alone or in a mixture) gives infinity.
public struct Distribution: Equatable, Sendable {
  @usableFromInline let law: Law

  init(_ law: Law) {
    self.law = law
  }

  /// One case per law, with the parameters that sampling wants rather than those that were given.
  @usableFromInline
  enum Law: Equatable, Sendable {
    case constant(Double)
    case exponential(mean: Double)
    case lognormal(mu: Double, sigma: Double)
    case gamma(GammaSampler, scale: Double)
    case erlang(stages: Int, stageMean: Double)
    case weibull(shape: Double, scale: Double)
    case truncatedNormal(center: Double, deviation: Double)
    case uniform(low: Double, high: Double)
    case triangular(low: Double, mode: Double, high: Double)
    case empirical(sorted: [Double])
    case histogram(Histogram)
    case mixture(Mixture)
    case never
  }

  /// Classes between `edges`, with running totals of their weights.
  @usableFromInline
  struct Histogram: Equatable, Sendable {
    let edges: [Double]
    let cumulative: [Double]
  }

  /// Parts, with running totals of their weights, which end at 1.
  @usableFromInline
  struct Mixture: Equatable, Sendable {
    let cumulative: [Double]
    let parts: [Distribution]
  }
}
