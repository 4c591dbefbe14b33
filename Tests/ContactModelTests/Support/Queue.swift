import ContactModel
import Scenario
import TestSupport

extension Scenario {
  /// A hotline around the clock, as in a textbook; rates per minute.
  static func queue(
    rate: Double, service: TimeDistribution, servers: Int, patience: TimeDistribution = .never,
    lines: Int? = nil, target: Double = 0, resolved: Double = 1, comingBack: ComingBack = .never,
    days: Int, warmUp: Int = 1
  ) -> Scenario {
    .office(
      days: days, warmUp: warmUp, runOut: 1,
      channels: [
        .phone(lines: lines.map { Dial(Double($0)) }, patience: patience, target: target)
      ],
      concerns: [
        .concern(weekly: rate * minutesPerWeek, ways: [.way(0, service, resolved: resolved)])
      ],
      staff: [.group(posts: Dial(Double(servers)), serves: [.channel(0)])],
      comingBack: comingBack)
  }

  /// The same figures of several replications.
  func replicate(
    _ count: Int, seed: UInt64 = 1, grains: Set<Grain> = [], _ figures: (Figures) -> [Double]
  ) -> [Sample] {
    let plan = Plan(self)
    let layout = ObservationLayout(shape: plan.shape, grains: grains)
    var replicator = Replicator(plan)
    let rows = (0..<count).map { replication in
      figures(
        Figures(
          observation: replicator.replicate(
            seed: seed, replication: replication, layout: layout
          ).observation))
    }
    return rows[0].indices.map { column in Sample(rows.map { $0[column] }) }
  }
}

let minutesPerWeek = 10_080.0

extension Figures {
  /// One total over another, both over the horizon.
  func ratio(
    _ above: Measure, per below: Measure, _ dimension: Dimension = .channel, _ entity: Int = 0
  ) -> Double {
    Double(self[above, dimension, entity]) / Double(self[below, dimension, entity])
  }

  /// Mean wait in minutes of all who got a line.
  func meanWait(_ dimension: Dimension = .channel, _ entity: Int = 0) -> Double {
    let waits = self[.waitAnswered, dimension, entity] + self[.waitLost, dimension, entity]
    let begun = self[.begun, dimension, entity] - self[.blocked, dimension, entity]
    return Double(waits) / Double(begun) / 60e6
  }

  /// Mean wait in minutes of those served.
  func meanWaitOfServed(_ dimension: Dimension = .channel, _ entity: Int = 0) -> Double {
    ratio(.waitAnswered, per: .answered, dimension, entity) / 60e6
  }

  func occupancy(_ group: Int = 0) -> Double { ratio(.busy, per: .staffed, .group, group) }
}
