internal import Words

// Keys of which one is given: a time in one of several units, an amount per day or per year.

extension ObjectReader {
  /// The value of that one of several keys that the object has, with its position among them.
  ///
  /// Nil if it has none and need not have one, or while an optional one is described.
  func one<Value>(
    of keys: [String], _ presence: Presence, preferring preferred: Int = 0,
    _ doc: (Int) -> Words, _ shape: (Int) -> ValueShape<Change, Value>
  ) -> (position: Int, value: Value)? {
    if scope.isDescribing {
      for position in keys.indices {
        _ = optional(keys[position], shape(position), doc(position))
      }
      guard presence == .required else { return nil }
      scope.amend(keys) { $0.alternatives = keys }
      return (preferred, context.sample(of: shape(preferred)))
    }
    var found: (position: Int, value: Value)?
    for position in keys.indices {
      guard let value = optionalPresent(keys[position], shape(position), doc(position)) else {
        continue
      }
      if let first = found?.position {
        report(
          keys[position],
          Words("is given beside \(keys[first])", german: "steht neben \(keys[first])"),
          hint: Words(
            "give one of the two; in a variant, null removes the other",
            german: "eines von beiden angeben; in einer Variante entfernt null das andere"))
      } else {
        found = (position, value)
      }
    }
    if let found { return found }
    guard presence == .required else { return nil }
    // Where a key is a slip of one of these, it is that one that is missed.
    let slip = scope.memberNames.compactMap { nearest($0, in: keys) }.first
    let key = slip ?? keys[preferred]
    context.noteError(at: place.path.appending(key))
    scope.miss(
      key,
      hint: Words(
        "give \(Wording.alternatives(keys)): \(doc(preferred))",
        german: "\(Wording.alternatives(keys)) angeben: \(doc(preferred))"))
    return (preferred, context.sample(of: shape(preferred)))
  }
}
