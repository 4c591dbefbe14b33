internal import Foundation

/// A session of booked appointments at one server: punctual, or not at all, with exponential service.
///
/// Between two appointments the number present only falls, so its distribution is followed exactly
/// from slot to slot.
///
/// Source: N. T. J. Bailey, J. R. Statist. Soc. B 14 (1952), 185–199; R. Hassin, S. Mendel,
/// Management Sci. 54 (2008), 565–572 (no-shows).
public struct AppointmentSession: Sendable {
  /// The mean wait of each slot's customer, given that they come.
  public let meanWaits: [Double]
  /// The expected time at which the last customer has been served, no earlier than the last slot.
  public let expectedEnd: Double

  /// Follows a session.
  ///
  /// - Parameters:
  ///   - times: The appointed times in ascending order, at least one.
  ///   - meanService: The mean service time.
  ///   - showing: The probability that a customer comes.
  public init(times: [Double], meanService: Double, showing: Double) {
    precondition(!times.isEmpty, "a session has at least one appointment")
    var present = [1.0]
    var waits: [Double] = []
    for (index, time) in times.enumerated() {
      if index > 0 {
        present = Self.after(time - times[index - 1], services: 1 / meanService, present)
      }
      waits.append(meanService * Self.mean(present))
      var next = present.map { $0 * (1 - showing) } + [0]
      for (number, probability) in present.enumerated() {
        next[number + 1] += probability * showing
      }
      present = next
    }
    meanWaits = waits
    expectedEnd = times[times.count - 1] + meanService * Self.mean(present)
  }

  private static func mean(_ present: [Double]) -> Double {
    present.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// The distribution after `time` without arrivals, when a Poisson number has been served.
  private static func after(
    _ time: Double, services rate: Double, _ present: [Double]
  ) -> [Double] {
    var result = [Double](repeating: 0, count: present.count)
    var weight = exp(-rate * time)
    for served in present.indices {
      for number in stride(from: served + 1, to: present.count, by: 1) {
        result[number - served] += weight * present[number]
      }
      weight *= rate * time / Double(served + 1)
    }
    result[0] = 1 - result.dropFirst().reduce(0, +)
    return result
  }
}
