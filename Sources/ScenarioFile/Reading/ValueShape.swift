internal import Words

/// A kind of value that a file may hold: how it is read, and how it is described.
///
/// Both lie in one value, and composed shapes (lists, maps, alternatives) are made of shapes, so
/// that reader and schema cannot drift apart.
package struct ValueShape<Change, Value> {
  /// The kinds of JSON values that can be one; all others are reported before `read` runs.
  let kinds: NodeKinds
  /// What is expected, with its article: `a number from 0 to 1`.
  let expectation: Words
  /// Reads a value of one of the kinds; nil when it is not valid, which has then been reported.
  let read: (ValueReader<Change>) -> Value?
  /// The schema, and a valid value to go on with; the latter is nil only within a shape that
  /// contains itself.
  let describe: (ReadingContext<Change>) -> (schema: Schema, sample: Value?)

  /// Another shape with its value turned into something else: `5` into a spread around 5, say.
  ///
  /// The function runs on samples too, so it may not fail on any valid value.
  package static func made<Other>(
    from other: ValueShape<Change, Other>, _ transform: @escaping (Other) -> Value
  ) -> ValueShape {
    ValueShape(kinds: other.kinds, expectation: other.expectation) { reader in
      other.read(reader).map(transform)
    } describe: { context in
      let (schema, sample) = other.describe(context)
      return (schema, sample.map(transform))
    }
  }
}

/// One value about to be read, with all that a finding about it needs.
package struct ValueReader<Change> {
  let context: ReadingContext<Change>
  let node: Node
  let place: Place
  let doc: Words

  /// Notes an error about the value; returns nil for `read` to return.
  func reject<Value>(_ message: Words, hint: Words?, utf8Offset: Int? = nil) -> Value? {
    context.report(at: place, utf8Offset: utf8Offset, message, hint: hint)
    return nil
  }

  /// What to give, and what for.
  func hint(_ expectation: Words) -> Words { Self.hint(expectation, doc: doc) }

  static func hint(_ expectation: Words, doc: Words) -> Words {
    doc.isEmpty
      ? Words("give \(expectation)", german: "erwartet wird \(expectation)")
      : Words("give \(expectation): \(doc)", german: "erwartet wird \(expectation): \(doc)")
  }
}

extension ReadingContext {
  /// Reads a value; whatever cannot be read is reported, and the key's default or any other
  /// valid value takes its place.
  func read<Value>(
    _ shape: ValueShape<Change, Value>, _ node: Node, at path: NodePath, doc: Words,
    fallback: Value? = nil
  ) -> Value {
    let reader = ValueReader(
      context: self, node: node, place: Place(path: path, span: node.span), doc: doc)
    if shape.kinds.contains(node.kind) {
      if let value = shape.read(reader) { return value }
    } else {
      reportKind(reader, expected: shape.expectation, kinds: shape.kinds)
    }
    return fallback ?? sample(of: shape)
  }

  private func reportKind(_ reader: ValueReader<Change>, expected: Words, kinds: NodeKinds) {
    var hint = reader.hint(expected)
    switch reader.node.value {
    case .null:
      hint = Words("leave the entry out, or \(hint)", german: "den Eintrag weglassen; \(hint)")
    case .string(let text) where kinds.contains(.number) && Double(text) != nil:
      hint = Words(
        "leave the quotes out: \(text)", german: "die Anführungszeichen weglassen: \(text)")
    case .string(let text) where kinds.contains(.bool) && (text == "true" || text == "false"):
      hint = Words(
        "leave the quotes out: \(text)", german: "die Anführungszeichen weglassen: \(text)")
    default: break
    }
    let said = reader.node.saidInWords
    let message =
      reader.node.kind == .null
      ? said : Words("\(said), not \(expected)", german: "\(said), nicht \(expected)")
    report(at: reader.place, message, hint: hint)
  }

  /// A valid value of a shape, to go on with.
  func sample<Value>(of shape: ValueShape<Change, Value>) -> Value {
    guard let sample = shape.describe(self).sample else {
      preconditionFailure("a shape that cannot be without itself has no finite value")
    }
    return sample
  }
}
