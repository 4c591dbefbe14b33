/// The cheapest of the combinations of staff that keep the targets.
///
/// Rests on one assumption: more staff never miss a target that fewer keep. With common random
/// numbers that holds for one and the same day far better than for averages of different ones.
///
/// First each number by itself, all others at their most, is lowered as far as it goes: no
/// combination below that can keep the targets. Then the combinations are searched number by
/// number for the cheapest, and left out where a costlier one is known to do, or where one that is
/// nowhere lower is known to miss. The last number is found by halving. The answer is that of trying
/// all of them, in far fewer trials.
package struct StaffingSearch: Sendable {
  /// Of every number: how many choices there are, and what each costs, rising.
  package let costs: [[Double]]

  package init(costs: [[Double]]) {
    precondition(!costs.isEmpty, "a search has a number to find")
    precondition(
      costs.allSatisfy { costs in
        !costs.isEmpty && zip(costs, costs.dropFirst()).allSatisfy { $0 < $1 }
      }, "more of a number costs more")
    self.costs = costs
  }

  package func cost(_ choice: [Int]) -> Double {
    choice.indices.reduce(0) { $0 + costs[$1][choice[$1]] }
  }

  /// The most combinations that the search tries from these positions upwards: what is left out
  /// as too dear or as sure to miss comes off.
  func mostTrials(from least: [Int]) -> Int {
    let counts = zip(costs, least).map { $0.count - $1 }
    let halvings = (counts.last ?? 1).bitWidth - (counts.last ?? 1).leadingZeroBitCount
    let explored = counts.dropLast().reduce(1, *) * (halvings + 1)
    return min(counts.reduce(1, *), explored + counts.reduce(0, +))
  }

  private var combinations: Int { costs.reduce(1) { $0 * $1.count } }

  package struct Outcome: Equatable, Sendable {
    /// By number: the position among its choices; nil if even the most misses a target.
    package let best: [Int]?
    /// By number: the lowest position that any combination which keeps the targets can have.
    package let least: [Int]
    /// The number of combinations that were tried, and that there are.
    package let trials: Int
    package let combinations: Int
  }

  /// Searches with `keeps` telling whether a combination keeps the targets.
  ///
  /// No combination is tried twice. Of several that cost the same the first in the order of their
  /// positions is found.
  /// `narrowed` hears the lowest positions that can keep the targets as soon as they are known.
  package func run(
    narrowed: (_ least: [Int]) -> Void = { _ in }, _ keeps: @escaping (_ choice: [Int]) -> Bool
  ) -> Outcome {
    var memory = StaffingMemory(keeps)
    let most = costs.map { $0.count - 1 }
    guard memory.keeps(most) else {
      return Outcome(best: nil, least: most, trials: memory.trials, combinations: combinations)
    }
    let least = costs.indices.map { index in
      lowest(from: 0, through: most[index]) { position in
        var choice = most
        choice[index] = position
        return memory.keeps(choice)
      } ?? most[index]
    }
    narrowed(least)
    var best = descend(most, least, &memory)
    explore([], least, most, &best, &memory)
    return Outcome(best: best, least: least, trials: memory.trials, combinations: combinations)
  }

  /// Lowers one number after the other, the one that saves most first, for a good first answer.
  private func descend(_ most: [Int], _ least: [Int], _ memory: inout StaffingMemory) -> [Int] {
    var choice = most
    var open = Set(costs.indices)
    while !open.isEmpty {
      let saving = { (index: Int) in
        choice[index] > least[index]
          ? costs[index][choice[index]] - costs[index][choice[index] - 1] : 0
      }
      let index = open.sorted().max { saving($0) < saving($1) } ?? 0
      var lower = choice
      lower[index] -= 1
      if choice[index] > least[index], memory.keeps(lower) {
        choice = lower
      } else {
        open.remove(index)
      }
    }
    return choice
  }

  private func explore(
    _ prefix: [Int], _ least: [Int], _ most: [Int], _ best: inout [Int],
    _ memory: inout StaffingMemory
  ) {
    let index = prefix.count
    let isLast = index == costs.count - 1
    if isLast {
      // The cheapest that keeps the targets, if it beats the best.
      let affordable = (least[index]...most[index]).filter {
        isBetter(prefix + [$0], than: best)
      }
      guard let highest = affordable.last else { return }
      let found = lowest(from: least[index], through: highest) { memory.keeps(prefix + [$0]) }
      if let found { best = prefix + [found] }
      return
    }
    for position in least[index]...most[index] {
      let next = prefix + [position]
      let rest = costs.indices.dropFirst(next.count)
      guard isBetter(next + rest.map { least[$0] }, than: best) else { return }
      guard memory.mayKeep(next + rest.map { most[$0] }) else { continue }
      explore(next, least, most, &best, &memory)
    }
  }

  private func isBetter(_ choice: [Int], than best: [Int]) -> Bool {
    let (new, old) = (cost(choice), cost(best))
    return new < old || (new == old && choice.lexicographicallyPrecedes(best))
  }

  /// The lowest position that keeps the targets, nil if the highest does not.
  private func lowest(
    from first: Int, through last: Int, _ keeps: (Int) -> Bool
  ) -> Int? {
    guard keeps(last) else { return nil }
    var (low, high) = (first, last)
    while low < high {
      let middle = (low + high) / 2
      if keeps(middle) { high = middle } else { low = middle + 1 }
    }
    return high
  }
}
