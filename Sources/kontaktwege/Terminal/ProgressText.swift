internal import Words

/// The words of the progress line, fitted to the width of the terminal.
struct ProgressText: Equatable, Sendable {
  var done: Int
  var total: Int
  /// Time since the first replication began.
  var elapsed: Duration

  /// The fullest wording that has at most this many characters; empty if none has.
  func line(columns: Int, _ language: Language) -> String {
    let share = "\(percent) %"
    let left = timeLeft.map { Words("\($0) left", german: "noch \($0)").text(language) }
    let rest = left.map { [$0] } ?? []
    let count = Words(
      "\(done) of \(total) replications", german: "\(done) von \(total) Durchläufen"
    ).text(language)
    let candidates = [
      [bar, count, share] + rest,
      [count, share] + rest,
      ["\(done)/\(total)", share] + rest,
      ["\(done)/\(total)", share],
      [share],
    ]
    return candidates.map { $0.joined(separator: "  ") }.first { $0.count <= columns } ?? ""
  }

  /// Whole percent, rounded down so that 100 means all.
  private var percent: Int { total > 0 ? done * 100 / total : 100 }

  private var bar: String {
    let filled = percent / 5
    return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
      + "]"
  }

  /// The time that the rest takes if it goes on like this; nil in the first second, when nobody
  /// can tell.
  private var timeLeft: String? {
    guard done > 0, elapsed >= .seconds(1) else { return nil }
    let rest = elapsed / done * max(0, total - done)
    let seconds = rest.components.seconds + (rest.components.attoseconds > 0 ? 1 : 0)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min \(twoDigits(seconds % 60)) s"
    default: return "\(seconds / 3600) h \(twoDigits(seconds % 3600 / 60)) min"
    }
  }

  private func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
