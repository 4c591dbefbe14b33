/// The stationary distribution of any finite Markov chain in continuous time.
///
/// For queues of two or more dimensions that have no closed form: the caller gives the transitions
/// out of a state, cut off where the probabilities are negligible. All states that can be reached
/// are found, then solved by symmetric Gauss–Seidel sweeps with extrapolation.
///
/// Source: W. J. Stewart, *Introduction to the Numerical Solution of Markov Chains* (1994), sec. 3.3.
public struct MarkovChain<State: Hashable & Sendable>: Sendable {
  /// The states, in the order in which they were found.
  public let states: [State]
  /// The stationary probability of each state.
  public private(set) var probabilities: [Double]

  /// Explores and solves a chain in which every state can be reached from every other.
  ///
  /// - Parameters:
  ///   - start: Any state.
  ///   - transitions: The states that follow a state, each with its rate above zero.
  public init(from start: State, transitions: (State) -> [(to: State, rate: Double)]) {
    var states = [start]
    var index = [start: 0]
    var incoming: [[(from: Int, rate: Double)]] = [[]]
    var outflow: [Double] = []
    var next = 0
    while next < states.count {
      var total = 0.0
      for (target, rate) in transitions(states[next]) where target != states[next] {
        let position = index[target] ?? states.count
        if position == states.count {
          index[target] = position
          states.append(target)
          incoming.append([])
        }
        incoming[position].append((next, rate))
        total += rate
      }
      outflow.append(total)
      next += 1
    }
    self.states = states
    probabilities = Array(repeating: 1 / Double(states.count), count: states.count)
    solve(incoming: incoming, outflow: outflow)
  }

  /// The stationary mean of a function of the state.
  public func mean(of value: (State) -> Double) -> Double {
    zip(states, probabilities).reduce(0) { $0 + value($1.0) * $1.1 }
  }

  private mutating func solve(incoming: [[(from: Int, rate: Double)]], outflow: [Double]) {
    guard states.count > 1 else { return }
    // One flat table of arcs, in the order of the states that they lead to.
    let arcs = incoming.flatMap { $0 }
    var starts = [0]
    for list in incoming { starts.append(starts[starts.count - 1] + list.count) }
    func update(_ state: Int) {
      var inflow = 0.0
      for arc in starts[state]..<starts[state + 1] {
        inflow += probabilities[arcs[arc].from] * arcs[arc].rate
      }
      probabilities[state] = inflow / outflow[state]
    }
    var change = 1.0
    for sweep in 1...20_000 where change > 1e-13 {
      let before = probabilities
      for state in states.indices { update(state) }
      for state in states.indices.reversed() { update(state) }
      normalise()
      let earlierChange = change
      change = zip(before, probabilities).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
      // Late changes shrink by one factor, so the rest of them is a geometric series.
      let factor = change / earlierChange
      guard sweep % 25 == 0, factor < 1 else { continue }
      for state in states.indices {
        let rest = (probabilities[state] - before[state]) * factor / (1 - factor)
        probabilities[state] = max(probabilities[state] + rest, 0)
      }
      normalise()
    }
  }

  private mutating func normalise() {
    let total = probabilities.reduce(0, +)
    for state in probabilities.indices { probabilities[state] /= total }
  }
}
