import ContactModel
import Scenario

/// Everything that must hold exactly in one replication, whatever the office.
struct Conservation {
  private let figures: Figures
  private let planned: Set<Cause>
  /// Channels whose automatic reply refers customers whom nobody handled.
  private var closed: [Int] = []
  private(set) var violations: [String] = []

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

  private static let contactDimensions: [Dimension] = [.channel, .concern, .cause, .site, .segment]
  private static let caseDimensions: [Dimension] = [.channel, .concern, .site, .segment]
  private static let outcomes = Outcome.allCases.map { Measure($0) }
  /// Sums over the entities of a contact's dimension are the same for all of them.
  private static let ofContacts: [Measure] =
    outcomes + [
      .begun, .answered, .answeredInTarget, .leftInTarget, .waitAnswered, .waitLost, .deadlineDue,
      .deadlineMet, .responseDays, .firstTry, .firstTryAnswered, .repeats, .contactPrice, .busy, .avoidable,
      .supersededTime, .firstUnresolvedTime, .callbacksOffered, .callbacksAccepted,
      .callbacksReached, .callbackCalls, .receptionSettled, .receptionPassed, .waitAfterReception,
      .receptionTime, .forwarded, .forwardingTime, .taskTime, .tasksDone, .tasksSuperseded,
      .tasksOpen, .taskWait, .taskProcessing, .taskDeadlineDue, .taskDeadlineMet, .sessions,
      .outsideHours,
      .covered, .leadTime, .accessTime, .kept, .ahead, .appointmentsSuperseded,
    ] + booked
  private static let booked: [Measure] = [
    .bookedSameWeek, .bookedNextWeek, .bookedWeek2, .bookedWeek3, .bookedLater,
  ]
  private static let ofCases: [Measure] = [
    .cases, .casesResolved, .casesGivenUp, .casesOpen, .casesResolvedAtFirst,
    .contactsToResolution, .timeToResolution, .caseContacts, .casesUnanswered,
  ]
  private static let ofGroups: [Measure] = [.staffed, .overtime, .idle, .unavailable, .staffCost]
  private static let ofContactsAndGroups: [Measure] = [
    .busy, .answered, .waitAnswered, .answeredInTarget, .taskTime, .tasksDone, .taskWait,
    .taskProcessing,
  ]
  private static let ofChannels: [Measure] = [
    .avoidableByFirstChannel, .backlog, .backlogAge, .backlogDays, .taskBacklog, .taskBacklogAge,
    .taskBacklogDays,
  ]
  private static let ofChannelsAndGroups: [Measure] = [.slotsOffered, .slotsKept]
  private static let notOfGroups = Measure.allCases.filter {
    !ofGroups.contains($0) && !ofContactsAndGroups.contains($0)
      && !ofChannelsAndGroups.contains($0)
  }

  private mutating func everything() {
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

  private static func sum(_ rows: [[Int64]]) -> [Int64] {
    rows.reduce(into: [Int64](repeating: 0, count: Measure.count)) { sum, row in
      for measure in row.indices { sum[measure] += row[measure] }
    }
  }

  private mutating func equal(_ a: Int64, _ b: Int64, _ what: @autoclosure () -> String) {
    if a != b, violations.count < 30 { violations.append("\(what()): \(a) and \(b)") }
  }

  private mutating func atMost(_ a: Int64, _ b: Int64, _ what: @autoclosure () -> String) {
    if a > b, violations.count < 30 { violations.append("\(what()): \(a) above \(b)") }
  }

  // MARK: One entity in one interval

  private mutating func checkEntity(
    _ row: [Int64], _ dimension: Dimension, _ entity: Int, _ place: () -> String
  ) {
    func total(_ measure: Measure) -> Int64 { row[measure.rawValue] }
    func nothing(of measures: [Measure]) -> Bool { measures.allSatisfy { total($0) == 0 } }
    switch dimension {
    case .group:
      equal(
        total(.staffed) + total(.overtime), total(.busy) + total(.idle) + total(.unavailable),
        "\(place()): time of persons")
      checkTasks(total, place)
      if !nothing(of: Self.notOfGroups) { violations.append("\(place()): not of groups") }
      atMost(total(.slotsKept), total(.slotsOffered), "\(place()): slots")
      return
    case .cause:
      checkCause(total, Cause.allCases[entity], place)
      if !nothing(of: Self.ofCases) { violations.append("\(place()): cases by cause") }
    case .channel, .concern, .site, .segment:
      checkCases(total, place)
    }
    let isReplied = dimension == .channel ? closed.contains(entity) : !closed.isEmpty
    checkContacts(total, repliedAutomatically: isReplied, place)
    checkCallbacks(total, place)
    checkErrands(total, place)
    equal(
      total(.taskLeft), total(.tasksDone) + total(.tasksSuperseded) + total(.tasksOpen),
      "\(place()): tasks left")
    checkTasks(total, place)
    if !nothing(of: Self.ofGroups) { violations.append("\(place()): of groups only") }
    checkAppointments(total, place)
    if case .channel = dimension, total(.answered) > 0, total(.sessions) > 0 {
      violations.append("\(place()): people and a chatbot on one channel")
    }
    if dimension != .channel, !nothing(of: Self.ofChannels + Self.ofChannelsAndGroups) {
      violations.append("\(place()): of channels only")
    }
  }

  private mutating func checkContacts(
    _ total: (Measure) -> Int64, repliedAutomatically: Bool, _ place: () -> String
  ) {
    equal(total(.begun), Self.outcomes.reduce(0) { $0 + total($1) }, "\(place()): begun, outcomes")
    let finished =
      total(.resolved) + total(.unresolved) + total(.referred) + total(.superseded)
      + total(.taskLeft) + total(.handedOff) - total(.appointmentsSuperseded)
    let talkedTo = total(.answered) + total(.sessions)
    let served = repliedAutomatically ? finished - total(.referred) : finished
    atMost(served, talkedTo, "\(place()): served and answered")
    atMost(talkedTo, finished + total(.open), "\(place()): answered, served and open")
    atMost(talkedTo, total(.begun), "\(place()): answered, begun")
    atMost(total(.handedOff), total(.sessions), "\(place()): handed on, talked to")
    atMost(total(.covered), total(.answered), "\(place()): covered, answered")
    atMost(total(.outsideHours), total(.begun), "\(place()): outside hours, begun")
    atMost(total(.answeredInTarget), total(.answered), "\(place()): answered in target")
    atMost(total(.leftInTarget), total(.abandoned) + total(.balked), "\(place()): left in target")
    atMost(total(.firstTry), total(.begun), "\(place()): first tries")
    atMost(total(.firstTryAnswered), total(.firstTry), "\(place()): first tries answered")
    atMost(total(.firstTryAnswered), total(.answered), "\(place()): answered at first try")
    atMost(total(.deadlineMet), total(.deadlineDue), "\(place()): deadlines")
    atMost(total(.deadlineDue), total(.begun), "\(place()): deadlines, begun")
    atMost(total(.supersededTime), total(.avoidable), "\(place()): superseded time")
    atMost(total(.avoidable), total(.busy), "\(place()): avoidable time")
    atMost(total(.firstUnresolvedTime), total(.busy), "\(place()): failed first contacts")
  }

  /// Booked = kept + no-show + cancelled + ahead + cancelled because it was settled elsewhere.
  private mutating func checkAppointments(_ total: (Measure) -> Int64, _ place: () -> String) {
    let booked = Self.booked.reduce(0) { $0 + total($1) }
    equal(
      booked,
      total(.kept) + total(.noShow) + total(.cancelled) + total(.ahead)
        + total(.appointmentsSuperseded), "\(place()): appointments")
    atMost(booked + total(.noSlot), total(.begun), "\(place()): booked, begun")
    atMost(total(.ahead), total(.open), "\(place()): ahead, open")
    atMost(total(.appointmentsSuperseded), total(.superseded), "\(place()): given back")
  }

  private mutating func checkCallbacks(_ total: (Measure) -> Int64, _ place: () -> String) {
    let ended = total(.callbacksReached) + total(.callbackMissed)
    atMost(total(.callbacksOffered), total(.begun), "\(place()): callbacks offered")
    atMost(total(.callbacksAccepted), total(.callbacksOffered), "\(place()): callbacks accepted")
    atMost(total(.callbacksReached), total(.answered), "\(place()): callbacks answered")
    atMost(ended, total(.callbacksAccepted), "\(place()): callbacks reached or missed")
    atMost(total(.callbacksAccepted), ended + total(.open), "\(place()): callbacks left")
    atMost(ended, total(.callbackCalls), "\(place()): calls for callbacks")
  }

  private mutating func checkErrands(_ total: (Measure) -> Int64, _ place: () -> String) {
    atMost(total(.receptionSettled), total(.resolved), "\(place()): settled at the reception")
    atMost(
      total(.receptionSettled) + total(.receptionPassed), total(.answered),
      "\(place()): passed the reception")
    atMost(total(.forwarded), total(.begun), "\(place()): forwarded")
    atMost(
      total(.receptionTime) + total(.forwardingTime), total(.busy), "\(place()): time of errands")
    if total(.receptionPassed) == 0 {
      equal(total(.waitAfterReception), 0, "\(place()): waits after the reception")
    }
  }

  private mutating func checkTasks(_ total: (Measure) -> Int64, _ place: () -> String) {
    atMost(total(.taskTime), total(.busy), "\(place()): time on tasks")
    atMost(total(.taskWait), total(.taskProcessing), "\(place()): waits of tasks")
    atMost(total(.taskDeadlineMet), total(.taskDeadlineDue), "\(place()): deadlines of tasks")
    atMost(
      total(.taskDeadlineDue), total(.tasksDone) + total(.tasksOpen),
      "\(place()): deadlines, tasks")
  }

  private mutating func checkCause(
    _ total: (Measure) -> Int64, _ cause: Cause, _ place: () -> String
  ) {
    equal(total(.repeats), cause == .first ? 0 : total(.begun), "\(place()): repeats")
    let isAvoidable = cause != .first && !planned.contains(cause)
    equal(
      total(.avoidable), isAvoidable ? total(.busy) : total(.supersededTime),
      "\(place()): avoidable time by cause")
    if cause != .first { equal(total(.firstUnresolvedTime), 0, "\(place()): failed repeats") }
  }

  private mutating func checkCases(_ total: (Measure) -> Int64, _ place: () -> String) {
    equal(
      total(.cases), total(.casesResolved) + total(.casesGivenUp) + total(.casesOpen),
      "\(place()): cases")
    atMost(total(.casesResolvedAtFirst), total(.casesResolved), "\(place()): resolved at first")
    atMost(total(.casesUnanswered), total(.casesGivenUp), "\(place()): unanswered, given up")
    atMost(
      total(.casesResolved), total(.contactsToResolution), "\(place()): contacts to resolution")
    atMost(total(.contactsToResolution), total(.caseContacts), "\(place()): contacts of cases")
  }

  // MARK: Sums over entities

  /// Compares `sums`, which are by dimension and measure.
  private mutating func checkSums(_ sums: [[Int64]], _ place: () -> String) {
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
  private mutating func checkGrain(_ grain: Grain) {
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

  private mutating func compare(
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

  private mutating func checkFlow() {
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

  private mutating func checkWaits() {
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

  private mutating func checkWaits(
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
