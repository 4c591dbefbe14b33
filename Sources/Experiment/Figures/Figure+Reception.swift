internal import ContactModel
internal import Words

// The desk that visitors pass before a specialist.

extension Figure {
  package static let receptionSettled = Figure(
    "reception_settled", .contacts, .neutral, .total(.sum(.receptionSettled)),
    .contacts.on([.walkIn]).having(.reception).without(.cause),
    Words(
      "Visitors whose case was settled at the reception.",
      german: "Besuche, deren Vorgang am Empfang erledigt wurde."))
  package static let receptionPassed = Figure(
    "reception_passed", .contacts, .neutral, .total(.sum(.receptionPassed)),
    .contacts.on([.walkIn]).having(.reception).without(.cause),
    Words(
      "Visitors whom a specialist began to serve after the reception.",
      german: "Besuche, die eine Fachkraft nach dem Empfang zu bedienen begann."))
  package static let receptionSettledShare = Figure(
    "reception_settled_share", .share, .neutral,
    .ratio(.sum(.receptionSettled), over: .sum(.receptionSettled, .receptionPassed)),
    .channels.on([.walkIn]).having(.reception),
    Words(
      """
      Settled at the reception ÷ (settled there + served by a specialist after \
      it).
      """,
      german: """
        Am Empfang erledigt ÷ (dort erledigt + danach von einer Fachkraft \
        bedient).
        """))
  package static let meanWaitAfterReception = Figure(
    "mean_wait_after_reception", .minutes, .lowerIsBetter,
    .ratio(.sum(.waitAfterReception), over: .sum(.receptionPassed)),
    .channels.on([.walkIn]).having(.reception),
    Words(
      """
      Mean wait between the reception and the specialist; it is no part of the \
      other waits.
      """,
      german: """
        Mittlere Wartezeit zwischen Empfang und Fachkraft; sie gehört zu keiner \
        anderen Wartezeit.
        """))
  package static let meanWaitInAll = Figure(
    "mean_wait_in_all", .minutes, .lowerIsBetter,
    .ratio(.sum(.waitAnswered, .waitAfterReception), over: .sum(.answered)),
    .channels.on([.walkIn]).having(.reception),
    Words(
      """
      Mean wait of the answered in both lines: from the ticket to the \
      reception, and after it.
      """,
      german: """
        Mittlere Wartezeit der Bedienten in beiden Schlangen: von der Wartemarke \
        bis zum Empfang, und danach.
        """))
  package static let receptionHours = Figure(
    "reception_hours", .hours, .neutral, .total(.sum(.receptionTime)),
    .contacts.on([.walkIn]).having(.reception),
    Words(
      "Staff time at the reception; it is part of the staff time on contacts.",
      german: "Arbeitszeit am Empfang; sie ist Teil der Arbeitszeit für Kontakte."))
}
