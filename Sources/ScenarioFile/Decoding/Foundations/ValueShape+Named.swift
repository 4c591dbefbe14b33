extension ValueShape where Change == SetTo {
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

extension ObjectReader<SetTo> {
  /// Notes that something is understood but not simulated by this version.
  ///
  /// Nothing of a scenario is passed over in silence. Without a condition the key itself asks for
  /// it; with one, a dated change may have, although the key is not there.
  func refuse(_ key: String, when isAskedFor: Bool? = nil, _ what: String) {
    scope.amend([key]) { $0.refused = .key }
    guard !scope.isDescribing, isAskedFor ?? (scope.member(key) != nil), !hasErrors(key) else {
      return
    }
    report(
      key, "\(what) not simulated yet",
      hint: "leave it out; the results would be those of an office without it")
  }

  /// The same for some of the values of a key; `isGiven` says whether the file has one of them.
  func refuse(
    _ key: String, values: [String], when isGiven: Bool, _ what: String, hint: String
  ) {
    scope.amend([key]) { $0.refused = .values(values) }
    guard !scope.isDescribing, isGiven, !hasErrors(key) else { return }
    report(key, "\(what) not simulated yet", hint: hint)
  }

  /// The same for the case of a choice that is being read.
  func refuseCase(of key: String, _ what: String, hint: String) {
    scope.refuseCase()
    guard !scope.isDescribing, !hasErrors(key) else { return }
    report(key, "\(what) not simulated yet", hint: hint)
  }
}
