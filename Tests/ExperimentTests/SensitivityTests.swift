import Randomness
import Statistics
import Study
import TestSupport
import Testing

@testable import Experiment

/// Sensitivity against models whose answers are known.
struct SensitivityTests {
  /// y = 4 a + 2 b + c + 0 d over the unit cube.
  private static let weights = [4.0, 2, 1, 0]

  private func linear(_ point: [Double]) -> Double {
    zip(Self.weights, point).reduce(0) { $0 + $1.0 * $1.1 }
  }

  @Test func `a Latin hypercube takes every part of every coordinate once`() {
    let design = LatinHypercube(points: 50, dimensions: 3, StreamKey(seed: 1, replication: 0))
    for dimension in 0..<3 {
      let parts = design.points.map { Int($0[dimension] * 50) }
      #expect(parts.sorted() == Array(0..<50) && parts != Array(0..<50))
    }
    let more = LatinHypercube(points: 50, dimensions: 4, StreamKey(seed: 1, replication: 0))
    #expect(more.points.map { Array($0.prefix(3)) } == design.points)
  }

  @Test func `Morris effects of a linear model are its weights, without spread`() {
    let design = MorrisDesign(dimensions: 4, trajectories: 6, levels: 4, seed: 3)
    #expect(design.points.count == 30)
    #expect(design.points.joined().allSatisfy { (-1e-12...1 + 1e-12).contains($0) })
    let effects = design.effects(design.points.map(linear), confidence: 0.95)
    for (effect, weight) in zip(effects, Self.weights) {
      #expect(abs(effect.mean - weight) < 1e-9 && abs(effect.size.mean - weight) < 1e-9)
      #expect(effect.spread < 1e-9)
    }
  }

  @Test func `Morris effects show what interacts`() {
    let design = MorrisDesign(dimensions: 3, trajectories: 40, levels: 4, seed: 3)
    let effects = design.effects(
      design.points.map { $0[0] * $0[1] + $0[2] }, confidence: 0.95)
    #expect(effects[0].spread > 0.1 && effects[1].spread > 0.1 && effects[2].spread < 1e-9)
    // The mean of b over the grid's levels is ½.
    #expect(abs(effects[0].size.mean - 0.5) < 3 * (effects[0].size.halfWidth ?? 0))
  }

  @Test func `Sobol indices of a linear model are its squared weights`() throws {
    let design = SobolDesign(dimensions: 4, points: 2_000, seed: 1)
    #expect(design.points.count == 12_000)
    let indices = try #require(
      design.indices(design.points.map(linear), confidence: 0.95, resamples: 200))
    for (number, weight) in Self.weights.enumerated() {
      let expected = weight * weight / 21
      #expect(abs(indices.first[number].value - expected) < 0.03)
      #expect(abs(indices.total[number].value - expected) < 0.03)
      #expect(indices.total[number].lower <= expected && expected <= indices.total[number].upper)
    }
    // Each weight contributes weight² ÷ 12 to the variance.
    #expect(abs(indices.deviation * indices.deviation - 21 / 12.0) < 0.05)
  }

  @Test func `Sobol indices of the Ishigami function are the published ones`() throws {
    // T. Ishigami, T. Homma (1990), a = 7, b = 0.1: A. Saltelli et al., Sensitivity Analysis (2000).
    let design = SobolDesign(dimensions: 3, points: 8_000, seed: 2)
    let values = design.points.map { point in
      let x = point.map { (2 * $0 - 1) * Double.pi }
      let b = sine(x[1])
      return sine(x[0]) + 7 * b * b + 0.1 * x[2] * x[2] * x[2] * x[2] * sine(x[0])
    }
    let indices = try #require(design.indices(values, confidence: 0.95, resamples: 200))
    let known = [(0.3139, 0.5576), (0.4424, 0.4424), (0, 0.2437)]
    for (number, (first, total)) in known.enumerated() {
      #expect(abs(indices.first[number].value - first) < 0.03, "\(indices.first[number])")
      #expect(abs(indices.total[number].value - total) < 0.03, "\(indices.total[number])")
      #expect(
        indices.first[number].lower < first + 0.005 && first - 0.005 < indices.first[number].upper)
      #expect(
        indices.total[number].lower < total + 0.005 && total - 0.005 < indices.total[number].upper)
    }
    #expect(abs(indices.deviation - 3.7208) < 0.05)
  }

  @Test func `a figure that does not vary has no indices`() {
    let design = SobolDesign(dimensions: 2, points: 8, seed: 1)
    #expect(design.indices(design.points.map { _ in 3 }, confidence: 0.95) == nil)
  }

  @Test(arguments: [
    Uncertain.Law.uniform(from: 2, to: 6), .triangular(from: 1, likely: 2, to: 5),
    .triangular(from: 1, likely: 1, to: 5),
    .normal(mean: 3, deviation: 1, from: 2, to: 6),
  ])
  func `laws run from one end to the other and have their means`(law: Uncertain.Law) {
    let grid = (0...2_000).map { law.quantile(Double($0) / 2_000) }
    #expect(grid.first == law.range.lowerBound && grid.last == law.range.upperBound)
    #expect(zip(grid, grid.dropFirst()).allSatisfy { $0 < $1 })
    let mean = (0..<2_000).reduce(0) { $0 + law.quantile((Double($1) + 0.5) / 2_000) } / 2_000
    let expected =
      switch law {
      case .uniform(let from, let to): (from + to) / 2
      case .triangular(let from, let likely, let to): (from + likely + to) / 3
      // φ(−1) − φ(3) over Φ(3) − Φ(−1), by tables.
      case .normal(let mean, _, _, _): mean + (0.241971 - 0.004432) / (0.998650 - 0.158655)
      }
    #expect(abs(mean - expected) < 2e-4)
  }

  /// The Taylor series, after folding to −π/2…π/2.
  private func sine(_ x: Double) -> Double {
    let folded = x > Double.pi / 2 ? Double.pi - x : x < -Double.pi / 2 ? -Double.pi - x : x
    var (term, sum) = (folded, folded)
    for n in 1...12 {
      term *= -folded * folded / Double((2 * n) * (2 * n + 1))
      sum += term
    }
    return sum
  }
}

/// The parts of a figure's variance.
struct InputUncertaintyTests {
  @Test func `variance within and between draws is that of the analysis of variance`() throws {
    // Draws 1, 2 and 6 on average; within each ± 1.
    let groups: [[Fraction]] = [[0, 2], [1, 3], [5, 7]].map { group in
      group.map { Fraction(numerator: $0, denominator: 1) }
    }
    let residuals = try #require(InputUncertainty.Residual.of(groups, divisor: 1))
    let found = try #require(InputUncertainty(residuals, confidence: 0.95))
    #expect(abs(found.simulation.mean - 3) < 1e-12)
    // Within 2, between 2 · 14 ÷ 2 = 14: the inputs' part is (14 − 2) ÷ 2.
    #expect(abs(found.inputDeviation * found.inputDeviation - 6) < 1e-12)
    #expect(abs(found.inputShare - 0.75) < 1e-12)
    let t3 = studentCriticalValue(degreesOfFreedom: 3)
    let t2 = studentCriticalValue(degreesOfFreedom: 2)
    #expect(abs((found.simulation.halfWidth ?? 0) - t3 * (2 / 6.0).squareRoot()) < 1e-12)
    #expect(abs(found.halfWidth - t2 * (6 + 14 / 6.0).squareRoot()) < 1e-12)
  }

  @Test func `what inputs change in both scenarios alike is not in the difference`() throws {
    let before: [[Fraction]] = [[0, 2], [1, 3], [5, 7]].map { group in
      group.map { Fraction(numerator: $0, denominator: 1) }
    }
    let after = before.map { group in
      group.map { Fraction(numerator: $0.numerator + 4, denominator: 1) }
    }
    let difference = InputUncertainty.Residual.difference(
      try #require(InputUncertainty.Residual.of(before, divisor: 1)),
      try #require(InputUncertainty.Residual.of(after, divisor: 1)))
    let found = try #require(InputUncertainty(difference, confidence: 0.95))
    #expect(abs(found.simulation.mean - 4) < 1e-12)
    #expect(found.halfWidth < 1e-6 && found.inputDeviation < 1e-6)
  }
}

/// Whether the wider interval holds an office whose inputs are like the draws.
@Suite(.enabled(if: isOptimised, "simulates too much for a debug build"))
struct InputUncertaintyStatisticalTests {
  @Test func `the interval with inputs holds another draw's figure, the simulation's does not`()
    throws
  {
    let experiments = 4_000
    var (wide, narrow) = (0, 0)
    for experiment in 0..<experiments {
      var stream = StreamKey(seed: 5, replication: experiment).stream(1)
      func draw() -> Double { 500 + 40 * stream.normal() }
      let groups = (0..<20).map { _ -> [Fraction] in
        let mean = draw()
        return (0..<4).map { _ in
          Fraction(numerator: Int64((mean + 20 * stream.normal()).rounded()), denominator: 1)
        }
      }
      let residuals = try #require(InputUncertainty.Residual.of(groups, divisor: 1))
      let found = try #require(InputUncertainty(residuals, confidence: 0.95))
      let other = draw()
      if abs(other - found.simulation.mean) <= found.halfWidth { wide += 1 }
      if abs(other - found.simulation.mean) <= found.simulation.halfWidth ?? 0 { narrow += 1 }
    }
    #expect((0.93...0.965).contains(Double(wide) / Double(experiments)), "\(wide)")
    #expect(Double(narrow) / Double(experiments) < 0.3)
  }
}
