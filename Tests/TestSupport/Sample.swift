package import Testing

/// What replications gave for one figure.
package struct Sample {
  package let values: [Double]

  package init(_ values: [Double]) {
    precondition(values.count > 1, "one replication says nothing about its error")
    self.values = values
  }

  package var mean: Double { values.reduce(0, +) / Double(values.count) }

  package var standardError: Double {
    let mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1) / Double(values.count)).squareRoot()
  }

  /// Expects the mean within 4 standard errors of `expected`, and these below a part of it: a test
  /// that can be neither flaky nor vague.
  package func expect(
    _ expected: Double, within part: Double = 0.05, _ what: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let band = 4 * standardError
    #expect(
      band < part * abs(expected), "\(what): ±\(band) is vague for \(expected)",
      sourceLocation: sourceLocation)
    #expect(
      abs(mean - expected) < band, "\(what): \(mean) ± \(band), not \(expected)",
      sourceLocation: sourceLocation)
  }
}
