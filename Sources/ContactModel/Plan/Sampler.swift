internal import EventKernel
internal import Randomness
internal import Scenario

/// A `TimeDistribution` in the form in which the loop draws from it, in microseconds.
///
/// The frequent families are spelled out so that a draw needs no look at a reference; the others
/// stay in a table of distributions.
struct Sampler: BitwiseCopyable {
  enum Family: UInt8, BitwiseCopyable { case zero, never, constant, exponential, lognormal, other }
  var family: Family
  var isScaled: Bool
  /// Position in the table of distributions (family other).
  var table: Int32 = 0
  /// Seconds, mean, or the location of the logarithm; then its scale.
  var a: Double = 0
  var b: Double = 0
  var mean: DialPlan = .zero
  var baseMean: Double = 1

  static let zero = Sampler(family: .zero, isScaled: false)

  /// Longer durations count as never: 71 years in microseconds.
  static let longest: Int64 = 1 << 51
  /// Beyond every simulation, and small enough to be added to a time.
  static let never: Int64 = 1 << 61
}

extension World {
  /// A draw in whole microseconds; `Sampler.never` if it never ends.
  @inline(__always)
  mutating func draw(
    _ sampler: Sampler, _ key: StreamKey, _ purpose: Purpose, _ attempt: UInt64, at time: Int64
  ) -> Int64 {
    if sampler.family == .zero { return 0 }
    var stream = key.stream(purpose.rawValue, attempt)
    var seconds: Double
    switch sampler.family {
    case .zero: return 0
    case .never: return Sampler.never
    case .constant: seconds = sampler.a
    case .exponential: seconds = sampler.a * stream.exponential()
    case .lognormal: seconds = Elementary.exp(sampler.a + sampler.b * stream.normal())
    case .other: seconds = drawOther(sampler, &stream)
    }
    if sampler.isScaled { seconds *= dials.value(sampler.mean, at: time) / sampler.baseMean }
    let microseconds = seconds * 1e6
    return microseconds < Double(Sampler.longest)
      ? SimTime(seconds: seconds).microseconds : Sampler.never
  }

  @inline(never)
  private mutating func drawOther(_ sampler: Sampler, _ stream: inout RandomStream) -> Double {
    plan.distributions[Int(sampler.table)].sample(using: &stream)
  }
}
