/// A program that simulates, and what must come of it.
struct Player {
  /// The program for a run with the given seed; it prints lines of a name, a tab and a number.
  var command: (_ seed: Int) -> Command
  /// The customers of one run; nil if they are the figure "contacts" that the program prints.
  var customers: Int?
  var expectations: [Expectation]

  /// Runs the program once.
  func play(seed: Int) throws -> Run {
    let outcome = try command(seed).run()
    var figures: [String: Double] = [:]
    for line in outcome.output.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      if fields.count == 2 { figures[String(fields[0])] = Double(fields[1]) }
    }
    return Run(
      figures: figures, customers: customers.map(Double.init) ?? figures["contacts"] ?? .nan,
      seconds: outcome.seconds)
  }
}

/// What a program printed in one run, how many customers it simulated, and the processor time that
/// it took.
struct Run {
  var figures: [String: Double]
  var customers: Double
  var seconds: Double

  /// Customers per second.
  var speed: Double { customers / seconds }
}

/// What a figure has to be.
struct Expectation {
  enum Norm {
    /// A theoretical value, and the standard deviation of the figure from one run to another.
    case theory(Double, spread: Double)
    /// What is plausible where no theory holds.
    case within(ClosedRange<Double>)
  }

  var name: String
  var norm: Norm

  /// Where the mean over `runs` has to be: within four standard errors of theory.
  func range(runs: Int) -> ClosedRange<Double> {
    switch norm {
    case .theory(let value, let spread):
      let tolerance = 4 * spread / Double(runs).squareRoot()
      return (value - tolerance)...(value + tolerance)
    case .within(let range):
      return range
    }
  }
}
