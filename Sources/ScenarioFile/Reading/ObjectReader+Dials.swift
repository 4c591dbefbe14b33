package import Words

extension ObjectReader {
  /// A number that dated changes may turn; required when it has no default.
  ///
  /// The changes are those that `ReadingContext.provide` was given before.
  package func dial(
    _ key: String, _ bounds: NumberBounds, default fallback: Double? = nil, _ doc: Words
  ) -> Dial<Change> {
    turned(number(key, bounds, default: fallback, doc), at: key, bounds)
  }

  /// A whole number that dated changes may turn; its changes need not be whole.
  package func integerDial(
    _ key: String, in range: ClosedRange<Int> = .unbounded, default fallback: Int? = nil,
    _ doc: Words
  ) -> Dial<Change> {
    turned(
      Double(integer(key, in: range, default: fallback, doc)), at: key, range.bounds)
  }

  private func turned(_ base: Double, at key: String, _ bounds: NumberBounds) -> Dial<Change> {
    let path = place.path.appending(key)
    guard !scope.isDescribing else { return Dial(base: base, path: path, bounds: bounds) }
    return context.dial(at: path, base: base, bounds: bounds)
  }
}

extension ValueShape {
  /// A number that dated changes may turn, as an element or an alternative.
  package static func dial(_ bounds: NumberBounds) -> ValueShape where Value == Dial<Change> {
    let number = ValueShape<Change, Double>.number(bounds)
    return ValueShape(kinds: number.kinds, expectation: number.expectation) { reader in
      number.read(reader).map { base in
        reader.context.dial(at: reader.place.path, base: base, bounds: bounds)
      }
    } describe: { context in
      let (schema, sample) = number.describe(context)
      return (schema, sample.map { Dial(base: $0, path: .root, bounds: bounds) })
    }
  }
}
