import Testing

@testable import Statistics

/// Adjusted figures against least squares on the replications one by one.
@Suite struct ControlVariateTests {
  private struct Sample {
    var c, x, y, u, v: [Int64]

    /// Replications in which everything goes with the count, more or less.
    init(_ replications: Int, seed: UInt64) {
      var random = SplitMix64(seed: seed)
      (c, x, y, u, v) = ([], [], [], [], [])
      for _ in 0..<replications {
        let count = 1000 + Int64.random(in: -60...60, using: &random)
        c.append(count)
        x.append(3 * count + Int64.random(in: -40...40, using: &random))
        y.append(2 * count - 900 + Int64.random(in: -50...50, using: &random))
        u.append(3 * count + Int64.random(in: -30...30, using: &random))
        v.append(count + Int64.random(in: -50...50, using: &random))
      }
    }

    func product(_ a: [Int64]) -> Int256 {
      zip(a, c).reduce(into: Int256.zero) { $0.addProduct($1.0, $1.1) }
    }

    var control: ControlVariate? {
      ControlVariate(
        replications: c.count, total: c.reduce(0) { $0 + Int128($1) }, square: product(c),
        expected: 1010)
    }
  }

  /// Adjusts values that need not be integers, the textbook's way.
  private func plain(_ values: [Double], _ counts: [Int64]) -> (mean: Double, error: Double) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let middle = counts.reduce(0) { $0 + Double($1) } / n
    let spread = counts.reduce(0) { $0 + (Double($1) - middle) * (Double($1) - middle) }
    let slope =
      zip(values, counts).reduce(0) { $0 + ($1.0 - mean) * (Double($1.1) - middle) } / spread
    let squares = zip(values, counts).reduce(0.0) { sum, pair in
      let residual = pair.0 - mean - slope * (Double(pair.1) - middle)
      return sum + residual * residual
    }
    let away = middle - 1010
    let error = (squares / (n - 2) * (1 / n + away * away / spread)).squareRoot()
    return (mean - slope * away, error)
  }

  private func check(_ found: AdjustedFigure?, _ mean: Double, _ error: Double) throws {
    let found = try #require(found)
    #expect((found.mean - mean).magnitude <= 1e-10 * mean.magnitude)
    #expect((found.standardError - error).magnitude <= 1e-8 * error)
  }

  @Test(arguments: [3, 10, 100])
  func `totals and their differences are those of least squares`(replications: Int) throws {
    let sample = Sample(replications, seed: 1)
    let control = try #require(sample.control)
    var total = PairSums()
    var paired = PairedSums()
    for (y, v) in zip(sample.y, sample.v) {
      total.add(y)
      paired.add(y, v)
    }
    let ofTotal = plain(sample.y.map(Double.init), sample.c)
    try check(control.adjust(total, product: sample.product(sample.y)), ofTotal.mean, ofTotal.error)
    let differences = zip(sample.v, sample.y).map { $0 - $1 }
    let ofPair = plain(differences.map(Double.init), sample.c)
    try check(
      control.adjust(paired, product: sample.product(differences)), ofPair.mean, ofPair.error)
  }

  @Test(arguments: [10, 100])
  func `ratios and their differences follow from adjusted totals`(replications: Int) throws {
    let sample = Sample(replications, seed: 2)
    let control = try #require(sample.control)
    func mean(_ values: [Int64]) -> Double { plain(values.map(Double.init), sample.c).mean }
    func share(_ y: [Int64], _ x: [Int64]) -> (ratio: Double, residuals: [Double]) {
      let ratio = mean(y) / mean(x)
      return (ratio, zip(y, x).map { (Double($0) - ratio * Double($1)) / mean(x) })
    }
    var single = RatioSums()
    var paired = PairedRatioSums()
    for index in 0..<replications {
      single.add(sample.y[index], over: sample.x[index])
      paired.add(
        sample.y[index], over: sample.x[index], sample.v[index], over: sample.u[index])
    }
    let (before, after) = (share(sample.y, sample.x), share(sample.v, sample.u))
    try check(
      control.adjust(single, x: sample.product(sample.x), y: sample.product(sample.y)),
      before.ratio, plain(before.residuals, sample.c).error)
    let differences = zip(after.residuals, before.residuals).map { $0 - $1 }
    try check(
      control.adjust(
        paired, x: sample.product(sample.x), y: sample.product(sample.y),
        u: sample.product(sample.u), v: sample.product(sample.v)),
      after.ratio - before.ratio, plain(differences, sample.c).error)
  }

  @Test func `scenarios with the same totals differ by exactly nothing`() throws {
    for seed: UInt64 in 1...50 {
      let sample = Sample(20, seed: seed)
      let control = try #require(sample.control)
      var paired = PairedRatioSums()
      for (y, x) in zip(sample.y, sample.x) { paired.add(y, over: x, y, over: x) }
      let (x, y) = (sample.product(sample.x), sample.product(sample.y))
      let found = try #require(control.adjust(paired, x: x, y: y, u: x, v: y))
      #expect(found.mean == 0)
      #expect(found.standardError == 0)
      #expect(found.significance == 1)
    }
  }

  @Test func `what goes with the count exactly is known exactly`() throws {
    let sample = Sample(5, seed: 3)
    let control = try #require(sample.control)
    var sums = PairSums()
    for count in sample.c { sums.add(7 * count) }
    let found = control.adjust(sums, product: sample.product(sample.c.map { 7 * $0 }))
    #expect((found.mean - 7070).magnitude < 1e-9)
    #expect(found.standardError == 0)
  }

  @Test func `a count that says nothing adjusts nothing`() {
    #expect(
      ControlVariate(replications: 4, total: 40, square: Int256(400), expected: 10) == nil)
    #expect(ControlVariate(replications: 2, total: 3, square: Int256(5), expected: 1) == nil)
    #expect(ControlVariate(replications: 3, total: 6, square: Int256(14), expected: 1) != nil)
  }
}
