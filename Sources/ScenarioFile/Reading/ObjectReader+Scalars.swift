package import Words

extension ObjectReader {
  /// A number; required when it has no default.
  package func number(
    _ key: String, _ bounds: NumberBounds, default fallback: Double? = nil, _ doc: Words
  ) -> Double {
    value(key, .number(bounds), default: fallback, JSONValue.number, doc)
  }

  /// A whole number; required when it has no default.
  package func integer(
    _ key: String, in range: ClosedRange<Int> = .unbounded, default fallback: Int? = nil,
    _ doc: Words
  ) -> Int {
    value(key, .integer(range), default: fallback, { .integer(Int64($0)) }, doc)
  }

  /// Text that is not empty; required when it has no default.
  package func text(_ key: String, default fallback: String? = nil, _ doc: Words) -> String {
    value(key, .text, default: fallback, JSONValue.string, doc)
  }

  /// `true` or `false`; what the default is says what leaving it out means.
  package func flag(_ key: String, default fallback: Bool, _ doc: Words) -> Bool {
    value(key, .flag, default: fallback, JSONValue.bool, doc)
  }

  /// One case of an enumeration, by its raw value; required when it has no default.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, default fallback: Choice? = nil, _ doc: Words
  ) -> Choice where Choice.RawValue == String {
    value(key, .choice(), default: fallback, { .string($0.rawValue) }, doc)
  }

  /// Text of a form of its own; required when it has no default, which is given as in a file.
  ///
  /// - Precondition: the default and the format's example can be read.
  package func parsed<Value>(
    _ key: String, _ format: TextFormat, default fallback: String? = nil, _ doc: Words,
    _ parse: @escaping (String) -> Result<Value, ParseProblem>
  ) -> Value {
    let shape = ValueShape<Change, Value>.parsed(format, parse)
    guard let fallback else { return value(key, shape, doc) }
    guard case .success(let standard) = parse(fallback) else {
      preconditionFailure("the default of \(key) cannot be read: \(fallback)")
    }
    return value(key, shape, default: standard, shown: .string(fallback), doc)
  }

  /// Any value at all, unread: notes that people leave for each other, say.
  package func anything(_ key: String, _ doc: Words) -> Node? {
    optional(key, .anything, doc)
  }

  private func value<Value>(
    _ key: String, _ shape: ValueShape<Change, Value>, default fallback: Value?,
    _ shown: (Value) -> JSONValue, _ doc: Words
  ) -> Value {
    guard let fallback else { return value(key, shape, doc) }
    return value(key, shape, default: fallback, shown: shown(fallback), doc)
  }
}
