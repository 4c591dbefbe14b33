internal import Foundation

/// A stretch of a day with constant rates.
public struct ServicePeriod: Sendable {
  /// Its length.
  public let duration: Double
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// The number of servers.
  public let servers: Int

  /// A period by its length, demand and staff.
  public init(duration: Double, arrivalRate: Double, servers: Int) {
    self.duration = duration
    self.arrivalRate = arrivalRate
    self.servers = servers
  }
}

/// A day of the queue M(t)/M/s(t)+M that starts empty, closes, and serves out who is then there.
///
/// The probabilities of the number in the system follow Kolmogorov's forward equations, solved
/// period by period by uniformisation, which adds only positive terms. When servers leave, calls in
/// progress beyond the new number go back to the queue: a simulation that lets them finish differs a
/// little around such a change.
///
/// Source: A. Jensen, Skand. Aktuarietidskr. 36 (1953), 87–91 (uniformisation); L. Green,
/// P. Kolesar, Management Sci. 37 (1991), 84–97 (non-stationary days).
public struct ServiceDay: Sendable {
  /// The expected number of arrivals.
  public private(set) var arrivals = 0.0
  /// The expected number who give up waiting, also after closing.
  public private(set) var abandonments = 0.0
  /// The expected sum of all waits, also after closing.
  public private(set) var totalWait = 0.0
  /// The expected number of arrivals answered at once.
  public private(set) var answeredAtOnce = 0.0
  /// The expected busy time of all servers until closing.
  public private(set) var busyTime = 0.0
  /// The staffed time of all servers until closing.
  public private(set) var staffedTime = 0.0
  /// The distribution of the number in the system at closing.
  public private(set) var atClosing: [Double] = [1]

  /// The mean wait of all arrivals; `nil` without demand.
  public var meanWait: Double? { arrivals > 0 ? totalWait / arrivals : nil }
  /// The share of staffed time until closing that is busy; `nil` without staff.
  public var occupancy: Double? { staffedTime > 0 ? busyTime / staffedTime : nil }

  /// Follows a day.
  ///
  /// - Parameters:
  ///   - periods: The parts of the day in order; those in the queue at the end are served by the
  ///     last one's servers, at least one.
  ///   - serviceRate: One over the mean service time.
  ///   - abandonmentRate: One over the mean patience; 0 if nobody gives up.
  public init(periods: [ServicePeriod], serviceRate: Double, abandonmentRate: Double) {
    var capacity = 32 + 2 * (periods.map(\.servers).max() ?? 0)
    repeat {
      self.init(
        periods: periods, serviceRate: serviceRate, abandonmentRate: abandonmentRate,
        capacity: capacity)
      capacity *= 2
    } while lostAtCapacity > 1e-13
  }

  /// The expected number of arrivals that found the truncated state space full.
  private var lostAtCapacity = 0.0

  private init(
    periods: [ServicePeriod], serviceRate: Double, abandonmentRate: Double, capacity: Int
  ) {
    atClosing = [1] + Array(repeating: 0, count: capacity)
    for period in periods {
      let deaths = (0...capacity).map { state in
        Double(min(state, period.servers)) * serviceRate
          + Double(max(state - period.servers, 0)) * abandonmentRate
      }
      let time = advance(period.duration, birth: period.arrivalRate, deaths: deaths)
      count(time, in: period, abandonmentRate: abandonmentRate)
    }
    guard let servers = periods.last?.servers else { return }
    precondition(servers > 0, "somebody must serve those who are there at closing")
    // After closing the chain only falls: it stays in each state below its start for 1/death.
    var above = 0.0
    for state in stride(from: capacity, to: servers, by: -1) {
      above += atClosing[state]
      let waiting = Double(state - servers)
      let stay = above / (Double(servers) * serviceRate + waiting * abandonmentRate)
      totalWait += waiting * stay
      abandonments += waiting * abandonmentRate * stay
    }
  }

  /// Adds up a period from the expected time spent in each state.
  private mutating func count(
    _ time: [Double], in period: ServicePeriod, abandonmentRate: Double
  ) {
    arrivals += period.arrivalRate * period.duration
    staffedTime += Double(period.servers) * period.duration
    for (state, stay) in time.enumerated() {
      let waiting = Double(max(state - period.servers, 0))
      totalWait += waiting * stay
      abandonments += waiting * abandonmentRate * stay
      busyTime += Double(min(state, period.servers)) * stay
      if state < period.servers { answeredAtOnce += period.arrivalRate * stay }
    }
    lostAtCapacity += period.arrivalRate * time[time.count - 1]
  }

  /// Moves the distribution on by `duration`; returns the expected time spent in each state.
  private mutating func advance(
    _ duration: Double, birth: Double, deaths: [Double]
  ) -> [Double] {
    let top = deaths.count - 1
    let pace = birth + (deaths.max() ?? 0)
    var time = [Double](repeating: 0, count: deaths.count)
    guard pace > 0 else {
      for state in 0...top { time[state] = atClosing[state] * duration }
      return time
    }
    let up = birth / pace
    let down = deaths.map { $0 / pace }
    let steps = max((pace * duration / 40).rounded(.up), 1)
    let jumps = pace * duration / steps
    for _ in 0..<Int(steps) {
      var current = atClosing
      var result = [Double](repeating: 0, count: deaths.count)
      var weight = exp(-jumps)
      // The probability of more jumps than so far: its sum is the mean number of jumps.
      var later = 1 - weight
      var jump = 0.0
      while true {
        for state in 0...top {
          result[state] += weight * current[state]
          time[state] += later / pace * current[state]
        }
        jump += 1
        weight *= jumps / jump
        guard jump < jumps || weight > 1e-18 else { break }
        later = max(later - weight, 0)
        var flow = 0.0
        for state in 0...top {
          let here = current[state]
          let leavingUp = state < top ? here * up : 0
          let leavingDown = here * down[state]
          current[state] = here - leavingUp - leavingDown + flow
          flow = leavingUp
          if state > 0 { current[state - 1] += leavingDown }
        }
      }
      atClosing = result
    }
    return time
  }
}
