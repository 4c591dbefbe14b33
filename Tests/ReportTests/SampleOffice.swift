import Calendar
import Scenario

@testable import ContactModel
@testable import Experiment
@testable import Report

/// A small office with made-up numbers that fit together, for the texts that report on it.
struct SampleOffice {
  var names = ["baseline", "more phone staff"]
  var titles = ["The office as it is", "Two more people on the phone from March"]
  var channelTitles = ["Hotline", "Front desk", "E-mail"]
  var concernNames = ["claim", "change"]
  var replications = 10
  /// Besides horizon and month.
  var grains: Set<Grain> = []
  var days = 10

  private static let causes = ["first", "redialBlocked", "chase"]
  private static let kinds: [ChannelKind] = [.phone, .walkIn, .written]

  private var shape: TallyShape {
    guard let start = CivilDate(year: 2025, month: 2, day: 24) else {
      preconditionFailure("a Monday")
    }
    return TallyShape(
      names: [
        ["hotline", "desk", "mail"], concernNames, Self.causes, ["town"], ["everybody"], ["team"],
      ],
      titles: [
        channelTitles, ["New claim", "Change of circumstances"],
        ["first contact", "redial after busy", "asking after it"], ["Town"], ["Everybody"],
        ["Service team"],
      ],
      dates: (0..<days).map { start.adding(days: $0) })
  }

  func summary() -> Summary {
    let subjects = zip(names, titles).map { name, title in
      Subject(
        name: name, title: title, hash: "0123456789abcdef", shape: shape,
        channels: Self.kinds.map {
          .init(kind: $0, serviceLevel: .answeredOfOfferedLessShortAbandoned)
        }, postHours: [39])
    }
    let settings = Experiment.Settings(
      seed: 2025, replications: replications, threads: 1, grains: grains, confidence: 0.95,
      criteria: Criterion.usual)
    return Experiment(subjects, settings: settings) { scenario, layout in
      { replication in
        var day = SampleDay(layout, scenario: scenario, replication: replication)
        return day.result()
      }
    }.run()
  }
}

/// Counts one replication of the sample office.
private struct SampleDay {
  private let layout: ObservationLayout
  private let scenario: Int64
  private let replication: Int64
  private var totals: [Int64]
  private static let minute: Int64 = 60_000_000

  init(_ layout: ObservationLayout, scenario: Int, replication: Int) {
    self.layout = layout
    self.scenario = Int64(scenario)
    self.replication = Int64(replication)
    totals = Array(repeating: 0, count: layout.totalCount)
  }

  /// Adds to every row that a contact on `channel` belongs to, at nine in the morning.
  private mutating func add(_ value: Int64, _ measure: Measure, channel: Int, day: Int) {
    add(value, measure, .channel, channel, day)
    for dimension in [Dimension.concern, .cause, .site, .segment] {
      add(value, measure, dimension, 0, day)
    }
  }

  private mutating func add(
    _ value: Int64, _ measure: Measure, _ dimension: Dimension, _ entity: Int, _ day: Int
  ) {
    let weekHour = layout.shape.dates[day].weekday.rawValue * 24 + 9
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

  mutating func result() -> ReplicationResult {
    for day in layout.shape.dates.indices {
      // A busy factor that both scenarios share, and calls that only the staffing changes.
      let busy = (replication * 7 + Int64(day) * 3) % 11
      countCalls(day, offered: 90 + 2 * busy, reached: 60 + busy + 15 * scenario)
      countVisits(day, visitors: 40 + busy)
      countMail(day, letters: 30 + busy % 4)
      add(4 * 8 * 60 * Self.minute, .staffed, .group, 0, day)
      add(30 * Self.minute * busy, .overtime, .group, 0, day)
      add(20 * 60 * Self.minute + busy * Self.minute, .busy, .group, 0, day)
      add(8 * 60 * Self.minute + busy * 29 * Self.minute, .idle, .group, 0, day)
      add(4 * 60 * Self.minute, .unavailable, .group, 0, day)
      add(32 * 31_500_000, .staffCost, .group, 0, day)
    }
    return ReplicationResult(
      observation: Observation(
        layout: layout, totals: totals, flow: flow, waitsOfAll: waits, waitsOfAnswered: waits,
        caseTimes: caseTimes), work: work)
  }

  private mutating func countCalls(_ day: Int, offered: Int64, reached: Int64) {
    let lost = offered - reached
    add(offered + 3, .begun, channel: 0, day: day)
    add(3, .closed, channel: 0, day: day)
    add(reached, .answered, channel: 0, day: day)
    add(reached * 3 / 4, .resolved, channel: 0, day: day)
    add(reached - reached * 3 / 4, .unresolved, channel: 0, day: day)
    add(lost, .abandoned, channel: 0, day: day)
    add(reached / 2, .answeredInTarget, channel: 0, day: day)
    add(lost / 3, .leftInTarget, channel: 0, day: day)
    add(reached * 4 * Self.minute, .waitAnswered, channel: 0, day: day)
    add(lost * 9 * Self.minute, .waitLost, channel: 0, day: day)
    add(offered / 2, .firstTry, channel: 0, day: day)
    add(reached / 2 - 5, .firstTryAnswered, channel: 0, day: day)
    add(lost, .repeats, channel: 0, day: day)
    add(reached * 6 * Self.minute, .busy, channel: 0, day: day)
    add(lost * 2 * Self.minute, .avoidable, channel: 0, day: day)
    countCases(offered / 2, channel: 0, day)
  }

  private mutating func countVisits(_ day: Int, visitors: Int64) {
    add(visitors, .begun, channel: 1, day: day)
    add(visitors - 2, .answered, channel: 1, day: day)
    add(visitors - 2, .resolved, channel: 1, day: day)
    add(2, .balked, channel: 1, day: day)
    add((visitors - 2) * 11 * Self.minute, .waitAnswered, channel: 1, day: day)
    add((visitors - 2) * 8 * Self.minute, .busy, channel: 1, day: day)
    countCases(visitors, channel: 1, day)
  }

  private mutating func countMail(_ day: Int, letters: Int64) {
    add(letters, .begun, channel: 2, day: day)
    add(letters, .answered, channel: 2, day: day)
    add(letters, .resolved, channel: 2, day: day)
    add(letters * 600 * Self.minute, .waitAnswered, channel: 2, day: day)
    add(letters, .deadlineDue, channel: 2, day: day)
    add(letters - 4, .deadlineMet, channel: 2, day: day)
    add(letters * 9 * Self.minute, .busy, channel: 2, day: day)
    add(25 + letters % 3, .backlog, .channel, 2, day)
    add(1, .backlogDays, .channel, 2, day)
    add(700 * Self.minute, .backlogAge, .channel, 2, day)
    countCases(letters, channel: 2, day)
  }

  private mutating func countCases(_ opened: Int64, channel: Int, _ day: Int) {
    add(opened, .cases, channel: channel, day: day)
    add(opened - 2, .casesResolved, channel: channel, day: day)
    add(1, .casesGivenUp, channel: channel, day: day)
    add(1, .casesOpen, channel: channel, day: day)
    add(opened / 2, .casesResolvedAtFirst, channel: channel, day: day)
    add((opened - 2) * 3 / 2, .contactsToResolution, channel: channel, day: day)
    add((opened - 2) * 1500 * Self.minute, .timeToResolution, channel: channel, day: day)
    add(opened * 5 / 3, .caseContacts, channel: channel, day: day)
  }

  /// Enough waits of the hotline for some quantiles, none elsewhere.
  private var waits: [WaitSummary?] {
    var waits = [WaitSummary?](repeating: nil, count: layout.quantileCount)
    guard let table = layout.quantileTable(.channel, .horizon) else { return waits }
    let quantiles: [Int64] = [2, 5, 8, 11, 19].map { $0 * Self.minute + replication - scenario }
    waits[table.first] = WaitSummary(
      count: 600, quantiles: quantiles, maximum: 31 * Self.minute)
    return waits
  }

  private var caseTimes: [[[Int64?]]] {
    let times: [Int64?] = [
      600 * Self.minute + replication, 1440 * Self.minute, 2880 * Self.minute, nil,
    ]
    return Dimension.allCases.map { dimension in
      let hasCases = dimension != .cause && dimension != .group
      return Array(repeating: times, count: hasCases ? layout.shape.entities(dimension) : 0)
    }
  }

  /// First calls that were settled, redials that were not.
  private var flow: [Int32] {
    let shape = layout.shape
    let channels = shape.entities(.channel)
    let outcomes = Outcome.allCases.count
    var flow = [Int32](
      repeating: 0,
      count: shape.entities(.concern) * channels * shape.entities(.cause) * channels * outcomes)
    flow[Int(Outcome.resolved.rawValue)] = Int32(450 + replication)
    flow[channels * outcomes + Int(Outcome.blocked.rawValue)] = Int32(9 - scenario)
    return flow
  }

  private var work: SimulatedWork {
    var work = SimulatedWork()
    work.contacts = 2000
    work.cases = 1300
    work.events = 9000
    work.openCases = 3 * layout.shape.dates.count
    return work
  }
}
