/// Our program beside a reference program, on one workload, run in turn.
struct Contest {
  var title: String
  /// The customers that each program simulates in one run.
  var customers: Int
  var expectations: [Expectation]
  /// The least ratio of our speed to the reference's that we want.
  var target: Double
  /// The programs for a run with the given seed.
  ///
  /// Each prints lines of a name, a tab and a number.
  var ours: (_ seed: Int) -> Command
  var reference: (_ seed: Int) -> Command

  /// What two programs printed and took in one round, under one seed.
  struct Round {
    var ours: Command.Outcome
    var reference: Command.Outcome
    /// Our speed as a multiple of the reference's.
    var ratio: Double { reference.seconds / ours.seconds }
  }

  /// Plays `count` rounds; who begins changes from round to round.
  func play(rounds count: Int) throws -> Report {
    let rounds = try (1...count).map { seed in
      guard seed.isMultiple(of: 2) else {
        return Round(ours: try ours(seed).run(), reference: try reference(seed).run())
      }
      let reference = try reference(seed).run()
      return Round(ours: try ours(seed).run(), reference: reference)
    }
    return Report(contest: self, rounds: rounds)
  }
}

/// A figure that theory knows.
struct Expectation {
  var name: String
  var theory: Double
  /// The standard deviation of the figure from one run of the workload to another.
  var spread: Double

  /// How far the mean over `runs` may be from theory: four standard errors.
  func tolerance(runs: Int) -> Double { 4 * spread / Double(runs).squareRoot() }
}
