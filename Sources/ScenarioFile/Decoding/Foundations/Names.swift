internal import Words

/// The positions of everything that has a name, known before anything is read.
///
/// Names may be used before they are declared; whether they are declared at all is the reader's
/// business, so an unknown name has a position too.
struct Names {
  let channels: Positions
  let concerns: Positions
  let segments: Positions
  let sites: Positions
  let groups: Positions

  struct Positions {
    let names: [String]
    private let byName: [String: Int]

    init(_ names: [String]) {
      self.names = names
      byName = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> Int { byName[name] ?? 0 }

    /// The position of a name; -1 if it is not known.
    func position(of name: String) -> Int { byName[name] ?? -1 }

    /// A position that is there even if nothing has been read.
    func name(at position: Int) -> String {
      names.indices.contains(position) ? names[position] : "?"
    }
  }

  init(_ root: Reader) {
    channels = Positions(root.scope.names(under: "channels"))
    concerns = Positions(root.scope.names(under: "concerns"))
    segments = Positions(root.scope.names(under: "segments"))
    sites = Positions(root.scope.names(under: "sites"))
    groups = Positions(root.scope.names(under: "staff"))
  }
}

extension ObjectScope {
  fileprivate func names(under key: String) -> [String] {
    guard case .object(let members)? = member(key)?.node.value else { return [] }
    return members.map(\.name)
  }
}

/// The kinds of names that a scenario declares, as findings call them.
enum Kind {
  static let channel = Words("channel", german: "Kontaktweg")
  static let concern = Words("concern", german: "Anliegen")
  static let segment = Words("segment", german: "Segment")
  static let site = Words("site", german: "Standort")
  static let group = Words("group of staff", german: "Personalgruppe")
  static let profile = Words("profile", german: "Profil")
}

extension ValueShape where Change == SetTo, Value == Int {
  /// The position of something by its name.
  static func position(of kind: Words, in names: Names.Positions) -> ValueShape {
    .made(from: .reference(to: kind)) { names[$0] }
  }
}
