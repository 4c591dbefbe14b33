/// An integer total that a replication collects per entity of a dimension and per interval.
///
/// Counts are plain numbers, times are microseconds, money is in millionths of a euro. Measures
/// of contacts belong to the interval in which the contact began, those of cases to the one in
/// which the case began, and those marked *clock* to the time at which they happen.
package enum Measure: Int, CaseIterable, Sendable {
  // Columns 0…16: contacts by outcome, at the raw value of `Outcome`.
  case resolved, unresolved, abandoned, balked, blocked, closed, turnedAway, disconnected
  case noSlot, cancelled, noShow, callbackMissed, handedOff, referred, superseded, taskLeft, open

  /// Contacts begun.
  case begun
  /// Contacts that a person began to handle.
  case answered
  /// Of these, within the channel's service-level target.
  case answeredInTarget
  /// Abandoned or balked within the target.
  case leftInTarget
  /// Waits of the answered.
  case waitAnswered
  /// Waits of those who waited and were not answered.
  case waitLost
  /// Written contacts that are neither superseded nor open with time left.
  case deadlineDue
  /// Of these, finished within the deadline.
  case deadlineMet
  /// Contacts that are the first of their case on this channel.
  case firstTry
  /// Of these, answered.
  case firstTryAnswered
  /// Contacts that carry a cause.
  case repeats
  /// Prices of contacts besides staff.
  case contactPrice

  /// Clock: staff time on contacts.
  case busy
  /// Clock: of it, on contacts with a cause that is not planned, or superseded.
  case avoidable
  /// Clock: of it, on work that was settled elsewhere first.
  case supersededTime
  /// Clock: staff time on first contacts that did not settle their case.
  case firstUnresolvedTime
  /// Clock: avoidable time of the cases that began on this channel (dimension channel only).
  case avoidableByFirstChannel

  /// Clock: contacts begun and not finished at the end of a day (written channels).
  case backlog
  /// Clock: age of the oldest of them in service time.
  case backlogAge
  /// Clock: days at whose end the backlog was looked at.
  case backlogDays

  /// Cases opened (dimension channel: on their first channel).
  case cases
  case casesResolved
  case casesGivenUp
  case casesOpen
  case casesResolvedAtFirst
  /// Contacts of the resolved cases, up to and with the one that resolved.
  case contactsToResolution
  /// From the beginning of a case to its resolution.
  case timeToResolution
  /// All contacts of all cases, whenever they began.
  case caseContacts
  /// Cases over without a single answered contact.
  case casesUnanswered

  // Groups only, clock time.
  /// Persons on duty within their shift.
  case staffed
  /// Persons on duty beyond their shift.
  case overtime
  case idle
  case unavailable
  /// Paid time × hourly rate.
  case staffCost

  // Callbacks.
  /// Contacts that were offered to be called back.
  case callbacksOffered
  /// Of these, accepted.
  case callbacksAccepted
  /// Of these, reached.
  case callbacksReached
  /// Calls made to them, whether they found somebody or not.
  case callbackCalls

  // Reception desks.
  /// Contacts settled there.
  case receptionSettled
  /// Contacts that a specialist began to handle after the reception.
  case receptionPassed
  /// Waits of these between the reception and the specialist.
  case waitAfterReception
  /// Clock: staff time at the desk.
  case receptionTime

  // Written contacts that went astray.
  /// Contacts that were forwarded to the right place.
  case forwarded
  /// Clock: staff time to forward them.
  case forwardingTime

  package static var count: Int { Measure.forwardingTime.rawValue + 1 }
  package var name: String { "\(self)" }
}
