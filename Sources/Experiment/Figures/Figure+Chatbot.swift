internal import ContactModel

// How the sessions of chatbots end. Those of cases that were settled elsewhere meanwhile, and those
// still on when the simulation ended, have no part in the shares.

extension Figure {
  package static let botSolvedShare = Figure(
    "bot_solved_share", .share, .higherIsBetter,
    .ratio(.sum(.resolved), over: .talkedOut), .channels.on([.chatbot]),
    "Sessions with the chatbot that settled their case ÷ sessions that came to an end.")
  package static let botHandedOffShare = Figure(
    "bot_handed_off_share", .share, .neutral,
    .ratio(.sum(.handedOff), over: .talkedOut), .channels.on([.chatbot]),
    "Sessions that were handed to another channel ÷ sessions that came to an end.")
  package static let botMissedShare = Figure(
    "bot_missed_share", .share, .lowerIsBetter,
    .ratio(.sum(.unresolved), over: .talkedOut), .channels.on([.chatbot]),
    """
    Sessions in which the chatbot claimed success and had none ÷ sessions that came to an end.
    """)
  package static let outsideHoursShare = Figure(
    "outside_hours_share", .share, .neutral,
    .ratio(.sum(.outsideHours), over: .sum(.begun)), .channels.on([.chatbot]),
    "Contacts with the chatbot begun while every phone and counter was closed ÷ contacts begun.")
}

extension LinearForm {
  /// Sessions that settled the case, handed it on or missed it.
  fileprivate static let talkedOut = sum(.resolved, .handedOff, .unresolved)
}
