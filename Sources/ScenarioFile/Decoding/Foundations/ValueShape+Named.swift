internal import Words

extension ValueShape {
  /// One of some names, each with the value that it stands for.
  ///
  /// - Precondition: there is a name.
  static func one(of names: [(name: String, value: Value)]) -> ValueShape {
    let all = names.map(\.name)
    let expectation =
      all.count <= 4
      ? Wording.alternatives(all.map(Wording.quoted))
      : Words("one of the known names", german: "einer der bekannten Namen")
    return ValueShape(kinds: .string, expectation: expectation) { reader in
      guard case .string(let name) = reader.node.value else { return nil }
      if let known = names.first(where: { $0.name == name }) { return known.value }
      return reader.reject(
        Words(
          "\(Wording.quoted(name)) is none of the choices",
          german: "\(Wording.quoted(name)) steht nicht zur Wahl"),
        hint: Wording.suggestion(
          for: name, among: all, calledFor: Words("one of", german: "eines von")))
    } describe: { _ in
      (.choice(all), names.first?.value)
    }
  }

  /// The same shape, called otherwise in findings.
  func called(_ expectation: Words) -> ValueShape {
    ValueShape(kinds: kinds, expectation: expectation, read: read, describe: describe)
  }
}
