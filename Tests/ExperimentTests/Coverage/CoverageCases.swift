import Randomness

// Replications of made-up offices with a gamma busy factor G of mean 1 that both scenarios share,
// as the day factors of a scenario file are shared.
extension CoverageCase {
  static let all = wellBehaved + skewed

  private static let wellBehaved: [CoverageCase] = [
    CoverageCase(name: "contacts, Poisson about 300 G, G of CV 0.1", kind: .mean, truth: 300) {
      var draw = Draw("contacts", $0, $1)
      return Pair(y: draw.poisson(300 * draw.busy(cv: 0.1)))
    },
    CoverageCase(name: "few contacts, Poisson about 5", kind: .mean, truth: 5) {
      var draw = Draw("few contacts", $0, $1)
      return Pair(y: draw.poisson(5))
    },
    CoverageCase(
      name: "hours of work, 40 lognormal tasks of CV 1", kind: .mean, truth: 40 * 600_000_000
    ) {
      var draw = Draw("hours", $0, $1)
      return Pair(
        y: (0..<40).reduce(0) { sum, _ in sum + draw.lognormal(mean: 600_000_000, cv: 1) })
    },
    CoverageCase(name: "share answered, binomial 0.8 of Poisson 50 G", kind: .ratio, truth: 0.8) {
      var draw = Draw("answered", $0, $1)
      let offered = draw.poisson(50 * draw.busy(cv: 0.2))
      return Pair(y: draw.binomial(offered, 0.8), x: offered)
    },
    CoverageCase(
      name: "share lost, which grows with G²: 30 G² of 300 G", kind: .ratio, truth: 0.1 * 1.04
    ) {
      var draw = Draw("lost", $0, $1)
      let busy = draw.busy(cv: 0.2)
      return Pair(y: draw.poisson(30 * busy * busy), x: draw.poisson(300 * busy))
    },
    CoverageCase(name: "contacts, 300 G and 330 G", kind: .difference, truth: 30) {
      var draw = Draw("more contacts", $0, $1)
      let busy = draw.busy(cv: 0.2)
      let before = draw.poisson(300 * busy)
      return Pair(y: before, v: before + draw.poisson(30 * busy))
    },
    CoverageCase(name: "backlog, 40 G² and 30 G²", kind: .difference, truth: -10 * 1.04) {
      var draw = Draw("backlog", $0, $1)
      let busy = draw.busy(cv: 0.2)
      return Pair(y: draw.poisson(40 * busy * busy), v: draw.poisson(30 * busy * busy))
    },
    CoverageCase(
      name: "share answered, 0.8 and 0.85 of the same calls", kind: .differenceOfRatios,
      truth: 0.05
    ) {
      var draw = Draw("better answered", $0, $1)
      let offered = draw.poisson(50 * draw.busy(cv: 0.2))
      let before = draw.binomial(offered, 0.8)
      let after = before + draw.binomial(offered - before, 0.25)
      return Pair(y: before, x: offered, v: after, u: offered)
    },
    CoverageCase(
      name: "share lost, 60 G and 30 G² of 300 G", kind: .differenceOfRatios,
      truth: 0.1 * 1.04 - 0.2
    ) {
      var draw = Draw("lost less", $0, $1)
      let busy = draw.busy(cv: 0.2)
      let offered = draw.poisson(300 * busy)
      return Pair(
        y: draw.poisson(60 * busy), x: offered, v: draw.poisson(30 * busy * busy), u: offered)
    },
  ]

  /// Replications that a planner hardly meets, to show where the intervals end.
  private static let skewed: [CoverageCase] = [
    CoverageCase(
      name: "exponential replications", kind: .mean, truth: 1_000_000, isWellBehaved: false
    ) {
      var draw = Draw("exponential", $0, $1)
      return Pair(y: Int64((draw.stream.exponential() * 1_000_000).rounded()))
    },
    CoverageCase(
      name: "share lost, 30 G² of 300 G, G of CV 0.5", kind: .ratio, truth: 0.1 * 1.25,
      isWellBehaved: false
    ) {
      var draw = Draw("lost in a storm", $0, $1)
      let busy = draw.busy(cv: 0.5)
      return Pair(y: draw.poisson(30 * busy * busy), x: draw.poisson(300 * busy))
    },
  ]
}

/// The chance of one replication.
private struct Draw {
  var stream: RandomStream

  init(_ name: String, _ meta: Int, _ replication: Int) {
    stream = StreamKey(seed: 4_000, replication: replication).child(named: name)
      .child(UInt64(meta)).stream(1)
  }

  /// A gamma factor of mean 1.
  mutating func busy(cv: Double) -> Double {
    let shape = 1 / (cv * cv)
    return stream.gamma(shape: shape) / shape
  }

  mutating func poisson(_ mean: Double) -> Int64 {
    Int64(poissonQuantile(mean: mean, u: stream.uniform()))
  }

  mutating func binomial(_ trials: Int64, _ probability: Double) -> Int64 {
    (0..<trials).reduce(0) { sum, _ in sum + (stream.uniform() < probability ? 1 : 0) }
  }

  mutating func lognormal(mean: Double, cv: Double) -> Int64 {
    let variance = Elementary.log(1 + cv * cv)
    let normal = stream.normal()
    return Int64(
      (mean * Elementary.exp(variance.squareRoot() * normal - variance / 2)).rounded())
  }
}
