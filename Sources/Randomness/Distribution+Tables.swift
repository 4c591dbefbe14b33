internal import Words

extension Distribution {
  /// One of the values given, each as likely as the others; repeat a value to give it weight.
  public static func empirical(_ values: [Double]) throws(DistributionError) -> Distribution {
    guard !values.isEmpty else {
      throw DistributionError(
        Words(
          "An empirical distribution needs at least one value.",
          german: "Eine empirische Verteilung braucht mindestens einen Wert."))
    }
    for value in values {
      try requireNonNegative(value, Words("An empirical value", german: "Ein empirischer Wert"))
    }
    return Distribution(.empirical(sorted: values.sorted()))
  }

  /// Classes with weights, uniform within a class: n weights between n + 1 rising edges.
  public static func histogram(
    edges: [Double], weights: [Double]
  ) throws(DistributionError) -> Distribution {
    guard edges.count >= 2, edges.count == weights.count + 1 else {
      throw DistributionError(
        Words(
          """
          A histogram needs one more edge than weights, not \(edges.count) edges \
          and \(weights.count) weights.
          """,
          german: """
            Ein Histogramm braucht eine Grenze mehr als Gewichte, nicht \
            \(edges.count) Grenzen und \(weights.count) Gewichte.
            """))
    }
    for edge in edges {
      try requireNonNegative(
        edge, Words("An edge of a histogram", german: "Eine Grenze eines Histogramms"))
    }
    for (left, right) in zip(edges, edges.dropFirst()) where left >= right {
      throw DistributionError(
        Words(
          """
          The edges of a histogram must rise, but \(asWritten: right) follows \
          \(asWritten: left).
          """,
          german: """
            Die Grenzen eines Histogramms müssen steigen, aber auf \
            \(asWritten: left) folgt \(asWritten: right).
            """))
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
      throw DistributionError(
        Words(
          "A mixture needs at least one part.",
          german: "Eine Mischung braucht mindestens einen Teil."))
    }
    let totals = try runningTotals(of: parts.map(\.weight))
    return Distribution(.mixture(.init(cumulative: totals, parts: parts.map(\.distribution))))
  }

  /// Running totals of weights over their sum, ending at exactly 1.
  private static func runningTotals(of weights: [Double]) throws(DistributionError) -> [Double] {
    for weight in weights {
      guard weight >= 0, weight <= 1e15 else {
        throw DistributionError(
          Words(
            "A weight must be from 0 to 1e15, not \(asWritten: weight).",
            german: "Ein Gewicht liegt von 0 bis 1e15, \(asWritten: weight) nicht."))
      }
    }
    let sum = weights.reduce(0, +)
    guard sum > 0 else {
      throw DistributionError(
        Words(
          "At least one weight must be above 0.",
          german: "Mindestens ein Gewicht muss über 0 liegen."))
    }
    var total = 0.0
    return weights.map { weight in
      total += weight
      return total / sum
    }
  }
}
