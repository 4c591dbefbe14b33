internal import ContactModel
internal import Words

// Written contacts that reach the wrong place first.

extension Figure {
  package static let forwarded = Figure(
    "forwarded", .contacts, .lowerIsBetter, .total(.sum(.forwarded)),
    .contacts.on([.written]).having(.misdirection).without(.cause),
    Words(
      "Written contacts that went to the wrong place and were forwarded.",
      german: """
        Schriftliche Kontakte, die an die falsche Stelle gingen und \
        weitergeleitet wurden.
        """))
  package static let forwardedShare = Figure(
    "forwarded_share", .share, .lowerIsBetter, .ratio(.sum(.forwarded), over: .sum(.begun)),
    .channels.on([.written]).having(.misdirection),
    Words(
      "Contacts forwarded ÷ contacts begun.",
      german: "Weitergeleitete Kontakte ÷ begonnene Kontakte."))
  package static let forwardingHours = Figure(
    "forwarding_hours", .hours, .lowerIsBetter, .total(.sum(.forwardingTime)),
    .contacts.on([.written]).having(.misdirection),
    Words(
      "Staff time to forward contacts; it is part of the staff time on contacts.",
      german: """
        Arbeitszeit für das Weiterleiten; sie ist Teil der Arbeitszeit für \
        Kontakte.
        """))
}
