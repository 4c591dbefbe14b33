package import ContactModel
internal import Words

// Counts of contacts. They belong to the interval in which the contact began.

extension Figure {
  package static let contactsBegun = Figure(
    "contacts_begun", .contacts, .neutral, .total(.sum(.begun)), .contacts,
    Words(
      "Contacts begun, for whatever cause.",
      german: "Begonnene Kontakte, aus welchem Grund auch immer."))
  package static let contactsOffered = Figure(
    "contacts_offered", .contacts, .neutral, .total(.offered), .contacts,
    Words(
      """
      Contacts begun within opening hours; blocked and balked ones are offered \
      too.
      """,
      german: """
        Kontakte, die in der Öffnungszeit begannen; auch wer besetzt fand oder \
        gleich wieder ging, zählt.
        """))
  package static let contactsAnswered = Figure(
    "contacts_answered", .contacts, .higherIsBetter, .total(.sum(.answered)),
    .contacts.adding(.group),
    Words(
      "Contacts that a person began to handle.",
      german: "Kontakte, die eine Person zu bearbeiten begann."))
  package static let repeats = Figure(
    "repeats", .contacts, .lowerIsBetter, .total(.sum(.repeats)), .contacts,
    Words(
      "Contacts that carry a cause: every contact but the first of its case.",
      german: "Kontakte mit einem Grund: jeder Kontakt eines Vorgangs außer dem ersten."))
  package static let repeatShare = Figure(
    "repeat_share", .share, .lowerIsBetter, .ratio(.sum(.repeats), over: .sum(.begun)),
    .contacts.without(.cause),
    Words("Repeats ÷ contacts begun.", german: "Wiederholte Kontakte ÷ begonnene Kontakte."))
  package static let nonStaffCost = Figure(
    "non_staff_cost", .euro, .lowerIsBetter, .total(.sum(.contactPrice)), .contacts,
    Words("Prices of contacts besides staff.", german: "Preise der Kontakte außer dem Personal."))

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
  let definition: Words

  init(
    _ id: String, _ direction: Direction, _ kinds: Set<ChannelKind>, _ definition: Words
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
        .init(
          "resolved", .higherIsBetter, .all,
          Words(
            "Contacts that settled their case.",
            german: "Kontakte, die ihren Vorgang erledigt haben."))
      case .unresolved:
        .init(
          "unresolved", .lowerIsBetter, .all,
          Words(
            "Contacts that were handled and did not settle their case.",
            german: "Kontakte, die bearbeitet wurden und ihren Vorgang nicht erledigt haben."))
      case .abandoned:
        .init(
          "abandoned", .lowerIsBetter, .waiting,
          Words(
            "Contacts of customers who hung up or left while they waited.",
            german: "Kontakte, in denen jemand beim Warten auflegte oder ging."))
      case .balked:
        .init(
          "balked", .lowerIsBetter, [.walkIn],
          Words(
            "Contacts of visitors who saw the queue and left at once.",
            german: "Besuche, in denen jemand die Schlange sah und gleich wieder ging."))
      case .blocked:
        .init(
          "blocked", .lowerIsBetter, [.phone, .chatbot],
          Words(
            "Contacts that found every line busy.",
            german: "Kontakte, die jede Leitung besetzt fanden."))
      case .closed:
        .init(
          "closed", .lowerIsBetter, .all,
          Words("Contacts outside opening hours.", german: "Kontakte außerhalb der Öffnungszeit."))
      case .turnedAway:
        .init(
          "turned_away", .lowerIsBetter, .waiting,
          Words(
            "Contacts of visitors still waiting when the office closed.",
            german: "Besuche, die bei Schließung noch warteten und abgewiesen wurden."))
      case .disconnected:
        .init(
          "disconnected", .lowerIsBetter, .waiting,
          Words(
            "Contacts of callers still waiting when the line closed.",
            german: "Anrufe, die bei Schließung noch warteten und getrennt wurden."))
      case .noSlot:
        .init(
          "no_slot", .lowerIsBetter, [.booking],
          Words(
            "Contacts of customers who found no appointment that suited them.",
            german: "Kontakte, in denen jemand keinen passenden Termin fand."))
      case .cancelled:
        .init(
          "cancelled", .neutral, [.booking],
          Words("Appointments cancelled.", german: "Abgesagte Termine."))
      case .noShow:
        .init(
          "no_show", .lowerIsBetter, [.booking],
          Words(
            "Appointments that nobody came to.", german: "Termine, zu denen niemand erschienen ist."
          ))
      case .callbackMissed:
        .init(
          "callback_missed", .lowerIsBetter, [.phone],
          Words(
            "Contacts whose callbacks all found nobody.",
            german: "Kontakte, deren Rückrufe alle niemanden erreichten."))
      case .handedOff:
        .init(
          "handed_off", .neutral, [.chatbot],
          Words(
            "Contacts that the chatbot handed to a channel.",
            german: "Kontakte, die der Chatbot an einen anderen Kontaktweg weitergab."))
      case .referred:
        .init(
          "referred", .neutral, .all,
          Words(
            "Contacts sent on to another channel.",
            german: "Kontakte, die an einen anderen Kontaktweg weiterverwiesen wurden."))
      case .superseded:
        .init(
          "superseded", .lowerIsBetter, .all,
          Words(
            """
            Contacts whose case was settled elsewhere before they were handled or \
            finished.
            """,
            german: """
              Kontakte, deren Vorgang sich anders erledigt hat, bevor sie bearbeitet \
              oder fertig waren.
              """))
      case .taskLeft:
        .init(
          "task_left", .neutral, .all,
          Words(
            "Contacts that were handled and left a task behind.",
            german: "Kontakte, die bearbeitet wurden und einen Auftrag hinterließen."))
      case .open:
        .init(
          "open", .lowerIsBetter, .all,
          Words(
            "Contacts still in progress when the simulation ended.",
            german: "Kontakte, die am Ende der Simulation noch liefen."))
      }
  }
}
