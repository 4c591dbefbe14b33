package import Words

/// Reads the members of one object; the same calls describe them as a JSON Schema.
///
/// A decoder asks for every key with its bounds, its default and a sentence about it. When a file
/// is read, it gets the value; what is wrong is noted as a finding, and a valid value comes back
/// all the same, so that decoding goes on and all findings come at once. When the format is
/// described, it gets samples and what it asked for becomes the schema. Keys that it did not ask
/// for are findings when it returns.
///
/// ```swift
/// struct Counter { var heads: Dial<Raise>; var opens: TimeOfDay; var closes: TimeOfDay }
///
/// func counter(_ reader: ObjectReader<Raise>) -> Counter {
///   let counter = Counter(
///     heads: reader.dial("heads", .in(0...500), "People at the counter."),
///     opens: reader.parsed("opens", .time, default: "08:00", "Opening time.", TimeOfDay.parse),
///     closes: reader.parsed("closes", .time, "Closing time.", TimeOfDay.parse))
///   if !reader.hasErrors("opens", "closes"), counter.closes <= counter.opens {
///     reader.report("closes", "the counter closes before it opens", hint: "swap the two")
///   }
///   return counter
/// }
///
/// let (counters, warnings) = try ReadingContext<Raise>.read(files) { root in
///   root.map("counters", names: .declaring("counter"), "The counters.") { name, reader in
///     counter(reader)
///   }
/// }
/// ```
///
/// A decoder must not fail on any value that its own bounds allow, since samples are such values.
package struct ObjectReader<Change> {
  package let context: ReadingContext<Change>
  /// Where the object stands.
  package let place: Place
  let scope: ObjectScope

  /// Where the value of a key stands, or the object when it does not have the key.
  package func place(of key: String) -> Place {
    Place(path: place.path.appending(key), span: scope.member(key)?.node.span ?? place.span)
  }

  /// Whether the object has the key; always true while the format is described.
  package func has(_ key: String) -> Bool { scope.isDescribing || scope.member(key) != nil }

  /// Notes what only the decoder can know to be wrong, at a key or at the object as a whole.
  package func report(
    _ key: String? = nil, severity: Finding.Severity = .error, _ message: Words,
    hint: Words? = nil
  ) {
    guard !scope.isDescribing else { return }
    context.report(severity, at: key.map(place(of:)) ?? place, message, hint: hint)
  }

  /// Whether an error was found under one of the keys, or anywhere in the object if none is given.
  ///
  /// Ask before comparing values: one of them may be a stand-in.
  package func hasErrors(_ keys: String...) -> Bool {
    let paths = keys.isEmpty ? [place.path] : keys.map(place.path.appending)
    return paths.contains(where: context.hasErrors)
  }

  // MARK: Any shape

  /// A required value of any shape.
  package func value<Value>(
    _ key: String, _ shape: ValueShape<Change, Value>, _ doc: Words
  ) -> Value {
    read(key, shape, doc, isRequired: true) ?? context.sample(of: shape)
  }

  /// A value of any shape, or the default where the key is left out; `shown` is the default as a
  /// file would give it.
  package func value<Value>(
    _ key: String, _ shape: ValueShape<Change, Value>, default fallback: Value, shown: JSONValue,
    _ doc: Words
  ) -> Value {
    read(key, shape, doc, isRequired: false, fallback: fallback, shown: shown) ?? fallback
  }

  /// A value of any shape, or nil where the key is left out or the format is described.
  package func optional<Value>(
    _ key: String, _ shape: ValueShape<Change, Value>, _ doc: Words
  ) -> Value? {
    let value = read(key, shape, doc, isRequired: false)
    return scope.isDescribing ? nil : value
  }

  /// A value of any shape, or nil where the key is left out.
  ///
  /// Unlike `optional` it does not claim that the scenario has something there when it has not:
  /// a change that names it is told so.
  package func optionalPresent<Value>(
    _ key: String, _ shape: ValueShape<Change, Value>, _ doc: Words
  ) -> Value? {
    guard scope.isDescribing || scope.member(key) != nil else {
      scope.ask(key)
      return nil
    }
    return optional(key, shape, doc)
  }

  /// The one way in which members are read and described.
  ///
  /// Nil where the key is left out and has no default; never while the format is described,
  /// unless the shape contains itself.
  func read<Value>(
    _ key: String, _ shape: ValueShape<Change, Value>, _ doc: Words, isRequired: Bool,
    fallback: Value? = nil, shown: JSONValue? = nil
  ) -> Value? {
    scope.ask(key)
    guard !scope.isDescribing else {
      let (schema, sample) = shape.describe(context)
      scope.describe(
        PropertySchema(
          name: key, schema: schema, doc: doc, isRequired: isRequired, fallback: shown))
      return fallback ?? sample
    }
    let path = place.path.appending(key)
    context.know(path)
    if let member = scope.take(key) {
      return context.read(shape, member.node, at: path, doc: doc, fallback: fallback)
    }
    if isRequired {
      context.noteError(at: path)
      scope.miss(key, hint: ValueReader<Change>.hint(shape.expectation, doc: doc))
    }
    return fallback
  }
}
