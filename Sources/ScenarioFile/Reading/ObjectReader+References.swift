package import Words

extension ObjectReader {
  /// Declares the value of a key as a name that references may use.
  ///
  /// Names of a map's entries are declared by the map itself.
  package func declare(_ name: String, as kind: Words, at key: String) {
    guard !scope.isDescribing, !hasErrors(key) else { return }
    context.declare(name, as: kind, at: place(of: key))
  }

  /// A required name of something that the file declares elsewhere, before or after.
  package func reference(_ key: String, to kind: Words, _ doc: Words) -> String {
    value(key, .reference(to: kind), doc)
  }

  /// The name of something that the file declares elsewhere, or nil where the key is left out.
  package func optionalReference(_ key: String, to kind: Words, _ doc: Words) -> String? {
    optional(key, .reference(to: kind), doc)
  }

  /// One of some names that are known already.
  package func reference(
    _ key: String, to kind: Words, among names: [String], _ doc: Words
  ) -> String {
    value(key, .reference(to: kind, among: names), doc)
  }

  /// Names of things that the file declares elsewhere; may be left out if there need not be any.
  package func references(
    _ key: String, to kind: Words, count: ClosedRange<Int> = 0...Int.max, _ doc: Words
  ) -> [String] {
    list(key, count: count, of: .reference(to: kind), doc)
  }
}
