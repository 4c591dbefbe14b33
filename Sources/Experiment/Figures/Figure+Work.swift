internal import ContactModel

// Time that staff spend on contacts, by the clock, and what lies undone.

extension Figure {
  package static let staffHours = Figure(
    "staff_hours", .hours, .neutral, .total(.sum(.busy)), .contacts.adding(.group),
    "Staff time on contacts and their after-contact work and tasks.")
  package static let avoidableHours = Figure(
    "avoidable_hours", .hours, .lowerIsBetter, .total(.sum(.avoidable)), .contacts,
    "Avoidable demand: staff time on contacts with a cause that is not planned, or superseded.")
  package static let avoidableShare = Figure(
    "avoidable_share", .share, .lowerIsBetter, .ratio(.sum(.avoidable), over: .sum(.busy)),
    .contacts, "Avoidable demand ÷ staff time on contacts.")
  package static let avoidableByFirstChannelHours = Figure(
    "avoidable_by_first_channel_hours", .hours, .lowerIsBetter,
    .total(.sum(.avoidableByFirstChannel)), .channels,
    "Avoidable demand of the cases that began on this channel, wherever it arose.")
  package static let supersededHours = Figure(
    "superseded_hours", .hours, .lowerIsBetter, .total(.sum(.supersededTime)), .contacts,
    "Staff time on work that had been settled elsewhere.")
  package static let firstUnresolvedHours = Figure(
    "first_unresolved_hours", .hours, .lowerIsBetter, .total(.sum(.firstUnresolvedTime)),
    .contacts.without(.cause), "Staff time on first contacts that did not settle their case.")

  package static let backlog = Figure(
    "backlog", .contacts, .lowerIsBetter, .ratio(.sum(.backlog), over: .sum(.backlogDays)),
    .channels.adding(.office).on(.deferred).at(.dated),
    "Mean number of written contacts begun and not finished at the end of a day.")
  package static let backlogAge = Figure(
    "backlog_oldest_age", .hours, .lowerIsBetter,
    .ratio(.sum(.backlogAge), over: .sum(.backlogDays)),
    .channels.on(.deferred).at(.dated).without(.kind),
    "Mean age of the oldest written contact at the end of a day, in service hours.")
}
