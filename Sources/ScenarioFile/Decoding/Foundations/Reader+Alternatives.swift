// Keys of which one is given: a time in one of several units, an amount per day or per year.

extension ObjectReader {
  /// The value of that one of several keys that the object has, with its position among them.
  ///
  /// Nil if it has none and need not have one, or while an optional one is described.
  func one<Value>(
    of keys: [String], _ presence: Presence, preferring preferred: Int = 0,
    _ doc: (Int) -> String, _ shape: (Int) -> ValueShape<Change, Value>
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
          keys[position], "is given beside \(keys[first])",
          hint: "give one of the two; in a variant, null removes the other")
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
    scope.miss(key, hint: "give \(Wording.alternatives(keys)): \(doc(preferred))")
    return (preferred, context.sample(of: shape(preferred)))
  }
}
