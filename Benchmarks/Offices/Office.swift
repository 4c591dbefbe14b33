/// Scenario files that the whole engine simulates, with all of its statistics.
enum Office: String, CaseIterable {
  case erlangA = "erlang-a"
  case bergstrasse

  var title: String {
    switch self {
    case .erlangA: "M/M/100+M as a scenario file"
    case .bergstrasse: "an office with five channels for a year"
    }
  }

  /// The scenario file, from the top of the project.
  var file: String {
    switch self {
    case .erlangA: "scenarios/textbook/erlang-a.jsonc"
    case .bergstrasse: "scenarios/bergstrasse/baseline.jsonc"
    }
  }

  /// The replications of one run: half a second and more, so that start-up does not matter.
  var replications: Int {
    switch self {
    case .erlangA: 2
    case .bergstrasse: 20
    }
  }

  var expectations: [Expectation] {
    switch self {
    case .erlangA:
      // As for w2, with a mean service of 60 seconds.
      [
        Expectation(name: "P(abandon)", norm: .theory(0.0669819, spread: 0.00084)),
        Expectation(name: "mean wait, s", norm: .theory(4.018914, spread: 0.0504)),
      ]
    case .bergstrasse:
      // Telephones of Jobcenters in 2012/13: 51 to 87 % (internal audit of the Federal Employment
      // Agency, reported by hartziv.org on 28 November 2013).
      [Expectation(name: "reachability", norm: .within(0.51...0.87))]
    }
  }

  /// The least speed that we want, as a multiple of w2 in C.
  var target: Double {
    switch self {
    case .erlangA: 0.3
    case .bergstrasse: 0.2
    }
  }
}
