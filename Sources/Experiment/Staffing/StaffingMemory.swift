/// What is known of combinations of staff, so that none is tried without need.
struct StaffingMemory {
  private let evaluate: (_ choice: [Int]) -> Bool
  private var known: [[Int]: Bool] = [:]
  /// Combinations that keep the targets, and that miss one, as they were tried.
  private var keeping: [[Int]] = []
  private var missing: [[Int]] = []

  init(_ evaluate: @escaping (_ choice: [Int]) -> Bool) { self.evaluate = evaluate }

  /// Combinations that were tried.
  var trials: Int { known.count }

  /// Whether a combination keeps the targets, by what is known or by trying it.
  mutating func keeps(_ choice: [Int]) -> Bool {
    if let answer = known[choice] { return answer }
    if keeping.contains(where: { Self.isNowhereLower(choice, than: $0) }) { return true }
    if !mayKeep(choice) { return false }
    let answer = evaluate(choice)
    known[choice] = answer
    if answer { keeping.append(choice) } else { missing.append(choice) }
    return answer
  }

  /// False if a combination that has as many of each number is known to miss a target.
  func mayKeep(_ choice: [Int]) -> Bool {
    !missing.contains { Self.isNowhereLower($0, than: choice) }
  }

  private static func isNowhereLower(_ choice: [Int], than other: [Int]) -> Bool {
    zip(choice, other).allSatisfy { $0 >= $1 }
  }
}
