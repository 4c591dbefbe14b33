internal import ContactModel
internal import Scenario

// Shares of those who came through.

extension Figure {
  package static let answeredShare = Figure(
    "answered_share", .share, .higherIsBetter,
    .ratio(.sum(.answered, .sessions), over: .offered), .contacts,
    "Contacts answered by a person or a chatbot ÷ contacts offered.")
  package static let reachability = Figure(
    "reachability", .share, .higherIsBetter, .ratio(.sum(.answered), over: .offered),
    .channels.on([.phone]), "Calls answered ÷ calls offered.")
  package static let reachabilityFirstTry = Figure(
    "reachability_first_try", .share, .higherIsBetter,
    .ratio(.sum(.firstTryAnswered), over: .sum(.firstTry)), .channels.on([.phone]),
    "Cases whose first call was answered ÷ cases that called.")
  package static let abandonmentShare = Figure(
    "abandonment_share", .share, .lowerIsBetter, .ratio(.sum(.abandoned), over: .offered),
    .channels.on(.waiting), "Contacts abandoned ÷ contacts offered.")
  package static let blockedShare = Figure(
    "blocked_share", .share, .lowerIsBetter, .ratio(.sum(.blocked), over: .offered),
    .channels.on([.phone, .chatbot]), "Contacts that found every line busy ÷ contacts offered.")
  package static let balkedShare = Figure(
    "balked_share", .share, .lowerIsBetter, .ratio(.sum(.balked), over: .offered),
    .channels.on([.walkIn]), "Visitors who left at the sight of the queue ÷ visitors offered.")

  package static let serviceLevel = Figure(
    "service_level", .share, .higherIsBetter, .serviceLevel, .channels.on(.waiting),
    """
    Share answered within the channel's target, by the definition that the channel names; by \
    answered in target ÷ (offered − left in target) where channels of one kind name several; \
    appointments to which nobody came are not offered.
    """)
  package static let serviceLevelLessLeft = Figure(
    "service_level_less_left", .share, .higherIsBetter,
    serviceLevelFormula(.answeredOfOfferedLessShortAbandoned), .channels.on(.waiting),
    "Answered within the target ÷ (offered − abandoned or balked within the target).")
  package static let serviceLevelOfOffered = Figure(
    "service_level_of_offered", .share, .higherIsBetter,
    serviceLevelFormula(.answeredOfOffered), .channels.on(.waiting),
    "Answered within the target ÷ offered.")
  package static let serviceLevelWithLeft = Figure(
    "service_level_with_left", .share, .higherIsBetter,
    serviceLevelFormula(.answeredOrShortAbandonedOfOffered), .channels.on(.waiting),
    "(Answered within the target + abandoned or balked within it) ÷ offered.")
  package static let serviceLevelOfAnswered = Figure(
    "service_level_of_answered", .share, .higherIsBetter,
    serviceLevelFormula(.answeredOfServed), .channels.on(.waiting),
    "Answered within the target ÷ answered.")

  package static let deadlineShare = Figure(
    "deadline_share", .share, .higherIsBetter,
    .ratio(.sum(.deadlineMet), over: .sum(.deadlineDue)), .contacts.on(.deferred),
    "Written contacts finished within their deadline ÷ those whose deadline has passed or is met.")

  package static let coveredShare = Figure(
    "covered_share", .share, .lowerIsBetter,
    .ratio(.sum(.covered), over: .sum(.answered)), .channels.on(.deferred),
    "Written contacts taken over from an absent responsible caseworker ÷ those answered.")

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
