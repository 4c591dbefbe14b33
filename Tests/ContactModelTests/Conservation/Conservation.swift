import ContactModel
import Scenario

/// Everything that must hold exactly in one replication, whatever the office.
struct Conservation {
  let figures: Figures
  let planned: Set<Cause>
  /// Channels whose automatic reply refers customers whom nobody handled.
  var closed: [Int] = []
  var violations: [String] = []

  static func violations(of figures: Figures, in scenario: Scenario) -> [String] {
    var check = Conservation(figures: figures, planned: scenario.comingBack.planned)
    check.closed = scenario.channels.indices.filter { channel in
      if case .autoReply? = scenario.closing(of: channel)?.manner { true } else { false }
    }
    check.everything()
    return check.violations
  }

  private init(figures: Figures, planned: Set<Cause>) {
    self.figures = figures
    self.planned = planned
  }

  static let contactDimensions: [Dimension] = [.channel, .concern, .cause, .site, .segment]
  static let caseDimensions: [Dimension] = [.channel, .concern, .site, .segment]
  static let outcomes = Outcome.allCases.map { Measure($0) }
  /// Sums over the entities of a contact's dimension are the same for all of them.
  static let ofContacts: [Measure] =
    outcomes + [
      .begun, .answered, .answeredInTarget, .leftInTarget, .waitAnswered, .waitLost, .deadlineDue,
      .deadlineMet, .responseDays, .firstTry, .firstTryAnswered, .repeats, .contactPrice, .busy,
      .avoidable,
      .supersededTime, .firstUnresolvedTime, .callbacksOffered, .callbacksAccepted,
      .callbacksReached, .callbackCalls, .receptionSettled, .receptionPassed, .waitAfterReception,
      .receptionTime, .forwarded, .forwardingTime, .taskTime, .tasksDone, .tasksSuperseded,
      .tasksOpen, .taskWait, .taskProcessing, .taskDeadlineDue, .taskDeadlineMet, .sessions,
      .outsideHours,
      .covered, .leadTime, .accessTime, .kept, .ahead, .appointmentsSuperseded,
    ] + booked
  static let booked: [Measure] = [
    .bookedSameWeek, .bookedNextWeek, .bookedWeek2, .bookedWeek3, .bookedLater,
  ]
  static let ofCases: [Measure] = [
    .cases, .casesResolved, .casesGivenUp, .casesOpen, .casesResolvedAtFirst,
    .contactsToResolution, .timeToResolution, .caseContacts, .casesUnanswered,
  ]
  static let ofGroups: [Measure] = [.staffed, .overtime, .idle, .unavailable, .staffCost]
  static let ofContactsAndGroups: [Measure] = [
    .busy, .answered, .waitAnswered, .answeredInTarget, .taskTime, .tasksDone, .taskWait,
    .taskProcessing,
  ]
  static let ofChannels: [Measure] = [
    .avoidableByFirstChannel, .backlog, .backlogAge, .backlogDays, .taskBacklog, .taskBacklogAge,
    .taskBacklogDays,
  ]
  static let ofChannelsAndGroups: [Measure] = [.slotsOffered, .slotsKept]
  static let notOfGroups = Measure.allCases.filter {
    !ofGroups.contains($0) && !ofContactsAndGroups.contains($0)
      && !ofChannelsAndGroups.contains($0)
  }

  mutating func everything() {
    for grain in figures.layout.grains {
      for cell in 0..<figures.layout.shape.cells(grain) {
        let rows = Dimension.allCases.map { figures.rows($0, grain, cell) }
        for dimension in Dimension.allCases {
          for (entity, row) in rows[dimension.rawValue].enumerated() {
            checkEntity(row, dimension, entity, { "\(dimension) \(entity), \(grain) \(cell)" })
          }
        }
        checkSums(rows.map(Self.sum), { "\(grain) \(cell)" })
      }
    }
    for grain in figures.layout.grains where grain != .horizon { checkGrain(grain) }
    checkFlow()
    checkWaits()
    if figures.totals.contains(where: { $0 < 0 }) { violations.append("a total is negative") }
  }

  static func sum(_ rows: [[Int64]]) -> [Int64] {
    rows.reduce(into: [Int64](repeating: 0, count: Measure.count)) { sum, row in
      for measure in row.indices { sum[measure] += row[measure] }
    }
  }

  mutating func equal(_ a: Int64, _ b: Int64, _ what: @autoclosure () -> String) {
    if a != b, violations.count < 30 { violations.append("\(what()): \(a) and \(b)") }
  }

  mutating func atMost(_ a: Int64, _ b: Int64, _ what: @autoclosure () -> String) {
    if a > b, violations.count < 30 { violations.append("\(what()): \(a) above \(b)") }
  }

  // MARK: Sums over entities

  /// Compares `sums`, which are by dimension and measure.
  mutating func checkSums(_ sums: [[Int64]], _ place: () -> String) {
    func sum(_ measure: Measure, _ dimension: Dimension) -> Int64 {
      sums[dimension.rawValue][measure.rawValue]
    }
    for measure in Self.ofContacts {
      for dimension in Self.contactDimensions.dropFirst() {
        equal(
          sum(measure, .channel), sum(measure, dimension),
          "\(measure) by channel and by \(dimension), \(place())")
      }
    }
    for measure in Self.ofCases {
      for dimension in Self.caseDimensions.dropFirst() {
        equal(
          sum(measure, .channel), sum(measure, dimension),
          "\(measure) by channel and by \(dimension), \(place())")
      }
    }
    for measure in Self.ofContactsAndGroups + Self.ofChannelsAndGroups {
      equal(
        sum(measure, .channel), sum(measure, .group),
        "\(measure) by channel and by group, \(place())")
    }
    equal(
      sum(.avoidable, .cause), sum(.avoidableByFirstChannel, .channel),
      "avoidable by cause and by first channel, \(place())")
  }

  // MARK: Grains

  /// The intervals of a grain add up to those of a coarser one.
  mutating func checkGrain(_ grain: Grain) {
    let shape = figures.layout.shape
    for dimension in Dimension.allCases {
      let cells = (0..<shape.cells(grain)).map { figures.rows(dimension, grain, $0) }
      for entity in 0..<shape.entities(dimension) {
        let ofEntity = cells.map { $0[entity] }
        let place = "\(dimension) \(entity)"
        compare(ofEntity, into: .horizon, dimension, entity, "\(place): \(grain)") { _ in 0 }
        switch grain {
        case .day:
          compare(ofEntity, into: .month, dimension, entity, "\(place): days of months") {
            shape.monthOfDay[$0]
          }
          compare(ofEntity, into: .week, dimension, entity, "\(place): days of weeks") {
            shape.weekOfDay[$0]
          }
        case .weekdayHour:
          compare(ofEntity, into: .hour, dimension, entity, "\(place): hours") { $0 % 24 }
        case .horizon, .month, .week, .hour: break
        }
      }
    }
  }

  mutating func compare(
    _ fine: [[Int64]], into coarse: Grain, _ dimension: Dimension, _ entity: Int, _ what: String,
    _ place: (Int) -> Int
  ) {
    guard figures.layout.grains.contains(coarse) else { return }
    for cell in 0..<figures.layout.shape.cells(coarse) {
      let parts = fine.indices.filter { place($0) == cell }.map { fine[$0] }
      if Self.sum(parts) != figures.rows(dimension, coarse, cell)[entity] {
        violations.append("\(what) do not add up")
      }
    }
  }

  // MARK: Flow

  mutating func checkFlow() {
    let shape = figures.layout.shape
    let (concerns, channels) = (shape.entities(.concern), shape.entities(.channel))
    let causes = Cause.allCases
    for outcome in Outcome.allCases {
      var byConcern = [Int64](repeating: 0, count: concerns)
      var byChannel = [Int64](repeating: 0, count: channels)
      var byCause = [Int64](repeating: 0, count: causes.count)
      for concern in 0..<concerns {
        for first in 0..<channels {
          for cause in causes {
            for channel in 0..<channels {
              let count = Int64(
                figures.flow(concern: concern, first: first, cause, on: channel, outcome))
              byConcern[concern] += count
              byChannel[channel] += count
              byCause[Int(cause.rawValue)] += count
              if cause == .first, channel != first { equal(count, 0, "first elsewhere") }
            }
          }
        }
      }
      let measure = Measure(outcome)
      for (dimension, counts) in [
        (Dimension.concern, byConcern), (.channel, byChannel), (.cause, byCause),
      ] {
        for (entity, count) in counts.enumerated() {
          equal(count, figures[measure, dimension, entity], "flow of \(measure), \(dimension)")
        }
      }
    }
  }

  // MARK: Waits

  mutating func checkWaits() {
    for dimension in Dimension.allCases {
      for grain in TallyShape.quantileGrains(dimension)
      where figures.layout.grains.contains(grain) {
        for entity in 0..<figures.layout.shape.entities(dimension) {
          for cell in 0..<figures.layout.shape.cells(grain) {
            checkWaits(dimension, entity, grain, cell)
          }
        }
      }
    }
  }

  mutating func checkWaits(
    _ dimension: Dimension, _ entity: Int, _ grain: Grain, _ cell: Int
  ) {
    let figures = figures
    func total(_ measure: Measure) -> Int64 {
      figures[measure, dimension, entity, grain: grain, cell: cell]
    }
    let place = "waits of \(dimension) \(entity), \(grain) \(cell)"
    let lost = total(.abandoned) + total(.balked) + total(.turnedAway) + total(.disconnected)
    let waited = total(.waitAnswered) + total(.waitLost)
    for (answered, count, sum) in [
      (true, total(.answered), total(.waitAnswered)),
      (false, total(.answered) + lost, waited),
    ] {
      let summary = figures.waits(
        dimension, entity, answered: answered, grain: grain, cell: cell)
      equal(summary?.count ?? 0, count, place)
      guard let summary else { continue }
      if summary.quantiles != summary.quantiles.sorted() { violations.append("\(place): order") }
      atMost(summary.quantiles.last ?? 0, summary.maximum, "\(place): quantile, maximum")
      atMost(summary.maximum, sum, "\(place): maximum, sum")
      atMost(sum, summary.maximum * count, "\(place): sum, maximum")
    }
  }
}
