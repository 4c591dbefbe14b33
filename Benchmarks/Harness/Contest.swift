/// Our program beside a reference program, run in turn.
struct Contest {
  var title: String
  var ours: Player
  var reference: Player
  /// Both draw from the same random bits, so figures of one name must be nearly the same.
  var sharesRandomBits: Bool
  /// The least ratio of our speed to the reference's that we want.
  var target: Double

  /// A run of each program, under one seed.
  struct Round {
    var ours: Run
    var reference: Run
    /// Our speed as a multiple of the reference's.
    var ratio: Double { ours.speed / reference.speed }
  }

  /// Plays `count` rounds; who begins changes from round to round.
  func play(rounds count: Int) throws -> Report {
    let rounds = try (1...count).map { seed in
      guard seed.isMultiple(of: 2) else {
        return Round(ours: try ours.play(seed: seed), reference: try reference.play(seed: seed))
      }
      let reference = try reference.play(seed: seed)
      return Round(ours: try ours.play(seed: seed), reference: reference)
    }
    return Report(contest: self, rounds: rounds)
  }
}
