internal import Foundation

/// The queue M/M/c+M, optionally with a limit on lines (M/M/c/K+M): those who wait give up after an
/// exponential patience.
///
/// Solved as a birth–death chain. Probabilities are shares of all arrivals, those who find no line
/// included; waits are of those who got a line. An abandonment rate of zero gives M/M/c/K.
///
/// Source: C. Palm, Tele 1 (1957), 1–50; O. Garnett, A. Mandelbaum, M. Reiman, Manuf. Service Oper.
/// Manag. 4 (2002), 208–227; A. Mandelbaum, S. Zeltyn, "Service engineering in action: the
/// Palm/Erlang-A queue" (2007).
public struct ErlangA: Sendable {
  private let arrivalRate: Double
  private let serviceRate: Double
  private let abandonmentRate: Double
  private let servers: Int
  private let lines: Int?
  private let chain: BirthDeathChain

  /// Describes the queue; `nil` if nobody leaves, lines are unlimited and the load reaches the
  /// servers.
  ///
  /// - Parameters:
  ///   - arrivalRate: Arrivals per unit of time.
  ///   - serviceRate: One over the mean service time.
  ///   - servers: The number of servers, at least one.
  ///   - abandonmentRate: One over the mean patience.
  ///   - lines: The most that can wait and be served at a time, no fewer than `servers`; `nil` for
  ///     no limit.
  public init?(
    arrivalRate: Double, serviceRate: Double, servers: Int, abandonmentRate: Double,
    lines: Int? = nil
  ) {
    precondition(servers > 0, "a queue needs a server")
    precondition(lines ?? servers >= servers, "there are at least as many lines as servers")
    let chain = BirthDeathChain(through: lines) { _ in
      arrivalRate
    } death: { state in
      Double(min(state, servers)) * serviceRate + Double(max(state - servers, 0)) * abandonmentRate
    }
    guard let chain else { return nil }
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
    self.abandonmentRate = abandonmentRate
    self.lines = lines
    self.chain = chain
  }

  /// The probability that an arrival finds every line taken.
  public var blocking: Double { lines.map { chain[$0] } ?? 0 }

  /// The probability that an arrival has to wait.
  public var probabilityOfWaiting: Double { meanOverQueues { _ in 1 } }

  /// The probability that an arrival gives up waiting.
  public var probabilityOfAbandoning: Double { abandonmentRate * meanQueueLength / arrivalRate }

  /// The mean number waiting.
  public var meanQueueLength: Double { chain.mean { Double(max($0 - servers, 0)) } }

  /// The mean wait of all who got a line, whether served or not.
  public var meanWait: Double { meanQueueLength / (arrivalRate * (1 - blocking)) }

  /// The mean wait of those served.
  ///
  /// Someone with j ahead is served with probability cμ/(cμ + (j+1)θ); if so, the wait is a sum of
  /// exponential stages with rates cμ + θ … cμ + (j+1)θ.
  public var meanWaitOfServed: Double {
    let capacity = Double(servers) * serviceRate
    var stages: [Double] = []
    let wait = meanOverQueues { ahead in
      while stages.count <= ahead {
        let rate = capacity + Double(stages.count + 1) * abandonmentRate
        stages.append((stages.last ?? 0) + 1 / rate)
      }
      return stages[ahead] * probabilityOfService(ahead: ahead)
    }
    return wait / answered
  }

  /// The share of time that a server is busy.
  public var occupancy: Double { chain.mean { Double(min($0, servers)) } / Double(servers) }

  /// What becomes of arrivals within `time` after they began to wait.
  public func serviceLevel(within time: Double) -> ServiceLevel {
    let capacity = Double(servers) * serviceRate
    var whenServed = Stages(
      firstRate: capacity + abandonmentRate, step: abandonmentRate, time: time)
    var ofOthers = Stages(firstRate: capacity, step: abandonmentRate, time: time)
    let stillWaiting =
      exp(-abandonmentRate * time)
      * meanOverQueues { ofOthers.probabilityThatTimeIsUp(before: $0 + 1) }
    let late = meanOverQueues {
      probabilityOfService(ahead: $0) * whenServed.probabilityThatTimeIsUp(before: $0 + 1)
    }
    let answeredWithin = answered - late
    return ServiceLevel(
      answeredWithin: answeredWithin,
      abandonedWithin: max(1 - blocking - stillWaiting - answeredWithin, 0),
      answered: answered)
  }

  private var answered: Double { 1 - blocking - probabilityOfAbandoning }

  private func probabilityOfService(ahead: Int) -> Double {
    let capacity = Double(servers) * serviceRate
    return capacity / (capacity + Double(ahead + 1) * abandonmentRate)
  }

  /// The sum over arrivals who have to wait of a function of how many wait before them.
  private func meanOverQueues(_ value: (Int) -> Double) -> Double {
    var sum = 0.0
    let states = chain.probabilities.count - (lines == nil ? 0 : 1)
    for state in stride(from: servers, to: states, by: 1) {
      sum += chain[state] * value(state - servers)
    }
    return sum
  }
}

/// A chain of exponential stages whose rates grow by a constant step.
///
/// The number of stages over by a time is negative binomial; with step zero it is Poisson: with
/// y = 1 − e^(−step·time), P(n over) = (r/s)(r/s + 1)…(r/s + n − 1)/n! · yⁿ · e^(−r·time).
private struct Stages {
  private let firstRate: Double
  private let step: Double
  /// y ÷ step, or the time itself where the step is zero.
  private let growth: Double
  /// The probability that exactly the last index of `cumulative` is the number of stages over.
  private var term: Double
  /// The probability that at most `index` stages are over, for each index so far.
  private var cumulative: [Double]

  init(firstRate: Double, step: Double, time: Double) {
    self.firstRate = firstRate
    self.step = step
    growth = step == 0 ? time : -expm1(-step * time) / step
    term = exp(-firstRate * time)
    cumulative = [term]
  }

  /// The probability that the time is up before `count` stages are over.
  mutating func probabilityThatTimeIsUp(before count: Int) -> Double {
    while cumulative.count < count {
      let over = Double(cumulative.count - 1)
      term *= (firstRate + over * step) * growth / (over + 1)
      cumulative.append(cumulative[cumulative.count - 1] + term)
    }
    return cumulative[count - 1]
  }
}
