internal import Words

extension ValueShape {
  /// An object whose members a decoder reads one by one.
  ///
  /// The decoder runs for every such object, for the description, and on samples; members that
  /// it did not ask for are reported when it returns.
  package static func object(_ body: @escaping (ObjectReader<Change>) -> Value) -> ValueShape {
    ValueShape(
      kinds: .object,
      expectation: Words("an object in braces", german: "ein Objekt in geschweiften Klammern")
    ) { reader in
      guard case .object(let members) = reader.node.value else { return nil }
      let scope = ObjectScope(members: members)
      let value = body(ObjectReader(context: reader.context, place: reader.place, scope: scope))
      scope.finish(at: reader.place, in: reader.context)
      return value
    } describe: { context in
      let scope = ObjectScope.describing()
      let value = body(ObjectReader(context: context, place: .nowhere, scope: scope))
      return (.object(scope.schema ?? ObjectSchema()), value)
    }
  }

  /// A list of values of one shape.
  package static func list<Element>(
    count: ClosedRange<Int> = 0...Int.max, of element: ValueShape<Change, Element>
  ) -> ValueShape where Value == [Element] {
    let expectation = Words("a list\(count.entryWords)", german: "eine Liste\(count.entryWords)")
    return ValueShape(kinds: .array, expectation: expectation) { reader in
      guard case .array(let nodes) = reader.node.value else { return nil }
      let values = nodes.enumerated().map { index, node in
        reader.context.read(
          element, node, at: reader.place.path.appending(index), doc: reader.doc)
      }
      if count.contains(nodes.count) { return values }
      return reader.reject(
        Words(
          "this list has \(nodes.count) entries", german: "diese Liste hat \(nodes.count) Einträge"),
        hint: reader.hint(expectation))
    } describe: { context in
      let (schema, sample) = element.describe(context)
      let samples = count.lowerBound == 0 ? [] : sample.map { [$0] }
      return (
        .list(schema, count: count),
        samples.map { $0.flatMap { Array(repeating: $0, count: count.lowerBound) } }
      )
    }
  }

  /// Values of one shape under names of the file's own choice, in file order.
  package static func map<Element>(
    names: NameRule = .free, count: ClosedRange<Int> = 0...Int.max,
    of element: @escaping (String) -> ValueShape<Change, Element>
  ) -> ValueShape where Value == [Entry<Element>] {
    let expectation = Words(
      "an object with named entries\(count.entryWords)",
      german: "ein Objekt mit benannten Einträgen\(count.entryWords)")
    return ValueShape(kinds: .object, expectation: expectation) { reader in
      guard case .object(let members) = reader.node.value else { return nil }
      let entries = members.map { member in
        let path = reader.place.path.appending(member.name)
        let place = Place(path: path, span: member.nameSpan)
        reader.check(name: member.name, by: names, at: place)
        return (member, place)
      }
      let values = entries.map { member, place in
        let value = reader.context.read(
          element(member.name), member.node, at: place.path, doc: reader.doc)
        return Entry(name: member.name, value: value, place: place)
      }
      if count.contains(members.count) { return values }
      return reader.reject(
        Words("there are \(members.count) entries", german: "das sind \(members.count) Einträge"),
        hint: reader.hint(expectation))
    } describe: { context in
      let (schema, sample) = element("name").describe(context)
      let samples = (0..<count.lowerBound).map { index in
        sample.map { Entry(name: "name\(index + 1)", value: $0, place: .nowhere) }
      }
      let known = samples.compactMap(\.self)
      return (.map(schema, count: count), known.count == samples.count ? known : nil)
    }
  }
}

extension ValueReader {
  fileprivate func check(name: String, by rule: NameRule, at place: Place) {
    if name.isEmpty {
      context.report(
        at: place, Words("this name is empty", german: "dieser Name ist leer"),
        hint: hint(Words("every entry a name", german: "ein Name für jeden Eintrag")))
    }
    switch rule {
    case .free: break
    case .declaring(let kind): context.declare(name, as: kind, at: place)
    case .referring(let kind): context.refer(to: kind, by: name, at: place)
    }
  }
}

extension ClosedRange<Int> {
  /// How many, in words that follow "a list"; empty when any number will do.
  fileprivate var entryWords: Words {
    switch (lowerBound, upperBound) {
    case (0, .max): .none
    case (1, .max): Words(" with at least one entry", german: " mit mindestens einem Eintrag")
    case (let least, .max):
      Words(" with at least \(least) entries", german: " mit mindestens \(least) Einträgen")
    case (1, 1): Words(" with 1 entry", german: " mit 1 Eintrag")
    case (let least, let most) where least == most:
      Words(" with \(least) entries", german: " mit \(least) Einträgen")
    case (let least, let most):
      Words(" with \(least) to \(most) entries", german: " mit \(least) bis \(most) Einträgen")
    }
  }
}
