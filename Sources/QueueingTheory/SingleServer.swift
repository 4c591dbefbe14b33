/// The single-server queue M/G/1, first come first served, for any service time.
///
/// Source: F. Pollaczek, Math. Z. 32 (1930), 64–100; A. Y. Khinchine, Mat. Sb. 39 (1932), 73–84.
public struct SingleServer: Sendable {
  private let arrivalRate: Double
  private let meanService: Double
  private let squaredVariation: Double

  /// Describes the queue; `nil` if it has no steady state.
  ///
  /// - Parameters:
  ///   - arrivalRate: Arrivals per unit of time.
  ///   - meanService: The mean service time.
  ///   - squaredVariation: The service time's variance divided by the square of its mean.
  public init?(arrivalRate: Double, meanService: Double, squaredVariation: Double) {
    guard arrivalRate * meanService < 1 else { return nil }
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.squaredVariation = squaredVariation
  }

  /// The share of time that the server is busy with arrivals.
  public var occupancy: Double { arrivalRate * meanService }

  /// The mean wait.
  public var meanWait: Double {
    occupancy / (1 - occupancy) * meanService * (1 + squaredVariation) / 2
  }

  /// The mean number waiting.
  public var meanQueueLength: Double { arrivalRate * meanWait }

  /// The mean wait if the idle server at once takes another job from an endless pile, such as an
  /// e-mail, and finishes it first.
  ///
  /// The queue decomposes: what such a job has left is added to the wait without them.
  ///
  /// Source: S. W. Fuhrmann, R. B. Cooper, Oper. Res. 33 (1985), 1117–1129 (multiple vacations).
  ///
  /// - Parameters:
  ///   - meanJob: The mean time of such a job.
  ///   - squaredVariation: Its variance divided by the square of its mean.
  /// - Returns: The mean wait of arrivals.
  public func meanWait(fillingInMean meanJob: Double, squaredVariation: Double) -> Double {
    meanWait + meanJob * (1 + squaredVariation) / 2
  }
}
