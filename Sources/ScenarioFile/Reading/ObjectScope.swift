internal import Words

/// What the readers of one object share: its members, the keys asked for, the schema in the making.
final class ObjectScope {
  private let members: [Member]
  private var isTaken: [Bool]
  private var asked: [String] = []
  /// Required keys that the object does not have, with what to give.
  private var missing: [(key: String, hint: Words)] = []
  /// Set when an error leaves unclear which keys belong here.
  private var acceptsUnknownKeys = false
  /// The schema so far; nil while a file is read.
  private(set) var schema: ObjectSchema?

  init(members: [Member]) {
    self.members = members
    isTaken = Array(repeating: false, count: members.count)
  }

  /// A scope that hands out samples and collects the schema.
  static func describing() -> ObjectScope {
    let scope = ObjectScope(members: [])
    scope.schema = ObjectSchema()
    return scope
  }

  var isDescribing: Bool { schema != nil }

  /// Notes that the decoder knows a key.
  ///
  /// - Precondition: it has not asked for it before, or its mistakes would be reported twice.
  func ask(_ key: String) {
    precondition(!asked.contains(key), "the key \(key) is read twice")
    asked.append(key)
  }

  /// The member of a key that is being read, if the object has it.
  func take(_ key: String) -> Member? {
    guard let index = members.firstIndex(where: { $0.name == key }) else { return nil }
    isTaken[index] = true
    return members[index]
  }

  /// The member of a key, whoever reads it.
  func member(_ key: String) -> Member? {
    members.first { $0.name == key }
  }

  /// The names of all members, in file order.
  var memberNames: [String] { members.map(\.name) }

  func miss(_ key: String, hint: Words) {
    missing.append((key, hint))
  }

  func describe(_ property: PropertySchema) {
    schema?.properties.append(property)
  }

  /// Adds to what was said of keys, if the format is being described.
  func amend(_ keys: [String], _ change: (inout PropertySchema) -> Void) {
    guard var changed = schema else { return }
    for index in changed.properties.indices where keys.contains(changed.properties[index].name) {
      change(&changed.properties[index])
    }
    schema = changed
  }

  // MARK: Cases

  /// Runs the decoder of every case, each on a schema of its own, and joins them to a branch.
  func describeCases<Value>(
    of selector: PropertySchema, names: [String], _ run: (Int) -> Value
  ) -> [Value] {
    guard let common = schema else { return [] }
    precondition(common.branch == nil, "an object can depend on one choice only")
    let askedBefore = asked
    var cases: [(name: String, schema: ObjectSchema)] = []
    let values = names.enumerated().map { index, name in
      schema = ObjectSchema()
      asked = askedBefore
      let value = run(index)
      cases.append((name, schema ?? ObjectSchema()))
      return value
    }
    schema = common
    schema?.branch = BranchSchema(selector: selector, cases: cases)
    return values
  }

  /// Runs a decoder on samples, because it is not known which keys the object should have.
  func withSamples<Value>(_ run: () -> Value) -> Value {
    acceptsUnknownKeys = true
    let askedBefore = asked
    schema = ObjectSchema()
    defer {
      schema = nil
      asked = askedBefore
    }
    return run()
  }

  // MARK: The end

  /// Reports the keys that nobody asked for, and those that are missing.
  ///
  /// An unknown key that is near a missing one is taken for it, so that a slip is one finding.
  func finish<Change>(at place: Place, in context: ReadingContext<Change>) {
    let present = Set(members.map(\.name))
    let absent = asked.filter { !present.contains($0) }
    for (member, isTaken) in zip(members, isTaken) where !isTaken && !acceptsUnknownKeys {
      let near = nearest(member.name, in: absent)
      missing.removeAll { $0.key == near }
      let hint =
        near.map {
          Words("did you mean \(Wording.quoted($0))?", german: "ist \(Wording.quoted($0)) gemeint?")
        }
        ?? Wording.suggestion(
          for: member.name, among: asked, calledFor: Words("known here", german: "hier bekannt"))
      context.report(
        at: Place(path: place.path.appending(member.name), span: member.nameSpan),
        Words("unknown key", german: "unbekannter Schlüssel"),
        hint: hint)
    }
    for (key, hint) in missing {
      context.report(
        at: Place(path: place.path.appending(key), span: place.span),
        Words("is missing", german: "fehlt"), hint: hint)
    }
  }
}
