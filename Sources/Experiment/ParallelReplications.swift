internal import Dispatch

/// Runs every scenario in every replication on several threads and hands over each replication
/// once, when all its scenarios are there.
///
/// Threads claim (replication, scenario) in index order, so a replication that is not complete
/// has a scenario in some thread's hands, or is the one being handed out: results of no more than
/// one replication per thread and one more are kept, however many there are. The order in which
/// replications are handed over is not fixed: what folds them must not depend on it.
struct ParallelReplications: Sendable {
  /// Their numbers, in the order in which they are begun.
  let replications: [Int]
  let scenarios: Int
  let threads: Int

  /// Runs one replication of the scenario for which it was made.
  typealias Simulator<Result> = (_ replication: Int) -> Result

  /// Runs them all.
  ///
  /// - Parameters:
  ///   - makeSimulator: Makes a simulator of the scenario with this number; called on the thread
  ///     that keeps it, at most once per thread and scenario.
  ///   - fold: Takes one replication's results, one per scenario; called on any thread.
  func run<Result: Sendable>(
    makeSimulator: @Sendable (_ scenario: Int) -> Simulator<Result>,
    fold: @Sendable (_ replication: Int, _ results: [Result]) -> Void
  ) {
    let board = Guarded(Board<Result>(replications: replications, scenarios: scenarios))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var simulators = [Simulator<Result>?](repeating: nil, count: scenarios)
      while let item = board.withLock({ $0.claim() }) {
        let simulate = simulators[item.scenario] ?? makeSimulator(item.scenario)
        simulators[item.scenario] = simulate
        let result = simulate(item.replication)
        if let complete = board.withLock({ $0.finish(item, result) }) {
          fold(item.replication, complete)
        }
      }
    }
  }
}

/// Which items have been claimed, and the results that wait for others of their replication.
private struct Board<Result: Sendable>: Sendable {
  struct Item {
    let replication: Int
    let scenario: Int
  }

  private let replications: [Int]
  private let scenarios: Int
  private var next = 0
  private var waiting: [Int: [Result?]] = [:]

  init(replications: [Int], scenarios: Int) {
    self.replications = replications
    self.scenarios = scenarios
  }

  /// The next item in index order; nil when none is left.
  mutating func claim() -> Item? {
    guard next < replications.count * scenarios else { return nil }
    defer { next += 1 }
    return Item(replication: replications[next / scenarios], scenario: next % scenarios)
  }

  /// Puts a result down.
  ///
  /// - Returns: All results of its replication if it was the last of them.
  mutating func finish(_ item: Item, _ result: Result) -> [Result]? {
    var results =
      waiting.removeValue(forKey: item.replication) ?? Array(repeating: nil, count: scenarios)
    results[item.scenario] = result
    let complete = results.compactMap(\.self)
    if complete.count == scenarios { return complete }
    waiting[item.replication] = results
    return nil
  }
}
