internal import ContactModel

// The desk that visitors pass before a specialist.

extension Figure {
  package static let receptionSettled = Figure(
    "reception_settled", .contacts, .neutral, .total(.sum(.receptionSettled)),
    .contacts.on([.walkIn]).having(.reception).without(.cause),
    "Visitors whose case was settled at the reception.")
  package static let receptionPassed = Figure(
    "reception_passed", .contacts, .neutral, .total(.sum(.receptionPassed)),
    .contacts.on([.walkIn]).having(.reception).without(.cause),
    "Visitors whom a specialist began to serve after the reception.")
  package static let receptionSettledShare = Figure(
    "reception_settled_share", .share, .neutral,
    .ratio(.sum(.receptionSettled), over: .sum(.receptionSettled, .receptionPassed)),
    .channels.on([.walkIn]).having(.reception),
    "Settled at the reception ÷ (settled there + served by a specialist after it).")
  package static let meanWaitAfterReception = Figure(
    "mean_wait_after_reception", .minutes, .lowerIsBetter,
    .ratio(.sum(.waitAfterReception), over: .sum(.receptionPassed)),
    .channels.on([.walkIn]).having(.reception),
    "Mean wait between the reception and the specialist; it is no part of the other waits.")
  package static let meanWaitInAll = Figure(
    "mean_wait_in_all", .minutes, .lowerIsBetter,
    .ratio(.sum(.waitAnswered, .waitAfterReception), over: .sum(.answered)),
    .channels.on([.walkIn]).having(.reception),
    "Mean wait of the answered in both lines: from the ticket to the reception, and after it.")
  package static let receptionHours = Figure(
    "reception_hours", .hours, .neutral, .total(.sum(.receptionTime)),
    .contacts.on([.walkIn]).having(.reception),
    "Staff time at the reception; it is part of the staff time on contacts.")
}
