/// The laws that are drawn most often, as plain values for tables of an inner loop.
///
/// `Distribution` may hold arrays, so that handing it about costs reference counts; these do not.
public enum PlainLaw: BitwiseCopyable, Equatable, Sendable {
  case constant(Double)
  case exponential(mean: Double)
  /// Mean and standard deviation of the logarithm.
  case lognormal(mu: Double, sigma: Double)
  case never
}

extension Distribution {
  /// The law as a plain value, nil for the rarer ones.
  public var plainLaw: PlainLaw? {
    switch law {
    case .constant(let value): .constant(value)
    case .exponential(let mean): .exponential(mean: mean)
    case .lognormal(let mu, let sigma): .lognormal(mu: mu, sigma: sigma)
    case .never: .never
    case .gamma, .erlang, .weibull, .truncatedNormal, .uniform, .triangular, .empirical,
      .histogram, .mixture:
      nil
    }
  }
}
