package import Words

extension ObjectReader {
  /// Members that depend on a choice: the kind of a channel, say, decides what else it has.
  ///
  /// Reading runs the case that was chosen, describing runs all of them. An object depends on one
  /// choice at most; keys that all cases share are read before or after. The members of a case
  /// are read from this same reader.
  ///
  /// - Precondition: no case reads a key that is read before or after as well.
  package func variant<Choice: RawRepresentable & CaseIterable, Value>(
    _ key: String, default fallback: Choice? = nil, _ doc: Words, _ body: (Choice) -> Value
  ) -> Value where Choice.RawValue == String {
    let choices = Array(Choice.allCases)
    precondition(!choices.isEmpty, "a choice needs a case")
    guard !scope.isDescribing else { return describedVariant(key, fallback, doc, choices, body) }
    let choice = choice(key, default: fallback, doc)
    guard !hasErrors(key) else {
      context.noteError(at: place.path)
      return scope.withSamples { body(choice) }
    }
    return body(choice)
  }

  private func describedVariant<Choice: RawRepresentable, Value>(
    _ key: String, _ fallback: Choice?, _ doc: Words, _ choices: [Choice],
    _ body: (Choice) -> Value
  ) -> Value where Choice.RawValue == String {
    scope.ask(key)
    let names = choices.map(\.rawValue)
    let selector = PropertySchema(
      name: key, schema: .choice(names), doc: doc, isRequired: fallback == nil,
      fallback: fallback.map { .string($0.rawValue) })
    let values = scope.describeCases(of: selector, names: names) { body(choices[$0]) }
    return values[fallback.flatMap { names.firstIndex(of: $0.rawValue) } ?? 0]
  }
}
