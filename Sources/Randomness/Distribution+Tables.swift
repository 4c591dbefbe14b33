extension Distribution {
  /// One of the values given, each as likely as the others; repeat a value to give it weight.
  public static func empirical(_ values: [Double]) throws(DistributionError) -> Distribution {
    guard !values.isEmpty else {
      throw DistributionError("An empirical distribution needs at least one value.")
    }
    for value in values {
      try requireNonNegative(value, "An empirical value")
    }
    return Distribution(.empirical(sorted: values.sorted()))
  }

  /// Classes with weights, uniform within a class: n weights between n + 1 rising edges.
  public static func histogram(
    edges: [Double], weights: [Double]
  ) throws(DistributionError) -> Distribution {
    guard edges.count >= 2, edges.count == weights.count + 1 else {
      throw DistributionError(
        "A histogram needs one more edge than weights, not \(edges.count) edges and "
          + "\(weights.count) weights.")
    }
    for edge in edges {
      try requireNonNegative(edge, "An edge of a histogram")
    }
    for (left, right) in zip(edges, edges.dropFirst()) where left >= right {
      throw DistributionError("The edges of a histogram must rise, but \(right) follows \(left).")
    }
    return Distribution(.histogram(.init(edges: edges, cumulative: try runningTotals(of: weights))))
  }

  /// First one of the parts, in proportion to the weights, then a sample of that part.
  ///
  /// A mixture of exponentials is a hyperexponential; a part `never` is the share of those
  /// who wait for ever.
  public static func mixture(
    _ parts: [(weight: Double, distribution: Distribution)]
  ) throws(DistributionError) -> Distribution {
    guard !parts.isEmpty else {
      throw DistributionError("A mixture needs at least one part.")
    }
    let totals = try runningTotals(of: parts.map(\.weight))
    return Distribution(.mixture(.init(cumulative: totals, parts: parts.map(\.distribution))))
  }

  /// Running totals of weights over their sum, ending at exactly 1.
  private static func runningTotals(of weights: [Double]) throws(DistributionError) -> [Double] {
    for weight in weights {
      guard weight >= 0, weight <= 1e15 else {
        throw DistributionError("A weight must be from 0 to 1e15, not \(weight).")
      }
    }
    let sum = weights.reduce(0, +)
    guard sum > 0 else {
      throw DistributionError("At least one weight must be above 0.")
    }
    var total = 0.0
    return weights.map { weight in
      total += weight
      return total / sum
    }
  }
}
