/// The outcome of a contest, and its verdict.
struct Report: CustomStringConvertible {
  let contest: Contest
  let rounds: [Contest.Round]

  var ratio: Double { rounds.map(\.ratio).median }
  var isFastEnough: Bool { ratio >= contest.target }

  /// Both programs must meet theory, and each other: they draw from the same random bits.
  ///
  /// A wrong reference is no measure either.
  var isRight: Bool {
    contest.expectations.allSatisfy { expected in
      let (ours, theirs) = (mean(of: expected.name, ours), mean(of: expected.name, reference))
      let tolerance = expected.tolerance(runs: rounds.count)
      return abs(ours - expected.theory) <= tolerance && abs(theirs - expected.theory) <= tolerance
        && abs(ours - theirs) <= 0.02 * expected.theory
    }
  }

  var description: String {
    var lines = [contest.title]
    lines.append(row("", "theory", "Swift", "C", "tolerance"))
    for expected in contest.expectations {
      lines.append(
        row(
          expected.name, expected.theory.text(5), mean(of: expected.name, ours).text(5),
          mean(of: expected.name, reference).text(5),
          expected.tolerance(runs: rounds.count).text(5)))
    }
    lines.append(row("million customers/s", "", speed(ours), speed(reference), ""))
    let ratios = rounds.map(\.ratio)
    lines.append(
      "  speed as a multiple of C: \(ratio.text(2)), "
        + "\((ratios.min() ?? 0).text(2)) to \((ratios.max() ?? 0).text(2)) "
        + "in \(rounds.count) rounds; target \(contest.target.text(2)) "
        + (isFastEnough ? "met" : "MISSED"))
    if !isRight {
      lines.append("  a RESULT IS WRONG: outside the tolerance of theory, or more than 2 % apart")
    }
    return lines.joined(separator: "\n")
  }

  private typealias Side = (Contest.Round) -> Command.Outcome
  private var ours: Side { \.ours }
  private var reference: Side { \.reference }

  /// Not a number when a program did not print the figure; nothing is within a tolerance of that.
  private func mean(of name: String, _ side: Side) -> Double {
    let figures = rounds.map { round -> Double in
      for line in side(round).output.split(separator: "\n") {
        let fields = line.split(separator: "\t")
        if fields.count == 2, fields[0] == name { return Double(fields[1]) ?? .nan }
      }
      return .nan
    }
    return figures.reduce(0, +) / Double(figures.count)
  }

  private func speed(_ side: Side) -> String {
    (Double(contest.customers) / rounds.map { side($0).seconds }.median * 1e-6).text(2)
  }

  private func row(_ name: String, _ columns: String...) -> String {
    "  " + name.padded(to: 20, right: false)
      + columns.map { $0.padded(to: 12, right: true) }.joined()
  }
}

extension [Double] {
  /// - Precondition: There is an element.
  fileprivate var median: Double {
    let ordered = sorted()
    return (ordered[(count - 1) / 2] + ordered[count / 2]) / 2
  }
}

extension Double {
  /// The number with `digits` decimals.
  fileprivate func text(_ digits: Int) -> String {
    guard isFinite else { return "none" }
    let unit = (0..<digits).reduce(1) { power, _ in power * 10 }
    let scaled = Int((magnitude * Double(unit)).rounded())
    let fraction = String(scaled % unit).padded(to: digits, right: true, with: "0")
    return (self < 0 ? "-" : "") + "\(scaled / unit).\(fraction)"
  }
}

extension String {
  fileprivate func padded(to width: Int, right: Bool, with filler: Character = " ") -> String {
    let padding = String(repeating: filler, count: Swift.max(0, width - count))
    return right ? padding + self : self + padding
  }
}
