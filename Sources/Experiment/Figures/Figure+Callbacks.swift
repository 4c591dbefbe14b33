internal import ContactModel

// Calling back instead of waiting.

extension Figure {
  package static let callbacksOffered = Figure(
    "callbacks_offered", .contacts, .neutral, .total(.sum(.callbacksOffered)),
    .contacts.on([.phone]).having(.callbacks).without(.cause),
    "Calls in which a callback was offered, because of the expected wait or at closing.")
  package static let callbacksAccepted = Figure(
    "callbacks_accepted", .contacts, .neutral, .total(.sum(.callbacksAccepted)),
    .contacts.on([.phone]).having(.callbacks).without(.cause), "Of these, accepted.")
  package static let callbacksReached = Figure(
    "callbacks_reached", .contacts, .higherIsBetter, .total(.sum(.callbacksReached)),
    .contacts.on([.phone]).having(.callbacks).without(.cause),
    "Callbacks in which the customer was reached; they count as answered then.")
  package static let callbackReachedShare = Figure(
    "callback_reached_share", .share, .higherIsBetter,
    .ratio(.sum(.callbacksReached), over: .sum(.callbacksAccepted)),
    .channels.on([.phone]).having(.callbacks),
    "Callbacks reached ÷ callbacks accepted.")
  package static let callsPerCallback = Figure(
    "calls_per_callback", .contacts, .lowerIsBetter,
    .ratio(.sum(.callbackCalls), over: .sum(.callbacksAccepted)),
    .channels.on([.phone]).having(.callbacks),
    "Calls made by staff for callbacks, in vain or not, ÷ callbacks accepted.")
}
