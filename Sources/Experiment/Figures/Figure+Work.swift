internal import ContactModel
internal import Words

// Time that staff spend on contacts, by the clock, and what lies undone.

extension Figure {
  package static let staffHours = Figure(
    "staff_hours", .hours, .neutral, .total(.sum(.busy)), .contacts.adding(.group),
    Words(
      "Staff time on contacts and their after-contact work and tasks.",
      german: "Arbeitszeit für Kontakte, ihre Nacharbeit und ihre Aufträge."))
  package static let avoidableHours = Figure(
    "avoidable_hours", .hours, .lowerIsBetter, .total(.sum(.avoidable)), .contacts,
    Words(
      """
      Avoidable demand: staff time on contacts with a cause that is not \
      planned, or superseded.
      """,
      german: """
        Vermeidbarer Aufwand: Arbeitszeit für Kontakte mit einem Grund, der \
        nicht eingeplant ist, oder für anders Erledigtes.
        """))
  package static let avoidableShare = Figure(
    "avoidable_share", .share, .lowerIsBetter, .ratio(.sum(.avoidable), over: .sum(.busy)),
    .contacts,
    Words(
      "Avoidable demand ÷ staff time on contacts.",
      german: "Vermeidbarer Aufwand ÷ Arbeitszeit für Kontakte."))
  package static let avoidableByFirstChannelHours = Figure(
    "avoidable_by_first_channel_hours", .hours, .lowerIsBetter,
    .total(.sum(.avoidableByFirstChannel)), .channels,
    Words(
      """
      Avoidable demand of the cases that began on this channel, wherever it \
      arose.
      """,
      german: """
        Vermeidbarer Aufwand der Vorgänge, die auf diesem Kontaktweg begannen, \
        wo immer er entstand.
        """))
  package static let supersededHours = Figure(
    "superseded_hours", .hours, .lowerIsBetter, .total(.sum(.supersededTime)), .contacts,
    Words(
      "Staff time on work that had been settled elsewhere.",
      german: "Arbeitszeit für Arbeit, die sich anders erledigt hatte."))
  package static let firstUnresolvedHours = Figure(
    "first_unresolved_hours", .hours, .lowerIsBetter, .total(.sum(.firstUnresolvedTime)),
    .contacts.without(.cause),
    Words(
      "Staff time on first contacts that did not settle their case.",
      german: "Arbeitszeit für erste Kontakte, die ihren Vorgang nicht erledigt haben."))

  package static let backlog = Figure(
    "backlog", .contacts, .lowerIsBetter, .ratio(.sum(.backlog), over: .sum(.backlogDays)),
    .channels.adding(.office).on(.deferred).at(.dated),
    Words(
      """
      Mean number of written contacts begun and not finished at the end of a \
      day.
      """,
      german: """
        Rückstand: mittlere Zahl der schriftlichen Kontakte, die am Ende eines \
        Tages begonnen und nicht fertig waren.
        """))
  package static let backlogAge = Figure(
    "backlog_oldest_age", .hours, .lowerIsBetter,
    .ratio(.sum(.backlogAge), over: .sum(.backlogDays)),
    .channels.on(.deferred).at(.dated).without(.kind),
    Words(
      """
      Mean age of the oldest written contact at the end of a day, in service \
      hours.
      """,
      german: """
        Mittleres Alter des ältesten schriftlichen Kontakts am Ende eines Tages, \
        in Dienststunden.
        """))
}
