internal import ContactModel

// Cases. They belong to the interval in which they began, and in a table of channels to their
// first channel.

extension Figure {
  package static let casesOpened = Figure(
    "cases_opened", .cases, .neutral, .total(.sum(.cases)), .cases, "Cases opened.")
  package static let casesResolved = Figure(
    "cases_resolved", .cases, .higherIsBetter, .total(.sum(.casesResolved)), .cases,
    "Cases settled by a contact or a task.")
  package static let casesGivenUp = Figure(
    "cases_given_up", .cases, .lowerIsBetter, .total(.sum(.casesGivenUp)), .cases,
    "Cases over without being settled.")
  package static let casesOpen = Figure(
    "cases_open", .cases, .lowerIsBetter, .total(.sum(.casesOpen)), .cases,
    "Cases still open when the simulation ended.")
  package static let givenUpShare = Figure(
    "given_up_share", .share, .lowerIsBetter,
    .ratio(.sum(.casesGivenUp), over: .sum(.cases)), .cases, "Cases given up ÷ cases opened.")
  package static let resolvedAtFirstShare = Figure(
    "resolved_at_first_share", .share, .higherIsBetter,
    .ratio(.sum(.casesResolvedAtFirst), over: .sum(.cases)), .cases,
    "Cases settled by their first contact, or by the task that it left, ÷ cases opened.")
  package static let unansweredShare = Figure(
    "unanswered_share", .share, .lowerIsBetter,
    .ratio(.sum(.casesUnanswered), over: .sum(.cases)), .cases,
    "Who reaches nobody: cases over without a single answered contact ÷ cases opened.")
  package static let contactsPerCase = Figure(
    "contacts_per_case", .contacts, .lowerIsBetter,
    .ratio(.sum(.caseContacts), over: .sum(.cases)), .cases,
    "All contacts of the cases, whenever they began, ÷ cases opened.")
  package static let contactsPerResolvedCase = Figure(
    "contacts_per_resolved_case", .contacts, .lowerIsBetter,
    .ratio(.sum(.contactsToResolution), over: .sum(.casesResolved)), .cases,
    "Contacts of the resolved cases up to and with the one that settled them ÷ cases resolved.")
  package static let meanTimeToResolution = Figure(
    "mean_time_to_resolution", .days, .lowerIsBetter,
    .ratio(.sum(.timeToResolution), over: .sum(.casesResolved)), .cases,
    "Mean time of the resolved cases from their beginning to the end, in days of 24 hours.")

  /// Quantiles of the time to resolution; open and given-up cases are censored, not dropped.
  package static let timesToResolution = CaseTimeSummary.percents.enumerated().map {
    position, percent in
    Figure(
      "time_to_resolution_p\(percent)", .days, .lowerIsBetter, .caseTime(position: position),
      .cases.without(.office, .kind).at([.horizon]),
      """
      After this many days of 24 hours \(percent) % of the cases are settled (Kaplan–Meier: cases \
      without an end are censored); per replication, then averaged.
      """)
  }
}
