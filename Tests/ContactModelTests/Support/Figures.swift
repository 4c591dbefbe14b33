import ContactModel
import Scenario
import Testing

/// What one replication counted, by name.
struct Figures: Equatable {
  let observation: Observation
  /// Copies that a test may falsify.
  var totals: [Int64]
  var flow: [Int32]

  init(observation: Observation) {
    self.observation = observation
    totals = observation.totals
    flow = observation.flow
  }

  var layout: ObservationLayout { observation.layout }

  /// A total, over the horizon unless an interval is given.
  subscript(
    _ measure: Measure, _ dimension: Dimension, _ entity: Int = 0, grain grain: Grain = .horizon,
    cell cell: Int = 0
  ) -> Int64 {
    get { totals[place(measure, dimension, entity, grain, cell)] }
    set { totals[place(measure, dimension, entity, grain, cell)] = newValue }
  }

  private func place(
    _ measure: Measure, _ dimension: Dimension, _ entity: Int, _ grain: Grain, _ cell: Int
  ) -> Int {
    row(dimension, entity, grain, cell) + measure.rawValue
  }

  private func row(_ dimension: Dimension, _ entity: Int, _ grain: Grain, _ cell: Int) -> Int {
    guard let table = layout.table(dimension, grain) else {
      preconditionFailure("no table of \(dimension) by \(grain)")
    }
    return ObservationLayout.position(in: table, entity: entity, cell: cell)
  }

  /// All measures of all entities of a dimension in one interval.
  func rows(_ dimension: Dimension, _ grain: Grain, _ cell: Int) -> [[Int64]] {
    guard let table = layout.table(dimension, grain) else { return [] }
    return (0..<table.entities).map { entity in
      let first = ObservationLayout.position(in: table, entity: entity, cell: cell)
      return Array(totals[first..<(first + Measure.count)])
    }
  }

  subscript(_ measure: Measure, _ cause: Cause) -> Int64 {
    self[measure, .cause, Int(cause.rawValue)]
  }

  /// Waits of the answered, or of all who waited.
  func waits(
    _ dimension: Dimension, _ entity: Int = 0, answered: Bool, grain: Grain = .horizon,
    cell: Int = 0
  ) -> WaitSummary? {
    guard let table = layout.quantileTable(dimension, grain) else { return nil }
    let place = table.first + entity * table.cells + cell
    return answered ? observation.waitsOfAnswered[place] : observation.waitsOfAll[place]
  }

  /// Contacts of a concern that began on a channel, with a cause, on a channel, with an outcome.
  func flow(
    concern: Int = 0, first: Int = 0, _ cause: Cause, on channel: Int, _ outcome: Outcome
  ) -> Int {
    let channels = layout.shape.entities(.channel)
    let causes = layout.shape.entities(.cause)
    let row = ((concern * channels + first) * causes + Int(cause.rawValue)) * channels + channel
    return Int(flow[row * Outcome.count + Int(outcome.rawValue)])
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
