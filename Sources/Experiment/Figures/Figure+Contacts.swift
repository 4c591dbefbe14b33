package import ContactModel

// Counts of contacts. They belong to the interval in which the contact began.

extension Figure {
  package static let contactsBegun = Figure(
    "contacts_begun", .contacts, .neutral, .total(.sum(.begun)), .contacts,
    "Contacts begun, for whatever cause.")
  package static let contactsOffered = Figure(
    "contacts_offered", .contacts, .neutral, .total(.offered), .contacts,
    "Contacts begun within opening hours; blocked and balked ones are offered too.")
  package static let contactsAnswered = Figure(
    "contacts_answered", .contacts, .higherIsBetter, .total(.sum(.answered)),
    .contacts.adding(.group), "Contacts that a person began to handle.")
  package static let repeats = Figure(
    "repeats", .contacts, .lowerIsBetter, .total(.sum(.repeats)), .contacts,
    "Contacts that carry a cause: every contact but the first of its case.")
  package static let repeatShare = Figure(
    "repeat_share", .share, .lowerIsBetter, .ratio(.sum(.repeats), over: .sum(.begun)),
    .contacts.without(.cause), "Repeats ÷ contacts begun.")
  package static let nonStaffCost = Figure(
    "non_staff_cost", .euro, .lowerIsBetter, .total(.sum(.contactPrice)), .contacts,
    "Prices of contacts besides staff.")

  /// Contacts with one outcome; by cause they stand in the flow.
  package static func contacts(_ outcome: Outcome) -> Figure {
    contactsByOutcome[Int(outcome.rawValue)]
  }

  private static let contactsByOutcome = Outcome.allCases.map { outcome in
    let facts = OutcomeFacts(outcome)
    return Figure(
      "contacts_" + facts.id, .contacts, facts.direction, .total(.sum(Measure(outcome))),
      .contacts.without(.cause).on(facts.kinds), facts.definition)
  }
}

/// What the figure of one outcome says.
private struct OutcomeFacts {
  let id: String
  let direction: Direction
  let kinds: Set<ChannelKind>
  let definition: String

  init(
    _ id: String, _ direction: Direction, _ kinds: Set<ChannelKind>, _ definition: String
  ) {
    self.id = id
    self.direction = direction
    self.kinds = kinds
    self.definition = definition
  }

  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .resolved:
        .init("resolved", .higherIsBetter, .all, "Contacts that settled their case.")
      case .unresolved:
        .init(
          "unresolved", .lowerIsBetter, .all,
          "Contacts that were handled and did not settle their case.")
      case .abandoned:
        .init(
          "abandoned", .lowerIsBetter, .waiting,
          "Contacts of customers who hung up or left while they waited.")
      case .balked:
        .init(
          "balked", .lowerIsBetter, [.walkIn],
          "Contacts of visitors who saw the queue and left at once.")
      case .blocked:
        .init(
          "blocked", .lowerIsBetter, [.phone, .chatbot], "Contacts that found every line busy.")
      case .closed:
        .init("closed", .lowerIsBetter, .all, "Contacts outside opening hours.")
      case .turnedAway:
        .init(
          "turned_away", .lowerIsBetter, .waiting,
          "Contacts of visitors still waiting when the office closed.")
      case .disconnected:
        .init(
          "disconnected", .lowerIsBetter, .waiting,
          "Contacts of callers still waiting when the line closed.")
      case .noSlot:
        .init(
          "no_slot", .lowerIsBetter, [.booking],
          "Contacts of customers who found no appointment that suited them.")
      case .cancelled:
        .init("cancelled", .neutral, [.booking], "Appointments cancelled.")
      case .noShow:
        .init("no_show", .lowerIsBetter, [.booking], "Appointments that nobody came to.")
      case .callbackMissed:
        .init(
          "callback_missed", .lowerIsBetter, [.phone],
          "Contacts whose callbacks all found nobody.")
      case .handedOff:
        .init(
          "handed_off", .neutral, [.chatbot], "Contacts that the chatbot handed to a channel.")
      case .referred:
        .init("referred", .neutral, .all, "Contacts sent on to another channel.")
      case .superseded:
        .init(
          "superseded", .lowerIsBetter, .all,
          "Contacts whose case was settled elsewhere before they were handled or finished.")
      case .taskLeft:
        .init("task_left", .neutral, .all, "Contacts that were handled and left a task behind.")
      case .open:
        .init(
          "open", .lowerIsBetter, .all, "Contacts still in progress when the simulation ended.")
      }
  }
}
