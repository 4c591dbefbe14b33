internal import ContactModel
internal import Words

// Calling back instead of waiting.

extension Figure {
  package static let callbacksOffered = Figure(
    "callbacks_offered", .contacts, .neutral, .total(.sum(.callbacksOffered)),
    .contacts.on([.phone]).having(.callbacks).without(.cause),
    Words(
      """
      Calls in which a callback was offered, because of the expected wait or \
      at closing.
      """,
      german: """
        Anrufe, in denen ein Rückruf angeboten wurde, wegen der erwarteten \
        Wartezeit oder beim Schließen.
        """))
  package static let callbacksAccepted = Figure(
    "callbacks_accepted", .contacts, .neutral, .total(.sum(.callbacksAccepted)),
    .contacts.on([.phone]).having(.callbacks).without(.cause),
    Words("Of these, accepted.", german: "Davon angenommen."))
  package static let callbacksReached = Figure(
    "callbacks_reached", .contacts, .higherIsBetter, .total(.sum(.callbacksReached)),
    .contacts.on([.phone]).having(.callbacks).without(.cause),
    Words(
      "Callbacks in which the customer was reached; they count as answered then.",
      german: "Rückrufe, in denen jemand erreicht wurde; sie zählen dann als angenommen."))
  package static let callbackReachedShare = Figure(
    "callback_reached_share", .share, .higherIsBetter,
    .ratio(.sum(.callbacksReached), over: .sum(.callbacksAccepted)),
    .channels.on([.phone]).having(.callbacks),
    Words(
      "Callbacks reached ÷ callbacks accepted.",
      german: "Erreichte Rückrufe ÷ angenommene Rückrufe."))
  package static let callsPerCallback = Figure(
    "calls_per_callback", .contacts, .lowerIsBetter,
    .ratio(.sum(.callbackCalls), over: .sum(.callbacksAccepted)),
    .channels.on([.phone]).having(.callbacks),
    Words(
      "Calls made by staff for callbacks, in vain or not, ÷ callbacks accepted.",
      german: """
        Anrufe des Personals für Rückrufe, vergeblich oder nicht, ÷ angenommene \
        Rückrufe.
        """))
}
