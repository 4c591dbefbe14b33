internal import ContactModel
internal import Words

// Cases. They belong to the interval in which they began, and in a table of channels to their
// first channel.

extension Figure {
  package static let casesOpened = Figure(
    "cases_opened", .cases, .neutral, .total(.sum(.cases)), .cases,
    Words("Cases opened.", german: "Eröffnete Vorgänge."))
  package static let casesResolved = Figure(
    "cases_resolved", .cases, .higherIsBetter, .total(.sum(.casesResolved)), .cases,
    Words(
      "Cases settled by a contact or a task.",
      german: "Vorgänge, die ein Kontakt oder ein Auftrag erledigt hat."))
  package static let casesGivenUp = Figure(
    "cases_given_up", .cases, .lowerIsBetter, .total(.sum(.casesGivenUp)), .cases,
    Words(
      "Cases over without being settled.",
      german: "Vorgänge, die zu Ende sind, ohne erledigt zu sein."))
  package static let casesOpen = Figure(
    "cases_open", .cases, .lowerIsBetter, .total(.sum(.casesOpen)), .cases,
    Words(
      "Cases still open when the simulation ended.",
      german: "Vorgänge, die am Ende der Simulation noch offen waren."))
  package static let givenUpShare = Figure(
    "given_up_share", .share, .lowerIsBetter,
    .ratio(.sum(.casesGivenUp), over: .sum(.cases)), .cases,
    Words("Cases given up ÷ cases opened.", german: "Aufgegebene Vorgänge ÷ eröffnete Vorgänge."))
  package static let resolvedAtFirstShare = Figure(
    "resolved_at_first_share", .share, .higherIsBetter,
    .ratio(.sum(.casesResolvedAtFirst), over: .sum(.cases)), .cases,
    Words(
      """
      Cases settled by their first contact, or by the task that it left, ÷ \
      cases opened.
      """,
      german: """
        Vorgänge, die ihr erster Kontakt oder der Auftrag daraus erledigt hat, ÷ \
        eröffnete Vorgänge.
        """))
  package static let unansweredShare = Figure(
    "unanswered_share", .share, .lowerIsBetter,
    .ratio(.sum(.casesUnanswered), over: .sum(.cases)), .cases,
    Words(
      """
      Who reaches nobody: cases over without a single answered contact ÷ cases \
      opened.
      """,
      german: """
        Wer niemanden erreicht: Vorgänge, die ohne einen einzigen angenommenen \
        Kontakt zu Ende sind, ÷ eröffnete Vorgänge.
        """))
  package static let contactsPerCase = Figure(
    "contacts_per_case", .contacts, .lowerIsBetter,
    .ratio(.sum(.caseContacts), over: .sum(.cases)), .cases,
    Words(
      "All contacts of the cases, whenever they began, ÷ cases opened.",
      german: "Alle Kontakte der Vorgänge, wann immer sie begannen, ÷ eröffnete Vorgänge."))
  package static let contactsPerResolvedCase = Figure(
    "contacts_per_resolved_case", .contacts, .lowerIsBetter,
    .ratio(.sum(.contactsToResolution), over: .sum(.casesResolved)), .cases,
    Words(
      """
      Contacts of the resolved cases up to and with the one that settled them \
      ÷ cases resolved.
      """,
      german: """
        Kontakte der erledigten Vorgänge bis zu dem, der sie erledigt hat, ÷ \
        erledigte Vorgänge.
        """))
  package static let meanTimeToResolution = Figure(
    "mean_time_to_resolution", .days, .lowerIsBetter,
    .ratio(.sum(.timeToResolution), over: .sum(.casesResolved)), .cases,
    Words(
      """
      Mean time of the resolved cases from their beginning to the end, in days \
      of 24 hours.
      """,
      german: """
        Mittlere Bearbeitungsdauer der erledigten Vorgänge vom Anfang bis zum \
        Ende, in Tagen von 24 Stunden.
        """))

  /// Quantiles of the time to resolution; open and given-up cases are censored, not dropped.
  package static let timesToResolution = CaseTimeSummary.percents.enumerated().map {
    position, percent in
    Figure(
      "time_to_resolution_p\(percent)", .days, .lowerIsBetter, .caseTime(position: position),
      .cases.without(.office, .kind).at([.horizon]),
      Words(
        """
        After this many days of 24 hours \(percent) % of the cases are settled \
        (Kaplan–Meier: cases without an end are censored); per replication, then \
        averaged.
        """,
        german: """
          Nach so vielen Tagen von 24 Stunden sind \(percent) % der Vorgänge \
          erledigt (Kaplan–Meier: Vorgänge ohne Ende sind zensiert); je Durchlauf, \
          dann gemittelt.
          """))
  }
}
