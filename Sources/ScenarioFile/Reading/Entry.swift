package import Words

/// A named entry of a map: `"hotline": { … }` among the channels.
package struct Entry<Value> {
  package var name: String
  package var value: Value
  /// Where the name stands.
  package var place: Place

  package init(name: String, value: Value, place: Place) {
    self.name = name
    self.value = value
    self.place = place
  }
}

extension Entry: Equatable where Value: Equatable {}
extension Entry: Sendable where Value: Sendable {}

/// What the names of a map's entries are.
package enum NameRule: Equatable, Sendable {
  /// Any name that is not empty.
  case free
  /// Names that references to this kind may use.
  case declaring(Words)
  /// Names that must have been declared as this kind, anywhere in the file.
  case referring(to: Words)
}
