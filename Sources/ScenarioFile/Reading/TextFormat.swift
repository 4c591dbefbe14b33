package import Words

/// The form that a text must have, as people and editors are told of it.
package struct TextFormat: Equatable, Sendable {
  /// What such a text is, with its article: `a date`, `opening hours`.
  package var name: Words
  /// A text of this form; `describe` takes it for the value, so it has to be a valid one.
  package var example: String
  /// A regular expression (ECMA-262, anchored) that every valid text matches, for the schema.
  package var pattern: String?

  package init(_ name: Words, example: String, pattern: String? = nil) {
    self.name = name
    self.example = example
    self.pattern = pattern
  }
}
