/// The constants of Marsaglia and Tsang's method for one shape of gamma distribution.
///
/// A simple method for generating gamma variables (ACM Transactions on Mathematical Software 26,
/// 2000): the cube of a normal variate, accepted in more than 95 % of tries.
@usableFromInline
struct GammaSampler: Equatable, Sendable, BitwiseCopyable {
  @usableFromInline let shape: Double
  /// The raised shape less ⅓.
  @usableFromInline let center: Double
  /// 1 / √(9 center).
  @usableFromInline let spread: Double

  /// Prepares for a shape above 0; one below 1 is raised by 1 and lowered again after the draw.
  @inlinable
  init(shape: Double) {
    self.shape = shape
    center = (shape < 1 ? shape + 1 : shape) - 0x1.5555555555555p-2
    spread = 1 / (9 * center).squareRoot()
  }

  /// A variate of this shape and scale 1.
  @inlinable
  func sample(using stream: inout RandomStream) -> Double {
    while true {
      let x = stream.normal()
      let root = 1 + spread * x
      guard root > 0 else { continue }
      let cube = root * root * root
      let u = stream.uniform()
      let square = x * x
      if u < 1 - 0.0331 * (square * square)
        || Elementary.log(u) < 0.5 * square + center * (1 - cube + Elementary.log(cube))
      {
        return shape < 1 ? lowered(center * cube, using: &stream) : center * cube
      }
    }
  }

  /// G(a) = G(a + 1) · U^(1/a), where −log U is an exponential variate.
  @usableFromInline
  func lowered(_ variate: Double, using stream: inout RandomStream) -> Double {
    variate * Elementary.exp(-stream.exponential() / shape)
  }
}

extension RandomStream {
  /// A gamma variate of the given shape and scale 1 (mean and variance are the shape).
  /// - Precondition: `shape` is finite and above 0.
  @inlinable
  public mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0 && shape < .infinity, "A gamma shape is finite and above 0.")
    return GammaSampler(shape: shape).sample(using: &self)
  }
}
