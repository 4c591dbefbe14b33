internal import EventKernel
package import Scenario

/// What happened to single cases, in the order in which it did.
///
/// Kept only when somebody asks for stories: to the simulation of tables it costs a comparison for
/// each beginning and each end.
struct Journal {
  var isKept = false
  private(set) var entries: [StoryEvent] = []

  mutating func reset() { entries.removeAll() }

  mutating func append(_ entry: StoryEvent) { entries.append(entry) }
}

/// A step in the story of a case; numbers are positions in the scenario.
package struct StoryEvent: Equatable, Sendable {
  package enum Step: Equatable, Sendable {
    /// A contact reaches the office.
    case began(channel: Int, Cause)
    /// A person of the group begins to handle it, or the task that it left.
    case answered(channel: Int, group: Int, isTask: Bool)
    case ended(channel: Int, Outcome)
    case taskEnded(channel: Int, Outcome)
    case resolved
    /// Nothing of the case is in progress or planned any more.
    case closed
  }

  /// Microseconds since the calendar's first midnight.
  package let time: Int64
  /// The same for all steps of a case, and for no other case.
  package let ofCase: Identity
  package let concern: Int
  package let site: Int
  package let segment: Int
  package let step: Step

  package struct Identity: Hashable, Sendable {
    let place: Int
    let openedAt: Int64
  }
}

extension World {
  /// Writes a step of a contact's case into the journal.
  @inline(never)
  mutating func tell(_ step: StoryEvent.Step, ofContact slot: Int, _ now: Int64) {
    tell(step, ofCase: Int(contacts[slot].caseRecord), now)
  }

  /// Writes a step of a case into the journal, if the case counts.
  @inline(never)
  mutating func tell(_ step: StoryEvent.Step, ofCase place: Int, _ now: Int64) {
    guard cases[place].cell.isCounted else { return }
    journal.append(
      StoryEvent(
        time: now, ofCase: .init(place: place, openedAt: cases[place].openedAt),
        concern: Int(cases[place].concern), site: Int(cases[place].site),
        segment: Int(cases[place].segment), step: step))
  }
}
