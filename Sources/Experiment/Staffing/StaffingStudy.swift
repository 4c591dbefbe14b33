package import Study

/// The fewest staff, or the least cost, that keep the targets of a study, and what more or less
/// staff would do.
package struct StaffingStudy {
  package let staffing: Staffing
  package let search: StaffingSearch
  private let trials: StaffingTrials

  /// `evaluate` gives the figures of the targets, in their order, with the numbers of a choice.
  package init(_ staffing: Staffing, evaluate: @escaping (_ choice: [Int]) -> PointEvaluation) {
    self.staffing = staffing
    let search = StaffingSearch(
      costs: staffing.posts.map { posts in posts.choices.map { $0 * posts.cost } })
    self.search = search
    trials = StaffingTrials { choice in
      StaffingTrial(choice, cost: search.cost(choice), of: staffing, evaluate(choice))
    }
  }

  package struct Answer: Sendable {
    package let outcome: StaffingSearch.Outcome
    /// nil if even the most staff miss a target.
    package let best: StaffingTrial?
    /// All combinations that were tried, the cheapest first.
    package let trials: [StaffingTrial]
    /// From a little below the least staff that could do upwards, each step where it helps most for
    /// its cost.
    package let curve: [StaffingTrial]
  }

  /// `progress` hears after each trial how many there are, and how many there will be at most.
  package func run(progress: @escaping (_ done: Int, _ atMost: Int) -> Void = { _, _ in }) -> Answer
  {
    let trials = trials
    trials.begin(search.mostTrials(from: search.costs.map { _ in 0 }), progress)
    let outcome = search.run(narrowed: { trials.expect(atMost: search.mostTrials(from: $0)) }) {
      trials.trial($0).keeps
    }
    let best = outcome.best.map { trials.trial($0) }
    let start = outcome.least.map { max(0, $0 - 2) }
    let steps = zip(outcome.best ?? outcome.least, start).reduce(2) { $0 + $1.0 - $1.1 }
    trials.expect(atMost: steps * search.costs.count)
    let curve = curve(from: start)
    return Answer(
      outcome: outcome, best: best,
      trials: trials.known.values.sorted {
        $0.cost != $1.cost
          ? $0.cost < $1.cost : $0.choice.lexicographicallyPrecedes($1.choice)
      }, curve: curve)
  }

  /// Marginal allocation: the step that lessens the shortfall most for its cost, until all targets
  /// are kept and two steps beyond.
  ///
  /// Source: B. Fox, Discrete optimization via marginal analysis, Management Science 13 (1966),
  /// 210–216.
  private func curve(from least: [Int]) -> [StaffingTrial] {
    var curve = [trials.trial(least)]
    var beyond = 0
    while true {
      let here = curve[curve.count - 1]
      if here.keeps { beyond += 1 }
      guard beyond <= 2 else { return curve }
      let steps = search.costs.indices.compactMap { index -> StaffingTrial? in
        guard here.choice[index] + 1 < search.costs[index].count else { return nil }
        var next = here.choice
        next[index] += 1
        return trials.trial(next)
      }
      func gain(_ trial: StaffingTrial) -> Double {
        (here.shortfall - trial.shortfall) / (trial.cost - here.cost)
      }
      guard var best = steps.first else { return curve }
      for step in steps.dropFirst() where gain(step) > gain(best) { best = step }
      curve.append(best)
    }
  }
}

/// What has been tried.
private final class StaffingTrials {
  private(set) var known: [[Int]: StaffingTrial] = [:]
  private let attempt: (_ choice: [Int]) -> StaffingTrial
  private var atMost = 0
  private var progress: (_ done: Int, _ atMost: Int) -> Void = { _, _ in }

  init(_ attempt: @escaping (_ choice: [Int]) -> StaffingTrial) { self.attempt = attempt }

  func trial(_ choice: [Int]) -> StaffingTrial {
    if let trial = known[choice] { return trial }
    let trial = attempt(choice)
    known[choice] = trial
    progress(known.count, max(known.count, atMost))
    return trial
  }

  func begin(_ atMost: Int, _ progress: @escaping (_ done: Int, _ atMost: Int) -> Void) {
    self.progress = progress
    expect(atMost: atMost)
  }

  /// So many more trials are to come, at most.
  func expect(atMost more: Int) { atMost = known.count + more }
}
