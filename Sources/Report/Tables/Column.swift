/// A column of a result table: its header and what its cells hold.
struct Column: Equatable {
  enum Kind {
    case text, integer, number, date
  }

  let name: String
  let kind: Kind

  static func texts(_ names: String...) -> [Column] { names.map { Column(name: $0, kind: .text) } }
  static func numbers(_ names: [String]) -> [Column] {
    names.map { Column(name: $0, kind: .number) }
  }
  static func integers(_ names: String...) -> [Column] {
    names.map { Column(name: $0, kind: .integer) }
  }
}
