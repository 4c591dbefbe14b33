import ContactModel
import Scenario

extension Conservation {
  // MARK: One entity in one interval

  mutating func checkEntity(
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

  mutating func checkContacts(
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
  mutating func checkAppointments(_ total: (Measure) -> Int64, _ place: () -> String) {
    let booked = Self.booked.reduce(0) { $0 + total($1) }
    equal(
      booked,
      total(.kept) + total(.noShow) + total(.cancelled) + total(.ahead)
        + total(.appointmentsSuperseded), "\(place()): appointments")
    atMost(booked + total(.noSlot), total(.begun), "\(place()): booked, begun")
    atMost(total(.ahead), total(.open), "\(place()): ahead, open")
    atMost(total(.appointmentsSuperseded), total(.superseded), "\(place()): given back")
  }

  mutating func checkCallbacks(_ total: (Measure) -> Int64, _ place: () -> String) {
    let ended = total(.callbacksReached) + total(.callbackMissed)
    atMost(total(.callbacksOffered), total(.begun), "\(place()): callbacks offered")
    atMost(total(.callbacksAccepted), total(.callbacksOffered), "\(place()): callbacks accepted")
    atMost(total(.callbacksReached), total(.answered), "\(place()): callbacks answered")
    atMost(ended, total(.callbacksAccepted), "\(place()): callbacks reached or missed")
    atMost(total(.callbacksAccepted), ended + total(.open), "\(place()): callbacks left")
    atMost(ended, total(.callbackCalls), "\(place()): calls for callbacks")
  }

  mutating func checkErrands(_ total: (Measure) -> Int64, _ place: () -> String) {
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

  mutating func checkTasks(_ total: (Measure) -> Int64, _ place: () -> String) {
    atMost(total(.taskTime), total(.busy), "\(place()): time on tasks")
    atMost(total(.taskWait), total(.taskProcessing), "\(place()): waits of tasks")
    atMost(total(.taskDeadlineMet), total(.taskDeadlineDue), "\(place()): deadlines of tasks")
    atMost(
      total(.taskDeadlineDue), total(.tasksDone) + total(.tasksOpen),
      "\(place()): deadlines, tasks")
  }

  mutating func checkCause(
    _ total: (Measure) -> Int64, _ cause: Cause, _ place: () -> String
  ) {
    equal(total(.repeats), cause == .first ? 0 : total(.begun), "\(place()): repeats")
    let isAvoidable = cause != .first && !planned.contains(cause)
    equal(
      total(.avoidable), isAvoidable ? total(.busy) : total(.supersededTime),
      "\(place()): avoidable time by cause")
    if cause != .first { equal(total(.firstUnresolvedTime), 0, "\(place()): failed repeats") }
  }

  mutating func checkCases(_ total: (Measure) -> Int64, _ place: () -> String) {
    equal(
      total(.cases), total(.casesResolved) + total(.casesGivenUp) + total(.casesOpen),
      "\(place()): cases")
    atMost(total(.casesResolvedAtFirst), total(.casesResolved), "\(place()): resolved at first")
    atMost(total(.casesUnanswered), total(.casesGivenUp), "\(place()): unanswered, given up")
    atMost(
      total(.casesResolved), total(.contactsToResolution), "\(place()): contacts to resolution")
    atMost(total(.contactsToResolution), total(.caseContacts), "\(place()): contacts of cases")
  }
}
