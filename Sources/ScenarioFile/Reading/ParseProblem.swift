package import Words

/// What is wrong with a text that has a form of its own, such as a date or opening hours.
package struct ParseProblem: Error, Equatable, Sendable {
  /// Where in the text, in bytes of UTF-8; nil when the text as a whole is meant.
  package var utf8Offset: Int?
  package var message: Words
  package var hint: Words?

  package init(utf8Offset: Int? = nil, _ message: Words, hint: Words? = nil) {
    self.utf8Offset = utf8Offset
    self.message = message
    self.hint = hint
  }

  /// A problem at the character that an index of the text points to.
  package init(at index: String.Index, in text: String, _ message: Words, hint: Words? = nil) {
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: index)
    self.init(utf8Offset: offset, message, hint: hint)
  }
}
