/// The number of arrivals on a day whose Poisson mean is multiplied by random factors of mean one.
///
/// Source: A. N. Avramidis, A. Deslauriers, P. L'Ecuyer, Management Sci. 50 (2004), 896–908;
/// W. Whitt, Oper. Res. Lett. 24 (1999), 205–212.
public enum BusyDays {
  /// The variance μ + μ²((1 + a²)(1 + b²) − 1) of a day's count.
  ///
  /// - Parameters:
  ///   - mean: The mean count μ.
  ///   - sharedVariation: The coefficient of variation a of the factor shared by all concerns;
  ///     1/√α for a gamma factor of shape α.
  ///   - ownVariation: The coefficient of variation b of the concern's own factor.
  /// - Returns: The variance.
  public static func variance(
    mean: Double, sharedVariation: Double, ownVariation: Double = 0
  ) -> Double {
    let (a, b) = (sharedVariation * sharedVariation, ownVariation * ownVariation)
    return mean + mean * mean * (a + b + a * b)
  }

  /// The covariance of the counts of two concerns on one day.
  public static func covariance(
    mean first: Double, mean second: Double, sharedVariation: Double
  ) -> Double {
    first * second * sharedVariation * sharedVariation
  }
}
