/// The p-values of one family of tests, adjusted so that all may be read together.
///
/// Rejecting what is adjusted to at most α rejects any true hypothesis at all with a probability of
/// at most α, however the tests depend on each other.
///
/// Source: S. Holm, A simple sequentially rejective multiple test procedure, Scand. J. Statist. 6
/// (1979), 65–70.
public func holmAdjusted(_ values: [Double]) -> [Double] {
  precondition(values.allSatisfy { (0...1).contains($0) }, "a p-value is a probability")
  var adjusted = values
  var largest = 0.0
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  for (position, index) in order.enumerated() {
    largest = max(largest, min(1, Double(values.count - position) * values[index]))
    adjusted[index] = largest
  }
  return adjusted
}

extension ReplicationSums {
  /// How probable so large a figure would be if the true one were zero, by Student's t on both
  /// sides; `nil` where there is no standard error.
  ///
  /// A figure that is the same in every replication is certain: 0, or 1 if it is zero.
  public var significance: Double? {
    guard let mean, let standardError else { return nil }
    guard standardError > 0 else { return mean == 0 ? 1 : 0 }
    let tail = studentTail(
      mean.magnitude / standardError, degreesOfFreedom: replications - 1)
    return min(1, 2 * tail)
  }
}
