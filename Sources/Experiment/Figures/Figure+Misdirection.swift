internal import ContactModel

// Written contacts that reach the wrong place first.

extension Figure {
  package static let forwarded = Figure(
    "forwarded", .contacts, .lowerIsBetter, .total(.sum(.forwarded)),
    .contacts.on([.written]).having(.misdirection).without(.cause),
    "Written contacts that went to the wrong place and were forwarded.")
  package static let forwardedShare = Figure(
    "forwarded_share", .share, .lowerIsBetter, .ratio(.sum(.forwarded), over: .sum(.begun)),
    .channels.on([.written]).having(.misdirection), "Contacts forwarded ÷ contacts begun.")
  package static let forwardingHours = Figure(
    "forwarding_hours", .hours, .lowerIsBetter, .total(.sum(.forwardingTime)),
    .contacts.on([.written]).having(.misdirection),
    "Staff time to forward contacts; it is part of the staff time on contacts.")
}
