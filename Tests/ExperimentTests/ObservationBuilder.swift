import Calendar
import Scenario
import Study

@testable import ContactModel
@testable import Experiment

/// Makes observations by hand, as a replication would have counted them.
struct ObservationBuilder {
  let layout: ObservationLayout
  private var totals: [Int64]
  private var flow: [Int32]
  private var waits: [[WaitSummary?]]
  private var caseTimes: [[[Int64?]]]

  init(_ layout: ObservationLayout) {
    self.layout = layout
    let shape = layout.shape
    totals = Array(repeating: 0, count: layout.totalCount)
    flow = Array(
      repeating: 0,
      count: shape.entities(.concern) * shape.entities(.channel) * shape.entities(.cause)
        * shape.entities(.channel) * Outcome.allCases.count)
    waits = Array(
      repeating: Array(repeating: nil, count: layout.quantileCount),
      count: Figure.WaitPopulation.allCases.count)
    caseTimes = Dimension.allCases.map { dimension in
      [.cause, .group].contains(dimension)
        ? []
        : Array(
          repeating: CaseTimeSummary.probabilities.map { _ in nil },
          count: shape.entities(dimension))
    }
  }

  /// Adds to a measure on a counted day in an hour of the week, in the tables of all grains.
  mutating func add(
    _ value: Int64, to measure: Measure, _ dimension: Dimension, _ entity: Int = 0, day: Int = 0,
    weekHour: Int = 9
  ) {
    for table in layout.tables where table.dimension == dimension {
      let cell =
        switch table.grain {
        case .horizon: 0
        case .month: layout.shape.monthOfDay[day]
        case .week: layout.shape.weekOfDay[day]
        case .day: day
        case .weekdayHour: weekHour
        case .hour: weekHour % 24
        }
      totals[
        ObservationLayout.position(in: table, entity: entity, cell: cell) + measure.rawValue] +=
        value
    }
  }

  mutating func setWaits(
    _ population: Figure.WaitPopulation, _ dimension: Dimension, _ entity: Int, _ grain: Grain,
    cell: Int, _ summary: WaitSummary?
  ) {
    guard let table = layout.quantileTable(dimension, grain) else { return }
    waits[population.rawValue][table.first + entity * table.cells + cell] = summary
  }

  mutating func setCaseTimes(_ dimension: Dimension, _ entity: Int, _ times: [Int64?]) {
    caseTimes[dimension.rawValue][entity] = times
  }

  mutating func setFlow(
    concern: Int, firstChannel: Int, cause: Int, channel: Int, _ outcome: Outcome, _ count: Int32
  ) {
    let shape = layout.shape
    let channels = shape.entities(.channel)
    let path =
      ((concern * channels + firstChannel) * shape.entities(.cause) + cause) * channels + channel
    flow[path * Outcome.allCases.count + Int(outcome.rawValue)] = count
  }

  var observation: Observation {
    Observation(
      layout: layout, totals: totals, flow: flow,
      waitsOfAll: waits[Figure.WaitPopulation.all.rawValue],
      waitsOfAnswered: waits[Figure.WaitPopulation.answered.rawValue], caseTimes: caseTimes)
  }
}

/// A scenario of which only the names matter.
func subject(
  _ name: String = "office", channels: [(String, ChannelKind)] = [("phone", .phone)],
  concerns: [String] = ["claim"], causes: [String] = ["first", "chase"], sites: [String] = ["town"],
  segments: [String] = ["everybody"], groups: [(String, Double)] = [("team", 39)],
  start: CivilDate = day(2025, 1, 30), days: Int = 7, expectedCases: Double? = nil
) -> Subject {
  let names = [
    channels.map(\.0), concerns, causes, sites, segments, groups.map(\.0),
  ]
  return Subject(
    name: name, title: "The \(name)", hash: "hash of \(name)",
    shape: TallyShape(
      names: names, titles: names.map { $0.map { "title of \($0)" } },
      dates: (0..<days).map { start.adding(days: $0) }),
    channels: channels.map {
      .init(kind: $0.1, serviceLevel: .answeredOfOfferedLessShortAbandoned)
    },
    postHours: groups.map(\.1), expectedCases: expectedCases)
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  guard let date = CivilDate(year: year, month: month, day: day) else {
    preconditionFailure("no such day")
  }
  return date
}

/// Runs an experiment whose replications are made by `observe`.
func summary(
  _ subjects: [Subject], replications: Int, threads: Int = 1, grains: Set<Grain> = [],
  observe: @escaping Observing
) -> Summary {
  experiment(
    subjects, replications: replications, threads: threads, grains: grains, observe: observe
  ).run()
}

/// Fills in what a scenario's replication observed.
typealias Observing =
  @Sendable (_ scenario: Int, _ replication: Int, inout ObservationBuilder) -> Void

/// An experiment on observations that are made up.
func experiment(
  _ subjects: [Subject], replications: Int, threads: Int = 1, seed: UInt64 = 1,
  grains: Set<Grain> = [], criteria: [Criterion] = [], pooled: [Criterion] = [],
  control: Control = .none, observe: @escaping Observing
) -> Experiment {
  let settings = Experiment.Settings(
    seed: seed, replications: replications, threads: threads, grains: grains, confidence: 0.95,
    criteria: criteria, pooled: pooled,
    control: control)
  return Experiment(subjects, settings: settings) { scenario, layout in
    { replication in
      var builder = ObservationBuilder(layout)
      observe(scenario, replication, &builder)
      return ReplicationResult(observation: builder.observation, work: SimulatedWork())
    }
  }
}

let minute: Int64 = 60_000_000
let hour: Int64 = 3_600_000_000
