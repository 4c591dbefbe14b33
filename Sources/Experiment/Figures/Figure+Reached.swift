internal import ContactModel
internal import Scenario
internal import Words

// Shares of those who came through.

extension Figure {
  package static let answeredShare = Figure(
    "answered_share", .share, .higherIsBetter,
    .ratio(.sum(.answered, .sessions), over: .offered), .contacts,
    Words(
      "Contacts answered by a person or a chatbot ÷ contacts offered.",
      german: "Kontakte, die eine Person oder ein Chatbot annahm, ÷ angebotene Kontakte."))
  package static let reachability = Figure(
    "reachability", .share, .higherIsBetter, .ratio(.sum(.answered), over: .offered),
    .channels.on([.phone]),
    Words("Calls answered ÷ calls offered.", german: "Angenommene Anrufe ÷ angebotene Anrufe."))
  package static let reachabilityFirstTry = Figure(
    "reachability_first_try", .share, .higherIsBetter,
    .ratio(.sum(.firstTryAnswered), over: .sum(.firstTry)), .channels.on([.phone]),
    Words(
      "Cases whose first call was answered ÷ cases that called.",
      german: "Vorgänge, deren erster Anruf angenommen wurde, ÷ Vorgänge mit einem Anruf."))
  package static let abandonmentShare = Figure(
    "abandonment_share", .share, .lowerIsBetter, .ratio(.sum(.abandoned), over: .offered),
    .channels.on(.waiting),
    Words(
      "Contacts abandoned ÷ contacts offered.",
      german: "Aufgelegt oder gegangen ÷ angebotene Kontakte."))
  package static let blockedShare = Figure(
    "blocked_share", .share, .lowerIsBetter, .ratio(.sum(.blocked), over: .offered),
    .channels.on([.phone, .chatbot]),
    Words(
      "Contacts that found every line busy ÷ contacts offered.",
      german: "Kontakte, die jede Leitung besetzt fanden, ÷ angebotene Kontakte."))
  package static let balkedShare = Figure(
    "balked_share", .share, .lowerIsBetter, .ratio(.sum(.balked), over: .offered),
    .channels.on([.walkIn]),
    Words(
      "Visitors who left at the sight of the queue ÷ visitors offered.",
      german: "Wer beim Anblick der Schlange gleich wieder ging ÷ angebotene Besuche."))

  package static let serviceLevel = Figure(
    "service_level", .share, .higherIsBetter, .serviceLevel, .channels.on(.waiting),
    Words(
      """
      Share answered within the channel's target, by the definition that the \
      channel names; by answered in target ÷ (offered − left in target) where \
      channels of one kind name several; appointments to which nobody came are \
      not offered.
      """,
      german: """
        Anteil, der im Ziel des Kontaktwegs angenommen wurde, nach der \
        Definition, die der Kontaktweg nennt; nennen mehrere einer Art \
        verschiedene: im Ziel angenommen ÷ (angeboten − im Ziel aufgelegt oder \
        gegangen); Termine, zu denen niemand erschien, sind nicht angeboten.
        """))
  package static let serviceLevelLessLeft = Figure(
    "service_level_less_left", .share, .higherIsBetter,
    serviceLevelFormula(.answeredOfOfferedLessShortAbandoned), .channels.on(.waiting),
    Words(
      """
      Answered within the target ÷ (offered − abandoned or balked within the \
      target).
      """, german: "Im Ziel angenommen ÷ (angeboten − im Ziel aufgelegt oder gegangen)."))
  package static let serviceLevelOfOffered = Figure(
    "service_level_of_offered", .share, .higherIsBetter,
    serviceLevelFormula(.answeredOfOffered), .channels.on(.waiting),
    Words("Answered within the target ÷ offered.", german: "Im Ziel angenommen ÷ angeboten."))
  package static let serviceLevelWithLeft = Figure(
    "service_level_with_left", .share, .higherIsBetter,
    serviceLevelFormula(.answeredOrShortAbandonedOfOffered), .channels.on(.waiting),
    Words(
      "(Answered within the target + abandoned or balked within it) ÷ offered.",
      german: "(Im Ziel angenommen + im Ziel aufgelegt oder gegangen) ÷ angeboten."))
  package static let serviceLevelOfAnswered = Figure(
    "service_level_of_answered", .share, .higherIsBetter,
    serviceLevelFormula(.answeredOfServed), .channels.on(.waiting),
    Words("Answered within the target ÷ answered.", german: "Im Ziel angenommen ÷ angenommen."))

  package static let deadlineShare = Figure(
    "deadline_share", .share, .higherIsBetter,
    .ratio(.sum(.deadlineMet), over: .sum(.deadlineDue)), .contacts.on(.deferred),
    Words(
      """
      Written contacts finished within their deadline ÷ those whose deadline \
      has passed or is met.
      """,
      german: """
        Schriftliche Kontakte, die fristgerecht erledigt wurden, ÷ die, deren \
        Frist abgelaufen oder eingehalten ist.
        """))

  package static let coveredShare = Figure(
    "covered_share", .share, .lowerIsBetter,
    .ratio(.sum(.covered), over: .sum(.answered)), .channels.on(.deferred),
    Words(
      """
      Written contacts taken over from an absent responsible caseworker ÷ \
      those answered.
      """,
      german: """
        Schriftliche Kontakte, die von einer abwesenden zuständigen Person \
        übernommen wurden, ÷ beantwortete.
        """))

  /// A is answered in target, L left in target, O offered; of appointments those who came.
  static func serviceLevelFormula(_ definition: Channel.ServiceLevel.Definition) -> Formula {
    switch definition {
    case .answeredOfOfferedLessShortAbandoned:
      .ratio(.sum(.answeredInTarget), over: .servable.adding(.sum(minus: .leftInTarget)))
    case .answeredOfOffered:
      .ratio(.sum(.answeredInTarget), over: .servable)
    case .answeredOrShortAbandonedOfOffered:
      .ratio(.sum(.answeredInTarget, .leftInTarget), over: .servable)
    case .answeredOfServed:
      .ratio(.sum(.answeredInTarget), over: .sum(.answered))
    }
  }
}
