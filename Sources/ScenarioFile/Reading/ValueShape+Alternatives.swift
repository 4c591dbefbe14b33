package import Words

extension ValueShape {
  /// One of several shapes, told apart by the kind of JSON value: `5` or `{ "mean": 5 }`.
  ///
  /// - Precondition: no two alternatives are the same kind of JSON value.
  package static func either(_ alternatives: [ValueShape]) -> ValueShape {
    let kinds = alternatives.reduce(into: NodeKinds()) { kinds, shape in
      precondition(
        kinds.isDisjoint(with: shape.kinds), "alternatives must be different kinds of JSON values")
      kinds.formUnion(shape.kinds)
    }
    let expectation = Wording.alternatives(alternatives.map(\.expectation))
    return ValueShape(kinds: kinds, expectation: expectation) { reader in
      alternatives.first { $0.kinds.contains(reader.node.kind) }?.read(reader)
    } describe: { context in
      let all = alternatives.map { $0.describe(context) }
      return (.either(all.map(\.schema)), all.compactMap(\.sample).first)
    }
  }

  /// A shape under a name of its own: written once in the schema, and able to contain itself.
  ///
  /// Its kinds of JSON values have to be named, because `make` may not run before they are known.
  ///
  /// - Precondition: one name stands for one shape throughout a format.
  package static func named(
    _ name: String, called words: Words, kinds: NodeKinds = .object,
    _ make: @escaping () -> ValueShape
  ) -> ValueShape {
    let shape = {
      let shape = make()
      precondition(shape.kinds == kinds, "the shape \(name) must name the kinds that it accepts")
      return shape
    }
    return ValueShape(kinds: kinds, expectation: words) { reader in
      shape().read(reader)
    } describe: { context in
      (.definition(name), context.define(name, shape))
    }
  }
}

/// The named shapes that a context has described, or is about to.
struct SchemaDefinitions {
  var schemas: [(name: String, schema: Schema)] = []
  var samples: [String: Any] = [:]
  var started: Set<String> = []
}

extension ReadingContext {
  /// Describes a named shape unless that has been done; returns its sample, if there is one yet.
  fileprivate func define<Value>(
    _ name: String, _ shape: () -> ValueShape<Change, Value>
  ) -> Value? {
    guard definitions.started.insert(name).inserted else {
      return definitions.samples[name] as? Value
    }
    let (schema, sample) = shape().describe(self)
    definitions.schemas.append((name, schema))
    definitions.samples[name] = sample
    return sample
  }
}
