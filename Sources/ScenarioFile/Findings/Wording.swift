/// Pieces of sentences that several findings share.
enum Wording {
  /// Text as it would stand in a file, shortened to what a terminal line can bear.
  static func quoted(_ text: String) -> String {
    JSONValue.string(shortened(text)).compactText
  }

  /// The beginning of a text, with an ellipsis when something was left off.
  static func shortened(_ text: String) -> String {
    let limit = 40
    let head = text.prefix(limit)
    return head.endIndex == text.endIndex ? text : "\(head)…"
  }

  /// A question after the nearest name, or the names there are when none is near.
  static func suggestion(for word: String, among names: [String], calledFor what: String)
    -> String?
  {
    if let near = nearest(word, in: names) { return "did you mean \(quoted(near))?" }
    return names.isEmpty ? nil : "\(what): \(listed(names))"
  }

  /// Names with commas between them; the first dozen when there are more.
  static func listed(_ names: [String]) -> String {
    let limit = 12
    let shown = names.prefix(limit).map(shortened).joined(separator: ", ")
    return names.count > limit ? "\(shown), … (\(names.count) in all)" : shown
  }

  /// Names with commas and a last "or": `a number, text or a list`.
  static func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or \(last)"
  }
}
