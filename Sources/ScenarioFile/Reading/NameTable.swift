/// The names that a file declares, and those that it refers to.
struct NameTable {
  struct Use {
    var kind: String
    var name: String
    var place: Place
  }

  private(set) var declared: [String: [Use]] = [:]
  private(set) var references: [Use] = []

  /// Declares a name; returns the earlier declaration if there is one.
  mutating func declare(_ use: Use) -> Use? {
    if let first = declared[use.kind]?.first(where: { $0.name == use.name }) { return first }
    declared[use.kind, default: []].append(use)
    return nil
  }

  mutating func refer(_ use: Use) {
    references.append(use)
  }

  func names(of kind: String) -> [String] { declared[kind, default: []].map(\.name) }
}
