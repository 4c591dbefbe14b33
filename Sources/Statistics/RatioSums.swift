/// The sums behind a ratio of totals Σy ÷ Σx, such as answered calls over offered ones.
///
/// A ratio over replications is the ratio of the sums, not the mean of the daily ratios: a
/// replication without contacts weighs nothing, and one with an empty denominator stays in. The
/// spread of the residuals y − Rx gives the standard error (the delta method).
///
/// Source: A. M. Law, *Simulation Modeling and Analysis*, 5th ed. (2015), sec. 9.4 and 9.5 (ratio
/// estimators); W. G. Cochran, *Sampling Techniques*, 3rd ed. (1977), eq. 6.9.
public struct RatioSums: ReplicationSums {
  @usableFromInline var n = 0
  @usableFromInline var x: Int128 = 0
  @usableFromInline var y: Int128 = 0
  @usableFromInline var xx = Int256.zero
  @usableFromInline var xy = Int256.zero
  @usableFromInline var yy = Int256.zero

  @inlinable
  public init() {}

  init(n: Int, x: Int128, y: Int128, xx: Int256, xy: Int256, yy: Int256) {
    self.n = n
    self.x = x
    self.y = y
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  /// Counts one replication in.
  @inlinable
  public mutating func add(_ numerator: Int64, over denominator: Int64) {
    n += 1
    x += Int128(denominator)
    y += Int128(numerator)
    xx.addProduct(denominator, denominator)
    xy.addProduct(denominator, numerator)
    yy.addProduct(numerator, numerator)
  }

  @inlinable
  public mutating func merge(_ other: RatioSums) {
    n += other.n
    x += other.x
    y += other.y
    xx += other.xx
    xy += other.xy
    yy += other.yy
  }

  @inlinable public var replications: Int { n }

  /// Σy, exactly.
  @inlinable public var numerator: Int128 { y }

  /// Σx, exactly.
  @inlinable public var denominator: Int128 { x }

  /// Σy ÷ Σx; `nil` if Σx is zero.
  public var mean: Double? {
    x == 0 ? nil : ExactInteger(y).double / ExactInteger(x).double
  }

  /// √(n/(n − 1) · Σ(y − Rx)²) ÷ |Σx|, from the exact integer (Σx)²·Σ(y − Rx)².
  public var standardError: Double? {
    guard n > 1, x != 0 else { return nil }
    let sx = ExactInteger(x)
    let sy = ExactInteger(y)
    let residual =
      sx * sx * ExactInteger(yy) - ExactInteger(2) * sx * sy * ExactInteger(xy)
      + sy * sy * ExactInteger(xx)
    let scaled = (ExactInteger(n) * residual).double / Double(n - 1)
    return scaled.squareRoot() / (sx * sx).double
  }

  public var parts: [Int256] {
    [Int256(Int128(n)), Int256(x), Int256(y), xx, xy, yy]
  }

  public init?(parts: [Int256]) {
    guard parts.count == 6, let count = parts[0].int64, let x = parts[1].int128,
      let y = parts[2].int128
    else { return nil }
    self.init(n: Int(count), x: x, y: y, xx: parts[3], xy: parts[4], yy: parts[5])
  }
}
