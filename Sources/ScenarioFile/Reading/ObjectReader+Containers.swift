package import Words

extension ObjectReader {
  /// A required object.
  package func object<Value>(
    _ key: String, _ doc: Words, _ body: @escaping (ObjectReader) -> Value
  ) -> Value {
    value(key, .object(body), doc)
  }

  /// An object, or nil where the key is left out or the format is described.
  package func optionalObject<Value>(
    _ key: String, _ doc: Words, _ body: @escaping (ObjectReader) -> Value
  ) -> Value? {
    optional(key, .object(body), doc)
  }

  /// An object that may be left out, which means the same as `{}`.
  package func section<Value>(
    _ key: String, _ doc: Words, _ body: @escaping (ObjectReader) -> Value
  ) -> Value {
    if let value = read(key, .object(body), doc, isRequired: false) { return value }
    let empty = ObjectReader(
      context: context, place: place(of: key), scope: ObjectScope(members: []))
    let value = body(empty)
    empty.scope.finish(at: empty.place, in: context)
    return value
  }

  /// A list; may be left out if it may be empty.
  package func list<Element>(
    _ key: String, count: ClosedRange<Int> = 0...Int.max, of element: ValueShape<Change, Element>,
    _ doc: Words
  ) -> [Element] {
    collection(key, .list(count: count, of: element), mayBeEmpty: count.contains(0), doc)
  }

  /// A list of objects; may be left out if it may be empty.
  package func list<Element>(
    _ key: String, count: ClosedRange<Int> = 0...Int.max, _ doc: Words,
    _ body: @escaping (ObjectReader) -> Element
  ) -> [Element] {
    list(key, count: count, of: .object(body), doc)
  }

  /// Named values in file order; may be left out if there need not be any.
  package func map<Element>(
    _ key: String, names: NameRule = .free, count: ClosedRange<Int> = 0...Int.max,
    of element: ValueShape<Change, Element>, _ doc: Words
  ) -> [Entry<Element>] {
    let shape = ValueShape<Change, [Entry<Element>]>.map(names: names, count: count) { _ in
      element
    }
    return collection(key, shape, mayBeEmpty: count.contains(0), doc)
  }

  /// Named objects in file order; may be left out if there need not be any.
  package func map<Element>(
    _ key: String, names: NameRule = .free, count: ClosedRange<Int> = 0...Int.max, _ doc: Words,
    _ body: @escaping (String, ObjectReader) -> Element
  ) -> [Entry<Element>] {
    let shape = ValueShape<Change, [Entry<Element>]>.map(names: names, count: count) { name in
      .object { reader in body(name, reader) }
    }
    return collection(key, shape, mayBeEmpty: count.contains(0), doc)
  }

  private func collection<Element>(
    _ key: String, _ shape: ValueShape<Change, [Element]>, mayBeEmpty: Bool, _ doc: Words
  ) -> [Element] {
    mayBeEmpty ? optional(key, shape, doc) ?? [] : value(key, shape, doc)
  }
}
