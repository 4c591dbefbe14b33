/// The index that a uniform number picks in proportion to weights, given their running totals.
///
/// Inversion, and not an alias table, so that a changed weight moves as few picks as possible:
/// with [0.3, 1.0] become [0.5, 1.0] only the uniforms between the two change their index. An
/// index of weight 0 is never picked.
/// - Precondition: `cumulative` never falls and ends above 0; 0 < `uniform` < 1.
/// - Complexity: O(log n) comparisons; for up to 16 weights n of them without a branch.
@inlinable
public func pick<Totals: RandomAccessCollection>(
  _ uniform: Double, from cumulative: Totals
) -> Int where Totals.Element == Double {
  let count = cumulative.count
  guard let total = cumulative.last, total > 0, uniform < 1 else {
    preconditionFailure("A pick needs running totals that end above 0, and a uniform below 1.")
  }
  let point = uniform * total
  if count <= 16 {
    return cumulative.reduce(0) { $0 &+ ($1 <= point ? 1 : 0) }
  }
  var low = 0
  var high = count
  while low < high {
    let middle = (low &+ high) / 2
    if cumulative[cumulative.index(cumulative.startIndex, offsetBy: middle)] <= point {
      low = middle &+ 1
    } else {
      high = middle
    }
  }
  return low
}
