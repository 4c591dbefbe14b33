/// An integer total that a replication collects per entity of a dimension and per interval.
///
/// Counts are plain numbers, times are microseconds, money is in millionths of a euro. Measures
/// of contacts belong to the interval in which the contact began, those of cases to the one in
/// which the case began, and those marked *clock* to the time at which they happen.
package enum Measure: Int, CaseIterable, Sendable {
  // Eight measures each share a line of the cache, and what one event adds to stands in one line:
  // see `TotalsLine`. First what every contact adds to when it ends.

  /// Contacts begun.
  case begun
  /// Contacts that carry a cause.
  case repeats
  /// Contacts that are the first of their case on this channel.
  case firstTry
  /// Contacts that a person began to handle.
  case answered
  /// Of these, within the channel's service-level target.
  case answeredInTarget
  /// Of the first tries, answered.
  case firstTryAnswered
  /// Waits of the answered.
  case waitAnswered

  // Contacts by outcome, in the order of `Outcome`: the first one in the line of all contacts, the
  // others in two of their own.
  case resolved
  case unresolved, abandoned, balked, blocked, closed, turnedAway, disconnected, noSlot
  case cancelled, noShow, callbackMissed, handedOff, referred, superseded, taskLeft, open

  // What a case adds to when it is over.

  /// Cases opened (dimension channel: on their first channel).
  case cases
  case casesResolved
  /// Contacts of the resolved cases, up to and with the one that resolved.
  case contactsToResolution
  /// From the beginning of a case to its resolution.
  case timeToResolution
  case casesResolvedAtFirst
  /// All contacts of all cases, whenever they began.
  case caseContacts
  case casesGivenUp
  /// Cases over without a single answered contact.
  case casesUnanswered

  // Staff time, by the clock.

  /// Staff time on contacts.
  case busy
  /// On first contacts that did not settle their case.
  case firstUnresolvedTime
  /// On contacts with a cause that is not planned, or superseded.
  case avoidable
  /// On work that was settled elsewhere first.
  case supersededTime
  /// Of the staff time on contacts, that on the tasks that they left (and by group).
  case taskTime
  /// At the reception desk.
  case receptionTime
  /// To forward written contacts that went astray.
  case forwardingTime
  /// Avoidable time of the cases that began on this channel (dimension channel only).
  case avoidableByFirstChannel

  // Tasks belong to the interval of the contact that left them. Those left are its outcome; they
  // are the sum of those done, superseded and open.

  /// Tasks done, which settled their case (and by group).
  case tasksDone
  /// Tasks whose case was settled elsewhere before they were done.
  case tasksSuperseded
  /// Tasks in progress when the simulation ended.
  case tasksOpen
  /// Of the tasks done, from being left to the beginning and to the end of the work, in service
  /// time (and by group).
  case taskWait, taskProcessing
  /// Tasks with a deadline that are neither superseded nor open with time left.
  case taskDeadlineDue
  /// Of these, done within the deadline.
  case taskDeadlineMet
  /// Clock: tasks left and not finished at the end of a day (dimension channel only), the age of
  /// the oldest of them in service time, and the days at whose end they were looked at.
  case taskBacklog, taskBacklogAge, taskBacklogDays

  // Appointments, at the act of booking.

  /// Appointments still ahead when the simulation ended, those whose customer was late included.
  case ahead
  /// Appointments cancelled because the case had been settled elsewhere.
  case appointmentsSuperseded
  /// Clock, channels and groups only: slots offered, and those to which a customer came.
  case slotsOffered
  case slotsKept
  /// Prices of contacts besides staff.
  case contactPrice
  case casesOpen
  /// By the calendar weeks between booking and appointed time: 0, 1, 2, 3, more.
  case bookedSameWeek
  case bookedNextWeek
  case bookedWeek2
  case bookedWeek3
  case bookedLater
  /// From booking to the appointed time.
  case leadTime
  /// Working days between the two, of 24 hours each.
  case accessTime
  /// Appointments to which the customer came.
  case kept

  /// Abandoned or balked within the target.
  case leftInTarget
  /// Waits of those who waited and were not answered.
  case waitLost
  /// Written contacts that are neither superseded nor open with time left.
  case deadlineDue
  /// Of these, finished within the deadline.
  case deadlineMet
  /// Of written contacts that were answered: working days from sending to the end of the handling,
  /// of 24 hours each.
  case responseDays
  /// Contacts that a chatbot talked to.
  case sessions
  /// Contacts with a chatbot that began while every staffed channel was closed.
  case outsideHours
  /// Contacts answered after an absent caseworker's cover took over.
  case covered
  /// Written contacts that were forwarded to the right place.
  case forwarded

  // Callbacks and reception desks.

  /// Contacts that were offered to be called back.
  case callbacksOffered
  /// Of these, accepted.
  case callbacksAccepted
  /// Of these, reached.
  case callbacksReached
  /// Calls made to them, whether they found somebody or not.
  case callbackCalls
  /// Contacts settled at a reception desk.
  case receptionSettled
  /// Contacts that a specialist began to handle after the reception.
  case receptionPassed
  /// Waits of these between the reception and the specialist.
  case waitAfterReception

  // At the end of a day: written channels.

  /// Clock: contacts begun and not finished at the end of a day (written channels).
  case backlog
  /// Clock: age of the oldest of them in service time.
  case backlogAge
  /// Clock: days at whose end the backlog was looked at.
  case backlogDays

  // Groups only, clock time.

  /// Persons on duty within their shift.
  case staffed
  /// Persons on duty beyond their shift.
  case overtime
  case idle
  case unavailable
  /// Paid time × hourly rate.
  case staffCost

  /// The number of contacts that ended like this.
  package init(_ outcome: Outcome) {
    guard let measure = Measure(rawValue: Measure.resolved.rawValue + Int(outcome.rawValue)) else {
      preconditionFailure("every outcome has its column")
    }
    self = measure
  }

  package static var count: Int { Measure.staffCost.rawValue + 1 }
  package var name: String { "\(self)" }
}
