/// A number held as the unevaluated sum of two doubles: some 105 bits.
///
/// For the few places where 53 bits are lost on the way to a result of 53 bits. The algorithms
/// are Knuth's and Dekker's without fused multiply-add (Muller et al., Handbook of
/// Floating-Point Arithmetic, 2nd ed., chapter 4). Values are far from overflow wherever it is used.
struct DoubleDouble {
  /// The nearest double.
  let high: Double
  /// The rest, at most half a unit in the last place of `high`.
  let low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two doubles.
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    let ofB = sum - a
    return DoubleDouble(sum, (a - (sum - ofB)) + (b - ofB))
  }

  /// The exact sum of two doubles of which the first is 0 or not the smaller one in magnitude.
  static func orderedSum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    return DoubleDouble(sum, b - (sum - a))
  }

  /// The exact product of two doubles.
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let (a1, a2) = halves(a)
    let (b1, b2) = halves(b)
    let product = a * b
    return DoubleDouble(product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2)
  }

  /// Two numbers of 26 bits that add up to `a`.
  private static func halves(_ a: Double) -> (Double, Double) {
    let scaled = 0x1.000_0002p27 * a
    let upper = scaled - (scaled - a)
    return (upper, a - upper)
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let high = sum(a.high, b.high)
    let low = sum(a.low, b.low)
    let joined = orderedSum(high.high, high.low + low.high)
    return orderedSum(joined.high, joined.low + low.low)
  }

  static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(-a.high, -a.low)
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = product(a.high, b.high)
    return orderedSum(product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a + -(DoubleDouble(first) * b)
    return orderedSum(first, rest.high / b.high)
  }
}
