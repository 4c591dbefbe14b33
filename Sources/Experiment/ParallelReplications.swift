internal import Dispatch
internal import Synchronization

/// Runs every scenario in every replication on several threads and hands over each replication
/// once, when all its scenarios are there.
///
/// Threads claim (replication, scenario) in index order. Only a few replications beyond the oldest
/// incomplete one are begun, so memory does not grow with their number. The order in which
/// replications are handed over is not fixed: what folds them must not depend on it.
struct ParallelReplications: Sendable {
  let replications: Int
  let scenarios: Int
  let threads: Int

  /// Runs one replication of the scenario for which it was made.
  typealias Simulator<Result> = (_ replication: Int) -> Result

  /// - Parameters:
  ///   - makeSimulator: Makes a simulator of the scenario with this number; called on the thread
  ///     that keeps it, at most once per thread and scenario.
  ///   - fold: Takes one replication's results, one per scenario; called on any thread.
  func run<Result: Sendable>(
    makeSimulator: @Sendable (_ scenario: Int) -> Simulator<Result>,
    fold: @Sendable (_ replication: Int, _ results: [Result]) -> Void
  ) {
    let board = Board<Result>(replications: replications, scenarios: scenarios)
    // Every thread may hold one item and wait for the others of two replications.
    let tickets = DispatchSemaphore(value: threads + 2 * scenarios)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var simulators = [Simulator<Result>?](repeating: nil, count: scenarios)
      while true {
        tickets.wait()
        guard let item = board.claim() else {
          tickets.signal()
          return
        }
        let simulate = simulators[item.scenario] ?? makeSimulator(item.scenario)
        simulators[item.scenario] = simulate
        let result = simulate(item.replication)
        guard let complete = board.finish(item, result) else { continue }
        fold(item.replication, complete)
        for _ in 0..<scenarios { tickets.signal() }
      }
    }
  }
}

/// Which items have been claimed, and the results that wait for others of their replication.
private final class Board<Result: Sendable>: Sendable {
  struct Item {
    let replication: Int
    let scenario: Int
  }

  private struct State {
    var next = 0
    var waiting: [Int: [Result?]] = [:]
  }

  private let replications: Int
  private let scenarios: Int
  private let state = Mutex(State())

  init(replications: Int, scenarios: Int) {
    self.replications = replications
    self.scenarios = scenarios
  }

  /// The next item in index order; nil when none is left.
  func claim() -> Item? {
    state.withLock { state in
      guard state.next < replications * scenarios else { return nil }
      defer { state.next += 1 }
      return Item(replication: state.next / scenarios, scenario: state.next % scenarios)
    }
  }

  /// Puts a result down; all results of its replication if it was the last of them.
  func finish(_ item: Item, _ result: Result) -> [Result]? {
    state.withLock { state in
      var results =
        state.waiting.removeValue(forKey: item.replication)
        ?? Array(repeating: nil, count: scenarios)
      results[item.scenario] = result
      let complete = results.compactMap(\.self)
      if complete.count == scenarios { return complete }
      state.waiting[item.replication] = results
      return nil
    }
  }
}
