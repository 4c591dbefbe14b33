extension ValueShape {
  /// One of some names, each with the value that it stands for.
  ///
  /// - Precondition: there is a name.
  static func one(of names: [(name: String, value: Value)]) -> ValueShape {
    let all = names.map(\.name)
    let expectation =
      all.count <= 4 ? Wording.alternatives(all.map(Wording.quoted)) : "one of the known names"
    return ValueShape(kinds: .string, expectation: expectation) { reader in
      guard case .string(let name) = reader.node.value else { return nil }
      if let known = names.first(where: { $0.name == name }) { return known.value }
      return reader.reject(
        "\(Wording.quoted(name)) is none of the choices",
        hint: Wording.suggestion(for: name, among: all, calledFor: "one of"))
    } describe: { _ in
      (.choice(all), names.first?.value)
    }
  }

  /// The same shape, called otherwise in findings.
  func called(_ expectation: String) -> ValueShape {
    ValueShape(kinds: kinds, expectation: expectation, read: read, describe: describe)
  }
}
