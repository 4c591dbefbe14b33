import ContactModel
import Scenario
import Testing

/// What one replication counted, by name.
struct Figures: Equatable {
  let observation: Observation
  var layout: ObservationLayout { observation.layout }

  /// A total, over the horizon unless an interval is given.
  subscript(
    _ measure: Measure, _ dimension: Dimension, _ entity: Int = 0, grain grain: Grain = .horizon,
    cell cell: Int = 0
  ) -> Int64 {
    guard let table = layout.table(dimension, grain) else {
      preconditionFailure("no table of \(dimension) by \(grain)")
    }
    let place = ObservationLayout.position(in: table, entity: entity, cell: cell)
    return observation.totals[place + measure.rawValue]
  }

  subscript(_ measure: Measure, _ cause: Cause) -> Int64 {
    self[measure, .cause, Int(cause.rawValue)]
  }

  /// Waits of the answered, or of all who waited.
  func waits(_ dimension: Dimension, _ entity: Int = 0, answered: Bool) -> WaitSummary? {
    guard let table = layout.quantileTable(dimension, .horizon) else { return nil }
    let place = table.first + entity * table.cells
    return answered ? observation.waitsOfAnswered[place] : observation.waitsOfAll[place]
  }

  /// Contacts of a concern that began on a channel, with a cause, on a channel, with an outcome.
  func flow(
    concern: Int = 0, first: Int = 0, _ cause: Cause, on channel: Int, _ outcome: Outcome
  ) -> Int {
    let channels = layout.shape.entities(.channel)
    let causes = layout.shape.entities(.cause)
    let row = ((concern * channels + first) * causes + Int(cause.rawValue)) * channels + channel
    return Int(observation.flow[row * Outcome.count + Int(outcome.rawValue)])
  }
}

extension Scenario {
  /// One replication, looked at after every event for contradictions.
  func simulated(
    seed: UInt64 = 1, replication: Int = 0, checkingEvery interval: Int = 1,
    grains: Set<Grain> = Set(Grain.allCases), sourceLocation: SourceLocation = #_sourceLocation
  ) -> Figures {
    let plan = Plan(self)
    var replicator = CheckedReplicator(plan, every: interval)
    let (result, contradictions) = replicator.replicate(
      seed: seed, replication: replication,
      layout: ObservationLayout(shape: plan.shape, grains: grains))
    #expect(contradictions == [], sourceLocation: sourceLocation)
    return Figures(observation: result.observation)
  }
}

/// Lengths of time in the unit of the figures.
func seconds(_ count: Int64) -> Int64 { count * 1_000_000 }
func minutes(_ count: Int64) -> Int64 { seconds(60 * count) }
func hours(_ count: Int64) -> Int64 { minutes(60 * count) }
