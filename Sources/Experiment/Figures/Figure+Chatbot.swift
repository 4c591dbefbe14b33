internal import ContactModel
internal import Words

// How the sessions of chatbots end. Those of cases that were settled elsewhere meanwhile, and those
// still on when the simulation ended, have no part in the shares.

extension Figure {
  package static let botSolvedShare = Figure(
    "bot_solved_share", .share, .higherIsBetter,
    .ratio(.sum(.resolved), over: .talkedOut), .channels.on([.chatbot]),
    Words(
      """
      Sessions with the chatbot that settled their case ÷ sessions that came \
      to an end.
      """,
      german: """
        Sitzungen mit dem Chatbot, die ihren Vorgang erledigt haben, ÷ beendete \
        Sitzungen.
        """))
  package static let botHandedOffShare = Figure(
    "bot_handed_off_share", .share, .neutral,
    .ratio(.sum(.handedOff), over: .talkedOut), .channels.on([.chatbot]),
    Words(
      """
      Sessions that were handed to another channel ÷ sessions that came to an \
      end.
      """,
      german: """
        Sitzungen, die an einen anderen Kontaktweg weitergegeben wurden, ÷ \
        beendete Sitzungen.
        """))
  package static let botMissedShare = Figure(
    "bot_missed_share", .share, .lowerIsBetter,
    .ratio(.sum(.unresolved), over: .talkedOut), .channels.on([.chatbot]),
    Words(
      """
      Sessions in which the chatbot claimed success and had none ÷ sessions \
      that came to an end.
      """,
      german: """
        Sitzungen, in denen der Chatbot Erfolg meldete und keinen hatte, ÷ \
        beendete Sitzungen.
        """))
  package static let outsideHoursShare = Figure(
    "outside_hours_share", .share, .neutral,
    .ratio(.sum(.outsideHours), over: .sum(.begun)), .channels.on([.chatbot]),
    Words(
      """
      Contacts with the chatbot begun while every phone and counter was closed \
      ÷ contacts begun.
      """,
      german: """
        Kontakte mit dem Chatbot, die begannen, während jedes Telefon und jeder \
        Schalter geschlossen war, ÷ begonnene Kontakte.
        """))
}

extension LinearForm {
  /// Sessions that settled the case, handed it on or missed it.
  fileprivate static let talkedOut = sum(.resolved, .handedOff, .unresolved)
}
