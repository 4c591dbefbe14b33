internal import Words

/// The names that a file declares, and those that it refers to.
struct NameTable {
  struct Use {
    var kind: Words
    var name: String
    var place: Place
  }

  private struct Declared {
    var names: [String] = []
    var places: [String: Place] = [:]
  }

  private var declared: [Words: Declared] = [:]
  private(set) var references: [Use] = []

  /// Declares a name; returns the place of an earlier declaration if there is one.
  mutating func declare(_ use: Use) -> Place? {
    if let first = declared[use.kind]?.places[use.name] { return first }
    declared[use.kind, default: Declared()].names.append(use.name)
    declared[use.kind]?.places[use.name] = use.place
    return nil
  }

  mutating func refer(_ use: Use) {
    references.append(use)
  }

  func isDeclared(_ name: String, as kind: Words) -> Bool {
    declared[kind]?.places[name] != nil
  }

  /// The names of a kind in the order of their declaration.
  func names(of kind: Words) -> [String] { declared[kind]?.names ?? [] }
}
