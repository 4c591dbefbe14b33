/// The sums behind the difference of one ratio between two scenarios, v/u less y/x.
///
/// Replications are paired. All four sums and all ten sums of products are kept, since the
/// standard error of the difference needs the covariance of each total with each other one.
public struct PairedRatioSums: ReplicationSums {
  @usableFromInline var n = 0
  @usableFromInline var x: Int128 = 0
  @usableFromInline var y: Int128 = 0
  @usableFromInline var u: Int128 = 0
  @usableFromInline var v: Int128 = 0
  @usableFromInline var xx = Int256.zero
  @usableFromInline var xy = Int256.zero
  @usableFromInline var xu = Int256.zero
  @usableFromInline var xv = Int256.zero
  @usableFromInline var yy = Int256.zero
  @usableFromInline var yu = Int256.zero
  @usableFromInline var yv = Int256.zero
  @usableFromInline var uu = Int256.zero
  @usableFromInline var uv = Int256.zero
  @usableFromInline var vv = Int256.zero

  @inlinable
  public init() {}

  /// Counts one replication in, by the ratio of the first scenario (the baseline) and that of the
  /// second.
  @inlinable
  public mutating func add(
    _ y: Int64, over x: Int64, _ v: Int64, over u: Int64
  ) {
    n += 1
    self.x += Int128(x)
    self.y += Int128(y)
    self.u += Int128(u)
    self.v += Int128(v)
    xx.addProduct(x, x)
    xy.addProduct(x, y)
    xu.addProduct(x, u)
    xv.addProduct(x, v)
    yy.addProduct(y, y)
    yu.addProduct(y, u)
    yv.addProduct(y, v)
    uu.addProduct(u, u)
    uv.addProduct(u, v)
    vv.addProduct(v, v)
  }

  @inlinable
  public mutating func merge(_ other: PairedRatioSums) {
    n += other.n
    x += other.x
    y += other.y
    u += other.u
    v += other.v
    xx += other.xx
    xy += other.xy
    xu += other.xu
    xv += other.xv
    yy += other.yy
    yu += other.yu
    yv += other.yv
    uu += other.uu
    uv += other.uv
    vv += other.vv
  }

  @inlinable public var replications: Int { n }

  /// The sums of the first scenario alone.
  public var first: RatioSums { RatioSums(n: n, x: x, y: y, xx: xx, xy: xy, yy: yy) }

  /// The sums of the second scenario alone.
  public var second: RatioSums { RatioSums(n: n, x: u, y: v, xx: uu, xy: uv, yy: vv) }

  /// Σv ÷ Σu − Σy ÷ Σx, as one fraction; `nil` if a denominator is zero.
  public var mean: Double? {
    guard x != 0, u != 0 else { return nil }
    let sx = ExactInteger(x)
    let su = ExactInteger(u)
    return (ExactInteger(v) * sx - ExactInteger(y) * su).double / (sx * su).double
  }

  /// The delta method for the difference: √(n/(n − 1) · Σe²), e = (v − R₂u)/Σu − (y − R₁x)/Σx.
  ///
  /// Multiplied by (Σx)²(Σu)², e is c·v − d·u − a·y + b·x with the integer factors below, so the
  /// sum of its squares is one exact integer.
  public var standardError: Double? {
    guard n > 1, x != 0, u != 0 else { return nil }
    let sx = ExactInteger(x)
    let su = ExactInteger(u)
    let a = su * su * sx
    let b = su * su * ExactInteger(y)
    let c = sx * sx * su
    let d = sx * sx * ExactInteger(v)
    let squares =
      a * a * ExactInteger(yy) + b * b * ExactInteger(xx)
      + c * c * ExactInteger(vv) + d * d * ExactInteger(uu)
    let within = a * b * ExactInteger(xy) + c * d * ExactInteger(uv)
    let between =
      a * c * ExactInteger(yv) - a * d * ExactInteger(yu)
      - b * c * ExactInteger(xv) + b * d * ExactInteger(xu)
    let residual = squares - ExactInteger(2) * (within + between)
    let scaled = (ExactInteger(n) * residual).double / Double(n - 1)
    return scaled.squareRoot() / (sx * su * sx * su).double
  }

  /// The standard error of the difference ÷ the one that independent runs of both scenarios would
  /// have had; `nil` where that is zero.
  public var standardErrorRatio: Double? {
    guard let paired = standardError, let first = first.standardError,
      let second = second.standardError
    else { return nil }
    let independent = (first * first + second * second).squareRoot()
    return independent > 0 ? paired / independent : nil
  }

  public var parts: [Int256] {
    [Int256(Int128(n)), Int256(x), Int256(y), Int256(u), Int256(v)]
      + [xx, xy, xu, xv, yy, yu, yv, uu, uv, vv]
  }

  public init?(parts: [Int256]) {
    guard parts.count == 15, let count = parts[0].int64, let x = parts[1].int128,
      let y = parts[2].int128, let u = parts[3].int128, let v = parts[4].int128
    else { return nil }
    n = Int(count)
    (self.x, self.y, self.u, self.v) = (x, y, u, v)
    (xx, xy, xu, xv) = (parts[5], parts[6], parts[7], parts[8])
    (yy, yu, yv) = (parts[9], parts[10], parts[11])
    (uu, uv, vv) = (parts[12], parts[13], parts[14])
  }
}
