package import Words

extension ValueShape where Value == Double {
  /// A finite number.
  package static func number(_ bounds: NumberBounds) -> ValueShape {
    let expectation = Words("a number\(bounds.words)", german: "eine Zahl\(bounds.words)")
    return ValueShape(kinds: .number, expectation: expectation) { reader in
      guard case .number(let literal) = reader.node.value else { return nil }
      guard let objection = bounds.objection(to: literal.value) else { return literal.value }
      return reader.reject(
        Words(
          "\(Wording.shortened(literal.text)) \(objection)",
          german: "\(Wording.shortened(literal.text)) \(objection)"), hint: reader.hint(expectation)
      )
    } describe: { _ in
      (.number(bounds), bounds.sample)
    }
  }
}

extension ValueShape where Value == Int {
  /// A whole number; a bound at the end of what `Int` holds is none.
  package static func integer(_ range: ClosedRange<Int> = .unbounded) -> ValueShape {
    let expectation = Words(
      "a whole number\(range.bounds.words)", german: "eine ganze Zahl\(range.bounds.words)")
    return ValueShape(kinds: .number, expectation: expectation) { reader in
      guard case .number(let literal) = reader.node.value else { return nil }
      let text = Wording.shortened(literal.text)
      guard let integer = literal.integer else {
        return reader.reject(
          Words("\(text) is not a whole number", german: "\(text) ist keine ganze Zahl"),
          hint: reader.hint(expectation))
      }
      if let number = Int(exactly: integer), range.contains(number) { return number }
      let side =
        integer < range.lowerBound
        ? Words("below \(range.lowerBound)", german: "unter \(range.lowerBound)")
        : Words("above \(range.upperBound)", german: "über \(range.upperBound)")
      return reader.reject(
        Words("\(text) is \(side)", german: "\(text) liegt \(side)"), hint: reader.hint(expectation)
      )
    } describe: { _ in
      (.integer(range), min(max(1, range.lowerBound), range.upperBound))
    }
  }
}

extension ClosedRange<Int> {
  /// All that fits.
  package static var unbounded: ClosedRange<Int> { Int.min...Int.max }

  var bounds: NumberBounds {
    switch (lowerBound > .min, upperBound < .max) {
    case (true, true): .in(Double(lowerBound)...Double(upperBound))
    case (true, false): .atLeast(Double(lowerBound))
    case (false, true): .atMost(Double(upperBound))
    case (false, false): .any
    }
  }
}

extension ValueShape where Value == Bool {
  /// `true` or `false`.
  package static var flag: ValueShape {
    ValueShape(kinds: .bool, expectation: Words("true or false", german: "true oder false")) {
      reader in
      guard case .bool(let flag) = reader.node.value else { return nil }
      return flag
    } describe: { _ in
      (.flag, false)
    }
  }
}

extension ValueShape where Value == String {
  /// Text that is not empty.
  package static var text: ValueShape {
    ValueShape(kinds: .string, expectation: Words("text", german: "ein Text")) { reader in
      guard case .string(let text) = reader.node.value else { return nil }
      guard text.isEmpty else { return text }
      return reader.reject(
        Words("this text is empty", german: "dieser Text ist leer"),
        hint: reader.hint(Words("some text", german: "irgendein Text")))
    } describe: { _ in
      (.text(TextSchema()), "text")
    }
  }

  /// The name of something that the file declares elsewhere, before or after.
  package static func reference(to kind: Words) -> ValueShape {
    ValueShape(
      kinds: .string, expectation: Words("the name of a \(kind)", german: "der Name aus „\(kind)“")
    ) { reader in
      guard case .string(let name) = reader.node.value else { return nil }
      reader.context.refer(to: kind, by: name, at: reader.place)
      return name
    } describe: { _ in
      (.text(TextSchema()), kind.english)
    }
  }

  /// One of some names that are known already.
  package static func reference(to kind: Words, among names: [String]) -> ValueShape {
    ValueShape(
      kinds: .string, expectation: Words("the name of a \(kind)", german: "der Name aus „\(kind)“")
    ) { reader in
      guard case .string(let name) = reader.node.value else { return nil }
      if names.contains(name) { return name }
      let hint = Wording.suggestion(
        for: name, among: names, calledFor: Words("there are", german: "es gibt"))
      return reader.reject(
        Words(
          "there is no \(kind) \(Wording.quoted(name))",
          german: "\(kind) \(Wording.quoted(name)) gibt es nicht"), hint: hint)
    } describe: { _ in
      (.text(TextSchema()), names.first ?? kind.english)
    }
  }
}

extension ValueShape {
  /// One of the names of an enumeration's cases.
  package static func choice() -> ValueShape
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let names = Value.allCases.map(\.rawValue)
    let expectation = Wording.alternatives(names.map(Wording.quoted))
    return ValueShape(kinds: .string, expectation: expectation) { reader in
      guard case .string(let name) = reader.node.value else { return nil }
      if let value = Value(rawValue: name) { return value }
      let hint = Wording.suggestion(
        for: name, among: names, calledFor: Words("one of", german: "eines von"))
      return reader.reject(
        Words(
          "\(Wording.quoted(name)) is none of the choices",
          german: "\(Wording.quoted(name)) steht nicht zur Wahl"), hint: hint)
    } describe: { _ in
      (.choice(names), Value.allCases.first)
    }
  }

  /// Text of a form of its own, read by a function that says where it went wrong.
  ///
  /// - Precondition: the format's example can be read.
  package static func parsed(
    _ format: TextFormat, _ parse: @escaping (String) -> Result<Value, ParseProblem>
  ) -> ValueShape {
    let expectation = Words(
      "\(format.name) like \(Wording.quoted(format.example))",
      german: "\(format.name) wie \(Wording.quoted(format.example))")
    return ValueShape(kinds: .string, expectation: expectation) { reader in
      guard case .string(let text) = reader.node.value else { return nil }
      switch parse(text) {
      case .success(let value): return value
      case .failure(let problem):
        return reader.reject(
          Words(
            "\(Wording.quoted(text)): \(problem.message)",
            german: "\(Wording.quoted(text)): \(problem.message)"),
          hint: problem.hint ?? reader.hint(expectation), utf8Offset: problem.utf8Offset)
      }
    } describe: { _ in
      guard case .success(let sample) = parse(format.example) else {
        preconditionFailure("the example of \(format.name) cannot be read: \(format.example)")
      }
      let schema = TextSchema(pattern: format.pattern, examples: [format.example])
      return (.text(schema), sample)
    }
  }
}

extension ValueShape where Value == Node {
  /// Any value at all, as it stands in the file; nothing in it is read or reported.
  package static var anything: ValueShape {
    ValueShape(kinds: .all, expectation: Words("anything", german: "irgendein Wert")) { reader in
      reader.node
    } describe: { _ in
      (.anything, Node(.null, span: SourceSpan(file: 0, start: 0, end: 0)))
    }
  }
}
