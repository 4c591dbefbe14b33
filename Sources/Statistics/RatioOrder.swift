/// How one scenario's figure compares with the baseline's in the same replication.
public enum FigureOrder: Sendable {
  case less, equal, greater
}

/// Compares `y1`/`x1` with `y2`/`x2` exactly, by cross multiplication; `nil` if either has no value.
///
/// Quotients in floating point may differ in the last bit where the fractions are equal, and a
/// share of replications that are *equal* would be at the mercy of rounding.
@inlinable
public func compareRatios(
  _ y1: Int64, over x1: Int64, with y2: Int64, over x2: Int64
) -> FigureOrder? {
  guard x1 != 0, x2 != 0 else { return nil }
  let left = Int128(y1) * Int128(x2)
  let right = Int128(y2) * Int128(x1)
  guard left != right else { return .equal }
  return (left < right) == ((x1 < 0) == (x2 < 0)) ? .less : .greater
}

/// In how many replications a figure came out less, equal or greater.
public struct OrderCounts: BitwiseCopyable, Equatable, Sendable {
  /// Replications in which the figure was less than the baseline's.
  public private(set) var less = 0
  /// Replications in which both figures were the same.
  public private(set) var equal = 0
  /// Replications in which the figure was greater than the baseline's.
  public private(set) var greater = 0

  /// No replications.
  public init() {}

  /// Counts that were stored.
  public init(less: Int, equal: Int, greater: Int) {
    self.less = less
    self.equal = equal
    self.greater = greater
  }

  /// Counts one replication in.
  public mutating func add(_ order: FigureOrder) {
    switch order {
    case .less: less += 1
    case .equal: equal += 1
    case .greater: greater += 1
    }
  }

  /// Counts all replications of `other` in.
  public mutating func merge(_ other: OrderCounts) {
    less += other.less
    equal += other.equal
    greater += other.greater
  }

  /// The number of replications.
  public var replications: Int { less + equal + greater }

  /// The share of replications in that order with its Wilson interval; `nil` without replications.
  public func share(_ order: FigureOrder, confidence: Double = 0.95) -> Proportion? {
    let successes =
      switch order {
      case .less: less
      case .equal: equal
      case .greater: greater
      }
    return wilson(successes: successes, of: replications, confidence: confidence)
  }
}
