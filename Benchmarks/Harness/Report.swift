/// The outcome of a contest, and its verdict.
struct Report: CustomStringConvertible {
  let contest: Contest
  let rounds: [Contest.Round]

  var ratio: Double { rounds.map(\.ratio).median }
  var isFastEnough: Bool { ratio >= contest.target }

  /// Both programs must meet what is expected of them: a wrong reference is no measure either.
  var isRight: Bool {
    let sides = [(contest.ours, ours), (contest.reference, reference)]
    return isAgreed
      && sides.allSatisfy { player, side in
        player.expectations.allSatisfy {
          $0.range(runs: rounds.count).contains(mean(of: $0.name, side))
        }
      }
  }

  /// Programs that draw from the same random bits are 2 % apart at most.
  private var isAgreed: Bool {
    !contest.sharesRandomBits
      || contest.ours.expectations.allSatisfy { expected in
        let theirs = mean(of: expected.name, reference)
        return abs(mean(of: expected.name, ours) - theirs) <= 0.02 * abs(theirs)
      }
  }

  var description: String {
    var lines = [contest.title, row("", "", "mean", "from", "to")]
    lines += rows("Swift", contest.ours, ours) + rows("C", contest.reference, reference)
    let ratios = rounds.map(\.ratio)
    lines.append(
      "  speed as a multiple of C: \(ratio.text(2)), "
        + "\((ratios.min() ?? 0).text(2)) to \((ratios.max() ?? 0).text(2)) "
        + "in \(rounds.count) rounds; target \(contest.target.text(2)) "
        + (isFastEnough ? "met" : "MISSED"))
    if !isRight {
      lines.append("  a RESULT IS WRONG: outside its range, or the programs more than 2 % apart")
    }
    return lines.joined(separator: "\n")
  }

  private typealias Side = (Contest.Round) -> Run
  private var ours: Side { \.ours }
  private var reference: Side { \.reference }

  /// Not a number when a program did not print the figure; that is in no range.
  private func mean(of name: String, _ side: Side) -> Double {
    rounds.reduce(0) { $0 + (side($1).figures[name] ?? .nan) } / Double(rounds.count)
  }

  private func rows(_ language: String, _ player: Player, _ side: Side) -> [String] {
    let speed = rounds.map { side($0).speed }.median * 1e-6
    return player.expectations.map { expected in
      let range = expected.range(runs: rounds.count)
      return row(
        language, expected.name, mean(of: expected.name, side).text(5), range.lowerBound.text(5),
        range.upperBound.text(5))
    } + [row(language, "million customers/s", speed.text(2))]
  }

  private func row(_ language: String, _ name: String, _ columns: String...) -> String {
    "  " + language.padded(to: 7, right: false) + name.padded(to: 20, right: false)
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
